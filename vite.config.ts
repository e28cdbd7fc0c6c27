import { defineConfig } from "vite";
import react from "@vitejs/plugin-react";
import { fileURLToPath } from "node:url";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const api = `http://localhost:${process.env["GREATWRIT_API_PORT"] ?? process.env["PORT"] ?? "4310"}`;

/** Mode `gallery` builds the page of every primitive for tests and for looking; the product's build never contains it. */
export default defineConfig(({ mode }) => ({
  root: here("client"),
  plugins: [react()],
  build: {
    outDir: mode === "gallery" ? here(".cache/gallery") : here("dist/client"),
    emptyOutDir: true,
    // The content policy allows no data: addresses, so nothing is folded into the text of another file.
    assetsInlineLimit: 0,
    // One style sheet is one request, and the order of rules never depends on which page came first.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: here(mode === "gallery" ? "client/gallery.html" : "client/index.html"),
      // Schemas and code lists declared at module scope are values without effects: unused ones leave the bundle, and zod with them.
      treeshake: { manualPureFunctions: ["z", "codeList", "idOf", "pageOf"] },
      output: {
        codeSplitting: {
          groups: [
            {
              name: "frame",
              test: /node_modules[\\/](react|react-dom|scheduler|@tanstack[\\/](react-router|router-core|history|react-query|query-core|react-store|store)|@trpc)[\\/]/,
            },
            { name: "zod", test: /node_modules[\\/]zod[\\/]/ },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    strictPort: true,
    // The server refuses a foreign Origin; behind the development proxy the origin is its own.
    proxy: { "/api": { target: api, headers: { origin: api } } },
  },
}));
