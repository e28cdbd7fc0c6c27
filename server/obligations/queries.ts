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

/** Every standing command of a proceeding; nearest date first, then standing ones, each in the order in which it was ordered. */
export function obligationsOf(ctx: CaseCtx, proceedingN: number): ObligationRow[] {
  return ctx.office.caseFile.sqlite
    .prepare<[number], ObligationRow>(
      `SELECT o.thread, first.id, o.id AS rowId, o.obligor, o.act, o.words, o.scope, o.until, o.falls_back_to_n AS fallsBackToN,
        o.petitioner_n AS petitionerN, p.id AS petitionerId, ef.id AS entryId, e.number, e.filed_on AS filedOn,
        s.id AS stateId, s.state, s.on_day AS stateOn, s.proof, s.reason AS stateReason, o.reason AS rowReason,
        df.id AS deadlineId, d.due_day AS dueDay, d.due_at AS dueAt, d.due_zone AS dueZone, d.due_sort AS dueSort, d.safe_day AS safeDay, d.safe_at AS safeAt
       FROM obligations_standing o JOIN obligations first ON first.n = o.thread
       JOIN docket_entries_standing e ON e.thread = o.entry_n JOIN docket_entries ef ON ef.n = o.entry_n
       LEFT JOIN petitioners p ON p.n = o.petitioner_n
       LEFT JOIN obligation_states_standing s ON s.obligation_n = o.thread
       LEFT JOIN deadlines_standing d ON d.thread = o.deadline_n LEFT JOIN deadlines df ON df.n = o.deadline_n
       WHERE o.proceeding_n = ? ORDER BY coalesce(d.due_sort, 8640000000000000), e.filed_on, o.thread`,
    )
    .all(proceedingN);
}
