import { dateChanges } from "../../db/schema/index.ts";
import type { DecideDateChangesInput } from "../../shared/deadlines/differences-contract.ts";
import { changeOf } from "../../shared/deadlines/supersession.ts";
import { DomainError } from "../../shared/kernel/domain-error.ts";
import type { Saved } from "../../shared/kernel/save.ts";
import { dayIn } from "../../shared/kernel/zoned.ts";
import { instant, zone } from "../../shared/kernel/instant.ts";
import { type CaseCtx, change, type Change } from "../core/change.ts";
import { supersedeFact } from "../core/facts.ts";
import { saved } from "../core/save.ts";
import { type LoadedDateChange, loadDateChange } from "./change-queries.ts";
import { differenceNow } from "./differences.ts";
import { openOf } from "./facts.ts";
import { proposalsOf, writeProposals } from "./recount-court.ts";
import { threadOf } from "./sheet-queries.ts";
import { rewriteDate } from "./write.ts";

/**
 * Accepts differences or keeps the dates as they stand, all in one act. Each date is counted once more: what is accepted is what was
 * shown, or nothing. A difference that somebody else decided, or that came out otherwise meanwhile, is left and named.
 */
export function decideDateChanges(ctx: CaseCtx, { requestId, changes, accept, reason }: DecideDateChangesInput): Saved {
  if (!accept && reason === null)
    throw new DomainError("RULE_REFUSED", "Say why the dates stay as they are. The next reader will ask.", "reason");
  return change(ctx, accept ? "deadline.acceptChange" : "deadline.declineChange", { requestId }, (made) => {
    let decided = 0;
    for (const { id, expects } of changes) {
      const loaded = loadDateChange(ctx, id);
      if (loaded.row.id !== expects || loaded.row.state !== "waiting") tell(made, loaded, "was decided or counted again by somebody else");
      else if (!accept) decided += settle(made, loaded, "declined", reason ?? "");
      else decided += acceptOne(made, loaded);
    }
    if (decided === 0) throw new DomainError("RULE_REFUSED", `Nothing was decided. ${made.findings.map(({ says }) => says).join(" ")}`);
    return saved(changes[0]?.id ?? "", String(decided), made.findings);
  });
}

function acceptOne(made: Change, loaded: LoadedDateChange): number {
  const { row, date, proceeding } = loaded;
  if (row.uncounted) {
    tell(made, loaded, `cannot be accepted: ${row.because}`);
    return 0;
  }
  const now = differenceNow(made, proceeding.n, threadOf(date));
  if (now === null || now.columns === null || now.columns.dueSort !== row.dueSort) {
    const proposals = proposalsOf(made, proceeding.n, row.cause);
    if (proposals !== null) writeProposals(made, proposals);
    const asked = proposals?.proposed.some(({ difference }) => threadOf(difference.row) === row.deadlineN) ?? false;
    const left = asked ? ": look at the new difference" : ", and nothing is left to decide";
    tell(made, loaded, `comes out otherwise by now${left}`);
    return 1;
  }
  const answered = now.columns.dueDay ?? dayIn(instant(now.columns.dueSort), zone(now.columns.dueZone));
  const moved = changeOf(openOf(date).due, answered, dayIn(made.now, zone(date.dueZone)));
  const alarm = moved?.alarm ?? null;
  const told = { verb: "deadline.acceptChange", reason: row.because } as const;
  rewriteDate(made, proceeding.id, date, { ...now.columns, triggerDay: now.triggerDay, alarm, confirmedBy: null }, told);
  if (alarm !== null) made.findings.push({ code: "deadline_alarm", says: `${date.title}: ${alarm}` });
  return settle(made, loaded, "accepted", "Accepted.");
}

function settle(made: Change, { row, proceeding, date }: LoadedDateChange, state: "accepted" | "declined", reason: string): number {
  const seq = made.record(proceeding.id, { deadline: date.id, title: date.title, change: row.id, state, reason });
  const { deadlineN, cause, dueDay, dueAt, dueSort, because, uncounted } = row;
  const next = { id: made.newId("dateChange"), deadlineN, cause, state, dueDay, dueAt, dueSort, because, uncounted };
  supersedeFact(made, dateChanges, row, next, seq, reason);
  return 1;
}

function tell(made: Change, { date }: LoadedDateChange, what: string): void {
  made.findings.push({ code: "change_left", says: `${date.title} ${what}.` });
}
