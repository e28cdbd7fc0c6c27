import { z } from "zod";
import { addMonths, addDays, CalendarDate, fromCivil, civil, daysInMonth } from "./calendar-date.ts";
import { WallClock } from "./wall-clock.ts";

/**
 * How exactly a date is known. A family remembers "in March"; a docket has the day; a locator page only says "by now".
 * `not_later_than`: on this day or earlier. `unknown`: no day at all.
 */
export const PRECISIONS = ["instant", "day", "month", "year", "not_later_than", "unknown"] as const;
export const Precision = z.enum(PRECISIONS);
export type Precision = z.infer<typeof Precision>;

/**
 * A date as far as it is known. `day` is the first day of the month or year when only those are known,
 * the latest possible day for `not_later_than`, and null for `unknown`. `time` is a wall clock reading `HH:MM`
 * in the place's zone, present only for `instant`.
 */
export const When = z
  .strictObject({
    precision: Precision,
    day: CalendarDate.nullable(),
    time: WallClock.nullable().default(null),
  })
  .refine((when) => (when.precision === "unknown") === (when.day === null), { error: "Give a day, or say that it is not known." })
  .refine((when) => (when.precision === "instant") === (when.time !== null), { error: "A time of day needs the precision “instant”." });
export type When = z.infer<typeof When>;

export const unknownWhen: When = { precision: "unknown", day: null, time: null };
export function onDay(date: CalendarDate): When {
  return { precision: "day", day: date, time: null };
}

/** First and last day on which it can have happened; null is "no bound". */
export function bounds(when: When): { earliest: CalendarDate | null; latest: CalendarDate | null } {
  if (when.day === null) return { earliest: null, latest: null };
  const { year, month } = civil(when.day);
  switch (when.precision) {
    case "month":
      return { earliest: fromCivil({ year, month, day: 1 }), latest: fromCivil({ year, month, day: daysInMonth(year, month) }) };
    case "year":
      return { earliest: fromCivil({ year, month: 1, day: 1 }), latest: addDays(addMonths(fromCivil({ year, month: 1, day: 1 }), 12), -1) };
    case "not_later_than":
      return { earliest: null, latest: when.day };
    default:
      return { earliest: when.day, latest: when.day };
  }
}

/** True only when `a` cannot have happened on or after the day of `b`, at whatever precision both are known. */
export function certainlyBefore(a: When, b: When): boolean {
  const [first, second] = [bounds(a), bounds(b)];
  if (first.latest === null || second.earliest === null) return false;
  if (a.time !== null && b.time !== null && a.day === b.day) return a.time < b.time;
  return first.latest < second.earliest;
}

/** True when `a` may have happened before `b`, but need not have: a finding, never a refusal. */
export function possiblyBefore(a: When, b: When): boolean {
  const [first, second] = [bounds(a), bounds(b)];
  if (first.earliest === null || second.latest === null) return true;
  return first.earliest < second.latest;
}
