import { LIVE } from "../../shared/deadlines/acts.ts";
import { DEADLINE_STATE } from "../../shared/deadlines/codes.ts";
import { SUBJECT_RULES, subjectOfRule } from "../../shared/deadlines/trigger-table.ts";
import { sayDay } from "../../shared/deadlines/words.ts";
import type { Change } from "../core/change.ts";
import { loadProceedingByN } from "../proceedings/case-queries.ts";
import { openOf } from "./facts.ts";
import { deadlineByThread, entryByThread } from "./load-queries.ts";
import { aroundCase } from "./react.ts";
import { openAgain, settleByLater } from "./settle.ts";
import { type StandingDeadline, standingDeadlines, threadOf } from "./sheet-queries.ts";

/**
 * The date of an order is withdrawn: what it had replaced for the same act is open again, unless another date stands for that act or a later
 * paper ends it. `entryN` is the thread of the order.
 */
export function openReplaced(made: Change, thread: number, entryN: number): void {
  const withdrawn = deadlineByThread(made.ctx, thread);
  const subject = withdrawn === null || withdrawn.orderTime === null ? null : subjectOfRule(withdrawn.ruleId);
  if (withdrawn === null || subject === null) return;
  const { proceedingN } = withdrawn;
  const same = standingDeadlines(made.ctx, proceedingN).filter(
    (row) => SUBJECT_RULES[subject].replaces.includes(row.ruleId ?? "") && threadOf(row) !== thread,
  );
  if (same.some((row) => row.basis === "court_order" && LIVE.includes(row.state) && concernsSame(row, withdrawn))) return;
  const replaced = same.filter((row) => row.endedByEntryN === entryN && (row.state === "extended" || row.state === "superseded"));
  const caseId = loadProceedingByN(made.ctx, proceedingN).id;
  for (const row of replaced) {
    openAgain(made, { proceedingN, caseId }, row, "The date of the order that replaced this one is withdrawn.");
    const from = row.triggerEntryN === null ? null : entryByThread(made.ctx, row.triggerEntryN);
    const around = aroundCase(made, proceedingN, from?.docketN ?? null);
    settleByLater(made, { proceedingN, caseId, around, entryN: row.triggerEntryN }, [threadOf(row)], { orReplaced: true });
    tell(made, deadlineByThread(made.ctx, threadOf(row)) ?? row);
  }
}

/** Another date of the same act for the same person, or for everybody. */
function concernsSame(row: StandingDeadline, withdrawn: Pick<StandingDeadline, "petitionerN">): boolean {
  return row.petitionerN === null || withdrawn.petitionerN === null || row.petitionerN === withdrawn.petitionerN;
}

function tell(made: Change, row: StandingDeadline): void {
  const words = row.state === "open" ? "is open again" : `is ${DEADLINE_STATE.labels[row.state].toLowerCase()}`;
  const says = `${row.title}, due ${sayDay(openOf(row).due, null)}, ${words}: the order’s date that had replaced it is withdrawn.`;
  made.findings.push({ code: "date_open_again", says });
}
