import { idOf, type Id } from "../../shared/kernel/ids.ts";
import type { CaseCtx } from "../core/change.ts";
import { visibleSql } from "../core/scope.ts";

/** Open removal cases that name this client and that this person may see. */
export function openRemovalCases(ctx: CaseCtx, clientN: number): number[] {
  return ctx.office.caseFile.sqlite
    .prepare<[{ me: string; clientN: number }], number>(
      `SELECT x.n FROM petitioners_standing p JOIN proceedings x ON x.n = p.proceeding_n
       WHERE p.client_n = @clientN AND x.kind = 'removal_case' AND x.closed_on IS NULL AND ${visibleSql("x")} ORDER BY x.n`,
    )
    .pluck()
    .all({ me: ctx.scope.personId, clientN });
}

/** Whether this is an open removal case that this person may see. */
export function isOpenRemovalCase(ctx: CaseCtx, proceedingN: number): boolean {
  const found = ctx.office.caseFile.sqlite
    .prepare<[{ me: string; n: number }], number>(
      `SELECT 1 FROM proceedings x WHERE x.n = @n AND x.kind = 'removal_case' AND x.closed_on IS NULL AND ${visibleSql("x")}`,
    )
    .pluck()
    .get({ me: ctx.scope.personId, n: proceedingN });
  return found !== undefined;
}

/** The public id of a client whom the caller loaded through scope. */
export function clientKeyOf({ office }: CaseCtx, clientN: number): Id<"client"> {
  return idOf("client").parse(office.caseFile.sqlite.prepare<[number], string>("SELECT id FROM clients WHERE n = ?").pluck().get(clientN));
}
