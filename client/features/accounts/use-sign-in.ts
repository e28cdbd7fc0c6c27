import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useState } from "react";

const NO_ANSWER = "The server did not answer. Check that it is running and that this computer is connected, then try again.";

/** Asks the server to open a session. Null when it did; else its own sentence. */
async function openSession(email: string, password: string): Promise<string | null> {
  try {
    const answer = await fetch("/api/auth/sign-in/email", {
      method: "POST",
      credentials: "same-origin",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email, password }),
    });
    if (answer.ok) return null;
    const told: unknown = await answer.json();
    const says: unknown = typeof told === "object" && told !== null ? Reflect.get(told, "message") : null;
    return typeof says === "string" ? says : NO_ANSWER;
  } catch {
    return NO_ANSWER;
  }
}

/** Signs in and lets every page be asked anew. What somebody else read on this computer before is forgotten. */
export function useSignIn(refuse: (says: string | null) => void) {
  const cache = useQueryClient();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  async function signIn(email: string, password: string, after: () => void | Promise<void>): Promise<void> {
    setBusy(true);
    refuse(null);
    const says = await openSession(email, password);
    if (says !== null) {
      setBusy(false);
      refuse(says);
      return;
    }
    cache.removeQueries({ predicate: (query) => query.queryKey[0] !== "session" });
    await cache.refetchQueries({ queryKey: ["session"] });
    await router.invalidate();
    setBusy(false);
    await after();
  }
  return { signIn, busy };
}

/** Where somebody wanted to go before signing in, when that is a page of this product. */
export function pageAfter(then: string | undefined): string {
  return then !== undefined && /^\/(?![/\\])/.test(then) && !then.startsWith("/sign-in") ? then : "/";
}
