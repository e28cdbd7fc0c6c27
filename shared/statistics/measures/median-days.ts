import { FEWEST_FOR_A_HEADLINE, FEWEST_FOR_A_RATE } from "../intervals.ts";
import { incidenceQuantile } from "../quantiles.ts";
import { curveOf } from "./curve-of.ts";
import { measure } from "./measure.ts";

export const medianDays = measure(
  {
    id: "median_days",
    version: 1,
    name: "Median days from filing to release",
    definition:
      "The day by which half of all people in our petitions who were in custody had been released, or “not reached”. It is over all of them, " +
      "not only the released; removal and other ends compete.",
    unit: "days",
    windowOf: "filing",
    universes: ["petitioners"],
  },
  (study) => {
    const { points, people } = curveOf(study);
    const members = study.cohort.map(({ clientId }) => clientId);
    if (people < FEWEST_FOR_A_RATE) return { denominator: people, members, why: "Fewer than 11 people: no median is given." };
    const { days, lower, upper } = incidenceQuantile(points, "released");
    return {
      value: days,
      denominator: people,
      members,
      range: days === null ? null : { of: "interval", lower, upper },
      why: days === null ? "Not reached: fewer than half were released." : null,
      notes: people < FEWEST_FOR_A_HEADLINE ? ["Few people: not for a headline."] : [],
    };
  },
);
