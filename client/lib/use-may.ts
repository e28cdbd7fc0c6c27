import { useQueryClient } from "@tanstack/react-query";
import { type Action, type Actor, can } from "../../shared/access/policy.ts";

type SessionPart = { readonly actor: Actor | null };

/** The signed-in person, from the session the frame has loaded; null when signed out. */
export function useActor(): Actor | null {
  return useQueryClient().getQueryData<SessionPart>(["session"])?.actor ?? null;
}

/** Why this person may not do it, in the permission table's own words; undefined when the person may. Give it to ActionButton as `blocked`. */
export function useBlocked(action: Action): string | undefined {
  const actor = useActor();
  const verdict = actor === null ? undefined : can(actor, action);
  return verdict === undefined || verdict.ok ? undefined : verdict.reason;
}
