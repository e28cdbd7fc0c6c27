import { idOf, type Id } from "../../shared/kernel/ids.ts";
import type { CaseCtx } from "../core/change.ts";

/** Whether an open removal case names this client, whoever may see it: the walls of a client and of the client's cases are one. */
export function hasOpenRemovalCase({ office }: CaseCtx, clientN: number): boolean {
  const found = office.caseFile.sqlite
    .prepare<[number], number>(
      `SELECT 1 FROM petitioners_standing q JOIN proceedings x ON x.n = q.proceeding_n
       WHERE q.client_n = ? AND x.kind = 'removal_case' AND x.closed_on IS NULL AND x.voided_seq IS NULL LIMIT 1`,
    )
    .pluck()
    .get(clientN);
  return found !== undefined;
}

/** The public id of a client whom the caller loaded through scope. */
export function clientKeyOf({ office }: CaseCtx, clientN: number): Id<"client"> {
  return idOf("client").parse(office.caseFile.sqlite.prepare<[number], string>("SELECT id FROM clients WHERE n = ?").pluck().get(clientN));
}
