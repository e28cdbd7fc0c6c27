import { WHEREABOUTS } from "../clients/queries.ts";
import type { CaseCtx } from "../core/change.ts";
import { MARK_WORD } from "./list-queries.ts";

export type Standing = { client_n: number; mark: string; place: string | null };

/** Where the people of a case are now, with the place as known. */
export function standingOf(ctx: CaseCtx, proceedingN: number): Standing[] {
  return ctx.office.caseFile.sqlite
    .prepare<[number], Standing>(
      `SELECT c.n AS client_n, ${MARK_WORD} AS mark, coalesce(f.name, p.place) AS place
       FROM petitioners_standing q JOIN clients c ON c.n = q.client_n ${WHEREABOUTS} WHERE q.proceeding_n = ?`,
    )
    .all(proceedingN);
}
