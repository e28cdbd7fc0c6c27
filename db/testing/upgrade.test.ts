import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { factTables } from "../guards.ts";
import { migrate, readMigrations } from "../migrate.ts";
import { type Connection, open } from "../open.ts";
import {
  columnsOf,
  contentOf,
  copyOfSnapshot,
  FILES,
  type FileName,
  MIGRATIONS,
  readSnapshot,
  releasedVersions,
  shapeOf,
  tablesOf,
} from "./released.ts";

const head = (name: FileName) => readMigrations(join(MIGRATIONS, name));
const CHILD = fileURLToPath(new URL("./migrate-child.ts", import.meta.url));

/** A released file, copied for this test alone. */
function released(version: string, name: FileName) {
  const folder = copyOfSnapshot(version);
  const key = readSnapshot(version).keys[name];
  const path = join(folder, `${name}.db`);
  const opened: Connection[] = [];
  onTestFinished(() => {
    for (const db of opened) if (db.open) db.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const connect = () => {
    const db = open({ path, key, create: false });
    opened.push(db);
    return db;
  };
  return { path, key, connect };
}

function fresh(name: FileName): Connection {
  const db = open({ path: ":memory:", key: "0".repeat(64), create: true });
  onTestFinished(() => {
    db.close();
  });
  migrate(db, head(name), 0);
  return db;
}

/** Every table with its columns, its rows and their hash, as it stands now. */
function contents(db: Connection) {
  return new Map(
    tablesOf(db).map((table) => {
      const columns = columnsOf(db, table);
      return [table, { columns, ...contentOf(db, table, columns) }];
    }),
  );
}

/** How many rows the migrations after a snapshot say that they add or take. */
function declared(version: string, name: FileName, table: string): number {
  const old = Object.keys(readSnapshot(version).migrations[name]);
  return head(name)
    .filter((migration) => !old.includes(migration.name))
    .reduce((sum, { sql }) => sum + Number(new RegExp(`^-- expect ${table}: (-?\\d+)$`, "m").exec(sql)?.[1] ?? 0), 0);
}

const cases = releasedVersions().flatMap((version) => FILES.map((name): [string, FileName] => [version, name]));

test("there is a released version, and it holds invented rows in every kind of fact but documents", () => {
  expect(releasedVersions()).toContain("001");
  const db = released("001", "case").connect();
  // Of the kinds that it knew: a later version has more.
  const known = factTables().filter((table) => tablesOf(db).includes(table));
  const empty = known.filter((table) => contentOf(db, table, ["n"]).rows === 0);
  expect(empty).toEqual(["documents"]);
  for (const mark of ["superseded_seq", "voided_seq"]) {
    const ended = known.filter((table) => Number(db.prepare(`SELECT count(*) FROM ${table} WHERE ${mark} IS NOT NULL`).pluck().get()) > 0);
    expect(ended.length).toBeGreaterThan(1);
  }
});

test.each(cases)("the snapshot %s of %s.db is small and encrypted", (version, name) => {
  const { path } = released(version, name);
  expect(statSync(path).size).toBeLessThan(1.5 * 1024 * 1024);
  expect(() => open({ path, key: "0".repeat(64), create: false })).toThrow("not a database");
});

describe.each(cases)("from %s to head, %s.db", (version, name) => {
  test("has every table, index, trigger and view of a fresh one, word for word, and no other", () => {
    const db = released(version, name).connect();
    migrate(db, head(name), 0);
    expect(shapeOf(db)).toEqual(shapeOf(fresh(name)));
    expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
    expect(db.pragma("foreign_key_check")).toEqual([]);
  });

  test("keeps every row but those its migrations declare, and every value of every table they leave alone", () => {
    const db = released(version, name).connect();
    const before = contents(db);
    migrate(db, head(name), 0);
    const now = new Set(tablesOf(db));
    for (const [table, { columns, rows, hash }] of before) {
      const change = declared(version, name, table);
      if (!now.has(table)) {
        expect([table, change]).toEqual([table, -rows]);
        continue;
      }
      const kept = columns.filter((column) => columnsOf(db, table).includes(column));
      const after = contentOf(db, table, kept);
      expect([table, after.rows]).toEqual([table, rows + change]);
      if (change === 0 && kept.length === columns.length) expect([table, after.hash]).toEqual([table, hash]);
    }
  });
});

describe("killed in the middle of a migration, the file is the old one or the new one:", () => {
  /** A rebuild as a later version might ship it, made slow by a table of its own, so that a kill finds it at work. */
  const LATER = `CREATE TABLE new_courts_note (n INTEGER PRIMARY KEY, words TEXT NOT NULL);--> statement-breakpoint
INSERT INTO new_courts_note (words) WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 60000) SELECT hex(randomblob(24)) FROM c;
--> statement-breakpoint
DROP TRIGGER calls_stays;--> statement-breakpoint
ALTER TABLE calls ADD COLUMN minutes INTEGER;--> statement-breakpoint
CREATE TRIGGER calls_stays BEFORE DELETE ON calls BEGIN SELECT RAISE(ABORT, 'calls: a fact is never deleted'); END;`;

  function laterFolder(): string {
    const folder = mkdtempSync(join(tmpdir(), "great-writ-later-"));
    onTestFinished(() => {
      rmSync(folder, { recursive: true, force: true });
    });
    writeFileSync(join(folder, "9999_later.sql"), LATER);
    return folder;
  }

  /** Runs the migration in a process of its own; kills it that many milliseconds after it begins. Null lets it end. */
  function run(args: readonly string[], killAfter: number | null): Promise<{ done: boolean; signal: string | null }> {
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [CHILD, ...args], { stdio: ["ignore", "pipe", "inherit"] });
      let said = "";
      child.stdout.on("data", (part: Buffer) => {
        const first = said === "";
        said += part.toString();
        if (first && killAfter !== null) setTimeout(() => child.kill("SIGKILL"), killAfter);
      });
      child.on("error", reject);
      child.on("close", (_code, signal) => {
        resolve({ done: said.includes("done"), signal });
      });
    });
  }

  test("each way, and a second try completes it", { timeout: 60_000 }, async () => {
    const later = laterFolder();
    let untouched = 0;
    for (const killAfter of [0, 30, 150]) {
      const file = released("001", "case");
      const first = file.connect();
      // Every migration of today is behind it: the one that is killed comes after them.
      migrate(first, head("case"), 0);
      const old = { shape: shapeOf(first), contents: contents(first) };
      first.close();
      const args = [file.path, file.key, join(MIGRATIONS, "case"), later];
      await run(args, killAfter);
      const db = file.connect();
      const passed = db.prepare("SELECT count(*) FROM migrations WHERE name = '9999_later'").pluck().get() === 1;
      if (!passed) untouched += 1;
      if (!passed) expect({ shape: shapeOf(db), contents: contents(db) }).toEqual(old);
      db.close();
      if (!passed) expect(await run(args, null)).toEqual({ done: true, signal: null });
      const whole = file.connect();
      expect(columnsOf(whole, "calls")).toContain("minutes");
      expect(shapeOf(whole).has("trigger calls_stays")).toBe(true);
      expect(whole.prepare("SELECT count(*) FROM new_courts_note").pluck().get()).toBe(60_000);
      for (const [table, { columns, hash }] of old.contents) expect([table, contentOf(whole, table, columns).hash]).toEqual([table, hash]);
      whole.close();
    }
    expect(untouched).toBeGreaterThan(0);
  });
});
