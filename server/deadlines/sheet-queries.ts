import { and, asc, eq } from "drizzle-orm";
import { deadlines, docketEntries, hearings } from "../../db/schema/index.ts";
import type { CaseCtx } from "../core/change.ts";
import { stands } from "../core/facts.ts";

/** Every deadline of a case as it stands, ended ones too. The case was loaded through scope. */
export function standingDeadlines(ctx: CaseCtx, proceedingN: number) {
  return ctx.office.caseFile.orm
    .select()
    .from(deadlines)
    .where(and(eq(deadlines.proceedingN, proceedingN), stands(deadlines)))
    .orderBy(asc(deadlines.n))
    .all();
}
export type StandingDeadline = ReturnType<typeof standingDeadlines>[number];

/** Every docket entry of a case as it stands, oldest first. */
export function standingEntries(ctx: CaseCtx, proceedingN: number) {
  return ctx.office.caseFile.orm
    .select()
    .from(docketEntries)
    .where(and(eq(docketEntries.proceedingN, proceedingN), stands(docketEntries)))
    .orderBy(asc(docketEntries.filedOn), asc(docketEntries.n))
    .all();
}
export type StandingEntry = ReturnType<typeof standingEntries>[number];

export function standingHearings(ctx: CaseCtx, proceedingN: number) {
  return ctx.office.caseFile.orm
    .select({ entryN: hearings.entryN, onDay: hearings.onDay })
    .from(hearings)
    .where(and(eq(hearings.proceedingN, proceedingN), stands(hearings)))
    .orderBy(asc(hearings.onDay))
    .all();
}

/** The `n` that all rows of one thing share. */
export function threadOf(row: { n: number; root: number | null }): number {
  return row.root ?? row.n;
}
