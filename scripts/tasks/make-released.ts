import { handOver } from "../processes.ts";

/** `node scripts/tasks/make-released.ts 002`: what this version leaves to the upgrade test, made once, when a version is released. */
process.exit(await handOver("tsx", ["server/testing/make-released.ts", ...process.argv.slice(2)]));
