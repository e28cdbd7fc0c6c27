import { codeList, type CodeOf } from "../kernel/codes.ts";

export const DEADLINE_BASIS = codeList("deadline_basis", {
  court_order: "Court order",
  rule: "Court rule",
  statute: "Statute",
  agency_rule: "Agency rule",
  internal: "Our own date",
});
export type DeadlineBasis = CodeOf<typeof DEADLINE_BASIS>;

export const DUTY = codeList("duty", {
  ours: "Ours",
  government: "The government’s",
  court: "The court’s",
  agency: "The agency’s",
});
export type Duty = CodeOf<typeof DUTY>;

export const DEADLINE_STATE = codeList("deadline_state", {
  open: "Open",
  met: "Met",
  met_late: "Met late",
  missed: "Missed",
  extended: "Extended",
  suspended: "Suspended",
  superseded: "Superseded",
  waived: "Waived",
  void: "Void",
});
export type DeadlineState = CodeOf<typeof DEADLINE_STATE>;

/** Why a date that stands would come out otherwise now. */
export const CHANGE_CAUSE = codeList("change_cause", {
  closed_days: "The court’s closed days changed",
  rules: "The rules changed",
});

export type ChangeCause = CodeOf<typeof CHANGE_CAUSE>;

/** What became of such a difference. `overtaken`: the date was counted again, ended or moved before anybody decided. */
export const CHANGE_STATE = codeList("change_state", {
  waiting: "Waits to be accepted",
  accepted: "Accepted",
  declined: "Declined",
  overtaken: "Overtaken",
});

/** How sure we are of a rule's text: read in full, read in a secondary source, or to be confirmed by a lawyer before use. */
export const CERTAINTY = codeList("certainty", {
  verified: "Text read",
  secondary: "Read in a secondary source",
  confirm: "A lawyer must confirm",
});
