import { codeList, type CodeOf } from "../kernel/codes.ts";

export const OBLIGOR = codeList("obligor", {
  government: "The government",
  us: "Us",
  court: "The court",
  other: "Other",
});
export type Obligor = CodeOf<typeof OBLIGOR>;
/** What an order commands, a row per command (domain section 2). */
export const ACT = codeList("act", {
  release: "Release",
  bond_hearing: "Bond hearing",
  burden_on_government: "Burden on the government",
  no_transfer: "No transfer",
  notice_before_transfer: "Notice before a transfer",
  no_removal: "No removal",
  notice_before_removal: "Notice before removal",
  no_redetention: "No re-detention",
  return_to_district: "Return to the district",
  facilitate_return: "Facilitate return",
  limits_on_conditions: "Limits on conditions",
  return_property: "Return of property",
  release_place_or_notice: "Place or notice of release",
  produce_or_access: "Produce the person or give access",
  medical: "Medical care",
  file_return: "File the return",
  file_reply: "File a reply",
  file_record: "File the record",
  status_report: "Status report",
  pay_fees: "Pay fees",
  other: "Other",
});
export type Act = CodeOf<typeof ACT>;

export const OBLIGATION_SCOPE = codeList("obligation_scope", {
  facility: "The facility",
  district: "The district",
  state: "The state",
  area: "The field office’s area",
  united_states: "The United States",
});
export type ObligationScope = CodeOf<typeof OBLIGATION_SCOPE>;

export const OBLIGATION_STATE = codeList("obligation_state", {
  pending: "Pending",
  due_unconfirmed: "Due, not confirmed",
  met: "Met",
  met_late: "Met late",
  missed: "Missed",
  disputed: "Disputed",
  extended: "Extended",
  stayed: "Stayed",
  vacated: "Vacated",
  superseded: "Superseded",
});
export type ObligationState = CodeOf<typeof OBLIGATION_STATE>;
