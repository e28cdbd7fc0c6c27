/** Shares of one group from a day on, until the next point: each 0 to 1, `hang` in the order of the curve's hanging parts. */
export type CurvePoint = {
  readonly day: number;
  readonly rise: number;
  readonly low: number;
  readonly high: number;
  readonly hang: readonly number[];
};

/** How many are still followed, from a day on until the next entry. */
export type AtRisk = { readonly day: number; readonly people: number };

export type CutCurve = { readonly points: readonly CurvePoint[]; readonly last: number; readonly stopped: boolean };

function heldAt<T extends { readonly day: number }>(steps: readonly T[], day: number): T | undefined {
  return steps.reduce<T | undefined>(
    (best, step) => (step.day <= day && (best === undefined || step.day >= best.day) ? step : best),
    undefined,
  );
}

export function peopleAt(atRisk: readonly AtRisk[], day: number): number {
  return heldAt(atRisk, day)?.people ?? 0;
}

const NOTHING: CurvePoint = { day: 0, rise: 0, low: 0, high: 0, hang: [] };

/** The values that hold on a day; before the first point nothing has happened. */
export function pointAt(points: readonly CurvePoint[], day: number): CurvePoint {
  return { ...(heldAt(points, day) ?? NOTHING), day };
}

/** What is left of the whole: neither risen nor hanging. */
export function restOf(point: CurvePoint): number {
  return Math.max(0, 1 - point.rise - point.hang.reduce((sum, share) => sum + share, 0));
}

/**
 * Ends the curve on the last day on which at least `least` people are at risk, or on `until` if that is sooner.
 * Null where there are too few from the first day on.
 */
export function cutCurve(points: readonly CurvePoint[], atRisk: readonly AtRisk[], least: number, until: number): CutCurve | null {
  const steps = [...atRisk].sort((a, b) => a.day - b.day);
  if (peopleAt(steps, 0) < least) return null;
  const short = steps.find((step) => step.people < least);
  const last = short === undefined ? until : Math.min(until, short.day - 1);
  const kept = points.filter((point) => point.day <= last);
  const first = kept[0]?.day === 0 ? [] : [pointAt(points, 0)];
  return { points: [...first, ...kept, pointAt(points, last)], last, stopped: last < until };
}

const STEPS = [1, 2, 5, 7, 10, 14, 30, 60, 90, 180, 365, 730, 1825, 3650] as const;

/** Days to name on the axis: even steps from 0, and the last day where it stands clear of the step before it. */
export function dayTicks(last: number, most: number): number[] {
  if (last <= 0) return [0];
  const step = STEPS.find((size) => last / size <= most) ?? 36_500;
  const even = Array.from({ length: Math.floor(last / step) + 1 }, (_, index) => index * step);
  const ending = even.at(-1) ?? 0;
  if (ending === last) return even;
  return last - ending >= step * 0.6 ? [...even, last] : [...even.slice(0, even.length > 1 ? -1 : 1), last];
}

/** “55%”. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
