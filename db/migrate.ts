import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Connection } from "./open.ts";

export type Migration = { name: string; sql: string };

/** Reads the migrations of one database in order of their names. */
export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".sql"))
    .sort()
    .map((file) => ({ name: file.slice(0, -4), sql: readFileSync(join(folder, file), "utf8") }));
}

/**
 * The guarded runner. SQLite ignores the foreign-key pragma inside a transaction, so a generated table rebuild with keys on
 * empties child tables without an error: keys go off first, each migration is one transaction, no key may be broken at its end,
 * and no table may have lost a row unless the migration says so (`-- expect table: -3`).
 */
export function migrate(db: Connection, migrations: readonly Migration[], now: number): string[] {
  db.exec("CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, hash TEXT NOT NULL, at INTEGER NOT NULL)");
  const done = new Map(
    db
      .prepare<[], { name: string; hash: string }>("SELECT name, hash FROM migrations")
      .all()
      .map((row) => [row.name, row.hash]),
  );
  for (const name of done.keys()) {
    if (!migrations.some((migration) => migration.name === name)) {
      throw new Error(`This database was made by a newer version: it has the migration ${name}, which this version does not know.`);
    }
  }
  const applied: string[] = [];
  for (const migration of migrations) {
    const hash = createHash("sha256").update(migration.sql).digest("hex");
    const known = done.get(migration.name);
    if (known === hash) continue;
    if (known !== undefined) throw new Error(`The migration ${migration.name} was changed after it had run. Migrations are never edited.`);
    applyOne(db, migration, hash, now);
    applied.push(migration.name);
  }
  return applied;
}

function applyOne(db: Connection, migration: Migration, hash: string, now: number): void {
  const before = countRows(db);
  db.pragma("foreign_keys = OFF");
  try {
    db.transaction(() => {
      for (const statement of migration.sql.split("--> statement-breakpoint")) if (statement.trim() !== "") db.exec(statement);
      db.prepare("INSERT INTO migrations (name, hash, at) VALUES (?, ?, ?)").run(migration.name, hash, now);
      const broken: unknown = db.pragma("foreign_key_check");
      if (Array.isArray(broken) && broken.length > 0)
        throw new Error(`The migration ${migration.name} would break ${broken.length} references.`);
      refuseLostRows(migration, before, countRows(db));
    }).immediate();
  } finally {
    db.pragma("foreign_keys = ON");
  }
}

function refuseLostRows(migration: Migration, before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): void {
  for (const [table, count] of before) {
    const expected = new RegExp(`^-- expect ${table}: (-?\\d+)$`, "m").exec(migration.sql);
    const change = expected ? Number(expected[1]) : 0;
    const now = after.get(table);
    if (now === undefined && expected) continue;
    if ((now ?? 0) !== count + change) {
      throw new Error(
        `The migration ${migration.name} would change ${table} from ${count} to ${now ?? 0} rows, which it does not declare.`,
      );
    }
  }
}

function countRows(db: Connection): Map<string, number> {
  const tables = db
    .prepare<[], string>(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%_fts%' AND name <> 'migrations'",
    )
    .pluck()
    .all();
  return new Map(tables.map((table) => [table, Number(db.prepare(`SELECT count(*) FROM "${table}"`).pluck().get())]));
}
