import type { Determination } from "../../shared/outcomes/codes.ts";

/**
 * Whether a ruling leaves a client something to attack (Fed. R. App. P. 3, 4; a party that did not get all it asked for is aggrieved).
 * Only a release as asked, or one that made the petition moot, leaves nothing; in doubt the date stands, and a person waives it.
 */
const AGGRIEVED = {
  /** Release was ordered as asked. */
  granted_release: false,
  /** Release only if a hearing is not held: less than was asked. */
  granted_conditional: true,
  /** A hearing, not release: less than was asked. */
  granted_bond_hearing: true,
  /** What was given is not release. */
  granted_other: true,
  /** A part was refused. */
  granted_in_part: true,
  /** Refused. */
  denied_on_merits: true,
  /** Refused; the time to attack runs even where a new petition is possible later. */
  denied_premature: true,
  /** Dismissed without relief. */
  dismissed_no_jurisdiction: true,
  /** Dismissed without relief; the choice of court can be attacked. */
  dismissed_venue_or_custodian: true,
  /** Dismissed without relief. */
  dismissed_exhaustion: true,
  /** The person is free: what was asked is had. */
  dismissed_moot_released: false,
  /** The person is gone without relief, and mootness itself can be attacked. */
  dismissed_moot_removed: true,
  /** Dismissed without relief, and mootness itself can be attacked. */
  dismissed_moot_other: true,
  /** Dismissed without relief here. */
  dismissed_duplicate_or_class: true,
  /** Dismissed without relief here. */
  dismissed_joinder: true,
  /** Dismissed without relief. */
  dismissed_fee_or_form: true,
  /** Dismissed without relief; Rule 60(b) is the usual answer to it. */
  dismissed_prosecution: true,
  /** Dismissed without relief. */
  dismissed_other: true,
  /** The person is free and withdrew. */
  withdrawn_after_release: false,
  /** No relief; a dismissal of one’s own can be attacked under Rule 60(b). */
  withdrawn_after_removal: true,
  /** No relief; a dismissal of one’s own can be attacked under Rule 60(b). */
  withdrawn_other: true,
  /** Agreed, and not always on release; a judgment on it can be attacked under Rule 60(b). */
  settled_or_stipulated: true,
  /** Not known to be all that was asked. */
  other: true,
} as const satisfies Record<Determination, boolean>;

export function leavesAggrieved(ruling: Determination): boolean {
  return AGGRIEVED[ruling];
}
