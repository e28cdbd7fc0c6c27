import { noSuch } from "../../shared/kernel/domain-error.ts";
import type { ListQuestionsInput } from "../../shared/imports/contract.ts";
import type { CaseCtx } from "../core/change.ts";
import { visibleSql } from "../core/scope.ts";

export type QuestionSql = {
  n: number;
  rowN: number;
  rowId: string;
  code: string;
  says: string;
  column: string | null;
  cell: string | null;
  fileName: string;
  label: string;
  reading: string;
  proceedingId: string | null;
  caption: string | null;
  people: string;
  resolvedAt: number | null;
  lastSeq: number;
};

/**
 * What is asked one by one: places have a list of their own, and a row is asked once how its release came about, with the more telling words.
 */
export const ASKED = `f.code <> 'facility_queued' AND NOT (f.code = 'pathway_not_stated' AND EXISTS (SELECT 1 FROM import_findings x
  WHERE x.row_n = f.row_n AND x.resolved_at IS NULL AND x.code IN ('refused_with_release', 'pending_with_release', 'not_filed_with_release')))`;

/** Findings of rows whose case this person may see, in batches that stand. Places are answered in a list of their own. */
const FROM = `FROM import_findings f JOIN import_rows r ON r.n = f.row_n JOIN import_batches b ON b.n = r.batch_n
  LEFT JOIN proceedings p ON p.n = r.proceeding_n
  WHERE b.undone_at IS NULL AND f.code <> 'facility_queued' AND (r.proceeding_n IS NULL OR (${visibleSql("p")}))`;
const COLUMNS = `f.n, f.row_n AS rowN, r.id AS rowId, f.code, f.says, f.column_name AS "column", f.cell, b.file_name AS fileName, coalesce(r.label, r.line) AS label,
  r.reading, p.id AS proceedingId, p.caption, f.resolved_at AS resolvedAt, b.last_seq AS lastSeq,
  (SELECT json_group_array(json_object('id', c.id, 'givenNames', c.given_names, 'surname', c.surname, 'secondSurname', c.second_surname, 'unnamedAs', c.unnamed_as))
   FROM import_people q JOIN clients c ON c.n = q.client_n WHERE q.row_n = r.n AND ${visibleSql("c")}) AS people`;

/** Open questions in the order in which they were brought in, from `after` on. */
export function openQuestions(
  ctx: CaseCtx,
  input: ListQuestionsInput,
  after: number,
): { rows: QuestionSql[]; total: number; codes: { code: string; rows: number }[] } {
  const { sqlite } = ctx.office.caseFile;
  const bind = { me: ctx.scope.personId, batch: input.batchId, code: input.code, after, limit: input.limit };
  const open = `${FROM} AND ${ASKED} AND f.resolved_at IS NULL AND (@batch IS NULL OR b.id = @batch)`;
  const ofCode = `${open} AND (@code IS NULL OR f.code = @code)`;
  return {
    rows: sqlite.prepare<[typeof bind], QuestionSql>(`SELECT ${COLUMNS} ${ofCode} AND f.n > @after ORDER BY f.n LIMIT @limit`).all(bind),
    total: sqlite.prepare<[typeof bind], number>(`SELECT count(*) ${ofCode}`).pluck().get(bind) ?? 0,
    codes: sqlite
      .prepare<[typeof bind], { code: string; rows: number }>(`SELECT f.code, count(*) AS rows ${open} GROUP BY f.code`)
      .all(bind),
  };
}

/** The finding of one row, if its case is this person's to see. */
export function loadQuestion(ctx: CaseCtx, rowId: string, code: string): QuestionSql {
  const row = ctx.office.caseFile.sqlite
    .prepare<[{ me: string; rowId: string; code: string }], QuestionSql>(`SELECT ${COLUMNS} ${FROM} AND r.id = @rowId AND f.code = @code`)
    .get({ me: ctx.scope.personId, rowId, code });
  if (!row) throw noSuch("finding");
  return row;
}

/** Threads of the custody ends of a row's people, with who they are. */
export function endsOfRow(ctx: CaseCtx, rowN: number): { endN: number; clientN: number; clientId: string; episodeN: number }[] {
  return ctx.office.caseFile.sqlite
    .prepare<[{ me: string; rowN: number }], { endN: number; clientN: number; clientId: string; episodeN: number }>(
      `SELECT o.n AS endN, c.n AS clientN, c.id AS clientId, q.episode_n AS episodeN FROM import_people q JOIN clients c ON c.n = q.client_n
       JOIN custody_ends_standing o ON o.episode_n = q.episode_n WHERE q.row_n = @rowN AND o.kind = 'released' AND ${visibleSql("c")} ORDER BY o.n`,
    )
    .all({ me: ctx.scope.personId, rowN });
}
