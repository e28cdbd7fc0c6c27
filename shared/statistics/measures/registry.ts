import type { Facts } from "../facts.ts";
import type { Figure, Question } from "../figures.ts";
import { study } from "../study.ts";
import { daysAtFiling } from "./days-at-filing.ts";
import { everyone } from "./everyone.ts";
import { grantRate, lawsuitsByRuling } from "./grant-rate.ts";
import { lawsuitsFiled } from "./lawsuits-filed.ts";
import type { Measure } from "./measure.ts";
import { medianDays } from "./median-days.ts";
import { movedAfterFiling, redetained } from "./redetained.ts";
import { releasedByOrder, releasedWhilePending } from "./released-by-order.ts";
import { releasedSoFar } from "./released-so-far.ts";
import { releasedTotal } from "./released-total.ts";
import { releasedWithin } from "./released-within.ts";
import { requestsMade } from "./requests-made.ts";

/** Every definition ever used, by `measure@version`. An old version stays, so that a published figure can be made again. */
export const MEASURES: ReadonlyMap<string, Measure> = new Map(
  [
    lawsuitsFiled,
    requestsMade,
    releasedTotal,
    releasedSoFar,
    releasedWithin,
    medianDays,
    releasedByOrder,
    releasedWhilePending,
    grantRate,
    lawsuitsByRuling,
    daysAtFiling,
    redetained,
    movedAfterFiling,
    everyone,
  ].map((one) => [`${one.id}@${one.version}`, one]),
);

/** Computes one figure; null when there is no such definition, or it is not defined for that universe. */
export function figureOf(measure: string, facts: Facts, question: Question): Figure | null {
  const found = MEASURES.get(measure);
  if (found === undefined || !found.universes.includes(question.universe)) return null;
  return found.compute(study(facts, question));
}
