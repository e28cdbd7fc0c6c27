import { lockFolder } from "../db/lock.ts";
import { openCaseFile, prepared } from "./core/data-folder.ts";
import { readSettings } from "./core/env.ts";
import { rebuildSummaries } from "./statistics/keep-queries.ts";
import { drizzle } from "drizzle-orm/better-sqlite3";
import * as caseSchema from "../db/schema/index.ts";

/** `npm run db:rebuild-summaries`: computes the kept rows and totals of the data folder from nothing, while no server runs on it. */
try {
  const { dataFolder } = readSettings(process.env);
  const lock = lockFolder(prepared(dataFolder));
  const { connections } = openCaseFile(dataFolder);
  const caseFile = { sqlite: connections.case, orm: drizzle(connections.case, { schema: caseSchema }) };
  const { petitioners, episodes } = rebuildSummaries({ caseFile });
  process.stdout.write(`Rebuilt ${petitioners} rows of petitioners and ${episodes} of custody episodes.\n`);
  for (const connection of Object.values(connections)) connection.close();
  lock.release();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
