import { once } from "../study.ts";
import { END_KINDS, type EndKind, timeOf } from "../spells.ts";
import { aalenJohansen, type CurvePoint, type Histogram, histogram } from "../survival.ts";

/** The filing cohort on the custody clock. */
export type CohortCurve = { readonly times: Histogram<EndKind>; readonly points: readonly CurvePoint<EndKind>[]; readonly people: number };

/** `people` counts those ever at risk: a person who joined on the last known day has not been watched yet. */
export const curveOf = once(({ cohort, question }): CohortCurve => {
  const times = histogram(
    END_KINDS,
    cohort.map((spell) => timeOf(spell, question.asOf)),
  );
  return { times, points: aalenJohansen(times), people: times.rows.reduce((sum, { entered }) => sum + entered, times.started) };
});
