import { onEntry } from "../../shared/deadlines/triggers.ts";
import { listed, sayDay } from "../../shared/deadlines/words.ts";
import type { Finding } from "../../shared/kernel/refusal.ts";
import type { CaseCtx } from "../core/change.ts";
import { loadProceedingByN } from "../proceedings/case-queries.ts";
import { placeOf } from "./calendars.ts";
import { contextOf, factOfEntry } from "./facts.ts";
import { ruleTitle } from "./settle.ts";
import { caseRemarks } from "./settle-case.ts";
import { standingDeadlines, standingEntries, standingHearings, type StandingEntry } from "./sheet-queries.ts";

const RUNS_FROM_SERVICE: readonly StandingEntry["type"][] = ["order_to_show_cause", "complaint"];

/** Papers that would set a date running and whose service is not entered: named, so that a missing date is no silent one. */
export function waitingOf(ctx: CaseCtx, proceedingN: number): Finding[] {
  return [...unservedPapers(ctx, proceedingN), ...caseRemarks(ctx, loadProceedingByN(ctx, proceedingN))];
}

function unservedPapers(ctx: CaseCtx, proceedingN: number): Finding[] {
  const entries = standingEntries(ctx, proceedingN);
  const unserved = entries.filter((entry) => RUNS_FROM_SERVICE.includes(entry.type) && entry.servedOn === null);
  if (unserved.length === 0) return [];
  const rows = standingDeadlines(ctx, proceedingN);
  const place = placeOf(ctx, proceedingN, null);
  const around = { place, rows, entries, hearings: standingHearings(ctx, proceedingN) };
  return unserved.flatMap((entry) => {
    const fact = factOfEntry(entry, entries, null, place.zone);
    const { remarks } = onEntry(fact, contextOf(around, [], fact.day));
    const missing = remarks.filter((remark) => !rows.some((row) => row.ruleId === remark.ruleId)).map(({ ruleId }) => ruleTitle(ruleId));
    if (missing.length === 0) return [];
    const paper = entry.number === null ? `The paper of ${sayDay(entry.filedOn, null)}` : `Entry [${entry.number}]`;
    return [
      {
        code: "deadline_waits",
        says: `${paper} has no day of service yet. ${listed(missing)}: computed when the service is recorded.`,
      },
    ];
  });
}
