import { QueryClientProvider, type QueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { type makeClient, TRPCProvider } from "../lib/trpc.ts";
import { Look } from "./look.tsx";

type ProvidersProps = { readonly client: ReturnType<typeof makeClient>; readonly queryClient: QueryClient; readonly children: ReactNode };

/** What every page stands in: the server's answers, the calls, the look. */
export function Providers({ client, queryClient, children }: ProvidersProps) {
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={client} queryClient={queryClient}>
        <Look>{children}</Look>
      </TRPCProvider>
    </QueryClientProvider>
  );
}
