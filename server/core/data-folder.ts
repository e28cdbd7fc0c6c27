import { accessSync, constants, existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { seedCodes } from "../../db/code-lists.ts";
import { migrate, readMigrations } from "../../db/migrate.ts";
import { type Connection, open } from "../../db/open.ts";
import { loadReference } from "../../db/reference/load.ts";
import { deriveKeys, type Keys, readOrMakeDataKey } from "./keys.ts";

export const DATABASES = ["accounts", "case", "publish"] as const;
export type DatabaseName = (typeof DATABASES)[number];
export type Connections = Readonly<Record<DatabaseName, Connection>>;

/** Where the product keeps what it was built with. */
export type Assets = { migrations: string; reference: string };

/** Opens the three files of a data folder, or makes them on the first run, and brings them to this version's shape. */
export function openFolder(folder: string, assets: Assets): { connections: Connections; keys: Keys; firstRun: boolean } {
  const firstRun = isFirstRun(prepared(folder));
  const keys = deriveKeys(readOrMakeDataKey(folder, firstRun));
  const connect = (name: DatabaseName) => open({ path: join(folder, `${name}.db`), key: keys[name], create: firstRun });
  const connections = { accounts: connect("accounts"), case: connect("case"), publish: connect("publish") };
  bringUpToDate(connections, assets);
  return { connections, keys, firstRun };
}

/** Opens the files of a folder that a running server has prepared: for its job thread. */
export function openCaseFile(folder: string): { connections: Connections; keys: Keys } {
  const keys = deriveKeys(readOrMakeDataKey(folder, false));
  const connect = (name: DatabaseName) => open({ path: join(folder, `${name}.db`), key: keys[name], create: false });
  return { connections: { accounts: connect("accounts"), case: connect("case"), publish: connect("publish") }, keys };
}

/** Migrations, code lists, reference facts: nothing is done where nothing changed. */
export function bringUpToDate(connections: Connections, assets: Assets): void {
  for (const name of DATABASES) migrate(connections[name], readMigrations(join(assets.migrations, name)), Date.now());
  seedCodes(connections.case);
  loadReference(connections.case, assets.reference);
}

/** The folder, made if it did not exist and surely writable: one sentence otherwise. */
export function prepared(folder: string): string {
  if (!existsSync(folder)) makeFolder(folder);
  try {
    accessSync(folder, constants.W_OK | constants.R_OK);
  } catch {
    throw new Error(
      `The data folder ${folder} cannot be written. Give this account the right to write there, or set GREATWRIT_DATA to another folder.`,
    );
  }
  return folder;
}

/** True on the first run. A folder that holds some of the files but not all is never filled up with empty ones. */
function isFirstRun(folder: string): boolean {
  const present = readdirSync(folder);
  const missing = DATABASES.filter((name) => !present.includes(`${name}.db`));
  if (missing.length === 0) return false;
  if (missing.length < DATABASES.length || present.includes("key")) {
    const names = missing.map((name) => `${name}.db`).join(", ");
    throw new Error(`The data folder ${folder} is not complete: ${names} is missing. Put it back from your copy; nothing new was created.`);
  }
  return true;
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch {
    throw new Error(
      `The data folder ${folder} does not exist and could not be made. Make it, or set GREATWRIT_DATA to a folder this account may write.`,
    );
  }
}
