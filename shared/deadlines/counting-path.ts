import { type Closure, EVERY_CLOSURE } from "../courts/closed-days.ts";
import { addDays, type CalendarDate } from "../kernel/calendar-date.ts";
import { certainClosures, closures, moved, type Passed, type Walk, walkToOpen } from "./counting-core.ts";
import { type DayLaw } from "./counting-law.ts";
import { type DayCount } from "./counting-types.ts";

/** Where a count went: the bare end of the period, the day after rolling, the added days, and the last day itself. */
export type Path = {
  readonly end: CalendarDate;
  readonly rolled: Walk;
  readonly addedDays: 0 | 3;
  readonly afterAdded: Walk | null;
  readonly accessible: Walk;
};

/** Three days for the kinds of service the law names, never backward (A8). */
export function addedDays(law: DayLaw, input: DayCount): 0 | 3 {
  return input.direction === "after" && input.service !== null && law.addingService.includes(input.service) ? 3 : 0;
}

/** Order of Rule 6: the period with its rolling, then the added days with theirs, then the accessible day (A6). Null: no open day. */
export function pathTo(law: DayLaw, input: DayCount): Path | null {
  const reach = law.reach[input.direction];
  const legal = closures(input.closed, { ...reach, inaccessible: law.inaccessible === "as_holiday" });
  const end = moved(input.from, input.n, input.unit, input.direction);
  const rolled = walkToOpen(end, rollStep(law, input), legal);
  if (!rolled) return null;
  const extra = addedDays(law, input);
  const afterAdded = extra > 0 ? walkToOpen(addDays(rolled.day, extra), 1, legal) : null;
  if (extra > 0 && !afterAdded) return null;
  const last = (afterAdded ?? rolled).day;
  const accessible =
    law.inaccessible === "last_day_forward" ? walkToOpen(last, 1, closures(input.closed, reach)) : { day: last, passed: [] };
  return accessible && { end, rolled, addedDays: extra, afterAdded, accessible };
}

export function rollStep(law: DayLaw, input: DayCount): 1 | -1 {
  return input.direction === "after" || law.closedBefore === "later" ? 1 : -1;
}

/** Forward: certain closures only and no added days. Backward: before every closure there is. Null: no open day. */
export function safeDay(input: DayCount): CalendarDate | null {
  const end = moved(input.from, input.n, input.unit, input.direction);
  const walk =
    input.direction === "after"
      ? walkToOpen(end, 1, certainClosures(input.closed))
      : walkToOpen(end, -1, closures(input.closed, EVERY_CLOSURE));
  return walk && walk.day;
}

/** Every closed day on the way, in the order met. */
export function allPassed(path: Path): readonly Passed[] {
  return [...path.rolled.passed, ...(path.afterAdded?.passed ?? []), ...path.accessible.passed];
}

/** Names of the closures that a careful reader may refuse to count. */
export function contestedNames(passed: readonly Passed[]): readonly string[] {
  return [...new Set(passed.filter((row) => row.closure.contested).map((row) => closureName(row.closure)))];
}
function closureName(closure: Closure): string {
  return closure.kind === "inaccessible" ? `the closed clerk’s office (${closure.name})` : closure.name;
}
