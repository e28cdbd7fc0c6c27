import type { CaseCtx } from "../core/change.ts";

/** One standing command with its recorded state and its deadline. SQL hands codes over as text; the output schema checks them. */
export type ObligationRow = {
  thread: number;
  id: string;
  rowId: string;
  obligor: string;
  act: string;
  words: string | null;
  scope: string | null;
  until: string | null;
  waits: string | null;
  fallsBackToN: number | null;
  petitionerN: number | null;
  petitionerId: string | null;
  entryId: string;
  number: number | null;
  filedOn: string;
  stateId: string | null;
  state: string | null;
  stateOn: string | null;
  proof: string | null;
  stateReason: string | null;
  rowReason: string | null;
  deadlineId: string | null;
  dueDay: string | null;
  dueAt: number | null;
  dueZone: string | null;
  dueSort: number | null;
  safeDay: string | null;
  safeAt: number | null;
};

/** True while a period that starts with the response has none: no response that stands began it. A withdrawn one lets it wait again. */
const WAITS = `o.waits IS NOT NULL AND NOT EXISTS (SELECT 1 FROM deadlines_standing y JOIN docket_entries_standing r ON r.thread = y.trigger_entry_n
  WHERE y.thread = o.deadline_n AND r.type = 'response')`;

/** Every standing command of a proceeding; nearest date first, then standing ones, each in the order in which it was ordered. */
export function obligationsOf(ctx: CaseCtx, proceedingN: number): ObligationRow[] {
  return ctx.office.caseFile.sqlite
    .prepare<[number], ObligationRow>(
      `SELECT o.thread, first.id, o.id AS rowId, o.obligor, o.act, o.words, o.scope, o.until, iif(${WAITS}, o.waits, NULL) AS waits, o.falls_back_to_n AS fallsBackToN,
        o.petitioner_n AS petitionerN, p.id AS petitionerId, ef.id AS entryId, e.number, e.filed_on AS filedOn,
        s.id AS stateId, s.state, s.on_day AS stateOn, s.proof, s.reason AS stateReason, o.reason AS rowReason,
        df.id AS deadlineId, d.due_day AS dueDay, d.due_at AS dueAt, d.due_zone AS dueZone, d.due_sort AS dueSort, d.safe_day AS safeDay, d.safe_at AS safeAt
       FROM obligations_standing o JOIN obligations first ON first.n = o.thread
       JOIN docket_entries_standing e ON e.thread = o.entry_n JOIN docket_entries ef ON ef.n = o.entry_n
       LEFT JOIN petitioners p ON p.n = o.petitioner_n
       LEFT JOIN obligation_states_standing s ON s.obligation_n = o.thread
       LEFT JOIN deadlines_standing d ON d.thread = o.deadline_n AND NOT (${WAITS}) LEFT JOIN deadlines df ON df.n = o.deadline_n
       WHERE o.proceeding_n = ? ORDER BY coalesce(d.due_sort, 8640000000000000), e.filed_on, o.thread`,
    )
    .all(proceedingN);
}

/** Public ids of the petitioners of a case by thread: a thread is named by its first row. */
export function petitionerIds(ctx: CaseCtx, proceedingN: number): ReadonlyMap<number, string> {
  const rows = ctx.office.caseFile.sqlite
    .prepare<[number], { n: number; id: string }>("SELECT n, id FROM petitioners WHERE proceeding_n = ? AND root IS NULL")
    .all(proceedingN);
  return new Map(rows.map((row) => [row.n, row.id]));
}

/** Thread of the petitioner of this id in this case; undefined when there is none. */
export function petitionerThread(ctx: CaseCtx, proceedingN: number, id: string): number | undefined {
  return ctx.office.caseFile.sqlite
    .prepare<[string, number], number>(
      "SELECT p.thread FROM petitioners p JOIN petitioners_standing s ON s.thread = p.thread WHERE p.id = ? AND p.proceeding_n = ?",
    )
    .pluck()
    .get(id, proceedingN);
}

/** Clients whom a command concerns: the one petitioner, or all of the case. */
export function clientsConcerned(ctx: CaseCtx, proceedingN: number, petitionerN: number | null): number[] {
  return ctx.office.caseFile.sqlite
    .prepare<[{ proceedingN: number; petitionerN: number | null }], number>(
      "SELECT client_n FROM petitioners_standing WHERE proceeding_n = @proceedingN AND (@petitionerN IS NULL OR thread = @petitionerN)",
    )
    .pluck()
    .all({ proceedingN, petitionerN });
}

/** `n` of the row that stands for a command. */
export function standingCommand(ctx: CaseCtx, thread: number): number {
  const n = ctx.office.caseFile.sqlite.prepare<[number], number>("SELECT n FROM obligations_standing WHERE thread = ?").pluck().get(thread);
  if (n === undefined) throw new Error("This command no longer stands.");
  return n;
}

/** Threads of the standing commands whose date this is. */
export function commandsDated(ctx: CaseCtx, deadlineN: number): number[] {
  return ctx.office.caseFile.sqlite
    .prepare<[number], number>("SELECT thread FROM obligations_standing WHERE deadline_n = ? ORDER BY thread")
    .pluck()
    .all(deadlineN);
}

/** Threads of the standing commands of a case that wait for the response. */
export function commandsWaiting(ctx: CaseCtx, proceedingN: number): number[] {
  return ctx.office.caseFile.sqlite
    .prepare<[number], number>(`SELECT o.thread FROM obligations_standing o WHERE o.proceeding_n = ? AND ${WAITS} ORDER BY o.thread`)
    .pluck()
    .all(proceedingN);
}
