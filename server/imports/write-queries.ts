import { and, eq } from "drizzle-orm";
import { custodyEnds, judges, petitioners } from "../../db/schema/index.ts";
import type { CaseCtx, Change } from "../core/change.ts";
import { stands } from "../core/facts.ts";
import type { Office } from "../core/office.ts";

/** What writing a list has to look up in the same transaction; the rows were found through the batch or the scope before. */
export function judgeRole(made: Change, n: number) {
  return made.db.select({ role: judges.role }).from(judges).where(eq(judges.n, n)).get()?.role;
}

export function petitionerRow(made: Change, n: number) {
  return made.db.select().from(petitioners).where(eq(petitioners.n, n)).get();
}

export function petitionerOf(made: Change, proceedingN: number, clientN: number) {
  const one = and(eq(petitioners.proceedingN, proceedingN), eq(petitioners.clientN, clientN), stands(petitioners));
  return made.db.select().from(petitioners).where(one).get();
}

export function endRow(made: Change, n: number) {
  return made.db.select().from(custodyEnds).where(eq(custodyEnds.n, n)).get();
}

export function proceedingId(made: Change, n: number): string {
  return made.sqlite.prepare<[number], string>("SELECT id FROM proceedings WHERE n = ?").pluck().get(n) ?? "";
}

export function lastEvent(made: Change): number | undefined {
  return made.sqlite.prepare<[], number>("SELECT max(seq) FROM events").pluck().get();
}

/** Whether this request was answered before. */
export function wasAnswered(ctx: CaseCtx, requestId: string): boolean {
  return ctx.office.caseFile.sqlite.prepare("SELECT 1 FROM requests WHERE request_id = ?").get(requestId) !== undefined;
}

/** The first administrator, one who may bring lists in before any other. */
export function firstAdministrator(office: Office): { id: string; name: string; role: string } | undefined {
  return office.accounts.sqlite
    .prepare<[], { id: string; name: string; role: string }>(
      `SELECT p.id, u.name, p.role FROM people p JOIN user u ON u.id = p.id WHERE p.administrator = 1 AND p.disabled_at IS NULL
       ORDER BY p.role <> 'supervisor', u.created_at, p.id LIMIT 1`,
    )
    .get();
}
