import { addDays, type CalendarDate, daysBetween } from "../kernel/calendar-date.ts";
import { bounds, type When } from "../kernel/when.ts";
import { type Suspension } from "./suspended-clock.ts";
import { plural, sayDay } from "./words.ts";

/** A time in custody that has ended, before the one that lasts now. */
export type EarlierCustody = { readonly start: When; readonly end: When };

/** Where custody after a final order is counted from, beside the removal period, which no return to custody begins anew. */
export type PostOrder = {
  /** Start of the removal period (8 U.S.C. 1231(a)(1)(B)). */
  readonly period: CalendarDate;
  /** The later of that start and the first day of this time in custody: the six months and the reviews count from here. */
  readonly from: CalendarDate;
  /** Whether this time in custody began after the removal period had started. */
  readonly returned: boolean;
  /** First day whose denied reviews belong to this custody. */
  readonly reviewsFrom: CalendarDate;
  /** What is taken for granted about the days, in sentences. */
  readonly assumes: readonly string[];
};

/** Custody that is not known exactly counts from its last possible day: a petition filed too early is often dismissed. */
export function postOrder(period: CalendarDate, start: When): PostOrder {
  const { earliest, latest } = bounds(start);
  const returned = latest !== null && latest > period;
  const from = returned ? latest : period;
  const began = earliest ?? latest ?? period;
  return { period, from, returned, reviewsFrom: began > period ? began : period, assumes: aboutTheDays(period, start) };
}

function aboutTheDays(period: CalendarDate, start: When): string[] {
  const { earliest, latest } = bounds(start);
  const started = sayDay(period, null);
  if (latest === null)
    return [
      `When this time in custody began is not known. If it began after ${started}, the six months and the reviews count from that later day.`,
    ];
  if (latest <= period) return [`Custody has not been interrupted since ${started}.`];
  if (earliest === latest) return [];
  return [`This time in custody began no later than ${sayDay(latest, null)}; the exact day is not known.`];
}

/** The other reading of the six months: courts that add up time in custody count what came before the release as well. */
export function addedUp(
  on: CalendarDate,
  { period, from }: Pick<PostOrder, "period" | "from">,
  { earlier, suspensions }: { readonly earlier: readonly EarlierCustody[]; readonly suspensions: readonly Suspension[] },
): string {
  const days = earlierDays(period, from, earlier, suspensions);
  const differ = "Courts differ whether time in custody before a release is added; here it is not.";
  if (days === 0)
    return `${differ} No day of earlier custody since the removal period started is recorded. Where there was any, the other reading ends that much earlier.`;
  const before = addDays(on, -days);
  const known = `${plural(days, "day")} of earlier custody since the removal period started ${days === 1 ? "is" : "are"} recorded`;
  return before > from
    ? `${differ} ${known}: where a court adds them, the six months end ${sayDay(before, null)}.`
    : `${differ} ${known}: where a court adds them, the six months were over when this time in custody began, on ${sayDay(from, null)}.`;
}

/** Days in custody from the start of the removal period to the return, without the days that are said not to count. */
function earlierDays(
  period: CalendarDate,
  from: CalendarDate,
  earlier: readonly EarlierCustody[],
  suspensions: readonly Suspension[],
): number {
  const clip = (first: CalendarDate, end: CalendarDate): Stretch => ({
    first: first > period ? first : period,
    end: end < from ? end : from,
  });
  const held = earlier.flatMap(({ start, end }) => {
    const [first, last] = [bounds(start).latest, bounds(end).earliest];
    return first === null || last === null ? [] : [clip(first, last)];
  });
  const still = suspensions.map((span) => clip(span.from, span.to === null ? from : addDays(span.to, 1)));
  return covered([...held, ...still]) - covered(still);
}

/** Days from the first to the day before the end. */
type Stretch = { readonly first: CalendarDate; readonly end: CalendarDate };

/** How many days lie in at least one of the stretches. */
function covered(stretches: readonly Stretch[]): number {
  let reached: CalendarDate | null = null;
  let days = 0;
  for (const { first, end } of stretches.toSorted((one, other) => (one.first < other.first ? -1 : 1))) {
    const begin: CalendarDate = reached !== null && reached > first ? reached : first;
    if (end <= begin) continue;
    days += daysBetween(begin, end);
    reached = end;
  }
  return days;
}
