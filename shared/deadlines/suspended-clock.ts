import { addDays, type CalendarDate, daysBetween } from "../kernel/calendar-date.ts";
import { EVERY_READING } from "./counting-steps.ts";
import { type DayOutcome, no, type Step } from "./counting-types.ts";
import { checkPeriod, checkTrigger } from "./counting-core.ts";
import { plural, sayDay } from "./words.ts";

/** A span in which a clock stands still. `to` is its last day; null while it lasts. */
export type Suspension = { readonly from: CalendarDate; readonly to: CalendarDate | null; readonly why: string };

/**
 * A custody clock of calendar days that runs only outside its suspended spans: the removal period under 8 U.S.C. 1231(a)(1)(C)
 * is extended, not begun anew. Refused while a span without an end is reached, because the end is then not known.
 */
export function countSuspended(from: CalendarDate, days: number, suspensions: readonly Suspension[]): DayOutcome {
  const problem = checkPeriod(days, "day") ?? checkTrigger(from);
  if (problem) return problem;
  let due = addDays(from, days);
  let reached = from; // last day of the start or of the spans already counted: overlaps count once
  const steps: Step[] = [
    { says: `The clock starts on ${sayDay(from, null)} and runs ${plural(days, "day")}.`, rule: "8 U.S.C. 1231(a)(1)(A)" },
  ];
  for (const span of suspensions.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    const first = span.from > reached ? span.from : addDays(reached, 1);
    if (first > due) break;
    if (span.to === null)
      return no(`The clock stands still since ${sayDay(span.from, null)} (${span.why}). Enter the end of that span to know the last day.`);
    if (span.to < first) continue;
    const still = daysBetween(first, span.to) + 1;
    due = addDays(due, still);
    reached = span.to;
    steps.push({
      says: `It stands still for ${plural(still, "day")} from ${sayDay(first, null)} to ${sayDay(span.to, null)}: ${span.why}.`,
      rule: "8 U.S.C. 1231(a)(1)(C)",
    });
  }
  steps.push({ says: `It ends ${sayDay(due, null)}. Weekends and holidays do not move it.`, rule: "calendar" });
  return { ok: true, kind: "day", due, safe: due, until: null, dueReading: EVERY_READING, safeReading: EVERY_READING, steps, findings: [] };
}
