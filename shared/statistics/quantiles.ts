import { logLogInterval, type CurvePoint } from "./survival.ts";

/** A rising step function: the value holds from its day on. Null where a band is not defined. */
export type Step = { readonly day: number; readonly value: number | null };

/** Sums of fractions miss a half by a hair; within this they are the half. */
const HAIR = 1.5e-8;

/**
 * First day on which the steps reach the level; null when they never do. Exactly at the level over a stretch: its middle,
 * as in R and SAS; a stretch that never ends counts from its first day.
 */
export function crossing(steps: readonly Step[], level: number): number | null {
  const reached = steps.find(({ value }) => value !== null && value >= level - HAIR);
  if (reached === undefined || reached.value === null) return null;
  if (reached.value > level + HAIR) return reached.day;
  const next = steps.find(({ value }) => value !== null && value > level + HAIR);
  return next === undefined ? reached.day : (reached.day + next.day) / 2;
}

/** Days by which a share had left by this kind of end, with its interval; null is "not reached". */
export type Quantile = { readonly days: number | null; readonly lower: number | null; readonly upper: number | null };

/** The interval is where the bands cross the same level (Brookmeyer & Crowley 1982, Biometrics 38:29–41). */
export function incidenceQuantile<K extends string>(curve: readonly CurvePoint<K>[], kind: K, level = 0.5): Quantile {
  const bands = curve.map(({ day, incidence, error }) => ({ day, band: logLogInterval(incidence[kind], error[kind]) }));
  return {
    days: crossing(
      curve.map(({ day, incidence }) => ({ day, value: incidence[kind] })),
      level,
    ),
    lower: crossing(
      bands.map(({ day, band }) => ({ day, value: band?.upper ?? null })),
      level,
    ),
    upper: crossing(
      bands.map(({ day, band }) => ({ day, value: band?.lower ?? null })),
      level,
    ),
  };
}

/** Mean days held, looking no further than `within` days: the area under the share still held. */
export function restrictedMean<K extends string>(curve: readonly CurvePoint<K>[], within: number): number {
  let [area, from, height] = [0, 0, 1];
  for (const { day, held } of curve) {
    if (day >= within) break;
    area += height * (day - from);
    [from, height] = [day, held];
  }
  return area + height * (within - from);
}

/** Quartiles by linear interpolation between the ordered values (Hyndman & Fan 1996, Am Stat 50:361–365, type 7). */
export function quartiles(values: readonly number[]): { readonly q1: number; readonly median: number; readonly q3: number } | null {
  const ordered = [...values].sort((a, b) => a - b);
  const at = (share: number): number => {
    const place = (ordered.length - 1) * share;
    const [below, above] = [ordered[Math.floor(place)] ?? 0, ordered[Math.ceil(place)] ?? 0];
    return below + (above - below) * (place - Math.floor(place));
  };
  return ordered.length === 0 ? null : { q1: at(0.25), median: at(0.5), q3: at(0.75) };
}
