import { addDays, type CalendarDate } from "../kernel/calendar-date.ts";
import type { Instant } from "../kernel/instant.ts";
import { allowed, refused, type Verdict } from "../kernel/refusal.ts";
import type { CodeOf } from "../kernel/codes.ts";
import type { ENTRY_FILER, EntryType } from "../docket/codes.ts";
import type { OrderSubject } from "../deadlines/trigger-table.ts";
import { dayWords } from "../kernel/day-words.ts";
import type { Act, ObligationState, Obligor } from "./codes.ts";

/** Commands that hold rather than fall due, and therefore name no date when they are suggested. */
export const STANDING_ACTS: readonly Act[] = [
  "burden_on_government",
  "no_transfer",
  "notice_before_transfer",
  "no_removal",
  "notice_before_removal",
  "no_redetention",
  "limits_on_conditions",
];
/** Commands that restrain removal: in force, a removal is named beside them. */
export const REMOVAL_RESTRAINTS: readonly Act[] = ["no_removal", "notice_before_removal"];

/** Entries in which a court commands, so that logging one asks what it commands. A notice of a hearing commands nothing. */
const COMMANDING: readonly EntryType[] = [
  "ruling_interim",
  "restraint",
  "order_to_show_cause",
  "scheduling_order",
  "extension_order",
  "text_order",
  "minute_entry",
  "order_on_petition",
  "judgment",
  "stay_pending_appeal",
];
/** May this entry command something of somebody? Only a court commands. */
export function mayCommand(entry: { readonly type: EntryType; readonly filer: CodeOf<typeof ENTRY_FILER> }): boolean {
  return COMMANDING.includes(entry.type) && (entry.filer === "court" || entry.filer === "unknown");
}

/** States in which nothing is asked any more. */
export const SETTLED: readonly ObligationState[] = ["met", "met_late", "missed", "vacated", "superseded"];
/** States in which a standing command still binds. */
export const IN_FORCE: readonly ObligationState[] = ["pending", "due_unconfirmed", "disputed", "extended"];

/** Whose deadline a command makes. */
export function dutyOf(obligor: Obligor): "ours" | "government" | "court" {
  if (obligor === "us") return "ours";
  return obligor === "court" ? "court" : "government";
}

/**
 * The act for which a rule has a time of its own, so that the order's date takes that one's place: the return of 28 U.S.C. 2243,
 * the reply where an earlier order set it. Null for every other command.
 */
export function subjectOf(act: Act, obligor: Obligor): OrderSubject | null {
  if (act === "file_return" && obligor === "government") return "response";
  return act === "file_reply" && obligor === "us" ? "reply" : null;
}

/**
 * The state now. Time that passed without proof either way is `due_unconfirmed`: it says nothing about anybody's fault.
 * `dueSort` is the last moment of the due date; null for a standing command.
 */
export function stateNow(recorded: ObligationState | null, dueSort: Instant | null, now: Instant): ObligationState {
  const state = recorded ?? "pending";
  if (state !== "pending" && state !== "extended") return state;
  return dueSort !== null && now > dueSort ? "due_unconfirmed" : state;
}

export type StateChange = {
  readonly state: ObligationState;
  readonly onDay: CalendarDate | null;
  readonly proof: string | null;
  readonly reason: string | null;
  readonly hasNewTime: boolean;
};
/** `dueDay` is the due day in the court's zone, null for a standing command; `passed` says that its last moment is over. */
export type StateFacts = {
  readonly recorded: ObligationState | null;
  readonly openedOn: CalendarDate;
  readonly dueDay: CalendarDate | null;
  readonly passed: boolean;
  readonly today: CalendarDate;
};

/** May this state be recorded? `missed` needs proof and a date that has passed (domain section 2). */
export function mayBecome(change: StateChange, facts: StateFacts): Verdict {
  const { state, onDay, proof, reason } = change;
  if (state === "due_unconfirmed")
    return refused("That the time has passed is read from the clock. Record what is known: met, missed, or disputed.");
  if (onDay !== null && onDay > addDays(facts.today, 1)) return refused(`${dayWords(onDay)} has not come yet. Check the day.`);
  if (onDay !== null && onDay < facts.openedOn)
    return refused(`The order is of ${dayWords(facts.openedOn)}, so this cannot be of ${dayWords(onDay)}. Check the day.`);
  if ((state === "extended") !== change.hasNewTime)
    return refused(state === "extended" ? "Give the new date that the order sets." : "Only an extension has a new date.");
  if (facts.recorded !== null && reason === null)
    return refused("Say why the recorded state changes, so that the next reader understands it.");
  return bySort(change, facts, proof);
}

function bySort({ state, onDay, reason }: StateChange, { dueDay, passed }: StateFacts, proof: string | null): Verdict {
  switch (state) {
    case "met":
      if (dueDay !== null && onDay !== null && onDay > dueDay)
        return refused(`It was due ${dayWords(dueDay)}. Done on ${dayWords(onDay)}, it was met late.`);
      return allowed;
    case "met_late":
      if (dueDay === null)
        return refused("A standing command has no date to be late for. Record it as met, or as missed with what shows it.");
      if (onDay === null ? !passed : onDay < dueDay) return refused(`It was due ${dayWords(dueDay)}, so it is not late. Record it as met.`);
      return allowed;
    case "missed":
      if (proof === null)
        return refused("Say what shows that it was missed: an entry, a paper, or whose word. Without proof it stays “due, not confirmed”.");
      if (dueDay !== null && !passed) return refused(`It is due ${dayWords(dueDay)}: until then it cannot have been missed.`);
      return allowed;
    case "extended":
      return dueDay === null ? refused("A standing command has no date to extend. Record the new order’s command beside it.") : allowed;
    case "disputed":
    case "stayed":
    case "vacated":
    case "superseded":
      return proof === null && reason === null ? refused("Say by what: the entry, or who disputes it and how.") : allowed;
    default:
      return allowed;
  }
}

/**
 * Whether a command that takes another's place is asked now: once the other was missed, or its time passed with nothing to show.
 * Before that the two read as one: "Bond hearing, or release".
 */
export function takesPlace(first: ObligationState): boolean {
  return first === "missed" || first === "due_unconfirmed" || first === "disputed";
}
