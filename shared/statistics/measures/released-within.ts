import type { Horizon } from "../figures.ts";
import { FEWEST_FOR_A_RATE, standingOf } from "../intervals.ts";
import { atRiskOn, censoredBefore, logLogInterval, pointAt } from "../survival.ts";
import { type CohortCurve, curveOf } from "./curve-of.ts";
import { measure, TOO_FEW } from "./measure.ts";

export const HORIZONS = [30, 60, 90, 180, 365] as const;
/** The horizon shown on the tile. */
export const HEADLINE_HORIZON = 90;

/** Share released within so many days, or why it is not given. */
export function horizonOf({ times, points, people }: CohortCurve, days: number): Horizon {
  const atRisk = atRiskOn(times, days);
  const refuse = (why: string): Horizon => ({ days, atRisk, rate: null, why });
  if (people < FEWEST_FOR_A_RATE) return refuse(TOO_FEW);
  if (atRisk < FEWEST_FOR_A_RATE && censoredBefore(times, days) > 0) {
    return refuse(`Fewer than 11 people are followed to day ${days}: not estimated.`);
  }
  const point = pointAt(points, days);
  const estimate = point?.incidence.released ?? 0;
  const interval = logLogInterval(estimate, point?.error.released ?? 0);
  const standing = standingOf(people, interval);
  return standing === "count_only" ? refuse(TOO_FEW) : { days, atRisk, rate: { estimate, interval, standing }, why: null };
}

export const releasedWithin = measure(
  {
    id: "released_within",
    version: 1,
    name: "Share released within 30, 60, 90, 180 and 365 days (estimate)",
    definition:
      "Estimated share released within so many days of filing, of people in our petitions who were in custody; not a forecast for one person. " +
      "People still held or lost count for as long as they were followed. Removal and other ends compete (Aalen–Johansen).",
    unit: "people",
    windowOf: "filing",
    universes: ["petitioners"],
  },
  (study) => {
    const curve = curveOf(study);
    const horizons = HORIZONS.map((days) => horizonOf(curve, days));
    const shown = horizons.find(({ days }) => days === HEADLINE_HORIZON);
    return {
      denominator: curve.people,
      rate: shown?.rate ?? null,
      why: shown?.why ?? null,
      horizons,
      members: study.cohort.map(({ clientId }) => clientId),
    };
  },
);
