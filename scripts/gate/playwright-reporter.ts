import { readdirSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import type { FullConfig, Reporter, Suite, TestCase, TestError } from "@playwright/test/reporter";
import { RESULTS_FILE, type Results, type TestResult } from "./results.ts";

/** Writes what every browser test did to a file, for the gate to count. Playwright loads a reporter by path, hence the default export. */
export default class ResultsReporter implements Reporter {
  #suite: Suite | undefined;
  #files: string[] = [];
  readonly #errors: string[] = [];

  onBegin(config: FullConfig, suite: Suite): void {
    this.#suite = suite;
    this.#files = readdirSync(config.rootDir, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.spec\.tsx?$/.test(name))
      .map((name) => relative(process.cwd(), `${config.rootDir}/${name}`));
  }

  onError(error: TestError): void {
    this.#errors.push(error.message ?? error.value ?? "an error without words");
  }

  onEnd(): void {
    const path = process.env[RESULTS_FILE];
    if (path === undefined) return;
    const tests = (this.#suite?.allTests() ?? []).map((test) => this.#result(test));
    const results: Results = { files: this.#files, tests, errors: this.#errors };
    writeFileSync(path, JSON.stringify(results));
  }

  printsToStdio(): boolean {
    return false;
  }

  #result(test: TestCase): TestResult {
    const reasons = test.annotations.filter(({ type }) => type === "skip" || type === "fixme").map(({ description }) => description ?? "");
    const states = { expected: "passed", unexpected: "failed", flaky: "failed", skipped: "skipped" } as const;
    return {
      file: relative(process.cwd(), test.location.file),
      title: test.titlePath().slice(3).join(" › "),
      state: states[test.outcome()],
      reason: states[test.outcome()] === "skipped" ? (reasons.find((reason) => reason !== "") ?? "") : "",
      ms: test.results.reduce((sum, { duration }) => sum + duration, 0),
    };
  }
}
