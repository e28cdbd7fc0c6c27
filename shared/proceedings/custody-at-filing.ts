import type { CustodyEndKind, PlacementKind } from "../custody/codes.ts";
import type { CalendarDate } from "../kernel/calendar-date.ts";
import { bounds, type When } from "../kernel/when.ts";
import type { CustodyAtFiling } from "./codes.ts";

/** One time in custody as far as the filing day needs it. */
export type EpisodeAtFiling = {
  readonly start: When;
  readonly end: { readonly kind: CustodyEndKind; readonly ended: When } | null;
  /** What kind of place the person was in on that day; null when not recorded. */
  readonly placement: PlacementKind | null;
};

const BY_PLACE: Readonly<Partial<Record<PlacementKind, CustodyAtFiling>>> = {
  orr: "orr",
  local_jail_detainer: "criminal_custody_with_detainer",
  staging_abroad: "outside_us",
};
const GONE: readonly CustodyEndKind[] = ["removed", "voluntary_departure"];

/**
 * Custody on the day of filing, which decides jurisdiction (28 U.S.C. 2241(c)) and is fixed from then on. Read from the custody facts where they
 * are certain; `unknown` where they leave doubt, so that a person answers. At liberty under an order is never read from facts: it is a legal claim.
 */
export function custodyOn(day: CalendarDate, episodes: readonly EpisodeAtFiling[]): CustodyAtFiling {
  if (episodes.length === 0) return "unknown";
  const holding = episodes.find((episode) => certainlyHeld(day, episode));
  if (holding) return (holding.placement === null ? undefined : BY_PLACE[holding.placement]) ?? "detained";
  const goneBefore = episodes.some((episode) => {
    const latest = episode.end === null ? null : bounds(episode.end.ended).latest;
    return episode.end !== null && GONE.includes(episode.end.kind) && latest !== null && latest < day;
  });
  const later = episodes.some((episode) => possiblyHeld(day, episode));
  return goneBefore && !later ? "outside_us" : "unknown";
}

function certainlyHeld(day: CalendarDate, { start, end }: EpisodeAtFiling): boolean {
  const begun = bounds(start).latest;
  if (begun === null || begun > day) return false;
  if (end === null) return true;
  const left = bounds(end.ended).earliest;
  return left !== null && left >= day;
}

function possiblyHeld(day: CalendarDate, { start, end }: EpisodeAtFiling): boolean {
  const begun = bounds(start).earliest;
  if (begun !== null && begun > day) return false;
  if (end === null) return true;
  const left = bounds(end.ended).latest;
  return left === null || left >= day;
}
