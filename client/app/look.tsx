import { MantineProvider } from "@mantine/core";
import { setNonce } from "get-nonce";
import type { ReactNode } from "react";
import { cssVariablesResolver, theme } from "./theme/theme.ts";

const nonce = document.querySelector<HTMLMetaElement>("meta[name='style-nonce']")?.content ?? "";
// Dialogs lock the page behind them through a style element of their own, which needs the same nonce.
setNonce(nonce);

/** The look: theme, light or dark as chosen on this computer, every style element with the page's nonce. */
export function Look({ children }: { children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
      withGlobalClasses={false}
    >
      {children}
    </MantineProvider>
  );
}
