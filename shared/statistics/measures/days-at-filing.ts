import { daysBetween } from "../../kernel/calendar-date.ts";
import { part } from "../figures.ts";
import { FEWEST_FOR_A_RATE } from "../intervals.ts";
import { quartiles } from "../quantiles.ts";
import { measure } from "./measure.ts";

export const daysAtFiling = measure(
  {
    id: "days_at_filing",
    version: 1,
    name: "Days detained at filing",
    definition:
      "Days from the start of custody to the first petition in it: the median and the quartiles, of people whose custody start is known. " +
      "Others are counted beside.",
    unit: "days",
    windowOf: "filing",
    universes: ["petitioners"],
  },
  ({ cohort }) => {
    const known = cohort.flatMap(({ clientId, startedOn, filedOn }) =>
      startedOn !== null && startedOn <= filedOn ? [{ clientId, days: daysBetween(startedOn, filedOn) }] : [],
    );
    const ids = new Set<string>(known.map(({ clientId }) => clientId));
    const unknown = cohort.filter(({ clientId }) => !ids.has(clientId)).map(({ clientId }) => clientId);
    const spread = known.length < FEWEST_FOR_A_RATE ? null : quartiles(known.map(({ days }) => days));
    return {
      value: spread?.median ?? null,
      denominator: known.length,
      members: [...ids],
      range: spread === null ? null : { of: "quartiles", lower: spread.q1, upper: spread.q3 },
      beside: [part("start_unknown", "Start of custody not known", "people", unknown)],
      why: spread === null ? "Fewer than 11 people with a known start of custody: no median is given." : null,
    };
  },
);
