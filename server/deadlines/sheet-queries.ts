import { and, asc, eq, sql } from "drizzle-orm";
import { deadlines, docketEntries, hearings } from "../../db/schema/index.ts";
import type { CaseCtx } from "../core/change.ts";
import { stands } from "../core/facts.ts";
import { kept } from "../core/kept-questions.ts";

const N = sql.placeholder("n");

/** Every deadline of a case as it stands, ended ones too. The case was loaded through scope. */
export function standingDeadlines(ctx: CaseCtx, proceedingN: number) {
  return deadlineRows(ctx).all({ n: proceedingN });
}
const deadlineRows = kept((orm) =>
  orm
    .select()
    .from(deadlines)
    .where(and(eq(deadlines.proceedingN, N), stands(deadlines)))
    .orderBy(asc(deadlines.n))
    .prepare(),
);
export type StandingDeadline = ReturnType<typeof standingDeadlines>[number];

/** Every docket entry of a case as it stands, oldest first. */
export function standingEntries(ctx: CaseCtx, proceedingN: number) {
  return entryRows(ctx).all({ n: proceedingN });
}
const entryRows = kept((orm) =>
  orm
    .select()
    .from(docketEntries)
    .where(and(eq(docketEntries.proceedingN, N), stands(docketEntries)))
    .orderBy(asc(docketEntries.filedOn), asc(docketEntries.n))
    .prepare(),
);
export type StandingEntry = ReturnType<typeof standingEntries>[number];

export function standingHearings(ctx: CaseCtx, proceedingN: number) {
  return hearingRows(ctx).all({ n: proceedingN });
}
const hearingRows = kept((orm) =>
  orm
    .select({ entryN: hearings.entryN, onDay: hearings.onDay })
    .from(hearings)
    .where(and(eq(hearings.proceedingN, N), stands(hearings)))
    .orderBy(asc(hearings.onDay))
    .prepare(),
);

/** The `n` that all rows of one thing share. */
export function threadOf(row: { n: number; root: number | null }): number {
  return row.root ?? row.n;
}
