import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { accountGuards, caseGuards, factTables } from "./guards.ts";
import { type Migration, migrate, readMigrations } from "./migrate.ts";
import { open } from "./open.ts";

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

test("the migrations hold exactly the guards that the schema asks for", () => {
  const text = (name: string) => readFileSync(`${FOLDER}${name}/0001_guards.sql`, "utf8").replace(/\s+/g, " ");
  for (const guard of caseGuards()) expect(text("case")).toContain(guard.replace(/\s+/g, " "));
  for (const guard of accountGuards()) expect(text("accounts")).toContain(guard.replace(/\s+/g, " "));
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
