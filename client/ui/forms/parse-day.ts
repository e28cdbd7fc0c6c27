import {
  type CalendarDate,
  addDays,
  civil,
  daysBetween,
  daysInMonth,
  fromCivil,
  isCalendarDate,
  WEEKDAYS,
  weekday,
} from "../../../shared/kernel/calendar-date.ts";
import { monthName, MONTHS } from "../../../shared/kernel/day-words.ts";

/** What a typed text means: nothing yet, a day, or a sentence that says what cannot be right. */
export type Read<T> =
  { readonly kind: "empty" } | { readonly kind: "read"; readonly value: T } | { readonly kind: "not"; readonly says: string };

export const EMPTY = { kind: "empty" } as const;
export const read = <T>(value: T): Read<T> => ({ kind: "read", value });
export const not = (says: string): { kind: "not"; says: string } => ({ kind: "not", says });

const MONTH_WORDS = MONTHS.map((name) => name.toLowerCase());
const NEAR: Readonly<Record<string, number>> = { today: 0, "this morning": 0, tonight: 0, yesterday: -1, "last night": -1, tomorrow: 1 };
/** A year of two digits is at most this many years ahead; else it is of the century before (84 is 1984). */
const YEARS_AHEAD = 10;

/**
 * Reads a day as people type it: `11/23`, `11/23/26`, `Nov 23`, `Mon Nov 23, 2026`, `23 November`, `2026-11-23`, `yesterday`, `3 days ago`.
 * Month before day, as in the United States. Without a year the day nearest to today is meant; the field shows which.
 */
export function parseDay(text: string, today: CalendarDate): Read<CalendarDate> {
  const plain = tidy(text);
  if (plain === "") return EMPTY;
  const near = NEAR[plain];
  if (near !== undefined) return read(addDays(today, near));
  const ago = /^(\d{1,4}) days? ago$/.exec(plain);
  if (ago) return read(addDays(today, -Number(ago[1])));
  const named = /^(sun|mon|tue|wed|thu|fri|sat)[a-z]* (.+)$/.exec(plain);
  const said = WEEKDAYS.find((name) => named !== null && name.toLowerCase().startsWith(named[1] ?? "-"));
  const found = parseParts(named?.[2] ?? plain, today, text);
  if (found.kind !== "read" || said === undefined || weekday(found.value) === said) return found;
  const { year, month, day } = civil(found.value);
  return not(`${monthName(month)} ${day}, ${year} is a ${weekday(found.value)}, not a ${said}. Write the day that is right.`);
}

export function tidy(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[.,]/g, (mark, at: number, whole: string) => (mark === "." && /\d\.\d/.test(whole.slice(at - 1, at + 2)) ? "/" : " "))
    .replace(/\s+/g, " ")
    .trim();
}

export function monthOf(word: string): number | null {
  if (word.length < 3) return null;
  const index = MONTH_WORDS.findIndex((name) => name.startsWith(word) || (word === "sept" && name === "september"));
  return index < 0 ? null : index + 1;
}

function parseParts(plain: string, today: CalendarDate, typed: string): Read<CalendarDate> {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(plain);
  if (iso) return make(iso[1], Number(iso[2]), Number(iso[3]), today);
  const numbers = /^(\d{1,2})[-/](\d{1,2})(?:[-/](\d{1,4}))?$/.exec(plain);
  if (numbers) return make(numbers[3], Number(numbers[1]), Number(numbers[2]), today);
  const monthFirst = /^([a-z]+) (\d{1,2})(?:st|nd|rd|th)?(?: (\d{1,4}))?$/.exec(plain);
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]+)(?: (\d{1,4}))?$/.exec(plain);
  const month = monthOf(monthFirst?.[1] ?? dayFirst?.[2] ?? "");
  if (month !== null) return make(monthFirst?.[3] ?? dayFirst?.[3], month, Number(monthFirst?.[2] ?? dayFirst?.[1]), today);
  return not(`“${typed.trim()}” could not be read as a day. Write it as 11/23/2026, Nov 23 or yesterday.`);
}

function make(yearText: string | undefined, month: number, day: number, today: CalendarDate): Read<CalendarDate> {
  if (month < 1 || month > 12) {
    const hint =
      month <= 31 && day >= 1 && day <= 12 ? ` Write the month first: ${day}/${month}.` : " Write the month as 1 to 12, or by name.";
    return not(`There is no month ${month}.${hint}`);
  }
  if (day < 1 || day > 31) return not(`There is no day ${day} in ${monthName(month)}.`);
  if (yearText === undefined) return nearest(month, day, today);
  const year = readYear(yearText, today);
  if (year === null) return not(`${yearText} is not a year that fits here. Write the year with two or four digits.`);
  return existing(year, month, day);
}

/** A year of four digits from 1600, or of two by the window around today; null for anything else. */
export function readYear(text: string, today: CalendarDate): number | null {
  if (text.length === 4) return Number(text) >= 1600 ? Number(text) : null;
  if (text.length !== 2) return null;
  const now = civil(today).year;
  const sameCentury = Math.floor(now / 100) * 100 + Number(text);
  return sameCentury > now + YEARS_AHEAD ? sameCentury - 100 : sameCentury;
}

function existing(year: number, month: number, day: number): Read<CalendarDate> {
  const last = daysInMonth(year, month);
  if (day <= last) return read(fromCivil({ year, month, day }));
  if (month === 2 && day === 29) return not(`${year} is not a leap year: its February ends on the 28th.`);
  return not(`${monthName(month)} has ${last} days: there is no ${monthName(month)} ${day}.`);
}

function nearest(month: number, day: number, today: CalendarDate): Read<CalendarDate> {
  const { year } = civil(today);
  const days = [year - 1, year, year + 1].flatMap((one) => (day <= daysInMonth(one, month) ? [fromCivil({ year: one, month, day })] : []));
  const [best] = days.toSorted((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)));
  return best === undefined ? existing(year, month, day) : read(best);
}

/** The day a form holds, or null when it holds nothing or words that are no day. */
export function heldDay(value: string | null): CalendarDate | null {
  return value !== null && isCalendarDate(value) ? value : null;
}
