import { type CalendarDate, daysBetween } from "../kernel/calendar-date.ts";
import { bounds, type When } from "../kernel/when.ts";
import type { EpisodeFacts } from "./facts.ts";

/**
 * Days in custody: nights between the start and the end or `asOf`; a clock, never a deadline (domain section 4).
 * `least` is certain, `most` the other bound; null where nothing bounds it.
 */
export type DaysInCustody = { readonly least: number | null; readonly most: number | null; readonly exact: boolean; readonly says: string };

export function daysInCustody(episode: EpisodeFacts, asOf: CalendarDate): DaysInCustody {
  const start = bounds(episode.start);
  const latestStart = earlier([start.latest, ...episode.placements.map((stay) => bounds(stay.from).latest)]);
  const end = endBounds(episode, asOf);
  const least = latestStart === null || end.earliest === null ? null : atLeastZero(daysBetween(latestStart, end.earliest));
  const most = start.earliest === null || end.latest === null ? null : atLeastZero(daysBetween(start.earliest, end.latest));
  const exact = least !== null && least === most;
  return { least, most, exact, says: words(least, exact) };
}

/** First and last day on which the count may stop; `asOf` for somebody still held that day. */
function endBounds(episode: EpisodeFacts, asOf: CalendarDate): { earliest: CalendarDate | null; latest: CalendarDate | null } {
  if (episode.end === null) return { earliest: asOf, latest: asOf };
  const end = bounds(episode.end.at);
  return { earliest: end.earliest === null ? null : earlier([end.earliest, asOf]), latest: earlier([end.latest, asOf]) };
}

/** "271 days", "at least 41 days", "not known". */
function words(least: number | null, exact: boolean): string {
  if (least === null) return "not known";
  const days = `${least} ${least === 1 ? "day" : "days"}`;
  return exact ? days : `at least ${days}`;
}

function earlier(days: readonly (CalendarDate | null)[]): CalendarDate | null {
  return days.reduce<CalendarDate | null>((least, one) => (least === null || (one !== null && one < least) ? one : least), null);
}

function atLeastZero(days: number): number {
  return Math.max(0, days);
}

/** A place nobody confirmed for this long is amber: people are moved at night and without notice. */
export const STALE_AFTER_DAYS = 7;

/**
 * Whether somebody should check the place again. `confirmedOn` is the office's day of the last confirmation; where there was none,
 * what was told holds for a week from the day the stay began.
 */
export function isStale(confirmedOn: CalendarDate | null, from: When, asOf: CalendarDate): boolean {
  const known = confirmedOn ?? bounds(from).latest;
  return known === null || daysBetween(known, asOf) >= STALE_AFTER_DAYS;
}
