import { defineConfig } from "vitest/config";
import { RESULTS_FILE } from "./scripts/gate/results.ts";
import { ResultsReporter } from "./scripts/gate/vitest-reporter.ts";

const results = process.env[RESULTS_FILE];
const slow = process.env["GREATWRIT_SLOW_TESTS"] === "1";
const ending = slow ? ".slow.test.{ts,tsx}" : ".test.{ts,tsx}";
const exclude = ["**/node_modules/**", "**/dist/**", ...(slow ? [] : ["**/*.slow.test.{ts,tsx}"])];

/** Tests of the product own their world, so files share a process (half the time); tests of the scripts start programs and do not. */
export default defineConfig({
  test: {
    pool: "forks",
    maxWorkers: 2,
    passWithNoTests: false,
    reporters: results === undefined ? ["default"] : ["default", new ResultsReporter(results)],
    projects: [
      {
        extends: true,
        test: {
          name: "product",
          include: [`{shared,db,server,client}/**/*${ending}`],
          exclude,
          isolate: false,
          testTimeout: slow ? 600_000 : 30_000,
        },
      },
      {
        extends: true,
        test: { name: "scripts", include: [`scripts/**/*${ending}`], exclude, testTimeout: 60_000, hookTimeout: 60_000 },
      },
    ],
  },
});
