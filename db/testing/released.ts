import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { Connection } from "../open.ts";

/** What each released version left behind: its three files with about two hundred invented rows, and what its migrations were. */
export const RELEASED = fileURLToPath(new URL("./released/", import.meta.url));
export const MIGRATIONS = fileURLToPath(new URL("../migrations/", import.meta.url));
export const FILES = ["accounts", "case", "publish"] as const;
export type FileName = (typeof FILES)[number];

/** The data key of every snapshot: known to everybody, so nothing real may ever stand under it. 64 hexadecimal digits. */
export const SNAPSHOT_KEY = "07".repeat(32);

const Digest = z.string().regex(/^[0-9a-f]{64}$/);
/** `released.json` of a snapshot. */
export const Snapshot = z.strictObject({
  /** Version of the schema: `001`. */
  released: z.string().regex(/^\d{3}$/),
  /** Keys of the three files, derived from the snapshot key, hexadecimal. */
  keys: z.record(z.enum(FILES), Digest),
  /** SHA-256 of each migration by file and name: from now on they never change. */
  migrations: z.record(z.enum(FILES), z.record(z.string(), Digest)),
});
export type Snapshot = z.infer<typeof Snapshot>;

/** The snapshots that there are, oldest first. */
export function releasedVersions(): string[] {
  return existsSync(RELEASED)
    ? readdirSync(RELEASED)
        .filter((name) => /^\d{3}$/.test(name))
        .sort()
    : [];
}

export function readSnapshot(version: string): Snapshot {
  return Snapshot.parse(JSON.parse(readFileSync(join(RELEASED, version, "released.json"), "utf8")));
}

/** Copies a snapshot into a folder of its own, as an office would have it; the caller removes the folder. */
export function copyOfSnapshot(version: string): string {
  const folder = mkdtempSync(join(tmpdir(), `great-writ-released-${version}-`));
  for (const name of FILES) copyFileSync(join(RELEASED, version, `${name}.db`), join(folder, `${name}.db`));
  return folder;
}

/** Tables of the office's own records: neither the search index, nor what SQLite and the runner keep for themselves. */
export function tablesOf(db: Connection): string[] {
  return db
    .prepare<[], string>(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%_fts%' AND name <> 'migrations' ORDER BY name",
    )
    .pluck()
    .all();
}

export function columnsOf(db: Connection, table: string): string[] {
  return db.prepare<[string], string>("SELECT name FROM pragma_table_xinfo(?) ORDER BY cid").pluck().all(table);
}

/** How many rows a table has, and the hash of all of them over the given columns: equal only where every value is. */
export function contentOf(db: Connection, table: string, columns: readonly string[]): { rows: number; hash: string } {
  const hash = createHash("sha256");
  const list = columns.map((column) => `"${column}"`).join(", ");
  const lines = db.prepare<[], Record<string, unknown>>(`SELECT ${list} FROM "${table}"`).all().map(asLine).sort();
  for (const line of lines) hash.update(line).update("\n");
  return { rows: lines.length, hash: hash.digest("hex") };
}

function asLine(row: Record<string, unknown>): string {
  return JSON.stringify(Object.values(row).map((value) => (Buffer.isBuffer(value) ? value.toString("hex") : value)));
}

/** Everything the schema declares, by kind and name, with white space folded. */
export function shapeOf(db: Connection): Map<string, string> {
  const rows = db
    .prepare<[], { type: string; name: string; sql: string | null }>(
      "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'",
    )
    .all();
  return new Map(rows.map(({ type, name, sql }) => [`${type} ${name}`, (sql ?? "").replace(/\s+/g, " ").replace(/"/g, "`")]));
}
