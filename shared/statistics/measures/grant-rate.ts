import { part, type Part } from "../figures.ts";
import { rateOf } from "../intervals.ts";
import { LAWSUIT_STATUS_LABELS, lawsuitStatus, type LawsuitStatus, RULING_LABELS, type RulingClass, rulingOfPerson } from "../rulings.ts";
import { groupBy } from "../spells.ts";
import type { Study } from "../study.ts";
import { signedRows } from "./lawsuits-filed.ts";
import { measure, TOO_FEW } from "./measure.ts";

const BESIDE: readonly RulingClass[] = ["moot_released", "moot_removed", "withdrawn", "other", "pending", "unrecorded", "before_us"];
const STATUSES: readonly LawsuitStatus[] = [
  "granted",
  "mixed",
  "not_granted",
  "moot_released",
  "moot_removed",
  "withdrawn",
  "other",
  "unrecorded",
  "before_us",
  "pending",
];

/** The lawsuits we filed by how they stand; together they are all of them. */
export function lawsuitsByStatus({ petitions, question }: Study): Part[] {
  const lawsuits = groupBy(signedRows(petitions), (row) => row.petitionId);
  const statuses = [...lawsuits].map(([petitionId, rows]) => ({ petitionId, status: lawsuitStatus(rows, question.asOf) }));
  return STATUSES.map((code) =>
    part(
      code,
      LAWSUIT_STATUS_LABELS[code],
      "lawsuits",
      statuses.filter(({ status }) => status === code).map(({ petitionId }) => petitionId),
    ),
  );
}

export const grantRate = measure(
  {
    id: "grant_rate",
    version: 1,
    name: "Petitioners granted relief by the court",
    definition:
      "People with a grant (release, bond hearing or release, bond hearing, other relief, in part), of the people whose petition the court decided: " +
      "grants, denials, and dismissals on the government’s objection to jurisdiction, venue or custodian, or exhaustion. " +
      "A petition moot after release is neither. A person in several petitions counts once.",
    unit: "people",
    windowOf: "filing",
    universes: ["petitioners"],
  },
  (study) => {
    const { asOf } = study.question;
    const people = [...groupBy(study.petitions, (row) => row.clientId)];
    const ruled = people.map(([clientId, rows]) => ({ clientId, ruling: rulingOfPerson(rows, asOf) }));
    const by = (code: RulingClass) =>
      part(
        code,
        RULING_LABELS[code],
        "people",
        ruled.filter(({ ruling }) => ruling === code).map(({ clientId }) => clientId),
      );
    const [granted, refused] = [by("granted"), by("not_granted")];
    const decided = granted.count + refused.count;
    const rate = rateOf(granted.count, decided);
    const interim = study.petitions.filter((row) => row.interimReleaseOrdered).map((row) => row.clientId);
    const reversed = new Set(study.petitions.filter((row) => row.determinationLaterReversed).map((row) => row.clientId)).size;
    return {
      value: granted.count,
      numerator: granted.count,
      denominator: decided,
      rate,
      members: granted.members,
      parts: [granted, refused],
      beside: [...BESIDE.map(by), part("interim_release", "Interim release ordered", "people", interim)],
      why: rate === null ? TOO_FEW : null,
      notes: reversed === 0 ? [] : [`Later reversed or vacated: ${reversed}.`],
    };
  },
);

export const lawsuitsByRuling = measure(
  {
    id: "lawsuits_by_ruling",
    version: 1,
    name: "Lawsuits by ruling",
    definition:
      "The lawsuits we filed by what the court did: granted when for every person in it, mixed when for some, pending while it is for anybody. " +
      "Each lawsuit stands in one place.",
    unit: "lawsuits",
    windowOf: "filing",
    universes: ["petitioners"],
  },
  (study) => {
    const parts = lawsuitsByStatus(study);
    const members = parts.flatMap((one) => one.members);
    return { value: members.length, numerator: members.length, members, parts };
  },
);
