import type { CalendarDate } from "../kernel/calendar-date.ts";
import type { Determination } from "../outcomes/codes.ts";
import type { PersonPetitionFact } from "./facts.ts";
import { compare, ourDay } from "./spells.ts";

/**
 * What a determination counts as. Decided are grants and refusals on the merits or on the government's objection;
 * a petition moot because the person was released is neither (domain section 5, "Always").
 */
export type DeterminationClass = "granted" | "not_granted" | "moot_released" | "moot_removed" | "withdrawn" | "other";
export type RulingClass = DeterminationClass | "pending" | "unrecorded" | "before_us";

export const RULING_LABELS: Readonly<Record<RulingClass, string>> = {
  granted: "Granted",
  not_granted: "Denied, or dismissed on the government’s objection",
  moot_released: "Moot after release",
  moot_removed: "Moot after removal",
  withdrawn: "Withdrawn",
  other: "Ended otherwise",
  pending: "Pending",
  unrecorded: "Ended, ruling not recorded",
  before_us: "Decided before we joined",
};

const CLASS_OF = {
  granted_release: "granted",
  granted_conditional: "granted",
  granted_bond_hearing: "granted",
  granted_other: "granted",
  granted_in_part: "granted",
  denied_on_merits: "not_granted",
  denied_premature: "not_granted",
  dismissed_no_jurisdiction: "not_granted",
  dismissed_venue_or_custodian: "not_granted",
  dismissed_exhaustion: "not_granted",
  dismissed_moot_released: "moot_released",
  dismissed_moot_removed: "moot_removed",
  dismissed_moot_other: "other",
  dismissed_duplicate_or_class: "other",
  dismissed_joinder: "other",
  dismissed_fee_or_form: "other",
  dismissed_prosecution: "other",
  dismissed_other: "other",
  withdrawn_after_release: "withdrawn",
  withdrawn_after_removal: "withdrawn",
  withdrawn_other: "withdrawn",
  settled_or_stipulated: "other",
  other: "other",
} as const satisfies Record<Determination, DeterminationClass>;

/** How one person's petition stood on asOf. A determination of a later day is not yet one. */
export function rulingOf(row: PersonPetitionFact, asOf: CalendarDate): RulingClass {
  const { determination, determinedOn } = row;
  if (determination === null) return row.petitionOpenFor === "pending" ? "pending" : "unrecorded";
  if (determinedOn !== null && determinedOn > asOf) return "pending";
  const since = ourDay(row);
  return determinedOn !== null && since !== null && determinedOn < since ? "before_us" : CLASS_OF[determination];
}

/** A person in several petitions: relief in one is relief; else a decision; else what is still open; else the latest end. */
const ORDER_FOR_PERSON: readonly RulingClass[] = ["granted", "not_granted", "pending", "unrecorded"];

export function rulingOfPerson(rows: readonly [PersonPetitionFact, ...PersonPetitionFact[]], asOf: CalendarDate): RulingClass {
  const classes = rows.map((row) => rulingOf(row, asOf));
  const leading = ORDER_FOR_PERSON.find((one) => classes.includes(one));
  if (leading !== undefined) return leading;
  const latest = rows.toSorted((a, b) => compare(a.determinedOn ?? "", b.determinedOn ?? "") || compare(a.petitionId, b.petitionId)).at(-1);
  return rulingOf(latest ?? rows[0], asOf);
}

/** How a whole lawsuit stands: granted when for all, mixed when for some and the rest ended otherwise. */
export const LAWSUIT_STATUS_LABELS = {
  granted: "Granted",
  mixed: "Granted for some, not for others",
  not_granted: "Denied, or dismissed on the government’s objection",
  moot_released: "Moot after release",
  moot_removed: "Moot after removal",
  withdrawn: "Withdrawn",
  other: "Ended otherwise",
  unrecorded: "Ended, ruling not recorded",
  before_us: "Decided before we joined",
  pending: "Pending",
} as const satisfies Record<RulingClass | "mixed", string>;
export type LawsuitStatus = keyof typeof LAWSUIT_STATUS_LABELS;

/** Open or not recorded while it is for anybody: what is missing may still change what the lawsuit is called. */
export function lawsuitStatus(rows: readonly PersonPetitionFact[], asOf: CalendarDate): LawsuitStatus {
  const classes = new Set(rows.map((row) => rulingOf(row, asOf)));
  if (classes.has("pending")) return "pending";
  if (classes.has("unrecorded")) return "unrecorded";
  if (classes.has("granted")) return classes.size === 1 ? "granted" : "mixed";
  if (classes.has("not_granted")) return "not_granted";
  const [only, ...rest] = classes;
  return rest.length === 0 && only !== undefined ? only : "other";
}
