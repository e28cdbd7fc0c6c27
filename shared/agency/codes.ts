import { codeList, type CodeOf } from "../kernel/codes.ts";

/** What happens to a person before the agency, the immigration judge or the Board, and what answers it (deadline rules, section 5). */
export const AGENCY_EVENT = codeList("agency_event", {
  arrest: "Arrest without a warrant",
  charging_decision: "Decision on custody and charges",
  detainer_ready: "Ready for release to a detainer",
  taken_over: "Taken over from local custody",
  negative_fear_finding: "Negative credible fear finding",
  fear_review_concluded: "Judge’s review of the fear finding concluded",
  reasonable_fear_referral: "Referred for a reasonable fear decision",
  reasonable_fear_decision: "Reasonable fear decision",
  merits_decision: "Immigration judge’s decision on the merits",
  appeal_received: "Our appeal received by the Board",
  departure_granted: "Voluntary departure granted",
  departed: "The person departed",
  petition_for_review_filed: "Petition for review filed",
  motion_to_reopen_filed: "Motion to reopen filed",
  motion_to_reconsider_filed: "Motion to reconsider filed",
  address_change_filed: "Change of address filed (EOIR-33)",
  records_requested: "Records request received by the agency",
  records_determination: "Determination on the records request",
  stay_notice_filed: "Government’s notice of intent to appeal (EOIR-43)",
  dhs_bond_appeal: "Government’s appeal of the bond order",
  bond_appeal_received: "Our appeal of the bond order received by the Board",
  board_bond_decision: "Board’s decision on the bond order",
});
export type AgencyEventKind = CodeOf<typeof AGENCY_EVENT>;
