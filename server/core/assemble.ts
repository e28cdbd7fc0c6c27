import { randomBytes } from "node:crypto";
import { drizzle } from "drizzle-orm/better-sqlite3";
import * as accountsSchema from "../../db/schema/accounts.ts";
import * as caseSchema from "../../db/schema/index.ts";
import * as publishSchema from "../../db/schema/publications.ts";
import { type Zone, zone } from "../../shared/kernel/instant.ts";
import type { Clock } from "./clock.ts";
import type { Connections } from "./data-folder.ts";
import { WriteGate } from "./gate.ts";
import type { Jobs } from "./jobs.ts";
import type { Keys } from "./keys.ts";
import type { Office } from "./office.ts";
import type { Reactions } from "./reactions.ts";

/** The zone of an office that has not said otherwise; asked at set-up. */
const FIRST_ZONE = "America/New_York";

export type AssembleOptions = {
  connections: Connections;
  keys: Keys;
  clock: Clock;
  reactions: Reactions;
  blobFolder: string;
  origin: string;
  demo: boolean;
  jobs: (office: () => Office) => Jobs;
};

/** Puts an office together from its opened files. The product, the job worker, the seeds and the tests all use this. */
export function assemble({ connections, jobs, ...parts }: AssembleOptions): Office {
  const settingOf = connections.accounts.prepare<[string], string>("SELECT value FROM settings WHERE key = ?").pluck();
  const office: Office = {
    ...parts,
    caseFile: { sqlite: connections.case, orm: drizzle(connections.case, { schema: caseSchema }) },
    accounts: { sqlite: connections.accounts, orm: drizzle(connections.accounts, { schema: accountsSchema }) },
    publish: { sqlite: connections.publish, orm: drizzle(connections.publish, { schema: publishSchema }) },
    zone: () => officeZone(settingOf.get("office.zone") ?? null),
    gate: new WriteGate(),
    jobs: jobs(() => office),
    chance: makeChance(),
  };
  return office;
}

/**
 * Seven numbers from 0 to 31 that begin anywhere and go on by steps of chance, so that none come twice: a list of thousands of rows makes
 * all its ids in one moment, and numbers drawn each on its own would meet. A draw is made by the page, because each costs as much as a fact.
 */
function makeChance(): () => readonly number[] {
  let [page, used] = [randomBytes(CHANCE_PAGE), 0];
  let at = randomBytes(6).readUIntBE(0, 6) % CHANCES;
  return () => {
    if (used === page.length) [page, used] = [randomBytes(CHANCE_PAGE), 0];
    at = (at + 1 + (page[used] ?? 0)) % CHANCES;
    used += 1;
    return Array.from({ length: 7 }, (_, place) => Math.floor(at / 32 ** (6 - place)) % 32);
  };
}
const CHANCE_PAGE = 512;
const CHANCES = 32 ** 7;

let read: { stored: string | null; zone: Zone } | undefined;

/** Every row of a list asks; only a changed setting is read anew. */
function officeZone(stored: string | null): Zone {
  if (read?.stored === stored) return read.zone;
  const value: unknown = stored === null ? FIRST_ZONE : JSON.parse(stored);
  read = { stored, zone: zone(typeof value === "string" ? value : FIRST_ZONE) };
  return read.zone;
}
