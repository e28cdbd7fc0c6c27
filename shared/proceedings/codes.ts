import { codeList, type CodeOf } from "../kernel/codes.ts";

export const PROCEEDING_KIND = codeList("proceeding_kind", {
  petition: "Habeas petition",
  bond_hearing: "Bond hearing",
  custody_review: "Custody review",
  release_request: "Release request",
  appeal: "Appeal",
  removal_case: "Removal case",
  petition_for_review: "Petition for review",
  motion_to_reopen: "Motion to reopen",
  fear_screening: "Fear screening",
  enforcement: "Enforcement",
  fees: "Fees",
});
export type ProceedingKind = CodeOf<typeof PROCEEDING_KIND>;

/** Stage of a petition (domain section 3): derived from entries and facts, or overridden with a reason. */
export const STAGE = codeList("stage", {
  considering: "Considering",
  accepted: "Accepted",
  drafting: "Drafting",
  ready_to_file: "Ready to file",
  filed: "Filed",
  response_ordered: "Response ordered",
  response_filed: "Response filed",
  reply_filed: "Reply filed",
  hearing_set: "Hearing set",
  under_submission: "Under submission",
  report_issued: "Report issued",
  decided: "Decided",
  compliance: "Compliance",
  closed: "Closed",
  declined: "Declined",
  referred: "Referred",
  stayed: "Stayed",
  on_appeal: "On appeal",
});
export type Stage = CodeOf<typeof STAGE>;

export const FILED_BY = codeList("filed_by", {
  us: "Us",
  us_with_co_counsel: "Us, with co-counsel",
  other_counsel: "Other counsel",
  pro_se: "The person, without counsel",
  next_friend: "A next friend",
});

export const CUSTODY_AT_FILING = codeList("custody_at_filing", {
  detained: "Detained",
  at_liberty_under_order: "At liberty, under an order",
  criminal_custody_with_detainer: "In criminal custody, with a detainer",
  outside_us: "Outside the United States",
  orr: "With refugee resettlement (ORR)",
  unknown: "Not known",
});
export type CustodyAtFiling = CodeOf<typeof CUSTODY_AT_FILING>;

export const GROUND = codeList("ground", {
  classification_1225_1226: "§ 1225 or § 1226 classification",
  no_bond_hearing: "No bond hearing",
  prolonged_detention: "Prolonged detention",
  post_order: "Post-order detention (Zadvydas)",
  third_country_removal: "Removal to a third country",
  re_detention: "Detained again without changed circumstances",
  revocation_of_supervision: "Revocation of supervision or parole",
  unlawful_arrest: "Unlawful arrest",
  automatic_stay: "Automatic stay",
  burden_or_standard: "Burden or standard of proof",
  bond_beyond_means: "Bond beyond means",
  medical_or_conditions: "Medical care or conditions",
  disability: "Disability",
  retaliation: "Retaliation",
  citizenship: "Citizenship",
  decree_or_class: "Consent decree or class",
  apa: "Administrative Procedure Act",
  own_rules: "The agency’s own rules",
  access_to_counsel: "Access to counsel",
  other: "Other",
});

export const RELIEF = codeList("relief", {
  release: "Release",
  bond_hearing: "Bond hearing within a set time",
  burden_on_government: "Burden on the government",
  no_transfer: "No transfer",
  no_removal: "No removal",
  no_redetention: "No re-detention",
  return: "Return",
  order_to_show_cause: "Order to show cause",
  bail_pending: "Bail while pending",
  declaratory: "Declaratory relief",
  fees: "Fees",
  other: "Other",
});

export const RESPONDENT_OFFICE = codeList("respondent_office", {
  warden: "Warden or jailer",
  field_office_director: "Field office director",
  ice_director: "Director of ICE",
  dhs_secretary: "Secretary of Homeland Security",
  attorney_general: "Attorney General",
  other: "Other",
});

export const DOCKET_OPENED = codeList("docket_opened", {
  filed: "Filed",
  transferred_in: "Transferred in",
  severed_from: "Severed from another",
  reopened: "Reopened",
});
export const DOCKET_CLOSED = codeList("docket_closed", {
  transferred_out: "Transferred out",
  consolidated_into: "Consolidated into another",
  severed: "Severed",
  judgment: "Judgment",
  administratively_closed: "Administratively closed",
});

export const BOND_RESULT = codeList("bond_result", {
  granted_bond: "Granted: bond",
  granted_recognizance: "Granted: recognizance",
  denied_danger: "Denied: danger",
  denied_flight: "Denied: flight",
  denied_both: "Denied: danger and flight",
  denied_no_jurisdiction: "Denied: no jurisdiction",
  denied_no_change: "Denied: no changed circumstances",
  denied_unspecified: "Denied, reason not recorded",
  continued: "Continued",
  withdrawn: "Withdrawn",
  not_held: "Not held",
  other: "Other",
});

export const BOND_POSTING = codeList("bond_posting", {
  posted: "Posted",
  not_posted: "Not posted",
  refused: "Refused",
  blocked_by_stay: "Blocked by a stay",
  unknown: "Not known",
  not_applicable: "Does not arise",
});

export const REQUEST_STATE = codeList("request_state", {
  draft: "Draft",
  sent: "Sent",
  withdrawn: "Withdrawn",
});
export const REQUEST_DECISION = codeList("request_decision", {
  none_yet: "No answer yet",
  granted: "Granted",
  refused: "Refused",
  no_response: "No response",
  other: "Other",
});

/** What is asked for before a petition is filed, and never again once answered "cannot be known". */
export const READINESS = codeList("readiness", {
  court: "Court",
  respondents: "Respondents",
  grounds: "Grounds",
  relief: "Relief",
  lead: "Lead",
  name: "Name",
  place: "Place of detention",
  held_since: "Start of custody",
  basis: "Statute asserted",
  nationality: "Nationality",
  a_number: "A-number",
  engagement: "What we agreed to do",
});
export type ReadinessItem = CodeOf<typeof READINESS>;
