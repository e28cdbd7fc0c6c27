import { Temporal } from "temporal-polyfill";
import { type CalendarDate, day } from "./calendar-date.ts";
import { type Instant, instant, type Zone } from "./instant.ts";

/** The calendar day on which this moment falls in the zone. */
export function dayIn(at: Instant, inZone: Zone): CalendarDate {
  return day(zoned(at, inZone).toPlainDate().toString());
}

/** Wall clock `HH:MM` of this moment in the zone, 24 hours. */
export function timeIn(at: Instant, inZone: Zone): string {
  return zoned(at, inZone).toPlainTime().toString({ smallestUnit: "minute" });
}

/** The moment of a wall clock reading. A reading skipped by a clock change moves forward; a doubled one is the earlier. */
export function atWallClock(date: CalendarDate, time: string, inZone: Zone): Instant {
  return instant(
    Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(inZone, { disambiguation: "compatible" }).epochMilliseconds,
  );
}

/** The last millisecond of the day in the zone: a day's place among instants when a list is sorted. */
export function endOfDay(date: CalendarDate, inZone: Zone): Instant {
  const next = Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(inZone);
  return instant(next.epochMilliseconds - 1);
}

function zoned(at: Instant, inZone: Zone): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(inZone);
}
