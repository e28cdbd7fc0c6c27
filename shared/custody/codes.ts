import { codeList, type CodeOf } from "../kernel/codes.ts";

export const CUSTODY_START = codeList("custody_start", {
  home: "At home",
  street_or_traffic: "In the street or a traffic stop",
  workplace: "At work",
  check_in: "At a check-in",
  court: "At court",
  interview: "At an interview",
  jail_handover: "Handed over by a jail",
  border: "At the border",
  re_detention: "Detained again",
  returned_from_abroad: "Returned from abroad",
  other: "Other",
  unknown: "Not known",
});

export const PLACEMENT_KIND = codeList("placement_kind", {
  facility: "Facility",
  in_transit: "In transit",
  hold_room: "Hold room",
  hospital: "Hospital",
  local_jail_detainer: "Local jail, on a detainer",
  court_writ: "Out on a court's writ",
  staging_abroad: "Staging abroad",
  orr: "Refugee resettlement (ORR)",
  unknown: "Place not known",
});
export type PlacementKind = CodeOf<typeof PLACEMENT_KIND>;

export const PLACEMENT_SOURCE = codeList("placement_source", {
  family: "Family",
  client: "The client",
  locator: "ICE locator",
  facility: "The facility",
  government: "Government filing or counsel",
  court_record: "Court record",
  import: "Imported list",
  other: "Other",
});

/** The statute said to authorise detention. */
export const CUSTODY_BASIS = codeList("custody_basis", {
  "1225b1": "8 U.S.C. § 1225(b)(1)",
  "1225b2": "8 U.S.C. § 1225(b)(2)",
  "1226a": "8 U.S.C. § 1226(a)",
  "1226c_criminal": "8 U.S.C. § 1226(c), criminal grounds",
  "1226c_2025": "8 U.S.C. § 1226(c)(1)(E), added 2025",
  "1231a2": "8 U.S.C. § 1231(a)(2)",
  "1231a6": "8 U.S.C. § 1231(a)(6)",
  "1187": "8 U.S.C. § 1187",
  "1226a_security": "8 U.S.C. § 1226a",
  alien_enemies_act: "Alien Enemies Act, 50 U.S.C. § 21",
  orr: "Refugee resettlement custody",
  detainer_only: "Detainer only",
  none_asserted: "None asserted",
  unknown: "Not known",
  other: "Other",
});

/** How the person came under that statute, where it matters to the clocks. */
export const CUSTODY_POSTURE = codeList("custody_posture", {
  none: "None of these",
  reinstated: "Earlier order reinstated",
  withholding_only: "In withholding-only proceedings",
  revoked_supervision: "Order of supervision revoked",
  revoked_parole: "Parole revoked",
  revoked_bond_or_recognizance: "Bond or recognizance revoked",
});

/** Axis B: how an episode of custody ended (domain section 5). A transfer ends a placement, never an episode. */
export const CUSTODY_END = codeList("custody_end", {
  released: "Released",
  removed: "Removed",
  voluntary_departure: "Left under voluntary departure",
  other_custody: "Passed to other custody",
  died: "Died",
  escaped: "Escaped",
  unknown_end: "Left custody, not known how",
});
export type CustodyEndKind = CodeOf<typeof CUSTODY_END>;
