import type { InferInsertModel } from "drizzle-orm";
import { and, eq, isNull, type SQL } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Change } from "./change.ts";

/** A table that carries the fact columns of db/schema/columns.ts. */
export type FactTable = SQLiteTable & {
  n: SQLiteColumn;
  thread: SQLiteColumn;
  supersededSeq: SQLiteColumn;
  voidedSeq: SQLiteColumn;
};

/** The condition under which a row of a fact table stands. */
export function stands(table: Pick<FactTable, "supersededSeq" | "voidedSeq">): SQL | undefined {
  return and(isNull(table.supersededSeq), isNull(table.voidedSeq));
}

/** The row that stands for a thread, as a condition. */
export function standingRow(table: FactTable, thread: number): SQL | undefined {
  return and(eq(table.thread, thread), stands(table));
}

type Bare<T extends FactTable> = Omit<
  InferInsertModel<T>,
  "recordedSeq" | "supersededSeq" | "voidedSeq" | "supersedes" | "root" | "reason" | "n"
>;

/** Writes a first row of a thing. Returns its `n`, which is also its thread. */
export function assertFact<T extends FactTable>(change: Change, table: T, values: Bare<T>, seq: number): number {
  return insertRow(change, table, { ...values, recordedSeq: seq });
}

/** Puts a later row in the place of the one that stands: the old one is marked, the new one names it and says why. */
export function supersedeFact<T extends FactTable>(
  change: Change,
  table: T,
  old: { n: number; thread: number | null },
  values: Bare<T>,
  seq: number,
  reason: string,
): number {
  endRow(change, table, old.n, { supersededSeq: seq });
  return insertRow(change, table, { ...values, recordedSeq: seq, supersedes: old.n, root: old.thread ?? old.n, reason });
}

/** Withdraws a row entered by mistake. */
export function voidFact(change: Change, table: FactTable, n: number, seq: number): void {
  endRow(change, table, n, { voidedSeq: seq });
}

/** guarantee: drizzle cannot see that every FactTable has these columns; the type FactTable and the guards test do. */
function insertRow(change: Change, table: FactTable, row: Readonly<Record<string, unknown>>): number {
  return Number(change.db.insert(table).values(row).run().lastInsertRowid);
}

function endRow(change: Change, table: FactTable, n: number, marks: Readonly<Record<string, number>>): void {
  const done = change.db
    .update(table)
    .set(marks)
    .where(and(eq(table.n, n), stands(table)))
    .run();
  if (done.changes !== 1) throw new Error("A fact that no longer stands cannot be ended again.");
}
