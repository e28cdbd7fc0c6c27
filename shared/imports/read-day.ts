import { type CalendarDate, fromCivil, isCalendarDate } from "../kernel/calendar-date.ts";
import { MONTHS } from "../kernel/day-words.ts";
import { onDay, unknownWhen, type When } from "../kernel/when.ts";
import { isBlank, oneLine, saysNotApplicable, saysUnknown } from "./cell.ts";
import type { DateOrder, ImportFindingCode } from "./codes.ts";

/** A date as read, and what a person is told about it. Anything not certain is `unknown`, and the cell stays. */
export type DayReading = { readonly when: When; readonly finding?: ImportFindingCode };

/**
 * Two-digit years: 00 to 49 are 2000 to 2049. 50 to 99 are not resolved, because a list of present filings
 * that says "98" may be an old case or a slip, and nothing in the cell tells which.
 */
export const LAST_TWO_DIGIT_YEAR = 49;

// prettier-ignore
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+/i;
const MIDNIGHT = /^0?0:00(?::00(?:\.0+)?)?(?:Z|\+00:00)?$|^12:00(?::00)? ?a\.?m\.?$/i;
const TIME = /^(.*\d)(?:T|,? (?:at )?)(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[ap]\.?m\.?)?(?:Z|[+-]\d\d:\d\d)?)$/i;

/** Reads a day as people write it. `order` is the list's declared order; it is never swapped to make a date fit. */
export function readDay(cell: string, order: DateOrder = "month_first"): DayReading {
  if (isBlank(cell) || saysNotApplicable(cell) || saysUnknown(cell)) return { when: unknownWhen, finding: "date_missing" };
  const text = oneLine(cell).replace(WEEKDAY, "");
  const timed = TIME.exec(text);
  const reading = readDate(timed?.[1] ?? text, order);
  if (timed === null || reading.finding !== undefined || MIDNIGHT.test(timed[2] ?? "")) return reading;
  return { when: reading.when, finding: "date_time_left" };
}

function readDate(text: string, order: DateOrder): DayReading {
  return readNumbers(text, order) ?? readNamedMonth(text) ?? readPart(text) ?? no("date_unread");
}

/** 2020-04-08, 2020/4/8, 20200408, 4/8/20, 04-08-2020, 4.8.2020. */
function readNumbers(text: string, order: DateOrder): DayReading | null {
  const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text) ?? /^((?:19|20)\d\d)()(\d\d)(\d\d)$/.exec(text);
  if (yearFirst) return exact(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]));
  const parts = /^(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})$/.exec(text);
  if (!parts) return null;
  const year = fullYear(parts[4] ?? "");
  const [first, second] = [Number(parts[1]), Number(parts[3])];
  const [month, dayOfMonth] = order === "month_first" ? [first, second] : [second, first];
  if (year === null) return no("date_century");
  const read = exact(year, month, dayOfMonth);
  if (read.finding === undefined) return read;
  return no(exact(year, dayOfMonth, month).finding === undefined ? "date_other_order" : "date_impossible");
}

/** Apr 8, 2020; April 8th 2020; 8 April 2020; 8-Apr-20; Apr. 2020. "Apr-20" can be a day or a year. */
function readNamedMonth(text: string): DayReading | null {
  const parts =
    /^(?:(\d{1,2})(?:st|nd|rd|th)?(?: of)?[-\s]+)?([a-z]{3,9})\.?(?:[-\s]+(\d{1,2})(?:st|nd|rd|th)?)?(?:,?[-\s]+[’']?(\d{4}|\d{2}))?$/i.exec(
      text,
    );
  const month = monthNumber(parts?.[2] ?? "");
  if (!parts || month === 0) return null;
  const turned = parts[1] !== undefined && parts[4] === undefined && parts[3]?.length === 2; // 8-Apr-20: the last two digits are the year
  const [before, after, yearText] = turned ? [parts[1], undefined, parts[3]] : [parts[1], parts[3], parts[4]];
  if (yearText === undefined) return no(after !== undefined || before !== undefined ? "date_ambiguous" : "date_unread");
  if (before !== undefined && after !== undefined) return no("date_ambiguous");
  const year = fullYear(yearText);
  if (year === null) return no("date_century");
  const dayText = before ?? after;
  if (dayText !== undefined) return exact(year, month, Number(dayText));
  return yearText.length === 4 ? monthOnly(year, month) : no("date_ambiguous");
}

/** 4/2020, 2020-04, 2020; 4/20 and bare spreadsheet numbers are named and left. */
function readPart(text: string): DayReading | null {
  const month = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (month) return monthOnly(Number(month[2]), Number(month[1]));
  const yearMonth = /^(\d{4})[-/.](\d{1,2})$/.exec(text);
  if (yearMonth) return monthOnly(Number(yearMonth[1]), Number(yearMonth[2]));
  if (/^(?:19|20)\d\d$/.test(text)) return { when: { precision: "year", day: fromCivil({ year: Number(text), month: 1, day: 1 }), time: null }, finding: "date_year_only" }; // prettier-ignore
  if (/^\d{5}(?:\.\d+)?$/.test(text)) return no("date_serial");
  return /^\d{1,2}[-/.]\d{1,2}$/.test(text) ? no("date_ambiguous") : null;
}

/** 1 to 12 by the name or its first three letters, "Sept" included; 0 where it is no month. */
function monthNumber(word: string): number {
  const lower = word.toLowerCase();
  const wanted = lower === "sept" ? "sep" : lower;
  return MONTHS.findIndex((name) => wanted === name.toLowerCase() || wanted === name.slice(0, 3).toLowerCase()) + 1;
}

function fullYear(text: string): number | null {
  const year = Number(text);
  if (text.length === 4) return year;
  return year <= LAST_TWO_DIGIT_YEAR ? 2000 + year : null;
}

function isoDay(year: number, month: number, dayOfMonth: number): CalendarDate | null {
  const pad = (value: number, width: number) => String(value).padStart(width, "0");
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
  return isCalendarDate(text) && year >= 1900 && year < 2100 ? text : null;
}

function exact(year: number, month: number, dayOfMonth: number): DayReading {
  const day = isoDay(year, month, dayOfMonth);
  return day === null ? no("date_impossible") : { when: onDay(day) };
}

function monthOnly(year: number, month: number): DayReading {
  const day = isoDay(year, month, 1);
  return day === null ? no("date_impossible") : { when: { precision: "month", day, time: null }, finding: "date_month_only" };
}

function no(finding: ImportFindingCode): DayReading {
  return { when: unknownWhen, finding };
}
