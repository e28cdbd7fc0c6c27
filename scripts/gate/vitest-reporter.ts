import { writeFileSync } from "node:fs";
import { relative } from "node:path";
import type { Reporter, TestCase, TestModule, TestSuite, Vitest } from "vitest/node";
import { reasonInTitle, type Results, type TestResult } from "./results.ts";

function isEmptyAndSkipped(suite: TestSuite): boolean {
  return suite.options.mode === "skip" && [...suite.children.allTests()].length === 0;
}

/** Writes what every unit and server test did to a file, for the gate to count. */
export class ResultsReporter implements Reporter {
  readonly #path: string;
  #root = "";

  constructor(path: string) {
    this.#path = path;
  }

  onInit(vitest: Vitest): void {
    this.#root = vitest.config.root;
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly { readonly message: string }[]): void {
    const results: Results = {
      files: modules.map((module) => this.#file(module)),
      tests: modules.flatMap((module) => [
        ...[...module.children.allTests()].map((test) => this.#result(test)),
        ...[...module.children.allSuites()].filter(isEmptyAndSkipped).map((suite) => this.#skippedSuite(suite)),
      ]),
      errors: [
        ...unhandled.map((error) => error.message),
        ...modules.flatMap((module) => module.errors().map((error) => `${this.#file(module)}: ${error.message}`)),
      ],
    };
    writeFileSync(this.#path, JSON.stringify(results));
  }

  #file(module: TestModule): string {
    return relative(this.#root, module.moduleId);
  }

  #result(test: TestCase): TestResult {
    const result = test.result();
    const base = { file: this.#file(test.module), title: test.fullName, ms: test.diagnostic()?.duration ?? 0 };
    if (result.state === "passed" || result.state === "failed") return { ...base, state: result.state, reason: "" };
    const note = result.state === "skipped" ? result.note : "it never started";
    return { ...base, state: "skipped", reason: note ?? reasonInTitle(base.title) };
  }

  /** A group whose cases come from a file that is not here holds no tests, and still says why. */
  #skippedSuite(suite: TestSuite): TestResult {
    return { file: this.#file(suite.module), title: suite.fullName, state: "skipped", reason: reasonInTitle(suite.fullName), ms: 0 };
  }
}
