import { z } from "zod";

/**
 * A day as a court counts it: a branded ISO string `YYYY-MM-DD`, never an instant, never a `Date`.
 * String order is day order. Arithmetic follows the proleptic Gregorian calendar
 * (the days-from-civil method, era of 400 years), checked against Temporal by property test.
 */
export type CalendarDate = string & z.BRAND<"CalendarDate">;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_BEFORE_EPOCH = 719_468; // days from 0000-03-01 to 1970-01-01
const DAYS_IN_ERA = 146_097;

export type CivilDay = { readonly year: number; readonly month: number; readonly day: number };
export const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** True for a day that exists, in years 1600 to 9999: earlier years are typing errors in this field of work. */
export function isCalendarDate(text: string): text is CalendarDate {
  const parts = SHAPE.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return year >= 1600 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The one zod schema for a day in every contract. */
export const CalendarDate = z
  .string()
  .refine(isCalendarDate, { error: "Write the day as year-month-day, for example 2026-11-24." })
  .transform((text) => text);

/** Brands a literal known to be a day; throws on anything else. For code and tests, not for input. */
export function day(text: string): CalendarDate {
  if (!isCalendarDate(text)) throw new RangeError(`${text} is not a calendar day.`);
  return text;
}

export function civil(date: CalendarDate): CivilDay {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

export function fromCivil({ year, month, day: dayOfMonth }: CivilDay): CalendarDate {
  const pad = (value: number, width: number) => String(value).padStart(width, "0");
  return day(`${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`);
}

/** Days since 1970-01-01; negative before. */
export function epochDay(date: CalendarDate): number {
  const { year, month, day: dayOfMonth } = civil(date);
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  return era * DAYS_IN_ERA + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - DAYS_BEFORE_EPOCH;
}

export function fromEpochDay(days: number): CalendarDate {
  const shifted = days + DAYS_BEFORE_EPOCH;
  const era = Math.floor(shifted / DAYS_IN_ERA);
  const dayOfEra = shifted - era * DAYS_IN_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return fromCivil({
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  });
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromEpochDay(epochDay(date) + days);
}

/** Adds months; a day that the target month lacks becomes its last day (31 January + 1 month = 28 or 29 February). */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day: dayOfMonth } = civil(date);
  const index = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(index / 12), month: (index % 12) + 1 };
  return fromCivil({ ...target, day: Math.min(dayOfMonth, daysInMonth(target.year, target.month)) });
}

export function addYears(date: CalendarDate, years: number): CalendarDate {
  return addMonths(date, years * 12);
}

/** Days from `start` to `end`; positive when `end` is later. */
export function daysBetween(start: CalendarDate, end: CalendarDate): number {
  return epochDay(end) - epochDay(start);
}

/** 0 is Sunday, 6 is Saturday. */
export function weekdayNumber(date: CalendarDate): number {
  return (((epochDay(date) + 4) % 7) + 7) % 7;
}

export function weekday(date: CalendarDate): Weekday {
  return WEEKDAYS[weekdayNumber(date)] as Weekday;
}

export function isWeekend(date: CalendarDate): boolean {
  const number = weekdayNumber(date);
  return number === 0 || number === 6;
}
