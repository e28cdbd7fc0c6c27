import { buildStale, type Part } from "./build.ts";
import { handOver, ROOT } from "../processes.ts";

/** Builds what is stale, then runs a program of the built server with this terminal and ends as it ends. */
export async function runBuilt(program: string, args: readonly string[], parts: readonly Part[]): Promise<void> {
  try {
    await buildStale(ROOT, parts, (line) => process.stderr.write(line + "\n"));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\nThe build failed, so nothing was started.\n`);
    process.exit(1);
  }
  // A small young generation keeps the idle server near 100 MiB; measured in the decision record on the runtime.
  process.exit(await handOver("node", ["--max-semi-space-size=8", `dist/server/${program}.js`, ...args], { NODE_ENV: "production" }));
}
