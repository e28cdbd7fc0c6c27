import { civil, weekday } from "../../../shared/kernel/calendar-date.ts";
import type { CalendarDate } from "../../../shared/kernel/calendar-date.ts";

export const MONTH_NAMES = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

export function monthName(month: number): string {
  return MONTH_NAMES[month - 1] ?? "";
}

/** “Thu”. */
export function weekdayName(date: CalendarDate): string {
  return weekday(date).slice(0, 3);
}

/** “Nov 24”. */
export function shortDay(date: CalendarDate): string {
  const { month, day } = civil(date);
  return `${monthName(month)} ${day}`;
}

/** “Nov 24, 2026”: in tables and sentences, where no axis tells the year. */
export function fullDay(date: CalendarDate): string {
  return `${shortDay(date)}, ${civil(date).year}`;
}
