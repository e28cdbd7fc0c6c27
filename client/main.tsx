import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Providers } from "./app/providers.tsx";
import { paths } from "./app/paths.ts";
import { makeRouter } from "./app/routes.tsx";
import { signInService } from "./app/session.ts";
import { makeQueryClient } from "./lib/trpc.ts";
import "./app/theme/index.css";

const queryClient = makeQueryClient(() => {
  void queryClient.invalidateQueries({ queryKey: ["session"] }).then(() => router.navigate({ to: paths.signIn }));
});
const router = makeRouter({ queryClient, source: signInService, permits: () => true });
const place = document.getElementById("root");
if (place === null) throw new Error("index.html has no element with the id root.");

createRoot(place).render(
  <StrictMode>
    <Providers queryClient={queryClient}>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
);
