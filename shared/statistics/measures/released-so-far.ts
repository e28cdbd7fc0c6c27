import { part } from "../figures.ts";
import { rateOf } from "../intervals.ts";
import type { SpellState } from "../spells.ts";
import { byPathway, detainedAgainOn, type Release, STATE_LABELS } from "./released-total.ts";
import { measure, TOO_FEW } from "./measure.ts";
import type { Study } from "../study.ts";

/** Releases of the filing cohort: each person's first spell, if it ended in freedom. */
export function cohortReleases({ cohort }: Study): Release[] {
  return cohort.flatMap(({ clientId, petitionId, episodeId, endedOn, pathway, state }) =>
    state === "released" ? [{ clientId, episodeId: episodeId ?? petitionId, on: endedOn, pathway: pathway ?? "unknown" }] : [],
  );
}

export const releasedSoFar = measure(
  {
    id: "released_so_far",
    version: 1,
    name: "Released so far",
    definition:
      "Of the people in our petitions who were in custody, how many were released after filing. Each person counts once, by the first custody " +
      "in which a petition was filed. The bounds are what the share would be if none, or all, of those still held or lost were released.",
    unit: "people",
    windowOf: "filing",
    universes: ["petitioners"],
  },
  (study) => {
    const { cohort } = study;
    const released = cohortReleases(study);
    const state = (code: SpellState) =>
      part(
        code,
        STATE_LABELS[code],
        "people",
        cohort.filter((spell) => spell.state === code).map(({ clientId }) => clientId),
      );
    const [held, lost] = [state("held"), state("lost")];
    const rate = rateOf(released.length, cohort.length);
    const open = released.length + held.count + lost.count;
    return {
      value: released.length,
      numerator: released.length,
      denominator: cohort.length,
      rate,
      bounds: rate === null ? null : { lower: released.length / cohort.length, upper: open / cohort.length },
      members: released.map(({ clientId }) => clientId),
      parts: byPathway(released),
      beside: [
        part(
          "people",
          "People in custody when filed",
          "people",
          cohort.map(({ clientId }) => clientId),
        ),
        held,
        lost,
        state("removed"),
        state("other"),
        part(
          "joined",
          "Of these, joined after filing",
          "people",
          cohort.filter((one) => one.joinedOn !== null).map((one) => one.clientId),
        ),
        part("aside", "In these petitions, and not in custody with us in the case", "people", study.aside.keys()),
        part("detained_again", "Detained again after release", "people", again(study, released)),
        part("held_again", "Released, and in custody again", "people", heldAgain(study, released)),
      ],
      why: rate === null ? TOO_FEW : null,
    };
  },
);

function again(study: Study, released: readonly Release[]): string[] {
  return released.filter((release) => detainedAgainOn(study, release) !== null).map(({ clientId }) => clientId);
}

/** In custody on asOf after the release, or out of it in another way than release: not free. */
function heldAgain(study: Study, released: readonly Release[]): string[] {
  const { asOf } = study.question;
  return released
    .filter((release) => {
      const last = (study.episodesOf.get(release.clientId) ?? []).at(-1);
      if (detainedAgainOn(study, release) === null || last === undefined) return false;
      return last.endKind !== "released" || (last.endedOn !== null && last.endedOn > asOf);
    })
    .map(({ clientId }) => clientId);
}
