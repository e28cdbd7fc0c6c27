import { MantineProvider } from "@mantine/core";
import { QueryClientProvider, type QueryClient } from "@tanstack/react-query";
import { setNonce } from "get-nonce";
import type { ReactNode } from "react";
import { TRPCProvider, makeClient } from "../lib/trpc.ts";
import { cssVariablesResolver, theme } from "./theme/theme.ts";

const nonce = document.querySelector<HTMLMetaElement>("meta[name='style-nonce']")?.content ?? "";
// Dialogs lock the page behind them through a style element of their own, which needs the same nonce.
setNonce(nonce);

/** The look, for anything drawn outside the router as well. */
export function Look({ children, scheme }: { children: ReactNode; scheme?: "light" | "dark" }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
      withGlobalClasses={false}
      {...(scheme === undefined ? {} : { forceColorScheme: scheme })}
    >
      {children}
    </MantineProvider>
  );
}

const client = makeClient();

export function Providers({ queryClient, children }: { queryClient: QueryClient; children: ReactNode }) {
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={client} queryClient={queryClient}>
        <Look>{children}</Look>
      </TRPCProvider>
    </QueryClientProvider>
  );
}
