import { defineConfig } from "vitest/config";
import { RESULTS_FILE } from "./scripts/gate/results.ts";
import { ResultsReporter } from "./scripts/gate/vitest-reporter.ts";

const results = process.env[RESULTS_FILE];
const slow = process.env["GREATWRIT_SLOW_TESTS"] === "1";
const everywhere = "{shared,db,server,client,scripts}/**/*";

export default defineConfig({
  test: {
    include: [slow ? `${everywhere}.slow.test.{ts,tsx}` : `${everywhere}.test.{ts,tsx}`],
    exclude: ["**/node_modules/**", "**/dist/**", ...(slow ? [] : ["**/*.slow.test.{ts,tsx}"])],
    pool: "forks",
    maxWorkers: 2,
    passWithNoTests: false,
    testTimeout: slow ? 600_000 : 10_000,
    reporters: results === undefined ? ["default"] : ["default", new ResultsReporter(results)],
  },
});
