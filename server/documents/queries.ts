import { and, desc, eq } from "drizzle-orm";
import { documents, notes } from "../../db/schema/index.ts";
import type { CaseCtx } from "../core/change.ts";
import { stands } from "../core/facts.ts";
import { visibleSql } from "../core/scope.ts";
import type { FoundSubject } from "./subject-queries.ts";

/** Files of a client or a proceeding, newest first. */
export function documentsOf(ctx: CaseCtx, { clientN, proceedingN }: FoundSubject) {
  const on = clientN === null ? eq(documents.proceedingN, proceedingN ?? 0) : eq(documents.clientN, clientN);
  return ctx.office.caseFile.orm
    .select()
    .from(documents)
    .where(and(on, stands(documents)))
    .orderBy(desc(documents.addedAt), desc(documents.n))
    .all();
}

/** Notes on a client or a proceeding, newest first. */
export function notesOf(ctx: CaseCtx, { clientN, proceedingN }: FoundSubject) {
  const on = clientN === null ? eq(notes.proceedingN, proceedingN ?? 0) : eq(notes.clientN, clientN);
  return ctx.office.caseFile.orm
    .select()
    .from(notes)
    .where(and(on, stands(notes)))
    .orderBy(desc(notes.at), desc(notes.n))
    .all();
}

export type VisibleDocument = { id: string; name: string; type: string; hash: string; subject: string };

/** One file, if this person may see what it hangs on. */
export function visibleDocument(ctx: CaseCtx, id: string): VisibleDocument | undefined {
  return ctx.office.caseFile.sqlite
    .prepare<[{ id: string; me: string }], VisibleDocument>(
      `SELECT d.id, d.name, d.type, d.hash, coalesce(c.id, p.id) AS subject FROM documents_standing d
       LEFT JOIN clients c ON c.n = d.client_n AND ${visibleSql("c")} LEFT JOIN proceedings p ON p.n = d.proceeding_n AND ${visibleSql("p")}
       WHERE d.id = @id AND (c.n IS NOT NULL OR p.n IS NOT NULL)`,
    )
    .get({ id, me: ctx.scope.personId });
}

/** True when some row, standing or not, names this blob. */
export function isNamed(sqlite: CaseCtx["office"]["caseFile"]["sqlite"], hash: string): boolean {
  return sqlite.prepare("SELECT 1 FROM documents WHERE hash = ?").get(hash) !== undefined;
}
