import { type CalendarDate, civil } from "./calendar-date.ts";
import type { When } from "./when.ts";

/** Names of the months in American English, January first. The one list: every room reads it from here. */
export const MONTHS: readonly string[] = "January February March April May June July August September October November December".split(" ");

const SHORT: readonly string[] = MONTHS.map((name) => name.slice(0, 3));

/** "March"; empty outside 1 to 12. */
export function monthName(month: number): string {
  return MONTHS[month - 1] ?? "";
}

/** "Mar". */
export function shortMonth(month: number): string {
  return SHORT[month - 1] ?? "";
}

/** "March 3, 2026". */
export function dayWords(date: CalendarDate): string {
  const { year, month, day } = civil(date);
  return `${monthName(month)} ${day}, ${year}`;
}

/** A date as far as it is known, after a verb: "on March 3, 2026", "in March 2026", "by March 3, 2026", "on a day not known". */
export function whenWords(when: When): string {
  if (when.day === null) return "on a day not known";
  if (when.precision === "month" || when.precision === "year") return `in ${bareWhen(when)}`;
  return when.precision === "not_later_than" ? bareWhen(when) : `on ${bareWhen(when)}`;
}

/** The same by itself, in a table: "March 3, 2026", "March 2026", "2026", "by March 3, 2026", "not known". */
export function bareWhen(when: When): string {
  if (when.day === null) return "not known";
  const { year, month } = civil(when.day);
  switch (when.precision) {
    case "month":
      return `${monthName(month)} ${year}`;
    case "year":
      return String(year);
    case "not_later_than":
      return `by ${dayWords(when.day)}`;
    default:
      return dayWords(when.day);
  }
}
