import Database from "better-sqlite3";
import { join } from "node:path";

/**
 * Keeps a second server off the same data. An exclusive SQLite lock is held by the operating system for this process alone
 * and falls with it, also after a kill: no stale lock file is ever left to remove by hand.
 */
export function lockFolder(folder: string): { release(): void } {
  const db = new Database(join(folder, "lock"), { timeout: 0 });
  try {
    db.pragma("journal_mode = DELETE");
    db.pragma("locking_mode = EXCLUSIVE");
    db.exec("BEGIN EXCLUSIVE");
  } catch {
    db.close();
    throw new Error(`Another Great Writ server is already using ${folder}. Stop it, or start this one with another GREATWRIT_DATA.`);
  }
  return { release: () => db.close() };
}
