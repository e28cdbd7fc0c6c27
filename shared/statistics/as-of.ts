import type { CalendarDate } from "../kernel/calendar-date.ts";
import { allowed, refused, type Verdict } from "../kernel/refusal.ts";

/** A figure speaks of a day that has begun. */
export function mayAsk(asOf: CalendarDate, today: CalendarDate): Verdict {
  return asOf > today ? refused("This day is not here yet. Choose today or an earlier day.") : allowed;
}

/**
 * What no question about earlier knowledge reads as it was then: the reader's own permission (a case restricted since then stays hidden),
 * and the districts of places, which are reference facts with one present version.
 */
export const READ_AS_NOW = [
  "Who may see a restricted case is read as it is now, so a case that you may no longer see is left out.",
  "The court district of a facility is read as it is now.",
] as const;
