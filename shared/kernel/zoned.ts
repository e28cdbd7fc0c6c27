import { Temporal } from "temporal-polyfill";
import { type CalendarDate, fromEpochDay } from "./calendar-date.ts";
import { type Instant, instant, type Zone } from "./instant.ts";

/** The calendar day on which this moment falls in the zone. */
export function dayIn(at: Instant, inZone: Zone): CalendarDate {
  return fromEpochDay(Math.floor((at + offsetAt(at, inZone)) / DAY_MS));
}
const DAY_MS = 86_400_000;

type Stretch = { readonly from: number; readonly before: number; readonly offset: number };
/** Stretches of one offset that were asked for, by zone: every row of a list asks, and a clock changes twice a year. */
const stretches = new Map<Zone, Stretch[]>();
/** Changes a second before or after the hour exist in old rules only; a stretch is found from the changes themselves. */
const MOST_STRETCHES = 400;

/** Milliseconds by which the zone's clock is ahead of UTC at a moment. */
function offsetAt(at: Instant, inZone: Zone): number {
  const asked = stretches.get(inZone) ?? [];
  const found = asked.find(({ from, before }) => from <= at && at < before);
  if (found !== undefined) return found.offset;
  const there = zoned(at, inZone);
  // The change that began this stretch may be this very moment, so it is looked for from one millisecond later.
  const began = there.add({ milliseconds: 1 }).getTimeZoneTransition("previous");
  const ends = there.getTimeZoneTransition("next");
  const made = {
    from: began?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    before: ends?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offset: Math.round(there.offsetNanoseconds / 1_000_000),
  };
  if (asked.length < MOST_STRETCHES) stretches.set(inZone, [...asked, made]);
  return made.offset;
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
