import { codeList, type CodeOf } from "../kernel/codes.ts";

/** Axis A: what the court did for one petitioner in one petition (domain section 5). */
export const DETERMINATION = codeList("determination", {
  granted_release: "Granted: release",
  granted_conditional: "Granted: bond hearing or release",
  granted_bond_hearing: "Granted: bond hearing",
  granted_other: "Granted: other relief",
  granted_in_part: "Granted in part",
  denied_on_merits: "Denied on the merits",
  denied_premature: "Denied as premature",
  dismissed_no_jurisdiction: "Dismissed: no jurisdiction",
  dismissed_venue_or_custodian: "Dismissed: venue or custodian",
  dismissed_exhaustion: "Dismissed: exhaustion",
  dismissed_moot_released: "Dismissed as moot: released",
  dismissed_moot_removed: "Dismissed as moot: removed",
  dismissed_moot_other: "Dismissed as moot: other",
  dismissed_duplicate_or_class: "Dismissed: duplicate or class",
  dismissed_joinder: "Dismissed: joinder",
  dismissed_fee_or_form: "Dismissed: fee or form",
  dismissed_prosecution: "Dismissed: not prosecuted",
  dismissed_other: "Dismissed: other",
  withdrawn_after_release: "Withdrawn after release",
  withdrawn_after_removal: "Withdrawn after removal",
  withdrawn_other: "Withdrawn: other",
  settled_or_stipulated: "Settled or stipulated",
  other: "Other",
});
export type Determination = CodeOf<typeof DETERMINATION>;

/** How a later order took a determination away. */
export const REVERSAL = codeList("reversal", {
  reversed: "Reversed",
  vacated: "Vacated",
});

export const INTERIM_KIND = codeList("interim_kind", {
  tro: "Temporary restraining order",
  preliminary_injunction: "Preliminary injunction",
  bail_pending: "Bail while pending",
  restraint_1651: "Restraint under the All Writs Act",
  other: "Other",
});
export type InterimKind = CodeOf<typeof INTERIM_KIND>;
export const INTERIM_RULING = codeList("interim_ruling", {
  granted: "Granted",
  granted_in_part: "Granted in part",
  denied: "Denied",
  expired: "Expired",
  dissolved: "Dissolved",
  converted: "Converted",
  stayed: "Stayed",
});
export type InterimRuling = CodeOf<typeof INTERIM_RULING>;

/** Axis C: how a release came about. Asked in this order; the first "yes" is the pathway, later ones are kept as also relevant. */
export const PATHWAY = codeList("pathway", {
  court_final_order: "By the court’s final order",
  court_interim_order: "By an interim order of the court",
  bond_after_habeas: "On bond, after a hearing the habeas court ordered",
  government_under_order: "By ICE, where the order asked for less",
  settlement: "By settlement",
  class_or_injunction: "By a class order or injunction",
  relief_granted: "After relief was granted in the removal case",
  proceedings_terminated: "After removal proceedings were terminated",
  bond_immigration_judge: "On bond set by an immigration judge",
  custody_review: "After ICE’s custody review",
  government_while_pending: "By ICE while the petition was pending",
  government_after_petition: "By ICE after the petition ended",
  government_after_request: "By ICE after a release request",
  government_other: "By ICE, otherwise",
  unknown: "Not known yet",
});
export type Pathway = CodeOf<typeof PATHWAY>;

export const ATTRIBUTION = codeList("attribution", {
  order: "The order says so",
  government_statement: "The government said so",
  timing_only: "Timing only",
  counsel_judgment: "Counsel’s judgment",
});
export type Attribution = CodeOf<typeof ATTRIBUTION>;
export const INSTRUMENT = codeList("instrument", {
  order_of_recognizance: "Order of recognizance",
  order_of_supervision: "Order of supervision",
  bond: "Bond",
  parole: "Parole",
  alternative_to_detention: "Alternative to detention",
  unconditional: "Unconditional",
  court_order_only: "Court order only",
  other: "Other",
  unknown: "Not known",
});
export type Instrument = CodeOf<typeof INSTRUMENT>;
