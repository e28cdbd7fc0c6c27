import type { Id } from "../../shared/kernel/ids.ts";
import type { CaseCtx } from "../core/change.ts";
import { visibleSql } from "../core/scope.ts";

export type ClientHeld = {
  n: number;
  id: Id<"client">;
  wallN: number | null;
  givenNames: string | null;
  surname: string | null;
  docketName: string | null;
};

/** The client of this A-number, of those this person may see. */
export function clientOfNumber(ctx: CaseCtx, canonical: string): ClientHeld | null {
  return (
    ctx.office.caseFile.sqlite
      .prepare<[{ me: string; canonical: string }], ClientHeld>(
        `SELECT c.n, c.id, c.wall_n AS wallN, c.given_names AS givenNames, c.surname, c.docket_name AS docketName
         FROM a_numbers a JOIN clients c ON c.n = a.client_n WHERE a.canonical = @canonical AND ${visibleSql("c")} ORDER BY c.n LIMIT 1`,
      )
      .get({ me: ctx.scope.personId, canonical }) ?? null
  );
}
