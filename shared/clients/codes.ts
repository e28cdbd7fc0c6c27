import { codeList, type CodeOf } from "../kernel/codes.ts";

export const VULNERABILITY = codeList("vulnerability", {
  medical: "Medical condition",
  elderly: "Elderly",
  pregnant: "Pregnant",
  disability: "Disability",
  minor: "Minor",
  mental_health: "Mental health",
  sole_carer: "Sole carer",
  other: "Other",
});

export const ENGAGEMENT_DECISION = codeList("engagement_decision", {
  considering: "Considering",
  accepted: "Accepted",
  declined: "Declined",
  referred: "Referred",
  no_contact: "No contact",
});
export type EngagementDecision = CodeOf<typeof ENGAGEMENT_DECISION>;

export const ENGAGEMENT_SCOPE = codeList("engagement_scope", {
  advice: "Advice",
  habeas_only: "Habeas petition only",
  bond: "Bond",
  custody_review: "Custody review",
  full: "Full representation",
});

export const CALL_KIND = codeList("call_kind", {
  call: "Call",
  visit: "Visit",
  locator_check: "Locator check",
  letter: "Letter or message",
  other: "Other",
});
