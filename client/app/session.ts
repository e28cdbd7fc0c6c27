import { queryOptions } from "@tanstack/react-query";
import type { SessionView } from "../../shared/accounts/contract.ts";
import type { makeClient } from "../lib/trpc.ts";

/** Who is signed in and what the whole frame needs to know, asked once at start. */
export type Session = SessionView;
/** The one source of the session, given by `main.tsx`. */
export type SessionSource = { readonly load: () => Promise<Session>; readonly signOut: () => Promise<void> };

export function sessionQuery(source: SessionSource) {
  return queryOptions({ queryKey: ["session"], queryFn: source.load, staleTime: 60_000 });
}

/** The session as the server tells it; signing out ends it there. */
export function sessionSource(client: ReturnType<typeof makeClient>): SessionSource {
  return {
    load: () => client.accounts.session.query(),
    async signOut() {
      await fetch("/api/auth/sign-out", {
        method: "POST",
        credentials: "same-origin",
        headers: { "content-type": "application/json" },
        body: "{}",
      });
    },
  };
}
