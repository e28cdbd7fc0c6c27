import { closureOn } from "../courts/closed-days.ts";
import { addDays, type CalendarDate, daysBetween } from "../kernel/calendar-date.ts";
import { type DayLaw } from "./counting-law.ts";
import { type Path } from "./counting-path.ts";
import { type DayCount, type StripDay } from "./counting-types.ts";

const LONGEST_STRIP = 45;

/** The picture of a count, earliest day first, from the trigger to the due day. Empty when it would not fit a line (over 45 days). */
export function stripOf(law: DayLaw, input: DayCount, path: Path): readonly StripDay[] {
  const due = path.accessible.day;
  const [first, last] = input.from < due ? [input.from, due] : [due, input.from];
  const length = daysBetween(first, last);
  if (length > LONGEST_STRIP) return [];
  return Array.from({ length: length + 1 }, (_, at) => stripDay(law, input, path, addDays(first, at)));
}

function stripDay(law: DayLaw, input: DayCount, path: Path, day: CalendarDate): StripDay {
  const closed = closureOn(day, input.closed, law.reach[input.direction])?.name ?? null;
  const number = Math.abs(daysBetween(input.from, day));
  if (day === input.from) return { day, part: "trigger", number: 0, closed };
  if (number <= Math.abs(daysBetween(input.from, path.end))) return { day, part: "period", number, closed };
  const added = daysBetween(path.rolled.day, day);
  if (added >= 1 && added <= path.addedDays) return { day, part: "added", number: added, closed };
  return { day, part: "moved", number: null, closed };
}
