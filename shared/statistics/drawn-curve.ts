import type { CurveView } from "./figures.ts";
import { FEWEST_FOR_A_RATE } from "./intervals.ts";
import type { CohortCurve } from "./measures/curve-of.ts";
import { atRiskOn, logLogInterval } from "./survival.ts";

/** Spans between two numbers of the at-risk row; the smallest that gives at most this many is taken. */
const TICKS = [1, 5, 10, 15, 30, 60, 90, 180, 365] as const;
const MOST_TICKS = 7;

/** The curve as it may be drawn: it stops, and says so, before the first day with fewer than eleven at risk. */
export function drawnCurve({ times, points, people }: CohortCurve): CurveView {
  const nothing = { people, points: [], atRisk: [], through: 0, stopsForFew: false };
  if (people === 0) return { ...nothing, why: "No petitions of people in custody yet." };
  if (people < FEWEST_FOR_A_RATE) return { ...nothing, why: "Fewer than 11 people: the counts are given, and no curve." };
  const stop = points.findIndex(({ atRisk }) => atRisk < FEWEST_FOR_A_RATE);
  const shown = stop < 0 ? points : points.slice(0, stop);
  const through = shown.at(-1)?.day ?? 0;
  const steps = shown.map(({ day, incidence, error, held }) => ({
    day,
    released: incidence.released,
    interval: logLogInterval(incidence.released, error.released),
    removed: incidence.removed,
    other: incidence.other,
    held,
  }));
  const start = { day: 0, released: 0, interval: null, removed: 0, other: 0, held: 1 };
  return {
    people,
    points: steps[0]?.day === 0 ? steps : [start, ...steps],
    atRisk: ticksTo(through).map((day) => ({ day, people: atRiskOn(times, day) })),
    through,
    stopsForFew: stop >= 0,
    why: null,
  };
}

function ticksTo(through: number): number[] {
  const span = TICKS.find((days) => through / days <= MOST_TICKS) ?? Math.ceil(through / MOST_TICKS);
  return Array.from({ length: Math.floor(through / span) + 1 }, (_, index) => index * span);
}
