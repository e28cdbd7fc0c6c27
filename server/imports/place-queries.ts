import { noSuch } from "../../shared/kernel/domain-error.ts";
import type { CaseCtx } from "../core/change.ts";
import { visibleSql } from "../core/scope.ts";

export type QueueRow = {
  batchN: number;
  batchId: string;
  written: string;
  state: string;
  why: string;
  candidates: string;
  rows: number;
  answeredAt: number | null;
};

const ROWS = `(SELECT count(DISTINCT i.row_n) FROM import_people i JOIN import_rows r ON r.n = i.row_n WHERE r.batch_n = q.batch_n AND i.written = q.written AND i.state = q.state)`;
const QUEUE = `SELECT q.batch_n AS batchN, b.id AS batchId, q.written, q.state, q.why, q.candidates, ${ROWS} AS rows, q.answered_at AS answeredAt
  FROM facility_queue q JOIN import_batches b ON b.n = q.batch_n WHERE b.undone_at IS NULL`;

/** Spellings without an answer, those of most rows first. */
export function openPlaces(ctx: CaseCtx): QueueRow[] {
  return ctx.office.caseFile.sqlite
    .prepare<[], QueueRow>(`${QUEUE} AND q.answered_at IS NULL ORDER BY rows DESC, q.batch_n DESC, q.written`)
    .all();
}

/** The spelling asked for, and the same one in other batches that wait. */
export function loadPlaces(ctx: CaseCtx, batchId: string, written: string, state: string): QueueRow[] {
  const all = ctx.office.caseFile.sqlite
    .prepare<[string, string], QueueRow>(`${QUEUE} AND q.written = ? AND q.state = ?`)
    .all(written, state);
  if (!all.some((row) => row.batchId === batchId)) throw noSuch("place");
  return all;
}

export type CandidateRow = { id: string; name: string; city: string | null; state: string | null };

export function candidatesOf(ctx: CaseCtx, ids: string): CandidateRow[] {
  return ctx.office.caseFile.sqlite
    .prepare<[string], CandidateRow>(
      "SELECT f.id, f.name, f.city, f.state FROM json_each(?) j JOIN facilities f ON f.id = j.value ORDER BY j.key",
    )
    .all(ids);
}

export type WaitingPerson = {
  rowN: number;
  clientN: number;
  clientId: string;
  episodeN: number;
  placementN: number;
  proceedingN: number | null;
};

/** People of a batch who wait for this spelling, of those this person may see. */
export function waitingPeople(ctx: CaseCtx, batchN: number, written: string, state: string): WaitingPerson[] {
  return ctx.office.caseFile.sqlite
    .prepare<[Record<string, unknown>], WaitingPerson>(
      `SELECT i.row_n AS rowN, c.n AS clientN, c.id AS clientId, i.episode_n AS episodeN, i.placement_n AS placementN, r.proceeding_n AS proceedingN
       FROM import_people i JOIN import_rows r ON r.n = i.row_n JOIN clients c ON c.n = i.client_n
       WHERE r.batch_n = @batchN AND i.written = @written AND i.state = @state AND i.placement_n IS NOT NULL AND ${visibleSql("c")}`,
    )
    .all({ me: ctx.scope.personId, batchN, written, state });
}
