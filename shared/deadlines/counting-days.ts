import { missingYear, tableTooShort } from "../courts/closed-days.ts";
import { checkPeriod, checkTrigger, noOpenDay } from "./counting-core.ts";
import { AGENCY, type DayLaw, EOIR_BEFORE, FRAP_26, FRCP_6, SUPREME_30 } from "./counting-law.ts";
import { pathTo, safeDay } from "./counting-path.ts";
import { ELECTRONIC, endsAt } from "./day-end.ts";
import { dayFindings, dayReadings, daySteps } from "./counting-steps.ts";
import { stripOf } from "./counting-strip.ts";
import { type DayCount, type DayOutcome, no } from "./counting-types.ts";

/** Fed. R. Civ. P. 6(a)(1), (3), (5), (6) and 6(d). */
export function countFrcp6Days(input: DayCount): DayOutcome {
  return countDays(FRCP_6, input);
}
/** Fed. R. App. P. 26(a) and (c). */
export function countFrap26Days(input: DayCount): DayOutcome {
  return countDays(FRAP_26, input);
}
/** Sup. Ct. R. 30.1; counted back it takes the preceding open day, for want of a rule (A14). */
export function countSupremeDays(input: DayCount): DayOutcome {
  return countDays(SUPREME_30, input);
}
/** Agency days, 8 CFR 1001.1(h) and 1003.38(b). Counted back from a hearing they follow the EOIR manual. */
export function countAgencyDays(input: DayCount): DayOutcome {
  return countDays(input.direction === "before" ? EOIR_BEFORE : AGENCY, input);
}

function countDays(law: DayLaw, input: DayCount): DayOutcome {
  const problem = checkPeriod(input.n, input.unit) ?? checkTrigger(input.from);
  if (problem) return problem;
  const path = pathTo(law, input);
  const safe = safeDay(input);
  if (!path || !safe) return noOpenDay;
  const due = path.accessible.day;
  const missing = missingYear([path.end, path.rolled.day, due], input.closed);
  if (missing !== null) return no(tableTooShort(missing, input.closed));
  return {
    ok: true,
    kind: "day",
    due,
    safe,
    until: law.cite.endsOnPaper === null ? null : endsAt(input.filing ?? ELECTRONIC),
    ...dayReadings(input, path, safe),
    steps: daySteps(law, input, path),
    findings: dayFindings(law, input),
    ...(input.strip ? { strip: stripOf(law, input, path) } : {}),
  };
}
