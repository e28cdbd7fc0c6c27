import { daysBetween } from "../../kernel/calendar-date.ts";
import { part, type Part } from "../figures.ts";
import { type Study } from "../study.ts";
import { detainedAgainOn, type Release, releasesOf } from "./released-total.ts";
import { measure } from "./measure.ts";

const WITHIN = [90, 180, 365] as const;

export const redetained = measure(
  {
    id: "redetained",
    version: 1,
    name: "Detained again",
    definition:
      "People released whose next custody began on or after the release. For each span, those detained again within it stand beside those " +
      "already followed that long.",
    unit: "people",
    windowOf: "release",
    universes: ["petitioners", "requests", "everyone"],
  },
  (study) => {
    const { first } = releasesOf(study);
    const again = first.filter((release) => detainedAgainOn(study, release) !== null).map(({ clientId }) => clientId);
    return {
      value: again.length,
      numerator: again.length,
      denominator: first.length,
      members: again,
      parts: WITHIN.map((days) => againWithin(study, first, days)),
      beside: WITHIN.map((days) =>
        part(
          `followed_${days}`,
          `Followed for ${days} days`,
          "people",
          followed(study, first, days).map(({ clientId }) => clientId),
        ),
      ),
    };
  },
);

/** Released at least so many days before asOf: only for them is "within so many days" a finished question. */
function followed({ question }: Study, releases: readonly Release[], days: number): readonly Release[] {
  return releases.filter(({ on }) => on !== null && daysBetween(on, question.asOf) >= days);
}

function againWithin(study: Study, releases: readonly Release[], days: number): Part {
  const members = followed(study, releases, days).filter((release) => {
    const started = detainedAgainOn(study, release);
    return release.on !== null && started !== null && daysBetween(release.on, started) <= days;
  });
  return part(
    `within_${days}`,
    `Detained again within ${days} days`,
    "people",
    members.map(({ clientId }) => clientId),
  );
}

export const movedAfterFiling = measure(
  {
    id: "transfers_after_filing",
    version: 1,
    name: "Moved out of the district after filing",
    definition:
      "People moved to a place in another court district after filing, while in custody. The court keeps the case; the move ends nothing.",
    unit: "people",
    windowOf: "filing",
    universes: ["petitioners"],
  },
  ({ cohort, question }) => {
    const moved = cohort.filter(({ movedOutOn, filedOn }) => movedOutOn !== null && movedOutOn >= filedOn && movedOutOn <= question.asOf);
    const members = moved.map(({ clientId }) => clientId);
    return { value: members.length, numerator: members.length, denominator: cohort.length, members };
  },
);
