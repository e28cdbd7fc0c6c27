import type { CalendarDate } from "../kernel/calendar-date.ts";
import type { Duty } from "./codes.ts";

/** A date that is open when the court has ruled or the case closes. */
export type OpenDate = {
  readonly ruleId: string | null;
  readonly duty: Duty;
  /** Last day of the safe reading, in the court's zone. */
  readonly day: CalendarDate;
  readonly jurisdictional: boolean;
};

/** Steps toward a ruling: once there is one for everybody, nobody owes them any more. */
const TOWARD_A_RULING = new Set([
  "hab-return-3d",
  "hab-return-20d",
  "hab-hearing-5d",
  "hab-response-order",
  "hab-traverse",
  "ans-12a2-60d",
  "motion-notice-14d",
  "opp-affidavit-7d",
]);
/** Ways to attack a ruling: ours only where it left a client less than was asked (Fed. R. App. P. 3, 4; a party must be aggrieved to appeal). */
const AGAINST_A_RULING = new Set(["r59e-28d", "r59b-28d", "r52b-28d", "r60b-1y", "noa-60d", "noa-extend-30d"]);

export type Ruling = { readonly everybody: boolean; readonly adverse: boolean };
export type Closing = { readonly closedOn: CalendarDate };

/** Why a date ended with the ruling. The words are kept with the date, and by them it is known again when the ruling changes. */
export const RULED_ON_EVERYBODY = "The court has ruled on every petitioner, so nothing is owed before the ruling any more.";
export const NOTHING_TO_ATTACK =
  "No ruling in this case went against a client, so there is nothing for us to attack. Take the date up again if that is wrong.";
/** Why it is open again. */
export const RULING_CHANGED = "The ruling that ended this date was corrected, withdrawn or taken away, and no longer ends it.";

/** Whether these words ended a date because of the ruling: then the ruling, corrected, opens it again. */
export function endedByRuling(reason: string | null): boolean {
  return reason === RULED_ON_EVERYBODY || reason === NOTHING_TO_ATTACK;
}

/** Why this open date ends with the ruling; null when it goes on. */
export function endsWithRuling(date: OpenDate, ruling: Ruling): string | null {
  if (!ruling.everybody || date.ruleId === null) return null;
  if (TOWARD_A_RULING.has(date.ruleId)) return RULED_ON_EVERYBODY;
  if (AGAINST_A_RULING.has(date.ruleId) && date.duty === "ours" && !ruling.adverse) return NOTHING_TO_ATTACK;
  return null;
}

/** Why this open date ends when the case is closed; null when it goes on: a date ahead counts on, and so does one that decides an appeal. */
export function endsWithClosing(date: OpenDate, { closedOn }: Closing): string | null {
  if (date.jurisdictional || date.day >= closedOn) return null;
  return "The case was closed after this date had passed.";
}
