import { type ClosedDays, closureOn, missingYear, tableTooShort } from "../courts/closed-days.ts";
import { federalHolidays } from "../courts/closed-days-federal.ts";
import { addDays, type CalendarDate, civil, isWeekend, weekdayNumber } from "../kernel/calendar-date.ts";
import { checkPeriod, checkTrigger } from "./counting-core.ts";
import { EVERY_READING } from "./counting-steps.ts";
import { type DayCount, type DayOutcome, no, type Step } from "./counting-types.ts";
import { listed, plural, sayDay } from "./words.ts";

export type BusinessCount = Omit<DayCount, "unit" | "service" | "strip">;

const REACH = { state_holiday: false, declared: true, inaccessible: false } as const;
const CERTAIN = { state_holiday: false, declared: false, inaccessible: false } as const;
const RULE = "business days";

/** Business days: weekdays that are no federal holiday (A7). The day of the event does not count. */
export function countBusinessDays(input: BusinessCount): DayOutcome {
  const problem = checkPeriod(input.n, "business_day") ?? checkTrigger(input.from);
  if (problem) return problem;
  const due = nthOpen(input, (date) => closureOn(date, input.closed, REACH) !== null);
  const careful = nthOpen(input, (date) => closureOn(date, input.closed, CERTAIN)?.contested === false);
  const safe = input.direction === "after" ? careful : due;
  const missing = missingYear([due, input.from], input.closed);
  if (missing !== null) return no(tableTooShort(missing, input.closed));
  const same = safe === due;
  return {
    ok: true,
    kind: "day",
    due,
    safe,
    until: null,
    dueReading: same ? EVERY_READING : "If observed and declared holidays are no business days.",
    safeReading: same ? EVERY_READING : "If observed and declared holidays are business days. Work to this.",
    steps: steps(input, due),
    findings: [],
  };
}

/** Whole weeks in one leap, then one further weekday for each weekday found closed, until none is owed. */
function nthOpen(input: BusinessCount, isClosed: (date: CalendarDate) => boolean): CalendarDate {
  const step = input.direction === "after" ? 1 : -1;
  let [date, owed] = [input.from, input.n];
  while (owed > 0) {
    const next = addWeekdays(date, owed, step);
    owed = closedWeekdays(date, next, input.closed).filter(isClosed).length;
    date = next;
  }
  return date;
}

function addWeekdays(from: CalendarDate, n: number, step: 1 | -1): CalendarDate {
  let date = addDays(from, step * 7 * Math.floor(n / 5));
  let left = n % 5;
  if (left === 0 && isWeekend(date)) [date, left] = [addDays(date, step * -7), 5];
  while (left > 0) {
    date = addDays(date, step);
    if (!isWeekend(date)) left -= 1;
  }
  return date;
}

/** Weekdays after one end and up to the other that a table names; at most a dozen a year, whatever the period. */
function closedWeekdays(from: CalendarDate, to: CalendarDate, closed: ClosedDays): CalendarDate[] {
  const [low, high] = from < to ? [from, to] : [to, from];
  const named = new Set<CalendarDate>(closed.entries.map((entry) => entry.day));
  for (let year = civil(low).year; year <= civil(high).year; year += 1) {
    for (const date of federalHolidays(year).keys()) named.add(date);
  }
  return [...named].filter((date) => date >= low && date <= high && date !== from && weekdayNumber(date) % 6 !== 0);
}

function steps(input: BusinessCount, due: CalendarDate): readonly Step[] {
  const year = civil(input.from).year;
  const way = input.direction === "after" ? "after" : "before";
  const skipped = closedWeekdays(input.from, due, input.closed)
    .toSorted()
    .flatMap((date) => {
      const closure = closureOn(date, input.closed, REACH);
      return closure ? [`${sayDay(date, year)} (${closure.name})`] : [];
    });
  const shown = skipped.length > 6 ? `${skipped.length} holidays` : listed(skipped);
  return [
    {
      says: `${input.words?.trigger ?? "The event is"} ${input.words?.trigger ? "on " : ""}${sayDay(input.from, year)}. That day does not count.`,
      rule: RULE,
    },
    { says: `${input.words?.period ? `${input.words.period} gives` : "Count"} ${plural(input.n, "business day")} ${way} it.`, rule: RULE },
    { says: `Weekends${skipped.length > 0 ? ` and ${shown}` : ""} do not count.`, rule: "5 U.S.C. 6103" },
    { says: `Due ${sayDay(due, year)}.`, rule: RULE },
  ];
}
