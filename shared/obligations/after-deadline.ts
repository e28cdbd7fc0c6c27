import type { DeadlineState } from "../deadlines/codes.ts";
import type { ObligationState } from "./codes.ts";

/**
 * A command with a date and that date are one thing seen from two screens (domain sections 2 and 4: the obligation's `due`, the deadline's
 * state): what became of the date became of the command. Null where it did not: a date that was waived, void or replaced takes nothing
 * from what the order commands, and `extended` is recorded with the order that extends it.
 */
const FOLLOWS: Readonly<Record<DeadlineState, ObligationState | null>> = {
  open: "pending",
  met: "met",
  met_late: "met_late",
  missed: "missed",
  extended: null,
  suspended: "stayed",
  superseded: null,
  waived: null,
  void: null,
};

export type DateEnded = { readonly state: DeadlineState; readonly proof: string | null };
export type CommandFollows =
  | { readonly kind: "becomes"; readonly state: ObligationState }
  | { readonly kind: "as_it_was" }
  | { readonly kind: "stays"; readonly says: string };

/** What becomes of a command whose date ended so. `recorded` is its recorded state; null is pending. `missed` needs proof (domain section 2). */
export function afterDeadline(title: string, ended: DateEnded, recorded: ObligationState | null): CommandFollows {
  const state = FOLLOWS[ended.state];
  if (state === null)
    return {
      kind: "stays",
      says: `What the order commands still stands: ${title}. Record there what became of it, if the court took it back.`,
    };
  if (state === (recorded ?? "pending") || (state === "pending" && recorded === "extended")) return { kind: "as_it_was" };
  if (state === "missed" && ended.proof === null)
    return {
      kind: "stays",
      says: `The command stays “due, not confirmed”: ${title}. To record it as missed, say what shows it: an entry, a paper, or whose word.`,
    };
  return { kind: "becomes", state };
}
