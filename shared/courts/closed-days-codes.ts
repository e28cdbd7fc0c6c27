import { codeList, type CodeOf } from "../kernel/codes.ts";

/** What a supervisor enters for one court: how far the entry reaches is the law of Fed. R. Civ. P. 6(a)(3) and 6(a)(6). */
export const CLOSED_DAY_KIND = codeList("closed_day_kind", {
  state_holiday: "State holiday (counts after an event only)",
  declared: "Declared a holiday by the President, Congress or the court",
  inaccessible: "Clerk’s office inaccessible (moves a last day only)",
});
export type ClosedDayKind = CodeOf<typeof CLOSED_DAY_KIND>;
