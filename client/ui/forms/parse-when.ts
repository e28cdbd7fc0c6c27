import { type CalendarDate, civil, fromCivil } from "../../../shared/kernel/calendar-date.ts";
import type { Precision } from "../../../shared/kernel/when.ts";
import { monthName } from "../../../shared/kernel/day-words.ts";
import { dayWithYear } from "../../lib/format.ts";
import { EMPTY, monthOf, not, parseDay, type Read, read, readYear, tidy } from "./parse-day.ts";

/** Reads a month: `March`, `Mar 2026`, `3/2026`, `2026-03`. Without a year the last one that is not in the future. Gives its first day. */
export function parseMonth(text: string, today: CalendarDate): Read<CalendarDate> {
  const plain = tidy(text);
  if (plain === "") return EMPTY;
  const refusal = not(`“${text.trim()}” could not be read as a month. Write it as March 2026 or 3/2026.`);
  const named = /^([a-z]+)(?: (\d{2,4}))?$/.exec(plain);
  const numbers = /^(\d{1,2})[-/](\d{2,4})$/.exec(plain) ?? null;
  const iso = /^(\d{4})[-/](\d{1,2})$/.exec(plain);
  const month = named ? monthOf(named[1] ?? "") : Number(numbers?.[1] ?? iso?.[2] ?? 0);
  if (month === null || month < 1 || month > 12) return refusal;
  const yearText = named?.[2] ?? numbers?.[2] ?? iso?.[1];
  if (yearText === undefined) {
    const now = civil(today);
    return read(fromCivil({ year: month > now.month ? now.year - 1 : now.year, month, day: 1 }));
  }
  const year = readYear(yearText, today);
  return year === null ? refusal : read(fromCivil({ year, month, day: 1 }));
}

/** Reads a year of four digits. Gives its first day. */
export function parseYear(text: string): Read<CalendarDate> {
  const plain = text.trim();
  if (plain === "") return EMPTY;
  if (!/^(1[6-9]|[2-9]\d)\d\d$/.test(plain)) return not(`“${plain}” could not be read as a year. Write it as 2026.`);
  return read(fromCivil({ year: Number(plain), month: 1, day: 1 }));
}

/** Reads the text of a date known to the given precision. */
export function parseWhen(text: string, precision: Precision, today: CalendarDate): Read<CalendarDate> {
  if (precision === "month") return parseMonth(text, today);
  return precision === "year" ? parseYear(text) : parseDay(text, today);
}

/** How a day is written in a field of that precision. */
export function whenInput(day: CalendarDate, precision: Precision): string {
  const { year, month } = civil(day);
  if (precision === "month") return `${monthName(month)} ${year}`;
  return precision === "year" ? String(year) : dayWithYear(day);
}
