import { type Closure, closureOn, EVERY_CLOSURE, missingYear, tableTooShort } from "../courts/closed-days.ts";
import { addDays, type CalendarDate, civil } from "../kernel/calendar-date.ts";
import { type Finding } from "../kernel/refusal.ts";
import { type Instant, instant, Zone } from "../kernel/instant.ts";
import { atWallClock, dayIn } from "../kernel/zoned.ts";
import { type ClosedDays } from "../courts/closed-days.ts";
import { certainClosures, checkPeriod, checkTrigger, closures, moved, type Passed, walkToOpen } from "./counting-core.ts";
import { EVERY_READING_MOMENT, HOUR, readHours } from "./counting-hours.ts";
import { EVERY_READING } from "./counting-steps.ts";
import { type DayCount, type DayOutcome, type HourCount, type MomentOutcome, no } from "./counting-types.ts";
import { ELECTRONIC, endsAt, endSteps, type Filing } from "./day-end.ts";
import { plural, sayDay, sayMoment, sentence } from "./words.ts";

const AGENCY_REACH = { state_holiday: false, declared: true, inaccessible: false } as const;

/** Calendar arithmetic without rolling: custody clocks describe a state of custody, not an act to be done (A13). */
export function countCalendar(input: Omit<DayCount, "closed" | "service" | "strip">): DayOutcome {
  const problem = checkPeriod(input.n, input.unit) ?? checkTrigger(input.from);
  if (problem) return problem;
  const due = moved(input.from, input.n, input.unit, input.direction);
  const year = civil(input.from).year;
  return {
    ok: true,
    kind: "day",
    due,
    safe: due,
    until: null,
    dueReading: EVERY_READING,
    safeReading: EVERY_READING,
    steps: [
      { says: `${input.words?.trigger ?? "The event"}: ${sayDay(input.from, year)}.`, rule: "calendar" },
      {
        says: `${plural(input.n, input.unit)} ${input.direction} it is ${sayDay(due, year)}. Weekends and holidays do not move it.`,
        rule: "calendar",
      },
    ],
    findings: [],
  };
}

/** Raw hours, weekends and clock changes included: the 48 hours of 8 CFR 287.3(d). */
export function countCalendarHours(input: Omit<HourCount, "closed">): MomentOutcome {
  const read = readHours({ ...input, closed: { court: null, entries: [], covered: null, observance: "observed" } });
  if (!read.ok) return read;
  const year = civil(read.from).year;
  const says = `${sentence(`${plural(input.hours, "hour")} ${input.direction} ${sayMoment(input.from, read.zone, year)} is ${sayMoment(read.end, read.zone, year)}`)} Every hour counts.`;
  return { ...momentOf(read.end, read.zone), steps: [{ says, rule: "calendar" }] };
}

/**
 * 8 CFR 287.7(d): hours that pass on Saturdays, Sundays and holidays do not count; whole days are left out.
 * Hours that run out at midnight end with the day that begins (A5), so a closed day there puts the end off; the safe reading does not.
 */
export function countDetainerHours(input: Omit<HourCount, "direction">): MomentOutcome {
  const read = readHours({ ...input, direction: "after" });
  if (!read.ok) return read;
  const { zone } = read;
  const year = civil(read.from).year;
  const run = runOpenHours(input, read.from, zone, closures(input.closed, AGENCY_REACH));
  const missing = missingYear([read.from, dayIn(run.end, zone)], input.closed);
  if (missing !== null) return no(tableTooShort(missing, input.closed));
  const due = atNextOpen(run.end, zone, closures(input.closed, AGENCY_REACH));
  const careful = runOpenHours(input, read.from, zone, certainClosures(input.closed));
  const left = run.skipped.map(({ day, closure }) => `${sayDay(day, year)} (${closure.name})`);
  const rule = "8 CFR 287.7(d)";
  return {
    ...momentOf(due, zone),
    ...(careful.end === due
      ? {}
      : {
          safe: careful.end,
          dueReading: "If observed and declared holidays are left out, and midnight belongs to the day that begins.",
          safeReading: "If they are not left out, and midnight belongs to the day that ends. Work to this.",
        }),
    steps: [
      { says: sentence(`${input.words?.trigger ?? "The count starts"} on ${sayMoment(input.from, zone, year)}`), rule },
      { says: `${plural(input.hours, "hour")} without Saturdays, Sundays and holidays.`, rule },
      ...(left.length > 0 ? [{ says: `Left out: ${left.join(", ")}.`, rule }] : []),
      { says: sentence(`The hours end ${sayMoment(due, zone, year)}`), rule },
    ],
  };
}

type ClosureOf = (date: CalendarDate) => Closure | null;

/** Spends the hours day by day, leaving out closed days; an end that falls on midnight stays there. */
function runOpenHours(input: Omit<HourCount, "direction">, from: CalendarDate, zone: Zone, closureOf: ClosureOf) {
  const skipped: Passed[] = [];
  let [at, left, day]: [number, number, CalendarDate] = [input.from, Math.round(input.hours * HOUR), from];
  for (;;) {
    const midnight = atWallClock(addDays(day, 1), "00:00", zone);
    const closure = closureOf(day);
    if (closure) skipped.push({ day, closure });
    else if (left <= midnight - at) return { end: instant(at + left), skipped };
    else left -= midnight - at;
    [at, day] = [midnight, addDays(day, 1)];
  }
}

function atNextOpen(end: Instant, zone: Zone, closureOf: ClosureOf): Instant {
  const day = dayIn(end, zone);
  const walk = walkToOpen(day, 1, closureOf);
  return walk && walk.day !== day ? atWallClock(walk.day, "00:00", zone) : end;
}

/** A day that an order names: nothing is computed and nothing moves; a closed day is named for a person to look at. */
export function fixedDay(due: CalendarDate, closed: ClosedDays, filing: Filing = ELECTRONIC): DayOutcome {
  const problem = checkTrigger(due);
  if (problem) return problem;
  const closure = closureOn(due, closed, EVERY_CLOSURE);
  const says = `${sayDay(due, null)} is closed (${closure?.name ?? ""}). A date set by order does not move; file by then, or ask the court.`;
  const reading = closure
    ? `The day that is named is closed (${closure.name}). It does not move: file before it, or ask the court.`
    : EVERY_READING;
  return {
    ok: true,
    kind: "day",
    due,
    safe: due,
    until: endsAt(filing),
    dueReading: reading,
    safeReading: reading,
    steps: [
      { says: `The order names ${sayDay(due, null)}. Nothing is computed, and the date does not move.`, rule: "6(a), note of 2009" },
      ...endSteps(filing),
    ],
    findings: closure ? [{ code: "fixed_on_closed_day", says }] : notKnownOpen(due, closed),
  };
}

/** No day is assumed to be open because the table does not reach it. */
function notKnownOpen(due: CalendarDate, closed: ClosedDays): readonly Finding[] {
  const year = missingYear([due], closed);
  return year === null ? [] : [{ code: "closed_days_unknown", says: tableTooShort(year, closed) }];
}

/** A day and hour that an order names. */
export function fixedMoment(due: Instant, inZone: string, closed: ClosedDays): MomentOutcome {
  const zone = Zone.safeParse(inZone);
  if (!zone.success) return no(`“${inZone}” is not a time zone. Name the court’s zone, for example America/Chicago.`);
  const named = fixedDay(dayIn(due, zone.data), closed);
  if (!named.ok) return named;
  const says = `${sentence(`The order names ${sayMoment(due, zone.data, null)}`)} Nothing is computed, and the time does not move.`;
  const { findings, dueReading, safeReading } = named;
  const readings = dueReading === EVERY_READING ? {} : { dueReading, safeReading };
  return { ...momentOf(due, zone.data), ...readings, steps: [{ says, rule: "6(a), note of 2009" }], findings };
}

function momentOf(due: Instant, zone: Zone) {
  const shared = { dueReading: EVERY_READING_MOMENT, safeReading: EVERY_READING_MOMENT, findings: [] };
  return { ok: true, kind: "moment", due, safe: due, zone, ...shared } as const;
}
