import { type CalendarDate, civil } from "../../shared/kernel/calendar-date.ts";
import type { When } from "../../shared/kernel/when.ts";
import { monthName } from "../../shared/kernel/day-words.ts";
import { dayText, shortDay, timeText } from "./format.ts";

/** `Nov 9`, `Nov 9, 3:40 a.m.`, `March 2026`, `2026`, `by Nov 9`, `day not known`: a date as far as it is known. */
export function whenText(when: When, today: CalendarDate): string {
  return told(when, (day) => shortDay(day, today));
}

/** The same with the weekday where the day is known: `Mon Nov 9`. */
export function whenDayText(when: When, today: CalendarDate): string {
  return told(when, (day) => dayText(day, today));
}

function told(when: When, write: (day: CalendarDate) => string): string {
  if (when.day === null) return "day not known";
  const { year, month } = civil(when.day);
  switch (when.precision) {
    case "month":
      return `${monthName(month)} ${year}`;
    case "year":
      return String(year);
    case "not_later_than":
      return `by ${write(when.day)}`;
    default:
      return write(when.day) + (when.time === null ? "" : `, ${timeText(when.time)}`);
  }
}
