import { inArray } from "drizzle-orm";
import type { CaseCtx } from "../core/change.ts";
import { visibleClients } from "../core/scope.ts";

/** Names of these clients as far as this person may see them, in the order of `clientNs`. */
export function clientNames(ctx: CaseCtx, clientNs: readonly number[]) {
  const visible = visibleClients(ctx.office.caseFile.orm, ctx.scope);
  const rows = ctx.office.caseFile.orm
    .select()
    .from(visible)
    .where(inArray(visible.n, [...clientNs]))
    .all();
  return clientNs.flatMap((n) => rows.filter((row) => row.n === n));
}
