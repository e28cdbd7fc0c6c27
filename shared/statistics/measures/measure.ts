import type { Figure, Universe } from "../figures.ts";
import type { Study } from "../study.ts";

/** One definition of one number. Changing what it counts makes a new version; published figures keep the old one. */
export type Measure = Definition & { readonly compute: (study: Study) => Figure };

export type Definition = Pick<Figure, "name" | "definition" | "unit" | "windowOf"> & {
  readonly id: string;
  readonly version: number;
  /** The universes it can be asked for. */
  readonly universes: readonly [Universe, ...Universe[]];
};

type Answer = Partial<Omit<Figure, keyof Definition | "measure" | "universe" | "window" | "asOf">>;

/** Joins a definition and the function that answers it; what the answer leaves out is empty. */
export function measure(definition: Definition, answer: (study: Study) => Answer): Measure {
  const { id, version, name, unit, windowOf } = definition;
  return {
    ...definition,
    compute: (study) => ({
      measure: `${id}@${version}`,
      name,
      definition: definition.definition,
      unit,
      windowOf,
      universe: study.question.universe,
      window: study.question.window,
      asOf: study.question.asOf,
      value: null,
      numerator: null,
      denominator: null,
      rate: null,
      bounds: null,
      range: null,
      horizons: [],
      parts: [],
      beside: [],
      why: null,
      notes: [],
      members: [],
      ...answer(study),
    }),
  };
}

/** Why a share is not given (statistics.md section 3). */
export const TOO_FEW = "Fewer than 11 people: the counts are given, and no rate.";
