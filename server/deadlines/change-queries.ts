import { dateChanges } from "../../db/schema/index.ts";
import { noSuch } from "../../shared/kernel/domain-error.ts";
import type { Id } from "../../shared/kernel/ids.ts";
import type { CaseCtx } from "../core/change.ts";
import { standingById, standingRow } from "../core/facts.ts";
import { visibleSql } from "../core/scope.ts";
import { deadlineByThread } from "./load-queries.ts";
import { loadProceedingByN } from "../proceedings/case-queries.ts";

/**
 * Cases with a live date that an entry or a rule made, and that is counted by this court: cases before it, those whose papers go up to it
 * by their circuit, and every case for the Supreme Court and the Board, whoever may see them, some at a time by key: for the product's own
 * counting only. A date of our own is counted by no calendar.
 */
export function casesCountedAt(ctx: CaseCtx, courtN: number, after: number, limit: number): number[] {
  return ctx.office.caseFile.sqlite
    .prepare<[{ courtN: number; after: number; limit: number }], number>(
      `SELECT p.n FROM proceedings p JOIN courts t ON t.n = @courtN WHERE p.n > @after
        AND (p.court_n = t.n OR t.kind IN ('supreme', 'board')
          OR EXISTS (SELECT 1 FROM dockets_standing k JOIN courts c ON c.n = k.court_n WHERE k.proceeding_n = p.n
            AND (c.n = t.n OR (t.kind = 'appeals' AND c.circuit = t.circuit)))
          OR (t.kind = 'appeals' AND p.court_n IN (SELECT c.n FROM courts c WHERE t.circuit = coalesce(c.circuit,
            (SELECT d.circuit FROM courts d WHERE d.kind = 'district' AND d.state = c.state LIMIT 1)))))
        AND (EXISTS (SELECT 1 FROM deadlines_standing d WHERE d.proceeding_n = p.n AND d.state IN ('open', 'suspended')
          AND (d.trigger_entry_n IS NOT NULL OR d.rule_id IS NOT NULL))
         OR (p.closed_on IS NULL AND EXISTS (SELECT 1 FROM docket_entries_standing e WHERE e.proceeding_n = p.n)))
       ORDER BY p.n LIMIT @limit`,
    )
    .pluck()
    .all({ courtN, after, limit });
}

/** Differences of a case that nobody decided yet, as they stand. */
export function waitingChanges(ctx: CaseCtx, proceedingN: number) {
  return ctx.office.caseFile.sqlite
    .prepare<[number], { n: number; thread: number; deadlineN: number; dueSort: number | null; because: string }>(
      `SELECT c.n, c.thread, c.deadline_n AS deadlineN, c.due_sort AS dueSort, c.because FROM date_changes_standing c
       JOIN deadlines d ON d.n = c.deadline_n WHERE c.state = 'waiting' AND d.proceeding_n = ?`,
    )
    .all(proceedingN);
}

/** What people declined in a case: the date that they did not want, or why none could be counted, by the thread of the deadline. */
export function declinedDays(ctx: CaseCtx, proceedingN: number) {
  return ctx.office.caseFile.sqlite
    .prepare<[number], { deadlineN: number; dueSort: number | null; because: string }>(
      `SELECT c.deadline_n AS deadlineN, c.due_sort AS dueSort, c.because FROM date_changes_standing c JOIN deadlines d ON d.n = c.deadline_n
       WHERE c.state = 'declined' AND d.proceeding_n = ?`,
    )
    .all(proceedingN);
}

/** A difference by its id, as it stands, with its date and the case if this person may see it. */
export function loadDateChange(ctx: CaseCtx, id: Id<"dateChange">) {
  const row = standingById(ctx, dateChanges, id, "difference");
  const date = deadlineByThread(ctx, row.deadlineN);
  if (date === null) throw noSuch("difference");
  return { row, date, proceeding: loadProceedingByN(ctx, date.proceedingN, "difference") };
}
export type LoadedDateChange = ReturnType<typeof loadDateChange>;

/** The row of this thread as it stands. */
export function dateChangeByN(ctx: CaseCtx, thread: number) {
  const row = ctx.office.caseFile.orm.select().from(dateChanges).where(standingRow(dateChanges, thread)).get();
  if (!row) throw new Error("A difference that was listed stands.");
  return row;
}

export type DeclinedRow = {
  dueDay: string | null;
  dueAt: number | null;
  dueSort: number | null;
  because: string;
  reason: string | null;
  actor: string;
  at: number;
};
/** Differences of one date that were declined, newest first. */
export function declinedChanges(ctx: CaseCtx, thread: number): DeclinedRow[] {
  return ctx.office.caseFile.sqlite
    .prepare<[number], DeclinedRow>(
      `SELECT c.due_day AS dueDay, c.due_at AS dueAt, c.due_sort AS dueSort, c.because, c.reason, v.actor, v.at
       FROM date_changes_standing c JOIN events v ON v.seq = c.recorded_seq WHERE c.deadline_n = ? AND c.state = 'declined' ORDER BY c.n DESC`,
    )
    .all(thread);
}

export type DateChangeRow = {
  id: string;
  version: string;
  deadlineId: string;
  title: string;
  duty: string;
  zone: string;
  caseId: string;
  caption: string;
  court: string | null;
  number: string | null;
  cause: string;
  beforeDay: string | null;
  beforeAt: number | null;
  beforeSort: number;
  afterDay: string | null;
  afterAt: number | null;
  afterSort: number | null;
  because: string;
  at: number;
};
/** Differences that wait, of live dates this person may see; the nearest date first. */
export function listDateChanges(ctx: CaseCtx, proceedingN: number | null): DateChangeRow[] {
  return ctx.office.caseFile.sqlite
    .prepare<[{ me: string; proceedingN: number | null }], DateChangeRow>(
      `SELECT o.id, c.id AS version, f.id AS deadlineId, d.title, d.duty, d.due_zone AS zone, p.id AS caseId, p.caption, k.citation AS court,
        (SELECT number FROM dockets_standing x WHERE x.proceeding_n = p.n ORDER BY x.closed_on IS NULL DESC, x.opened_on DESC, x.n DESC LIMIT 1) AS number,
        c.cause, d.due_day AS beforeDay, d.due_at AS beforeAt, d.due_sort AS beforeSort, c.due_day AS afterDay, c.due_at AS afterAt,
        c.due_sort AS afterSort, c.because, v.at
       FROM date_changes_standing c JOIN date_changes o ON o.n = c.thread JOIN deadlines_standing d ON d.thread = c.deadline_n
       JOIN deadlines f ON f.n = d.thread JOIN proceedings p ON p.n = d.proceeding_n LEFT JOIN courts k ON k.n = p.court_n
       JOIN events v ON v.seq = c.recorded_seq
       WHERE c.state = 'waiting' AND d.state IN ('open', 'suspended') AND (@proceedingN IS NULL OR d.proceeding_n = @proceedingN)
        AND ${visibleSql("p")} ORDER BY min(d.due_sort, coalesce(c.due_sort, d.due_sort)), c.n LIMIT 500`,
    )
    .all({ me: ctx.scope.personId, proceedingN });
}

/** Cases with a live date of a rule, whoever may see them, a part at a time by key: for the product's own counting only. */
export function casesWithDates(ctx: CaseCtx, after: number, limit: number): number[] {
  return ctx.office.caseFile.sqlite
    .prepare<[number, number], number>(
      `SELECT p.n FROM proceedings p WHERE p.n > ? AND EXISTS (SELECT 1 FROM deadlines_standing d WHERE d.proceeding_n = p.n
        AND d.state IN ('open', 'suspended') AND d.rule_id IS NOT NULL) ORDER BY p.n LIMIT ?`,
    )
    .pluck()
    .all(after, limit);
}
