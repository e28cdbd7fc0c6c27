import { QueryClientProvider, type QueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { TRPCProvider, makeClient } from "../lib/trpc.ts";
import { Look } from "./look.tsx";

const client = makeClient();

/** What every page stands in: the server's answers, the calls, the look. */
export function Providers({ queryClient, children }: { queryClient: QueryClient; children: ReactNode }) {
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={client} queryClient={queryClient}>
        <Look>{children}</Look>
      </TRPCProvider>
    </QueryClientProvider>
  );
}
