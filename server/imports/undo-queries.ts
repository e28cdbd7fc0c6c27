import { getTableColumns, getTableName, is } from "drizzle-orm";
import { getTableConfig, SQLiteTable } from "drizzle-orm/sqlite-core";
import * as schema from "../../db/schema/index.ts";
import type { Verb } from "../../shared/access/verbs.ts";
import { fullName } from "../../shared/clients/names.ts";
import { VERBS } from "../../shared/access/verbs.ts";
import type { CaseCtx } from "../core/change.ts";
import { personName } from "../core/people.ts";
import { visibleSql } from "../core/scope.ts";
import type { BatchRow } from "./batch-queries.ts";

type FactShape = { name: string; columns: ReadonlySet<string>; leansOn: ReadonlySet<string> };

/** Every fact table with its columns and the tables it points at, read from the schema: a table added later is taken back too. */
const FACTS: readonly FactShape[] = Object.values<unknown>(schema)
  .filter((value): value is SQLiteTable => is(value, SQLiteTable))
  .map((table) => ({
    name: getTableName(table),
    columns: new Set(Object.values(getTableColumns(table)).map((column) => column.name)),
    leansOn: new Set(getTableConfig(table).foreignKeys.map((key) => getTableName(key.reference().foreignTable))),
  }))
  .filter(({ columns }) => columns.has("voided_seq") && columns.has("recorded_seq"));

/** What leans on others first, what others lean on last: a fact is withdrawn only when nothing standing leans on it. */
export function leaningFirst(tables: readonly FactShape[]): FactShape[] {
  const free = tables.filter(({ name }) => !tables.some((other) => other.name !== name && other.leansOn.has(name)));
  if (free.length === 0) return [...tables];
  return [...free, ...leaningFirst(tables.filter((table) => !free.includes(table)))];
}

export type MadeRecord = { n: number; id: string };

/** The clients and proceedings a batch made: those whose first event is one of its own. */
export function madeBy(ctx: CaseCtx, { appliedSeq, lastSeq }: Pick<BatchRow, "appliedSeq" | "lastSeq">) {
  const made = (table: "clients" | "proceedings", verb: Verb) =>
    ctx.office.caseFile.sqlite
      .prepare<[number, number, string], MadeRecord>(
        `SELECT t.n, t.id FROM events e JOIN ${table} t ON t.id = e.subject WHERE e.seq BETWEEN ? AND ? AND e.verb = ? ORDER BY t.n`,
      )
      .all(appliedSeq, lastSeq, verb);
  return { clients: made("clients", "client.add"), proceedings: made("proceedings", "proceeding.open") };
}

/** Later rows of any fact table that point at what the batch made: a case opened for its client, an entry on its docket. */
const POINTING = FACTS.flatMap(({ name, columns }) =>
  (["client_n", "proceeding_n"] as const)
    .filter((column) => columns.has(column))
    .map(
      (column) =>
        `SELECT recorded_seq AS seq FROM ${name} WHERE recorded_seq > @last AND ${column} IN (SELECT value FROM json_each(@${column}))`,
    ),
).join(" UNION ALL ");

type Later = { seq: number; actor: string; verb: string; subject: string };

/** The first later event that concerns what the batch wrote, in words; null when nothing was built on it. */
export function builtOn(ctx: CaseCtx, batch: BatchRow): string | null {
  const { sqlite } = ctx.office.caseFile;
  const { clients, proceedings } = madeBy(ctx, batch);
  const bind = {
    last: batch.lastSeq,
    subjects: JSON.stringify([...clients, ...proceedings].map(({ id }) => id)),
    client_n: JSON.stringify(clients.map(({ n }) => n)),
    proceeding_n: JSON.stringify(proceedings.map(({ n }) => n)),
  };
  const row = sqlite
    .prepare<[Record<string, unknown>], Later>(
      `SELECT e.seq, e.actor, e.verb, e.subject FROM events e WHERE e.seq > @last AND (e.subject IN (SELECT value FROM json_each(@subjects))
        OR e.seq IN (${POINTING})) ORDER BY e.seq LIMIT 1`,
    )
    .get(bind);
  if (!row) return null;
  const what = row.verb in VERBS ? VERBS[row.verb as Verb] : "changed something"; // guarantee: asked in the same line.
  return `${personName(ctx.office, row.actor)} ${what} after this import (${nameOfSubject(ctx, row.subject)}), so it can no longer be taken back whole. Correct single records instead.`;
}

/** The client or case by name, if it is this person's to see. */
function nameOfSubject(ctx: CaseCtx, subject: string): string {
  const { sqlite } = ctx.office.caseFile;
  const me = { me: ctx.scope.personId, id: subject };
  const client = sqlite
    .prepare<[typeof me], { givenNames: string | null; surname: string | null; secondSurname: string | null; unnamedAs: string | null }>(
      `SELECT c.given_names AS givenNames, c.surname, c.second_surname AS secondSurname, c.unnamed_as AS unnamedAs FROM clients c WHERE c.id = @id AND ${visibleSql("c")}`,
    )
    .get(me);
  if (client) return fullName(client);
  const caption = sqlite
    .prepare<[typeof me], string>(`SELECT p.caption FROM proceedings p WHERE p.id = @id AND ${visibleSql("p")}`)
    .pluck()
    .get(me);
  return caption ?? "in a record that is not shown here";
}

/** Withdraws every fact that carries a sequence of the batch and still stands; what leans on something first. */
export function voidFactsOf(ctx: CaseCtx, { appliedSeq, lastSeq }: BatchRow, seq: number): number {
  return leaningFirst(FACTS).reduce((total, { name }) => {
    const sql = `UPDATE ${name} SET voided_seq = ? WHERE recorded_seq BETWEEN ? AND ? AND superseded_seq IS NULL AND voided_seq IS NULL`;
    return total + ctx.office.caseFile.sqlite.prepare(sql).run(seq, appliedSeq, lastSeq).changes;
  }, 0);
}
