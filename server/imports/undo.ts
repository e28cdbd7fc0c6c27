import { eq, inArray } from "drizzle-orm";
import { clients, importBatches, proceedings } from "../../db/schema/index.ts";
import type { UndoImportInput } from "../../shared/imports/contract.ts";
import { DomainError } from "../../shared/kernel/domain-error.ts";
import type { Saved } from "../../shared/kernel/save.ts";
import { type CaseCtx, change } from "../core/change.ts";
import { saved } from "../core/save.ts";
import { loadBatch } from "./batch-queries.ts";
import { builtOn, madeBy, voidFactsOf } from "./undo-queries.ts";

/**
 * Takes an import back while nothing was built on it: every fact it wrote is voided, every client and case it made is voided with the reason.
 * The rows stay, so that the history can be read; judges it added stay as names.
 */
export function undoImport(ctx: CaseCtx, { requestId, batchId, reason }: UndoImportInput): Saved {
  return change(ctx, "import.undo", { requestId }, (made) => {
    const batch = loadBatch(ctx, batchId);
    if (batch.undoneAt !== null) throw new DomainError("RULE_REFUSED", "This import was taken back already. Nothing of it stands.");
    const built = builtOn(ctx, batch);
    if (built !== null) throw new DomainError("RULE_REFUSED", built);
    const { clients: people, proceedings: cases } = madeBy(ctx, batch);
    const seq = made.record(batchId, { fileName: batch.fileName, clients: people.length, cases: cases.length, reason });
    voidFactsOf(ctx, batch, seq);
    const marks = { voidedSeq: seq, voidReason: `Import taken back: ${reason}` };
    for (const part of parts(people)) made.db.update(clients).set(marks).where(inArray(clients.n, part)).run();
    for (const part of parts(cases)) made.db.update(proceedings).set(marks).where(inArray(proceedings.n, part)).run();
    made.db.update(importBatches).set({ undoneAt: made.now, undoneBy: ctx.actor.personId }).where(eq(importBatches.n, batch.n)).run();
    for (const { n } of people) made.emit({ type: "client.changed", clientN: n });
    for (const { n } of cases) made.emit({ type: "proceeding.changed", proceedingN: n });
    return saved(batchId, "undone");
  });
}

const PART = 500;
function parts(rows: readonly { n: number }[]): number[][] {
  const numbers = rows.map(({ n }) => n);
  return Array.from({ length: Math.ceil(numbers.length / PART) }, (_, index) => numbers.slice(index * PART, (index + 1) * PART));
}
