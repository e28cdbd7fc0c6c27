import { noSuch } from "../../shared/kernel/domain-error.ts";
import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import { ASKED } from "./question-queries.ts";
import type { CaseCtx } from "../core/change.ts";

export type BatchRow = {
  n: number;
  id: string;
  list: string;
  fileName: string;
  written: string;
  asOf: CalendarDate;
  at: number;
  by: string;
  appliedSeq: number;
  lastSeq: number;
  undoneAt: number | null;
  undoneBy: string | null;
};
const BATCH = `SELECT n, id, list, file_name AS fileName, written, as_of AS asOf, at, "by", applied_seq AS appliedSeq, last_seq AS lastSeq,
  undone_at AS undoneAt, undone_by AS undoneBy FROM import_batches`;

/** Every batch, newest first. */
export function allBatches(ctx: CaseCtx): BatchRow[] {
  return ctx.office.caseFile.sqlite.prepare<[], BatchRow>(`${BATCH} ORDER BY n DESC`).all();
}

export function loadBatch(ctx: CaseCtx, id: string): BatchRow {
  const row = ctx.office.caseFile.sqlite.prepare<[string], BatchRow>(`${BATCH} WHERE id = ?`).get(id);
  if (!row) throw noSuch("import");
  return row;
}

/** Open questions (without those answered in the list of places) and open places of a batch. */
export function openOf(ctx: CaseCtx, batchN: number): { questions: number; places: number } {
  const { sqlite } = ctx.office.caseFile;
  const questions = sqlite
    .prepare<[number], number>(
      `SELECT count(*) FROM import_findings f JOIN import_rows r ON r.n = f.row_n WHERE r.batch_n = ? AND f.resolved_at IS NULL AND ${ASKED}`,
    )
    .pluck()
    .get(batchN);
  const places = sqlite
    .prepare<[number], number>("SELECT count(*) FROM facility_queue WHERE batch_n = ? AND answered_at IS NULL")
    .pluck()
    .get(batchN);
  return { questions: questions ?? 0, places: places ?? 0 };
}
