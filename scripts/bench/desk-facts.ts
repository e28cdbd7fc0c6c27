import { addDays, type CalendarDate, isWeekend } from "../../shared/kernel/calendar-date.ts";
import type { BenchCase } from "./cases.ts";
import { type Chance, chances } from "./names.ts";

/** What makes a desk busy beside the petition itself; each part is null where the case has none. */
export type DeskFacts = {
  /** An order to show cause served through CM/ECF: the dates of the return follow from it. */
  readonly ordered: CalendarDate | null;
  /** A hearing set by hand, at the court's own hour. */
  readonly hearing: { readonly onDay: CalendarDate; readonly time: string | null } | null;
  /** A final order of removal, with a span that the government says does not count. */
  readonly removal: { readonly finalOn: CalendarDate; readonly suspended: CalendarDate | null } | null;
};

const TIMES = ["09:30", "10:00", "13:30", "14:00", null];

/**
 * Facts for the same cases, the same each time: of the open ones two in five wait for a return, one in six has a hearing ahead; one
 * person in three has a final order of removal.
 */
export function inventDeskFacts(cases: readonly BenchCase[], today: CalendarDate): DeskFacts[] {
  const chance = chances(20_270_101);
  return cases.map((one) => inventFacts(chance, one, today));
}

function inventFacts(chance: Chance, one: BenchCase, today: CalendarDate): DeskFacts {
  const open = one.closedOn === null;
  const [asked, heard, removed] = [chance(100) < 40, chance(100) < 16, chance(100) < 33];
  const ordered = workdayBefore(addDays(today, -chance(20)));
  const onDay = workdayBefore(addDays(today, 2 + chance(60)));
  const finalOn = addDays(one.detainedOn, -chance(200));
  const time = TIMES[chance(TIMES.length)] ?? null;
  const suspended = chance(100) < 5 ? addDays(finalOn, 30) : null;
  return {
    ordered: open && asked && ordered >= one.filedOn ? ordered : null,
    hearing: open && heard ? { onDay, time } : null,
    removal: removed ? { finalOn, suspended } : null,
  };
}

function workdayBefore(day: CalendarDate): CalendarDate {
  return isWeekend(day) ? workdayBefore(addDays(day, -1)) : day;
}
