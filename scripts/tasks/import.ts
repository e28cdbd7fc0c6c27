import { SERVER } from "../build/build.ts";
import { runBuilt } from "../build/run-built.ts";

await runBuilt("import-cli", process.argv.slice(2), [SERVER]);
