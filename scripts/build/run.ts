import { ROOT } from "../processes.ts";
import { buildStale, CLIENT, SERVER } from "./build.ts";

/** Builds what is stale and starts nothing. */
await buildStale(ROOT, [SERVER, CLIENT], console.log);
