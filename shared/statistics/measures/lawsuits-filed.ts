import { part } from "../figures.ts";
import type { PersonPetitionFact } from "../facts.ts";
import { groupBy } from "../spells.ts";
import { measure } from "./measure.ts";

export const ASIDE_LABELS = {
  stay_free: "Sued to stay free",
  outside_us: "Outside the United States when filed",
  custody_unknown: "Custody at filing not known",
  ended_before_us: "Custody ended before we filed or joined",
} as const;

/** Rows of petitions that we signed for at least one of the people in them. */
export function signedRows(petitions: readonly PersonPetitionFact[]): PersonPetitionFact[] {
  const signed = new Set(petitions.filter((row) => row.signedByUs).map((row) => row.petitionId));
  return petitions.filter((row) => signed.has(row.petitionId));
}

export const lawsuitsFiled = measure(
  {
    id: "lawsuits_filed",
    version: 1,
    name: "Lawsuits filed",
    definition:
      "Petitions we signed at filing, counted once on the first filing day of the chain. Transfer and consolidation do not count again. " +
      "Beside it: the people on whose behalf we filed, and petitions by others that we joined later.",
    unit: "lawsuits",
    windowOf: "filing",
    universes: ["petitioners"],
  },
  ({ petitions, aside }) => {
    const signed = signedRows(petitions);
    const lawsuits = [...groupBy(signed, (row) => row.petitionId).keys()];
    const ours = new Set(signed.map((row) => row.petitionId));
    const joined = petitions.filter((row) => !ours.has(row.petitionId));
    const people = new Set(signed.map((row) => row.clientId));
    const setAside = (code: keyof typeof ASIDE_LABELS) =>
      part(
        code,
        ASIDE_LABELS[code],
        "people",
        [...aside].filter(([, why]) => why === code).map(([clientId]) => clientId),
      );
    return {
      value: lawsuits.length,
      numerator: lawsuits.length,
      members: lawsuits,
      beside: [
        part("people", "People on whose behalf we filed", "people", people),
        part(
          "joined",
          "Petitions we joined after filing",
          "lawsuits",
          joined.map((row) => row.petitionId),
        ),
        part(
          "joined_people",
          "People in petitions we joined after filing",
          "people",
          joined.map((row) => row.clientId),
        ),
        setAside("stay_free"),
        setAside("outside_us"),
        setAside("custody_unknown"),
        setAside("ended_before_us"),
      ],
    };
  },
);
