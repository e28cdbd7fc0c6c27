import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import type { Connection } from "../../db/open.ts";
import type * as accountsSchema from "../../db/schema/accounts.ts";
import type * as caseSchema from "../../db/schema/index.ts";
import type * as publishSchema from "../../db/schema/publications.ts";
import type { Zone } from "../../shared/kernel/instant.ts";
import type { Clock } from "./clock.ts";
import type { WriteGate } from "./gate.ts";
import type { Jobs } from "./jobs.ts";
import type { Keys } from "./keys.ts";
import type { Reactions } from "./reactions.ts";

/** The three files, each with its raw connection and its typed face. Nothing relies on a transaction across them. */
export type CaseFile = { sqlite: Connection; orm: BetterSQLite3Database<typeof caseSchema> };
export type AccountsFile = { sqlite: Connection; orm: BetterSQLite3Database<typeof accountsSchema> };
export type PublishFile = { sqlite: Connection; orm: BetterSQLite3Database<typeof publishSchema> };

/** Everything one running office is made of. Built once by main, the harness or a seed; handed on, never imported. */
export type Office = {
  caseFile: CaseFile;
  accounts: AccountsFile;
  publish: PublishFile;
  clock: Clock;
  /** The office's own zone, for "today" on screens. A court's day is counted in the court's zone. */
  zone(): Zone;
  gate: WriteGate;
  keys: Keys;
  reactions: Reactions;
  jobs: Jobs;
  /** Folder of attached files. */
  blobFolder: string;
  /** Fresh randomness for ids. */
  chance(): readonly number[];
  /** Public origin, for links. */
  origin: string;
  /** True in the demo office: one sign-in button per role. */
  demo: boolean;
};
