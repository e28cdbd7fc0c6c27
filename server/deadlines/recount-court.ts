import { calendarRecounts, dateChanges } from "../../db/schema/index.ts";
import type { ChangeCause } from "../../shared/deadlines/codes.ts";
import { sayDue, sentence } from "../../shared/deadlines/words.ts";
import { zone } from "../../shared/kernel/instant.ts";
import { type CaseCtx, change, type Change } from "../core/change.ts";
import { assertFact, supersedeFact } from "../core/facts.ts";
import type { JobBody } from "../core/jobs.ts";
import { scope, SYSTEM } from "../core/scope.ts";
import { calendarSeq, courtsToRecount } from "../courts/calendar-queries.ts";
import { loadProceedingByN } from "../proceedings/case-queries.ts";
import { casesCountedAt, dateChangeByN, declinedDays, waitingChanges } from "./change-queries.ts";
import { type DateDifference, differencesOfCase } from "./differences.ts";
import { threadOf } from "./sheet-queries.ts";
import { rewriteDate } from "./write.ts";

/**
 * Compares the open dates of every court whose closed days changed with what they would be now. It looks behind every wall, because a
 * date of a restricted case is as wrong as any other; only who may see the case sees the difference. Run again, it does nothing.
 */
export const recountJob: JobBody = (office, _actor, _input, progress) => {
  const ctx: CaseCtx = { office, actor: SYSTEM, scope: scope(SYSTEM) };
  const courts = courtsToRecount(ctx);
  for (const [place, court] of courts.entries()) {
    progress(place, courts.length);
    recountCourt(ctx, court);
  }
  progress(courts.length, courts.length);
  return courts.length;
};

function recountCourt(ctx: CaseCtx, court: { n: number; id: string }): void {
  change(ctx, "court.recountDates", { requestId: crypto.randomUUID() }, (made) => {
    const upTo = calendarSeq(ctx, court.n) ?? 0;
    let found = 0;
    for (const proceedingN of casesCountedAt(ctx, court.n)) found += proposeChanges(made, proceedingN, "closed_days");
    made.record(court.id, { differences: found });
    made.db
      .insert(calendarRecounts)
      .values({ courtN: court.n, seq: upTo })
      .onConflictDoUpdate({ target: calendarRecounts.courtN, set: { seq: upTo } })
      .run();
    return found;
  });
}

/**
 * Writes the differences of one case that are not waiting already, and closes waiting ones that are no difference any more.
 * What somebody declined is not asked again until it comes out otherwise.
 */
export function proposeChanges(made: Change, proceedingN: number, cause: ChangeCause): number {
  const differences = differencesOfCase(made, proceedingN);
  const waiting = waitingChanges(made.ctx, proceedingN);
  const declined = declinedDays(made.ctx, proceedingN);
  const caseId = loadProceedingByN(made.ctx, proceedingN).id;
  for (const { thread, deadlineN } of waiting)
    if (!differences.some(({ row }) => threadOf(row) === deadlineN)) overtake(made, caseId, thread, "It comes out as it stands again.");
  let proposed = 0;
  for (const difference of differences) {
    const at = waiting.find(({ deadlineN }) => deadlineN === threadOf(difference.row));
    const values = proposalOf(difference, cause);
    if (declined.some(({ deadlineN, dueSort }) => deadlineN === threadOf(difference.row) && dueSort === values.dueSort)) continue;
    if (at && at.dueSort === values.dueSort && at.because === values.because) continue;
    if (at) overtake(made, caseId, at.thread, "The date was counted again.");
    propose(made, caseId, difference, values);
    workToEarlier(made, caseId, difference);
    proposed += 1;
  }
  return proposed;
}

function proposalOf({ row, columns, problem }: DateDifference, cause: ChangeCause) {
  const { dueDay, dueAt, dueSort } = columns ?? { dueDay: null, dueAt: null, dueSort: null };
  const place = zone(row.dueZone);
  const stands = sayDue({ day: row.dueDay, at: row.dueAt, sort: row.dueSort }, place);
  const would = dueSort === null ? null : sayDue({ day: dueDay, at: dueAt, sort: dueSort }, place);
  const by = cause === "closed_days" && dueDay !== null && dueDay === row.dueDay ? "By the clerk’s hours entered for the court" : BY[cause];
  const because = problem ?? sentence(`${by} it is due ${would ?? "on no day"}, not ${stands}`);
  return { cause, dueDay, dueAt, dueSort, because, uncounted: problem !== null };
}
const BY: Readonly<Record<ChangeCause, string>> = {
  closed_days: "By the closed days entered for the court",
  rules: "By the rules as they are now",
};

function propose(made: Change, caseId: string, { row, title }: DateDifference, values: ReturnType<typeof proposalOf>): void {
  const id = made.newId("dateChange");
  const { dueDay, dueAt, because } = values;
  const seq = made.record(
    caseId,
    { deadline: row.id, title, due: { before: row.dueDay ?? row.dueAt, after: dueDay ?? dueAt }, because },
    "deadline.proposeChange",
  );
  assertFact(made, dateChanges, { id, deadlineN: threadOf(row), state: "waiting", ...values }, seq);
}

/** Marks a difference as no longer open to decision. */
function overtake(made: Change, caseId: string, thread: number, reason: string): void {
  const row = dateChangeByN(made.ctx, thread);
  const seq = made.record(caseId, { change: row.id, state: "overtaken", reason }, "deadline.proposeChange");
  const { deadlineN, cause, dueDay, dueAt, dueSort, because, uncounted } = row;
  const next = { id: made.newId("dateChange"), deadlineN, cause, state: "overtaken" as const, dueDay, dueAt, dueSort, because, uncounted };
  supersedeFact(made, dateChanges, row, next, seq, reason);
}

/** Our own date is worked to by its earliest reading at once: only `safe` moves, and only to an earlier day. */
function workToEarlier(made: Change, caseId: string, { row, columns }: DateDifference): void {
  if (columns === null || row.duty !== "ours" || columns.safeSort >= row.safeSort) return;
  const { safeDay, safeAt, safeSort } = columns;
  const reason = "By what is entered for the court it ends earlier. Work to this while the difference is looked at.";
  rewriteDate(made, caseId, row, { safeDay, safeAt, safeSort, safeBecause: reason }, { verb: "deadline.recompute", reason });
}
