import { LIVE } from "../../shared/deadlines/acts.ts";
import { dueDay } from "../../shared/deadlines/supersession.ts";
import { chainAfter } from "../../shared/deadlines/trigger-create.ts";
import { CHAINS } from "../../shared/deadlines/trigger-table.ts";
import { sayDay } from "../../shared/deadlines/words.ts";
import type { Change } from "../core/change.ts";
import type { Place } from "./calendars.ts";
import { openOf } from "./facts.ts";
import { deadlineByThread } from "./load-queries.ts";
import { type StandingDeadline, standingDeadlines, threadOf } from "./sheet-queries.ts";
import { answerColumns, rewriteDate } from "./write.ts";

/** A date was moved by hand: the next steps start from its new last day (deadline rules, section 6.8). */
export function moveChain(made: Change, caseId: string, moved: StandingDeadline, place: Place): void {
  const row = deadlineByThread(made.ctx, threadOf(moved)) ?? moved;
  const { due, safe } = openOf(row);
  const before = { title: row.title, due, safe, fact: String(row.triggerEntryN ?? "") };
  const follows = CHAINS.filter((link) => link.after === row.ruleId).map((link) => link.creates);
  const next = standingDeadlines(made.ctx, row.proceedingN).filter(
    (one) =>
      follows.some((id) => id === one.ruleId) &&
      one.triggerEntryN === row.triggerEntryN &&
      one.orderTime === null &&
      LIVE.includes(one.state),
  );
  for (const one of next)
    for (const { answer, trigger } of chainAfter(before, one.ruleId ?? "", place)) {
      if (openOf(one).due === dueDay(answer)) continue;
      const reason = `${row.title} was moved to ${sayDay(due, null)}; it starts from that day.`;
      rewriteDate(made, caseId, one, { ...answerColumns(answer, place), triggerDay: trigger.day }, { verb: "deadline.recompute", reason });
      made.findings.push({
        code: "deadline_moved",
        says: `${one.title} moves from ${sayDay(openOf(one).due, null)} to ${sayDay(dueDay(answer), null)}.`,
      });
      moveChain(made, caseId, one, place);
    }
}
