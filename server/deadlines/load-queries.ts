import { eq } from "drizzle-orm";
import { deadlines, docketEntries } from "../../db/schema/index.ts";
import { DomainError } from "../../shared/kernel/domain-error.ts";
import type { Id } from "../../shared/kernel/ids.ts";
import type { CaseCtx } from "../core/change.ts";
import { standingById, standingRow } from "../core/facts.ts";
import { loadProceedingByN } from "../proceedings/case-queries.ts";

/** The deadline of this id as it stands, with its case if this person may see it. */
export function loadDeadline(ctx: CaseCtx, id: Id<"deadline">) {
  const row = standingById(ctx, deadlines, id, "date");
  return { row, proceeding: loadProceedingByN(ctx, row.proceedingN, "date") };
}
export type LoadedDeadline = ReturnType<typeof loadDeadline>;

/** The row that stands for a thread; for facts that point at it. */
export function deadlineByThread(ctx: CaseCtx, thread: number) {
  return ctx.office.caseFile.orm.select().from(deadlines).where(standingRow(deadlines, thread)).get() ?? null;
}

/** An entry of this case by its id, as it stands. */
export function entryOfCase(ctx: CaseCtx, id: Id<"docketEntry">, proceedingN: number) {
  const { orm } = ctx.office.caseFile;
  const first = orm.select({ n: docketEntries.n, root: docketEntries.root }).from(docketEntries).where(eq(docketEntries.id, id)).get();
  const row = first && entryByThread(ctx, first.root ?? first.n);
  if (!row || row.proceedingN !== proceedingN)
    throw new DomainError("RULE_REFUSED", "That entry is not on the docket of this case. Choose one of its entries, or none.", "entryId");
  return row;
}

export function entryByThread(ctx: CaseCtx, thread: number) {
  return ctx.office.caseFile.orm.select().from(docketEntries).where(standingRow(docketEntries, thread)).get() ?? null;
}

/** Whether an appearance of ours stands on the docket of this case. */
export function weAppeared(ctx: CaseCtx, proceedingN: number): boolean {
  const found = ctx.office.caseFile.sqlite
    .prepare<[number]>("SELECT 1 FROM docket_entries_standing WHERE proceeding_n = ? AND type = 'appearance' AND filer = 'us' LIMIT 1")
    .get(proceedingN);
  return found !== undefined;
}

/** Who wrote a row, and when: for the answer that somebody saved first. */
export function writerOf(ctx: CaseCtx, seq: number): { actor: string; at: number } | null {
  return (
    ctx.office.caseFile.sqlite.prepare<[number], { actor: string; at: number }>("SELECT actor, at FROM events WHERE seq = ?").get(seq) ??
    null
  );
}

/** The court of a matter that has no docket (a bond hearing, a removal case). A petition has none until it is filed. */
export function courtWithoutDocket(ctx: CaseCtx, proceedingN: number): number | null {
  return (
    ctx.office.caseFile.sqlite
      .prepare<[number], number | null>("SELECT court_n FROM proceedings WHERE n = ? AND kind <> 'petition'")
      .pluck()
      .get(proceedingN) ?? null
  );
}
