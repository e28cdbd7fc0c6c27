import { codeList, type CodeOf } from "../kernel/codes.ts";

/** How an order of removal became administratively final (8 CFR 1241.1). */
export const FINALITY = codeList("finality", {
  board_dismissal: "The Board dismissed the appeal",
  waiver: "Appeal was waived",
  appeal_time_over: "The time to appeal ended",
  in_absentia: "Entered in absentia",
  certified: "Decision on certification",
  departure_overstayed: "Voluntary departure was overstayed",
  reinstated: "Earlier order reinstated",
  expedited: "Expedited or administrative order",
  unknown: "Not known",
});
export type Finality = CodeOf<typeof FINALITY>;

/** Kinds of custody review after a final order (8 CFR 241.4, 241.13). */
export const REVIEW_KIND = codeList("review_kind", {
  ninety_day: "90-day review",
  one_eighty_day: "180-day review",
  annual: "Annual review",
  request_24113: "Request under 8 CFR 241.13",
  revocation_interview: "Interview after revoked supervision",
  other: "Other",
});

export const REVIEW_DECISION = codeList("review_decision", {
  awaited: "Awaited",
  continued: "Detention continued",
  release: "Release decided",
  unknown: "Not known",
});
