import { type Closure, type ClosedDays, closureOn, type Reach } from "../courts/closed-days.ts";
import { addDays, addMonths, type CalendarDate, civil } from "../kernel/calendar-date.ts";
import { type DayUnit, type Direction, no, type Refused } from "./counting-types.ts";

/** A closed day met on the way to the end of a period. */
export type Passed = { readonly day: CalendarDate; readonly closure: Closure };
export type Walk = { readonly day: CalendarDate; readonly passed: readonly Passed[] };

export const LONGEST_DAYS = 3660;
const LONGEST_CLOSURE = 120; // a table that closes more days in a row than this is a mistake
const DAYS_PER: Readonly<Record<DayUnit | "business_day", number>> = { day: 1, week: 7, month: 30.5, year: 366, business_day: 1.4 };
const [EARLIEST_YEAR, LATEST_YEAR] = [1900, 2200] as const;

/** A period of nothing, a broken number or more than ten years is a typing error, and so is a trigger in another century. */
export function checkPeriod(n: number, unit: DayUnit | "business_day"): Refused | null {
  if (!Number.isInteger(n) || n < 1) {
    return no(`A period of ${n} is not a period that can be counted. Give a whole number of at least 1.`);
  }
  if (n * DAYS_PER[unit] > LONGEST_DAYS) {
    return no(`A period of ${n} ${unit.replace("_", " ")}s is longer than ten years (3,660 days). Check the number in the order or rule.`);
  }
  return null;
}

export function checkTrigger(from: CalendarDate): Refused | null {
  const { year } = civil(from);
  if (year >= EARLIEST_YEAR && year <= LATEST_YEAR) return null;
  return no(`The period starts in the year ${year}, which cannot be right. Check the year of the event.`);
}

/** The same number of units later (after) or earlier (before); a month or year that lacks the day ends on its last day (A2). */
export function moved(from: CalendarDate, n: number, unit: DayUnit, direction: Direction): CalendarDate {
  const signed = direction === "after" ? n : -n;
  if (unit === "day") return addDays(from, signed);
  if (unit === "week") return addDays(from, signed * 7);
  return addMonths(from, unit === "month" ? signed : signed * 12);
}

/** Goes day by day, starting with `start` itself, until `isClosed` answers null. Null when the table never opens a day. */
export function walkToOpen(start: CalendarDate, step: 1 | -1, closureOf: (date: CalendarDate) => Closure | null): Walk | null {
  const passed: Passed[] = [];
  let date = start;
  for (let closure = closureOf(date); closure; closure = closureOf(date)) {
    if (passed.length === LONGEST_CLOSURE) return null;
    passed.push({ day: date, closure });
    date = addDays(date, step);
  }
  return { day: date, passed };
}

/** The closures of a reach, and the same without the contested ones: what the safe date of a forward count rests on. */
export function closures(closed: ClosedDays, reach: Reach): (date: CalendarDate) => Closure | null {
  return (date) => closureOn(date, closed, reach);
}
const NOTHING_ENTERED: Reach = { state_holiday: false, declared: false, inaccessible: false };
export function certainClosures(closed: ClosedDays): (date: CalendarDate) => Closure | null {
  return (date) => {
    const closure = closureOn(date, closed, NOTHING_ENTERED);
    return closure?.contested ? null : closure;
  };
}

export const noOpenDay = no(
  "The table of closed days leaves no open day for four months. Check the table of this court, then compute the date again.",
);
