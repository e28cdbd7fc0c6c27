import { CLIENT, SERVER } from "../build/build.ts";
import { runBuilt } from "../build/run-built.ts";

await runBuilt("main", process.argv.slice(2), [SERVER, CLIENT]);
