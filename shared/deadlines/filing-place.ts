import type { DeadlineRule } from "./rule-types.ts";

/** Where the paper of a rule is filed, or its act is done, where that is another place than the court of the case. */
export type FilingPlace = "district" | "circuit" | "supreme" | "board" | "immigration";

/** The notice of appeal, and the motions about its time, go to the district court although FRAP 26 counts them (FRAP 4(a)(1), (5), (6)). */
const IN_THE_DISTRICT: readonly string[] = [
  "noa-60d",
  "noa-cross-14d",
  "noa-tolled-60d",
  "noa-extend-30d",
  "noa-reopen",
  "noa-reopen-180d",
];
/** Received by the Board (8 CFR 1003.38(b)). */
const AT_THE_BOARD: readonly string[] = ["bond-appeal-30d", "merits-appeal-30d"];
/** Received by the immigration court (8 CFR 1003.38(e), 1003.42). */
const AT_THE_IMMIGRATION_COURT: readonly string[] = ["addr-change", "cfi-review"];

/** Null where the rule counts by no court's own days, or may be filed in several places. */
export function filingPlaceOf({ id, method }: Pick<DeadlineRule, "id" | "method">): FilingPlace | null {
  if (method === "sct30") return "supreme";
  if (method === "frap26") return IN_THE_DISTRICT.includes(id) ? "district" : "circuit";
  if (method !== "agency") return null;
  if (AT_THE_BOARD.includes(id)) return "board";
  return AT_THE_IMMIGRATION_COURT.includes(id) ? "immigration" : null;
}
