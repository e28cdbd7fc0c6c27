import { codeList, type CodeOf } from "../kernel/codes.ts";

/** How a period is counted (deadline rules, section 1). */
export const COUNT_METHOD = codeList("count_method", {
  frcp6: "Fed. R. Civ. P. 6(a)",
  frap26: "Fed. R. App. P. 26(a)",
  sct30: "Sup. Ct. R. 30",
  agency: "Agency days, 8 CFR 1001.1(h)",
  business: "Business days",
  detainer: "Hours without weekends and holidays, 8 CFR 287.7(d)",
  calendar: "Calendar, without rolling",
  fixed: "Date set by order",
  none: "Nothing is counted",
});
export type CountMethod = CodeOf<typeof COUNT_METHOD>;

/** What happens when the date passes, and who may move it. */
export const ENFORCEMENT = codeList("enforcement", {
  jurisdictional: "Jurisdictional: nobody can extend it",
  mandatory: "Mandatory, not jurisdictional",
  not_enlargeable: "Cannot be enlarged under Rule 6(b)(2)",
  extendable: "The court can extend it",
  duty: "A duty without a default sanction",
  by_order: "Set or changed by order",
  lapse: "Something lapses if it is not done",
  none: "A mark, not a deadline",
});
export type Enforcement = CodeOf<typeof ENFORCEMENT>;

/** The fact from which a period runs. */
export const RULE_TRIGGER = codeList("rule_trigger", {
  writ_served: "Writ or order to show cause served on the custodian",
  return_filed: "Return filed",
  response_ordered: "Order that sets the response",
  answer_served: "Answer served, or the date in the order",
  us_attorney_served: "Service on the United States attorney",
  complaint_filed: "Complaint filed",
  tro_entered: "Restraining order entered without notice",
  tro_notice: "Notice to the party that got the restraining order",
  hearing_day: "Hearing day",
  report_served: "Report and recommendation served",
  objections_served: "Objections served",
  magistrate_order_served: "Magistrate judge’s order served",
  judgment_entered: "Judgment or order entered",
  judgment_final: "Judgment no longer appealable",
  first_notice_of_appeal: "First notice of appeal filed",
  tolling_order_entered: "Order on the last timely tolling motion entered",
  appeal_time_over: "End of the time to appeal",
  notice_received: "Notice of the entry received",
  mailed_in_institution: "Paper deposited in the institution’s mail",
  appeals_judgment_entered: "Court of appeals judgment entered",
  rehearing_over: "Rehearing denied, or its time over",
  certiorari_due: "Certiorari due date",
  arrest: "Arrest without a warrant",
  local_release_time: "When local custody would have ended",
  fear_finding_negative: "Negative fear finding, or referral to the judge",
  fear_referral: "Referral for a reasonable fear interview",
  custody_decision: "ICE custody decision",
  bond_order: "Immigration judge’s bond order",
  merits_decision: "Immigration judge’s decision on the merits",
  dhs_appeal_filed: "Government’s notice of appeal filed",
  final_order: "Removal order administratively final",
  departure_granted: "Voluntary departure granted",
  removal_period_start: "Start of the removal period",
  review_denied: "Custody review denied",
  detention_start: "Start of detention",
  records_request_received: "Records request received by the right office",
  release: "Release from custody",
});
export type RuleTrigger = CodeOf<typeof RULE_TRIGGER>;

/** Which date picks the version of a rule that changed. */
export const RULE_SELECTOR = codeList("rule_selector", {
  trigger_day: "Day of the trigger",
  decision_day: "Day of the decision appealed from",
});
export type RuleSelector = CodeOf<typeof RULE_SELECTOR>;
