import type { CalendarDate } from "../kernel/calendar-date.ts";
import { allowed, refused, type Verdict } from "../kernel/refusal.ts";

/** A figure speaks of a day that has begun. */
export function mayAsk(asOf: CalendarDate, today: CalendarDate): Verdict {
  return asOf > today ? refused("This day is not here yet. Choose today or an earlier day.") : allowed;
}
