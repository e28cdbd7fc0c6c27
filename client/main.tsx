import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { z } from "zod";
import { fieldWords } from "../shared/kernel/field-words.ts";
import { Providers } from "./app/providers.tsx";
import { paths } from "./app/paths.ts";
import { makeRouter } from "./app/routes.tsx";
import { sessionSource } from "./app/session.ts";
import { makeClient, makeQueryClient } from "./lib/trpc.ts";
import "./app/theme/index.css";

// Written into the object: a bundler takes a call of config for one without effect and leaves it out.
Object.assign(z.config(), { customError: fieldWords });

const client = makeClient();
const queryClient = makeQueryClient(() => {
  void queryClient.invalidateQueries({ queryKey: ["session"] }).then(() => router.navigate({ to: paths.signIn }));
});
const router = makeRouter({ queryClient, source: sessionSource(client) });
const place = document.getElementById("root");
if (place === null) throw new Error("index.html has no element with the id root.");

createRoot(place).render(
  <StrictMode>
    <Providers client={client} queryClient={queryClient}>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
);
