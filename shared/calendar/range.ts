import { addDays, addMonths, type CalendarDate, civil, daysInMonth, fromCivil, weekdayNumber } from "../kernel/calendar-date.ts";

/** How the calendar is looked at. */
export const CALENDAR_VIEWS = ["month", "week", "agenda"] as const;
export type CalendarView = (typeof CALENDAR_VIEWS)[number];
/** An agenda runs this many days from its first. */
export const AGENDA_DAYS = 42;

export type Span = { readonly from: CalendarDate; readonly to: CalendarDate };

/** The days that a view shows around a day: whole weeks from Sunday for month and week, six weeks ahead for the agenda. */
export function spanOf(view: CalendarView, around: CalendarDate): Span {
  if (view === "agenda") return { from: around, to: addDays(around, AGENDA_DAYS - 1) };
  if (view === "week") return weekOf(around, around);
  const { year, month } = civil(around);
  return weekOf(fromCivil({ year, month, day: 1 }), fromCivil({ year, month, day: daysInMonth(year, month) }));
}

function weekOf(first: CalendarDate, last: CalendarDate): Span {
  return { from: addDays(first, -weekdayNumber(first)), to: addDays(last, 6 - weekdayNumber(last)) };
}

/** The day around which the next or the earlier page of a view is shown. */
export function stepOf(view: CalendarView, around: CalendarDate, by: 1 | -1): CalendarDate {
  if (view === "month") return addMonths(fromCivil({ ...civil(around), day: 1 }), by);
  return addDays(around, by * (view === "week" ? 7 : AGENDA_DAYS));
}

/** Every day of a span, in order. */
export function daysOf({ from, to }: Span): CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}
