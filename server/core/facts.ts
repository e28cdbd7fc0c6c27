import type { InferInsertModel, InferSelectModel } from "drizzle-orm";
import { and, eq, getTableColumns, getTableName, isNull, type SQL } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { noSuch } from "../../shared/kernel/domain-error.ts";
import type { CaseCtx, Change } from "./change.ts";

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

/** The row that stands for the thing of this public id, which any of its rows may carry. `name` is what a refusal calls it. */
export function standingById<T extends FactTable & { readonly id: SQLiteColumn }>(
  { office }: Pick<CaseCtx, "office">,
  table: T,
  id: string,
  name: string,
): InferSelectModel<T> {
  const { orm } = office.caseFile;
  const facts: FactTable & { readonly id: SQLiteColumn } = table;
  const thread = orm.select({ thread: facts.thread }).from(facts).where(eq(facts.id, id));
  const row = orm
    .select()
    .from(facts)
    .where(and(eq(facts.thread, thread), stands(facts)))
    .get();
  if (row === undefined) throw noSuch(name);
  // guarantee: selected from `table`, all of its columns, by the typed layer that made the type.
  return row as InferSelectModel<T>;
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
  endRow(change, table, old.n, "superseded_seq", seq);
  return insertRow(change, table, { ...values, recordedSeq: seq, supersedes: old.n, root: old.thread ?? old.n, reason });
}

/** Withdraws a row entered by mistake. */
export function voidFact(change: Change, table: FactTable, n: number, seq: number): void {
  endRow(change, table, n, "voided_seq", seq);
}

const texts = new WeakMap<FactTable, Map<string, string>>();

/** The insert of these columns of a table, its text made once: building it anew was half the time of every fact. */
function insertText(table: FactTable, given: readonly string[]): string {
  const known = texts.get(table) ?? new Map<string, string>();
  texts.set(table, known);
  const key = given.join();
  const made = known.get(key) ?? `INSERT INTO ${getTableName(table)} (${key}) VALUES (${given.map(() => "?").join(", ")})`;
  known.set(key, made);
  return made;
}

/** guarantee: the columns are the table's own, and each maps its value as the typed layer would. */
function insertRow({ sqlite }: Change, table: FactTable, row: Readonly<Record<string, unknown>>): number {
  const columns: Readonly<Record<string, SQLiteColumn>> = getTableColumns(table);
  const names: string[] = [];
  const values: unknown[] = [];
  for (const [key, value] of Object.entries(row)) {
    const column = columns[key];
    if (column === undefined || column.generated !== undefined || value === undefined) continue;
    names.push(column.name);
    values.push(value === null ? null : column.mapToDriverValue(value));
  }
  return Number(sqlite.prepare(insertText(table, names)).run(values).lastInsertRowid);
}

function endRow({ sqlite }: Change, table: FactTable, n: number, mark: "superseded_seq" | "voided_seq", seq: number): void {
  const end = `UPDATE ${getTableName(table)} SET ${mark} = ? WHERE n = ? AND superseded_seq IS NULL AND voided_seq IS NULL`;
  if (sqlite.prepare<[number, number]>(end).run(seq, n).changes !== 1)
    throw new Error("A fact that no longer stands cannot be ended again.");
}
