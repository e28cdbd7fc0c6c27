import { Temporal } from "temporal-polyfill";
import { type ClosedDays } from "../courts/closed-days.ts";
import { type DayUnit, type Direction } from "./counting-types.ts";

/**
 * A second opinion for tests: walks one day at a time with Temporal and finds holidays by walking the month.
 * It shares no code with the engine.
 */
type Day = Temporal.PlainDate;
export type WalkInput = {
  readonly from: string;
  readonly n: number;
  readonly unit: DayUnit;
  readonly direction: Direction;
  readonly added: number;
  readonly closed: ClosedDays;
};

const FLOATING: Readonly<Record<string, readonly [weekday: number, nth: number]>> = {
  "1": [1, 3],
  "2": [1, 3],
  "9": [1, 1],
  "10": [1, 2],
  "11": [4, 4],
};
const FIXED = ["01-01", "06-19", "07-04", "11-11", "12-25"];

function isActualHoliday(date: Day): boolean {
  const text = date.toString();
  if (FIXED.includes(text.slice(5))) return text.slice(5) !== "06-19" || date.year >= 2021;
  if (date.month === 5) return date.dayOfWeek === 1 && date.add({ days: 7 }).month === 6;
  const place = FLOATING[String(date.month)];
  if (!place || date.dayOfWeek !== place[0]) return false;
  let seen = 0;
  for (let cursor = date.with({ day: 1 }); Temporal.PlainDate.compare(cursor, date) <= 0; cursor = cursor.add({ days: 1 })) {
    if (cursor.dayOfWeek === place[0]) seen += 1;
  }
  return seen === place[1];
}

export function isFederalHoliday(date: Day, observance: ClosedDays["observance"]): boolean {
  if (isActualHoliday(date)) return true;
  if (observance === "strict") return false;
  const tomorrow = date.add({ days: 1 });
  const yesterday = date.subtract({ days: 1 });
  return (tomorrow.dayOfWeek === 6 && isActualHoliday(tomorrow)) || (yesterday.dayOfWeek === 7 && isActualHoliday(yesterday));
}

export function isClosedDay(date: Day, closed: ClosedDays, kinds: readonly string[]): boolean {
  if (date.dayOfWeek >= 6 || isFederalHoliday(date, closed.observance)) return true;
  return closed.entries.some((entry) => entry.day === date.toString() && kinds.includes(entry.kind));
}

/** Fed. R. Civ. P. 6(a) and 6(d), a day at a time. */
export function walkFrcp6(input: WalkInput): string {
  const step = { days: input.direction === "after" ? 1 : -1 };
  const legal = input.direction === "after" ? ["declared", "state_holiday"] : ["declared"];
  let date = endOfPeriod(input);
  while (isClosedDay(date, input.closed, legal)) date = date.add(step);
  if (input.added > 0) {
    for (let left = input.added; left > 0; left -= 1) date = date.add({ days: 1 });
    while (isClosedDay(date, input.closed, legal)) date = date.add({ days: 1 });
  }
  while (isClosedDay(date, input.closed, [...legal, "inaccessible"])) date = date.add({ days: 1 });
  return date.toString();
}

/** Days and weeks one at a time, months and years by Temporal; nothing rolls. */
export function walkCalendar(input: Pick<WalkInput, "from" | "n" | "unit" | "direction">): string {
  return endOfPeriod(input).toString();
}

function endOfPeriod({ from, n, unit, direction }: Pick<WalkInput, "from" | "n" | "unit" | "direction">): Day {
  const start = Temporal.PlainDate.from(from);
  const sign = direction === "after" ? 1 : -1;
  if (unit === "month" || unit === "year") return start.add({ [`${unit}s`]: sign * n });
  let date = start;
  for (let left = unit === "week" ? n * 7 : n; left > 0; left -= 1) date = date.add({ days: sign });
  return date;
}

/** Business days, one at a time. */
export function walkBusiness(input: Omit<WalkInput, "unit" | "added">): string {
  const step = { days: input.direction === "after" ? 1 : -1 };
  let date = Temporal.PlainDate.from(input.from);
  for (let left = input.n; left > 0;) {
    date = date.add(step);
    if (!isClosedDay(date, input.closed, ["declared"])) left -= 1;
  }
  return date.toString();
}
