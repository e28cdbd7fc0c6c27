import { join } from "node:path";
import { migrate, readMigrations } from "../migrate.ts";
import { open } from "../open.ts";

/** Migrates one copied file and says when it begins: a process of its own, so that a test can kill it in the middle. */
const [path = "", key = "", ...folders] = process.argv.slice(2);
const db = open({ path, key, create: false });
process.stdout.write("begins\n");
migrate(
  db,
  folders.flatMap((folder) => readMigrations(join(folder))),
  0,
);
process.stdout.write("done\n");
