import { existsSync } from "node:fs";
import { join } from "node:path";
import { CLIENT, SERVER, buildStale } from "../build/build.ts";
import { handOver, ROOT } from "../processes.ts";

await buildStale(ROOT, [SERVER, CLIENT], console.error);
if (!existsSync(join(ROOT, "scripts/bench/run.ts"))) {
  console.error("There is nothing to measure yet: scripts/bench/run.ts does not exist.");
  process.exit(1);
}
process.exit(await handOver("node", ["scripts/bench/run.ts", ...process.argv.slice(2)]));
