import { type CalendarDate, civil } from "../kernel/calendar-date.ts";
import type { When } from "../kernel/when.ts";

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** "March 3, 2026". */
export function dayWords(date: CalendarDate): string {
  const { year, month, day } = civil(date);
  return `${MONTHS[month - 1] ?? ""} ${day}, ${year}`;
}

/** A date as far as it is known, after a verb: "on March 3, 2026", "in March 2026", "by March 3, 2026", "on a day not known". */
export function whenWords(when: When): string {
  if (when.day === null) return "on a day not known";
  const { year, month } = civil(when.day);
  switch (when.precision) {
    case "month":
      return `in ${MONTHS[month - 1] ?? ""} ${year}`;
    case "year":
      return `in ${year}`;
    case "not_later_than":
      return `by ${dayWords(when.day)}`;
    default:
      return `on ${dayWords(when.day)}`;
  }
}
