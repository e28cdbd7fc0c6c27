import { eq } from "drizzle-orm";
import { fullName } from "../../shared/clients/names.ts";
import type { Subject } from "../../shared/documents/contract.ts";
import { noSuch } from "../../shared/kernel/domain-error.ts";
import type { CaseCtx } from "../core/change.ts";
import { visibleClients, visibleProceedings } from "../core/scope.ts";

/** The client or proceeding something hangs on, if this person may see it. */
export type FoundSubject = { id: string; clientN: number | null; proceedingN: number | null; about: string };

export function findSubject(ctx: CaseCtx, subject: Subject): FoundSubject {
  const { orm } = ctx.office.caseFile;
  if ("clientId" in subject) {
    const visible = visibleClients(orm, ctx.scope);
    const row = orm.select().from(visible).where(eq(visible.id, subject.clientId)).get();
    if (!row) throw noSuch("client");
    return { id: row.id, clientN: row.n, proceedingN: null, about: fullName(row) };
  }
  const visible = visibleProceedings(orm, ctx.scope);
  const row = orm.select().from(visible).where(eq(visible.id, subject.proceedingId)).get();
  if (!row) throw noSuch("case");
  return { id: row.id, clientN: null, proceedingN: row.n, about: row.caption };
}
