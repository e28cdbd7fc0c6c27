import { type Closure, EVERY_CLOSURE, missingYear, tableTooShort } from "../courts/closed-days.ts";
import { addDays, type CalendarDate, civil } from "../kernel/calendar-date.ts";
import { type Instant, instant, Zone } from "../kernel/instant.ts";
import { atWallClock, dayIn, timeIn } from "../kernel/zoned.ts";
import { certainClosures, checkTrigger, closures, LONGEST_DAYS, noOpenDay, type Walk, walkToOpen } from "./counting-core.ts";
import { type DayLaw, FRAP_26, FRCP_6 } from "./counting-law.ts";
import { contestedNames } from "./counting-path.ts";
import { passedSteps } from "./counting-steps.ts";
import { type HourCount, type MomentOutcome, no, type Refused, type Step } from "./counting-types.ts";
import { listed, plural, sayDay, sayMoment, sentence } from "./words.ts";

export const HOUR = 3_600_000;
const MINUTE = 60_000;
export const EVERY_READING_MOMENT = "Every reading gives this moment.";

/** Fed. R. Civ. P. 6(a)(2): elapsed hours; an end on a closed day moves to the same time of the next open day. */
export function countFrcp6Hours(input: HourCount): MomentOutcome {
  return countHours(FRCP_6, "6", input);
}
/** Fed. R. App. P. 26(a)(2). */
export function countFrap26Hours(input: HourCount): MomentOutcome {
  return countHours(FRAP_26, "FRAP 26", input);
}

/** The zone of an hour period, or why the period cannot be counted. */
export function readHours(input: HourCount): { ok: true; zone: Zone; from: CalendarDate; end: Instant } | Refused {
  const zone = Zone.safeParse(input.zone);
  if (!zone.success) return no(`“${input.zone}” is not a time zone. Name the court’s zone, for example America/Chicago.`);
  if (!Number.isFinite(input.hours) || input.hours <= 0) {
    return no(`A period of ${input.hours} hours is not a period that can be counted. Give a number above 0.`);
  }
  if (input.hours > LONGEST_DAYS * 24) {
    return no(`A period of ${input.hours} hours is longer than ten years (3,660 days). Check the number in the order or rule.`);
  }
  const from = dayIn(input.from, zone.data);
  const problem = checkTrigger(from);
  const signed = input.direction === "after" ? input.hours : -input.hours;
  return problem ?? { ok: true, zone: zone.data, from, end: instant(input.from + Math.round(signed * HOUR)) };
}

function countHours(law: DayLaw, prefix: string, input: HourCount): MomentOutcome {
  const read = readHours(input);
  if (!read.ok) return read;
  const { zone, end } = read;
  const step = input.direction === "after" ? 1 : -1;
  const reach = law.reach[input.direction];
  const rolled = walkToOpen(dayIn(end, zone), step, closures(input.closed, { ...reach, inaccessible: false }));
  const last = rolled && walkToOpen(rolled.day, 1, closures(input.closed, reach));
  const safe = safeMoment(input, zone, end);
  if (!rolled || !last || safe === null) return noOpenDay;
  const missing = missingYear([dayIn(end, zone), last.day], input.closed);
  if (missing !== null) return no(tableTooShort(missing, input.closed));
  const due = sameTime(end, last.day, zone);
  return {
    ok: true,
    kind: "moment",
    due,
    safe,
    zone,
    ...readings(input, [rolled, last], due === safe),
    steps: steps(law, prefix, { input, zone, end, due, rolled, last }),
    findings: [],
  };
}

/** The wall clock reading of the end on another day; the end itself when it did not move. */
function sameTime(end: Instant, day: CalendarDate, zone: Zone): Instant {
  if (dayIn(end, zone) === day) return end;
  const seconds = ((end % MINUTE) + MINUTE) % MINUTE;
  return instant(atWallClock(day, timeIn(end, zone), zone) + seconds);
}

/** Forward: certain closures only, and an end at 00:00 may belong to the day before (A5). Backward: before every closure. */
function safeMoment(input: HourCount, zone: Zone, end: Instant): Instant | null {
  const day = dayIn(end, zone);
  if (input.direction === "before") {
    const walk = walkToOpen(day, -1, closures(input.closed, EVERY_CLOSURE));
    return walk && sameTime(end, walk.day, zone);
  }
  const certain = certainClosures(input.closed);
  const atMidnight = dayIn(instant(end - 1), zone) !== day;
  if (atMidnight && certain(addDays(day, -1)) === null) return end;
  const walk = walkToOpen(day, 1, certain);
  return walk && sameTime(end, walk.day, zone);
}

function readings(input: HourCount, walks: readonly Walk[], same: boolean): { dueReading: string; safeReading: string } {
  if (same) return { dueReading: EVERY_READING_MOMENT, safeReading: EVERY_READING_MOMENT };
  if (input.direction === "before") {
    return { dueReading: "By the rule as written.", safeReading: "If every closed day of any kind moves the end back. Work to this." };
  }
  const doubts = contestedNames(walks.flatMap((walk) => walk.passed));
  if (doubts.length === 0) {
    return {
      dueReading: "If a period that ends at midnight belongs to the day that begins.",
      safeReading: "If a period that ends at midnight belongs to the day that ends. Work to this.",
    };
  }
  const are = doubts.length === 1 ? "is" : "are";
  return {
    dueReading: `If ${listed(doubts)} ${are} counted.`,
    safeReading: `If ${listed(doubts)} ${are} not counted. Work to this.`,
  };
}

type Told = {
  readonly input: HourCount;
  readonly zone: Zone;
  readonly end: Instant;
  readonly due: Instant;
  readonly rolled: Walk;
  readonly last: Walk;
};

function steps(law: DayLaw, prefix: string, { input, zone, end, due, rolled, last }: Told): readonly Step[] {
  const year = civil(dayIn(input.from, zone)).year;
  const way = input.direction === "after" ? "after" : "before";
  const rule = (closure: Closure) => (closure.kind === "weekend" ? `${prefix}(a)(2)(C)` : law.cite.closure[closure.kind]);
  const inaccessible = (closure: Closure) => (closure.kind === "inaccessible" ? `${prefix}(a)(3)(B)` : rule(closure));
  const gives = input.words?.period ? `${input.words.period} gives` : "Count";
  return [
    {
      says: `${sentence(`${input.words?.trigger ?? "It starts"} on ${sayMoment(input.from, zone, year)}`)} The count begins at once.`,
      rule: `${prefix}(a)(2)(A)`,
    },
    {
      says: `${gives} ${plural(input.hours, "hour")} ${way} it, every hour that passes; clock changes add and take none.`,
      rule: `${prefix}(a)(2)(B)`,
    },
    { says: sentence(`The hours end ${sayMoment(end, zone, year)}`), rule: `${prefix}(a)(2)(B)` },
    ...passedSteps(rolled.passed, { direction: input.direction === "after" ? 1 : -1, lead: null, year, rule }),
    ...passedSteps(last.passed, { direction: 1, lead: null, year, rule: inaccessible }),
    ...(due === end ? [] : [{ says: `The same time on ${sayDay(dayIn(due, zone), year)}.`, rule: `${prefix}(a)(2)(C)` }]),
    { says: `Due ${sayMoment(due, zone, year)}, ${zone} time. To the minute, not the end of the day.`, rule: `${prefix}(a)(4)` },
  ];
}
