import Database from "better-sqlite3";
import { cacheStatements } from "./statement-cache.ts";

/** A connection as `open` made it. The only place that constructs one. */
export type Connection = Database.Database;

/** Oldest SQLite whose write-ahead log is safe with two connections (sqlite.org, release 3.51.3). */
const OLDEST_SQLITE = [3, 51, 3] as const;

export type OpenOptions = {
  /** Path of the file, or `:memory:`. */
  path: string;
  /** 256-bit data key, 64 hexadecimal digits. */
  key: string;
  /** True only on the very first run: at any other time a missing file is an error, never a new empty database. */
  create: boolean;
  /** Bytes of a database made before, for an in-memory copy of it; only with `:memory:`. */
  image?: Buffer;
};

/**
 * Opens a database encrypted (SQLCipher format 4), durable (WAL, synchronous FULL) and strict (foreign keys, secure delete),
 * and reads every setting back: a pragma that silently did not take is an error here and not a loss later.
 */
export function open({ path, key, create, image }: OpenOptions): Connection {
  if (!/^[0-9a-f]{64}$/.test(key)) throw new Error("The data key must be 64 hexadecimal digits.");
  const db = new Database(image ?? path, { fileMustExist: !create && path !== ":memory:" });
  try {
    if (path !== ":memory:") {
      db.pragma("cipher='sqlcipher'");
      db.pragma("legacy=4");
      db.pragma(`key="x'${key}'"`);
    }
    db.pragma("journal_mode = WAL");
    db.pragma("synchronous = FULL");
    db.pragma("foreign_keys = ON");
    db.pragma("secure_delete = ON");
    db.pragma("temp_store = MEMORY");
    db.pragma("cache_size = -32000");
    db.pragma("recursive_triggers = ON");
    assertSettings(db, path);
    cacheStatements(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function assertSettings(db: Connection, path: string): void {
  const version = String(db.prepare("SELECT sqlite_version()").pluck().get());
  if (isOlder(version)) throw new Error(`SQLite ${version} is too old; ${OLDEST_SQLITE.join(".")} or newer is needed.`);
  const expected: Record<string, unknown> = {
    journal_mode: path === ":memory:" ? "memory" : "wal",
    synchronous: 2,
    foreign_keys: 1,
    secure_delete: 1,
    temp_store: 2,
  };
  for (const [name, value] of Object.entries(expected)) {
    const found: unknown = db.pragma(name, { simple: true });
    if (found !== value) throw new Error(`The database setting ${name} is ${String(found)} and must be ${String(value)}.`);
  }
}

function isOlder(version: string): boolean {
  const parts = version.split(".").map(Number);
  for (const [place, least] of OLDEST_SQLITE.entries()) {
    const found = parts[place] ?? 0;
    if (found !== least) return found < least;
  }
  return false;
}
