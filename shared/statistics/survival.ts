import { Z95, type Interval } from "./intervals.ts";

/**
 * Aalen–Johansen over whole days: how many left custody by each kind of end, while the others were still held.
 * Other ends compete, they do not censor (Aalen & Johansen 1978, Scand J Stat 5:141–150). One kind gives Kaplan–Meier.
 */
export type Kinds<K extends string> = readonly [K, ...K[]];
export type ByKind<K extends string, T = number> = Readonly<Record<K, T>>;

/** One person's time: `exit` days after the start, `end` null when censored there, `entry` the day they came under observation. */
export type Time<K extends string> = { readonly exit: number; readonly end: K | null; readonly entry: number | null };

/** What happened on one day after the start, over everybody. */
export type DayRow<K extends string> = {
  readonly day: number;
  readonly ended: ByKind<K>;
  readonly censored: number;
  readonly entered: number;
};
/** All a curve needs: the people watched from the start, and one row for each day with anything on it, in order. */
export type Histogram<K extends string> = { readonly kinds: Kinds<K>; readonly started: number; readonly rows: readonly DayRow<K>[] };

export type CurvePoint<K extends string> = {
  readonly day: number;
  /** People watched just before this day's ends; censored on the day still counts. */
  readonly atRisk: number;
  readonly ended: ByKind<K>;
  readonly censored: number;
  /** Share still held after this day, and Greenwood's standard error. */
  readonly held: number;
  readonly heldError: number;
  readonly incidence: ByKind<K>;
  readonly error: ByKind<K>;
};

/** The record of every kind. */
export function byKind<K extends string, T>(kinds: Kinds<K>, value: (kind: K) => T): ByKind<K, T> {
  // guarantee: K is the union of the kinds, and each one's key is set here.
  return Object.fromEntries(kinds.map((kind) => [kind, value(kind)])) as Record<K, T>;
}

/** Sums single times into days. A person whose watch began on or after their last day was never at risk and is left out. */
export function histogram<K extends string>(kinds: Kinds<K>, times: readonly Time<K>[]): Histogram<K> {
  const days = new Map<number, { ended: Map<K, number>; censored: number; entered: number }>();
  const on = (day: number) => {
    const found = days.get(day) ?? { ended: new Map<K, number>(), censored: 0, entered: 0 };
    days.set(day, found);
    return found;
  };
  let started = 0;
  for (const { exit, end, entry } of times) {
    if (entry !== null && entry >= exit) continue;
    if (entry === null) started += 1;
    else on(entry).entered += 1;
    const row = on(exit);
    if (end === null) row.censored += 1;
    else row.ended.set(end, (row.ended.get(end) ?? 0) + 1);
  }
  const rows = [...days]
    .sort(([a], [b]) => a - b)
    .map(([day, { ended, censored, entered }]) => ({ day, censored, entered, ended: byKind(kinds, (kind) => ended.get(kind) ?? 0) }));
  return { kinds, started, rows };
}

type Term<K extends string> = Omit<CurvePoint<K>, "error" | "heldError"> & { readonly before: number; readonly total: number };

/** The curve of a histogram. Points stand on days with an end or a censoring. */
export function aalenJohansen<K extends string>({ kinds, started, rows }: Histogram<K>): CurvePoint<K>[] {
  let [held, atRisk, greenwood] = [1, started, 0];
  let incidence = byKind(kinds, () => 0);
  const terms: Term<K>[] = [];
  const points: CurvePoint<K>[] = [];
  for (const { day, ended, censored, entered } of rows) {
    const total = kinds.reduce((sum, kind) => sum + ended[kind], 0);
    if (total > 0) {
      const before = held;
      const sofar = incidence;
      incidence = byKind(kinds, (kind) => Math.min(1, sofar[kind] + (before * ended[kind]) / atRisk));
      held = (before * (atRisk - total)) / atRisk;
      greenwood += hazardVariance(total, atRisk);
      terms.push({ day, atRisk, ended, censored, held, incidence, before, total });
    }
    if (total + censored > 0) {
      const heldError = held * Math.sqrt(greenwood);
      const error = total > 0 ? errors(kinds, terms, incidence) : (points.at(-1)?.error ?? byKind(kinds, () => 0));
      points.push({ day, atRisk, ended, censored, held, heldError, incidence, error });
    }
    atRisk += entered - total - censored;
  }
  return points;
}

/** Greenwood's term d / n(n − d); zero when everybody at risk ended, where what it multiplies is zero. */
function hazardVariance(ended: number, atRisk: number): number {
  return atRisk > ended ? ended / (atRisk * (atRisk - ended)) : 0;
}

/** Delta-method standard errors of the incidences at the last term (Marubini & Valsecchi 1995, section 10.2). */
function errors<K extends string>(kinds: Kinds<K>, terms: readonly Term<K>[], now: ByKind<K>): ByKind<K> {
  return byKind(kinds, (kind) => {
    let variance = 0;
    for (const { atRisk: n, total, ended, before, incidence } of terms) {
      const gain = now[kind] - incidence[kind];
      const own = ended[kind];
      variance += gain ** 2 * hazardVariance(total, n) + (before ** 2 * own * (n - own)) / n ** 3 - (2 * gain * before * own) / n ** 2;
    }
    return Math.sqrt(Math.max(0, variance));
  });
}

/** Sums of fractions miss 0 and 1 by a hair; within this they are 0 and 1. */
const HAIR = 1e-12;

/**
 * The log(−log) interval of a share on a curve, which stays inside 0 and 1 (Kalbfleisch & Prentice 2002, section 1.4).
 * Null at 0 and at 1, where it is not defined.
 */
export function logLogInterval(share: number, error: number): Interval | null {
  if (share < HAIR || share > 1 - HAIR) return null;
  const reach = Math.abs((Z95 * error) / (share * Math.log(share)));
  return { lower: share ** Math.exp(reach), upper: share ** Math.exp(-reach) };
}

/** The last point on or before a day: the curve is a step. Undefined before the first. */
export function pointAt<K extends string>(curve: readonly CurvePoint<K>[], day: number): CurvePoint<K> | undefined {
  return curve.findLast((point) => point.day <= day);
}

/** People watched just before a day's ends. */
export function atRiskOn<K extends string>({ kinds, started, rows }: Histogram<K>, day: number): number {
  let count = started;
  for (const row of rows) {
    if (row.day >= day) break;
    count += row.entered - row.censored - kinds.reduce((sum, kind) => sum + row.ended[kind], 0);
  }
  return count;
}

/** People censored before a day: with none, the incidence on that day is a plain share. */
export function censoredBefore<K extends string>({ rows }: Histogram<K>, day: number): number {
  return rows.reduce((sum, row) => (row.day < day ? sum + row.censored : sum), 0);
}
