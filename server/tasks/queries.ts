import type { CaseCtx } from "../core/change.ts";
import { visibleSql } from "../core/scope.ts";

export type TaskRow = {
  n: number;
  id: string;
  version: number;
  title: string;
  due_on: string | null;
  owner: string | null;
  done_at: number | null;
  client_id: string | null;
  proceeding_id: string | null;
  given_names: string | null;
  surname: string | null;
  second_surname: string | null;
  unnamed_as: string | null;
  caption: string | null;
};

const TASK = `SELECT t.n, t.id, t.version, t.title, t.due_on, t.owner, t.done_at, c.id AS client_id, p.id AS proceeding_id,
    c.given_names, c.surname, c.second_surname, c.unnamed_as, p.caption
  FROM tasks t LEFT JOIN clients c ON c.n = t.client_n LEFT JOIN proceedings p ON p.n = t.proceeding_n
  WHERE (t.client_n IS NULL OR (${visibleSql("c")})) AND (t.proceeding_n IS NULL OR (${visibleSql("p")}))`;
const ORDER = "ORDER BY t.due_on IS NULL, t.due_on, t.n";

/** Open follow-ups of a client or a proceeding, by day. */
export function tasksOf(ctx: CaseCtx, on: { clientN: number | null; proceedingN: number | null }): TaskRow[] {
  return ctx.office.caseFile.sqlite
    .prepare<[Record<string, unknown>], TaskRow>(
      `${TASK} AND t.client_n IS @clientN AND t.proceeding_n IS @proceedingN AND t.done_at IS NULL ${ORDER}`,
    )
    .all({ me: ctx.scope.personId, clientN: on.clientN, proceedingN: on.proceedingN });
}

/** Open follow-ups of one person (and those of nobody), or of everybody, by day. */
export function openTasks(ctx: CaseCtx, owner: string | null, limit: number): TaskRow[] {
  return ctx.office.caseFile.sqlite
    .prepare<[Record<string, unknown>], TaskRow>(
      `${TASK} AND t.done_at IS NULL AND (@owner IS NULL OR t.owner IS @owner OR t.owner IS NULL) ${ORDER} LIMIT @limit`,
    )
    .all({ me: ctx.scope.personId, owner, limit });
}

export function taskById(ctx: CaseCtx, id: string): TaskRow | undefined {
  return ctx.office.caseFile.sqlite
    .prepare<[Record<string, unknown>], TaskRow>(`${TASK} AND t.id = @id`)
    .get({ me: ctx.scope.personId, id });
}
