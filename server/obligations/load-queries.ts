import { and, eq } from "drizzle-orm";
import { deadlines, docketEntries, dockets, obligations, obligationStates } from "../../db/schema/index.ts";
import { noSuch } from "../../shared/kernel/domain-error.ts";
import type { Id } from "../../shared/kernel/ids.ts";
import type { Zone } from "../../shared/kernel/instant.ts";
import { courtByN, courtZone } from "../courts/court-queries.ts";
import type { CaseCtx } from "../core/change.ts";
import { standingRow, stands } from "../core/facts.ts";
import { loadProceedingByN } from "../proceedings/case-queries.ts";

/** The docket entry of this id as it stands, with its case if this person may see it. */
export function loadEntry(ctx: CaseCtx, id: Id<"docketEntry">) {
  const { orm } = ctx.office.caseFile;
  const first = orm.select({ n: docketEntries.n, root: docketEntries.root }).from(docketEntries).where(eq(docketEntries.id, id)).get();
  if (!first) throw noSuch("docket entry");
  return loadEntryByN(ctx, first.root ?? first.n);
}

/** The same by its thread. */
export function loadEntryByN(ctx: CaseCtx, thread: number) {
  const entry = ctx.office.caseFile.orm.select().from(docketEntries).where(standingRow(docketEntries, thread)).get();
  if (!entry) throw noSuch("docket entry");
  return { entry, thread, proceeding: loadProceedingByN(ctx, entry.proceedingN, "docket entry") };
}
export type LoadedEntry = ReturnType<typeof loadEntryByN>;

/** The zone in which the courthouse of this docket counts, by the same rule as its deadlines; the office's where the court is not known. */
export function zoneOfDocket(ctx: CaseCtx, docketN: number): Zone {
  const row = ctx.office.caseFile.orm
    .select({ courtN: dockets.courtN, number: dockets.number })
    .from(dockets)
    .where(standingRow(dockets, docketN))
    .get();
  return courtZone(ctx, courtByN(ctx, row?.courtN ?? null), row?.number ?? null).zone;
}

/** The obligation of this id as it stands, with its recorded state and its deadline, if its case is this person's to see. */
export function loadObligation(ctx: CaseCtx, id: Id<"obligation">): LoadedObligation {
  const { orm } = ctx.office.caseFile;
  const first = orm.select({ n: obligations.n, root: obligations.root }).from(obligations).where(eq(obligations.id, id)).get();
  const thread = first ? (first.root ?? first.n) : 0;
  const loaded = first && loadObligationByN(ctx, thread);
  if (!loaded) throw noSuch("command");
  return loaded;
}

/** The same by its thread; undefined where it no longer stands. */
export function loadObligationByN(ctx: CaseCtx, thread: number) {
  const { orm } = ctx.office.caseFile;
  const row = orm.select().from(obligations).where(standingRow(obligations, thread)).get();
  if (!row) return undefined;
  const proceeding = loadProceedingByN(ctx, row.proceedingN, "command");
  const state = orm
    .select()
    .from(obligationStates)
    .where(and(eq(obligationStates.obligationN, thread), stands(obligationStates)))
    .get();
  const deadline = row.deadlineN === null ? undefined : orm.select().from(deadlines).where(standingRow(deadlines, row.deadlineN)).get();
  return { row, thread, proceeding, state: state ?? null, deadline: deadline ?? null, version: state?.id ?? row.id };
}
export type LoadedObligation = NonNullable<ReturnType<typeof loadObligationByN>>;
