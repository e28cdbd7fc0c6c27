import { idOf, type Id } from "../../shared/kernel/ids.ts";
import type { CaseCtx } from "../core/change.ts";
import { listedSql } from "../core/scope.ts";

/** An open removal case, and whether this person may see it. */
export type OpenRemovalCase = { readonly n: number; readonly seen: boolean };

/** Open removal cases that name this client, whoever may see them: a fact of the person sets dates in all of them. */
export function openRemovalCases(ctx: CaseCtx, clientN: number): OpenRemovalCase[] {
  return openCases(ctx, "x.n IN (SELECT proceeding_n FROM petitioners_standing WHERE client_n = @n)", clientN);
}

/** The same of one case; null where it is no open removal case. */
export function openRemovalCase(ctx: CaseCtx, proceedingN: number): OpenRemovalCase | null {
  return openCases(ctx, "x.n = @n", proceedingN)[0] ?? null;
}

function openCases(ctx: CaseCtx, which: string, n: number): OpenRemovalCase[] {
  return ctx.office.caseFile.sqlite
    .prepare<[{ me: string; n: number }], { n: number; seen: 0 | 1 }>(
      `SELECT x.n, ${listedSql("x")} AS seen FROM proceedings x
       WHERE ${which} AND x.kind = 'removal_case' AND x.closed_on IS NULL AND x.voided_seq IS NULL ORDER BY x.n`,
    )
    .all({ me: ctx.scope.personId, n })
    .map((row) => ({ n: row.n, seen: row.seen === 1 }));
}

/** The public id of a client whom the caller loaded through scope. */
export function clientKeyOf({ office }: CaseCtx, clientN: number): Id<"client"> {
  return idOf("client").parse(office.caseFile.sqlite.prepare<[number], string>("SELECT id FROM clients WHERE n = ?").pluck().get(clientN));
}
