import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../processes.ts";
import { RESULTS_FILE } from "./results.ts";

/** One thing the gate asks. It passes when its program ends with code 0. */
export type Step = {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Where the reporter of a test program writes. */
  readonly results?: string;
  /** Show what it printed even when it passed. */
  readonly show?: boolean;
};

const CACHE = join(ROOT, "node_modules", ".cache", "great-writ");
const ROOMS = ["shared", "db", "server", "client", "e2e", "scripts"];

function types(name: string, project: string): Step {
  const info = join(CACHE, `${name.replace(" ", "-")}.tsbuildinfo`);
  return { name, command: "tsc", args: ["-p", project, "--incremental", "--tsBuildInfoFile", info] };
}

/** A step that runs tests: its own results file, emptied by `runSteps` before it starts. */
export function testStep(name: string, command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Step {
  const results = join(CACHE, `${name.replaceAll(" ", "-")}.json`);
  return { name, command, args, env: { ...env, [RESULTS_FILE]: results }, results };
}

/**
 * The steps of `npm run check`, the longest first. A cached lint can miss what a change in another file did to a type,
 * so `npm test` asks for a lint without the cache.
 */
export function checkSteps({ cached }: { cached: boolean }): Step[] {
  mkdirSync(CACHE, { recursive: true });
  const lintCache = cached ? ["--cache", "--cache-strategy", "content", "--cache-location", join(CACHE, "eslint")] : [];
  return [
    { name: "lint", command: "eslint", args: [".", "--max-warnings", "0", ...lintCache] },
    testStep("unit and server tests", "vitest", ["run"]),
    types("types", "tsconfig.json"),
    types("client types", "client/tsconfig.json"),
    types("browser test types", "e2e/tsconfig.json"),
    { name: "import rules", command: "depcruise", args: [...ROOMS, "--config", ".dependency-cruiser.js", "--output-type", "err-long"] },
    {
      name: "format",
      command: "prettier",
      args: [".", "--check", "--log-level", "warn", "--cache", "--cache-location", join(CACHE, "prettier")],
    },
    { name: "house", command: "node", args: ["scripts/house/check.ts"], show: true },
    { name: "docs", command: "node", args: ["scripts/docs/check.ts"] },
  ];
}

export const BUILD: Step = { name: "build", command: "node", args: ["scripts/build/run.ts"] };
const SLOW = { GREATWRIT_SLOW_TESTS: "1" };
export const slowSteps = (browser: string): Step[] => [
  testStep("slow tests", "vitest", ["run"], SLOW),
  testStep("slow browser tests", "playwright", ["test", "kill"], { ...SLOW, CHROMIUM_PATH: browser }),
];
export const browserStep = (browser: string): Step => testStep("browser tests", "playwright", ["test"], { CHROMIUM_PATH: browser });
