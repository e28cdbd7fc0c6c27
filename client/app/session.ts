import { queryOptions } from "@tanstack/react-query";
import { type Instant, type Zone, zone } from "../../shared/kernel/instant.ts";
import { momentOf } from "../lib/clock.tsx";

/** Who is signed in and what the whole frame needs to know, asked once at start. */
export type Session = {
  readonly actor: { readonly id: string; readonly name: string; readonly role: string; readonly roleLabel: string } | null;
  /** The server's moment and the office's zone; every date on screen follows them. */
  readonly now: Instant;
  readonly zone: Zone;
  /** Said in a banner: the clock is set by hand (demonstration), mail is not sent. */
  readonly clockSet: boolean;
  readonly mailOff: boolean;
};

/** The one source of the session, given by `main.tsx`. */
export type SessionSource = { readonly load: () => Promise<Session>; readonly signOut: () => Promise<void> };

export function sessionQuery(source: SessionSource) {
  return queryOptions({ queryKey: ["session"], queryFn: source.load, staleTime: 60_000 });
}

function field(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}
function words(value: unknown, otherwise: string): string {
  return typeof value === "string" && value !== "" ? value : otherwise;
}

/** The session as the sign-in service tells it. */
export const signInService: SessionSource = {
  async load() {
    const answer = await fetch("/api/auth/get-session", { credentials: "same-origin" });
    const body: unknown = answer.ok ? await answer.json() : null;
    const user = field(body, "user");
    const role = words(field(user, "role"), "staff");
    return {
      actor: user ? { id: words(field(user, "id"), ""), name: words(field(user, "name"), "You"), role, roleLabel: role } : null,
      now: momentOf(Date.parse(answer.headers.get("date") ?? "2026-01-01T00:00:00Z")),
      zone: zone(Intl.DateTimeFormat().resolvedOptions().timeZone),
      clockSet: false,
      mailOff: false,
    };
  },
  async signOut() {
    await fetch("/api/auth/sign-out", {
      method: "POST",
      credentials: "same-origin",
      headers: { "content-type": "application/json" },
      body: "{}",
    });
  },
};
