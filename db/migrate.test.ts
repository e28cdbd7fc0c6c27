import { fileURLToPath } from "node:url";
import { getTableColumns, getTableName, is } from "drizzle-orm";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import { expect, onTestFinished, test } from "vitest";
import { accountGuards, caseGuards, factTables } from "./guards.ts";
import { type Migration, migrate, readMigrations } from "./migrate.ts";
import { open } from "./open.ts";
import * as accountsSchema from "./schema/accounts.ts";
import * as caseSchema from "./schema/index.ts";
import * as publishSchema from "./schema/publications.ts";

const FOLDER = fileURLToPath(new URL("./migrations/", import.meta.url));
const first: Migration = {
  name: "0000_first",
  sql: `CREATE TABLE parent (n INTEGER PRIMARY KEY, name TEXT);--> statement-breakpoint
CREATE TABLE child (n INTEGER PRIMARY KEY, parent_n INTEGER NOT NULL REFERENCES parent(n) ON DELETE CASCADE);`,
};
const rebuild = `CREATE TABLE new_parent (n INTEGER PRIMARY KEY, name TEXT NOT NULL);--> statement-breakpoint
INSERT INTO new_parent SELECT * FROM parent;--> statement-breakpoint
DROP TABLE parent;--> statement-breakpoint
ALTER TABLE new_parent RENAME TO parent;`;

function family() {
  const db = open({ path: ":memory:", key: "0".repeat(64), create: true });
  onTestFinished(() => {
    db.close();
  });
  migrate(db, [first], 0);
  db.exec("INSERT INTO parent VALUES (1, 'a'); INSERT INTO child VALUES (1, 1), (2, 1);");
  const children = () => db.prepare("SELECT count(*) FROM child").pluck().get();
  return { db, children };
}

test("a table rebuild keeps the rows that hang on it", () => {
  const { db, children } = family();
  migrate(db, [first, { name: "0001_rebuild", sql: rebuild }], 0);
  expect(children()).toBe(2);
  expect(db.pragma("foreign_keys", { simple: true })).toBe(1);
});

test("a migration that loses rows it does not declare is undone", () => {
  const { db, children } = family();
  expect(() => migrate(db, [first, { name: "0001_lossy", sql: "DELETE FROM child WHERE n = 2" }], 0)).toThrow(
    "change child from 2 to 1 rows",
  );
  expect(children()).toBe(2);
});

test("a declared loss passes", () => {
  const { db, children } = family();
  migrate(db, [first, { name: "0001_said", sql: "-- expect child: -1\nDELETE FROM child WHERE n = 2" }], 0);
  expect(children()).toBe(1);
});

test("a migration that leaves a broken reference is undone", () => {
  const { db } = family();
  expect(() => migrate(db, [first, { name: "0001_orphan", sql: "-- expect child: 1\nINSERT INTO child VALUES (3, 99)" }], 0)).toThrow(
    "break 1 references",
  );
});

test("an edited migration and a database of a newer version are refused", () => {
  const { db } = family();
  expect(() => migrate(db, [{ ...first, sql: `${first.sql} ` }], 0)).toThrow("never edited");
  expect(() => migrate(db, [], 0)).toThrow("made by a newer version");
});

/** The file of this version as a first start makes it. */
function fresh(name: "case" | "accounts" | "publish") {
  const db = open({ path: ":memory:", key: "0".repeat(64), create: true });
  onTestFinished(() => {
    db.close();
  });
  migrate(db, readMigrations(`${FOLDER}${name}`), 0);
  return db;
}

test.each([
  ["case", caseGuards()],
  ["accounts", accountGuards()],
] as const)("the chain of migrations leaves exactly the guards that the schema asks for in %s.db", (name, guards) => {
  const folded = (text: string) => text.replace(/\s+/g, " ").trim();
  const db = fresh(name);
  const made = db.prepare<[], string>("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL").pluck().all().map(folded);
  for (const guard of guards) expect(made).toContain(folded(guard));
  const triggers = made.filter((sql) => /^CREATE (TRIGGER|VIEW)/.test(sql));
  expect(triggers.toSorted()).toEqual(
    guards
      .map(folded)
      .filter((sql) => /^CREATE (TRIGGER|VIEW)/.test(sql))
      .toSorted(),
  );
});

test.each([
  ["case", caseSchema],
  ["accounts", accountsSchema],
  ["publish", publishSchema],
] as const)("the chain of migrations leaves exactly the columns of the schema in %s.db", (name, schema) => {
  const db = fresh(name);
  const tables = Object.values<unknown>(schema).filter((value): value is SQLiteTable => is(value, SQLiteTable));
  expect(tables.length).toBeGreaterThan(0);
  for (const table of tables) {
    const found = db
      .prepare<[string], { name: string; required: number; type: string }>(
        'SELECT name, "notnull" AS required, lower(type) AS type FROM pragma_table_xinfo(?) ORDER BY name',
      )
      .all(getTableName(table));
    const asked = Object.values(getTableColumns(table)).map((column) => ({
      name: column.name,
      type: column.getSQLType(),
      required: Number(column.notNull && !(column.primary && column.getSQLType() === "integer")),
    }));
    const plain = (rows: readonly { name: string; type: string }[]) => rows.map(({ name: column, type }) => `${column} ${type}`).toSorted();
    expect([getTableName(table), plain(found)]).toEqual([getTableName(table), plain(asked)]);
    const required = (rows: readonly { name: string; required: number }[]) =>
      rows.filter((row) => row.required === 1).map((row) => row.name);
    expect(required(found)).toEqual(expect.arrayContaining(required(asked).toSorted()));
  }
});

test("every fact table refuses an edit and a delete", () => {
  const db = open({ path: ":memory:", key: "0".repeat(64), create: true });
  onTestFinished(() => {
    db.close();
  });
  migrate(db, readMigrations(`${FOLDER}case`), 0);
  const triggers = new Set(db.prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'trigger'").pluck().all());
  expect(factTables().length).toBeGreaterThan(15);
  for (const table of factTables()) {
    expect(triggers).toContain(`${table}_is_a_fact`);
    expect(triggers).toContain(`${table}_stays`);
  }
});
