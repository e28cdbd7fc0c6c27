import { handOver } from "../processes.ts";

process.exit(await handOver("tsx", ["server/rebuild-summaries.ts", ...process.argv.slice(2)]));
