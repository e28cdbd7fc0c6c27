/** What one test did. `file` is relative to the root, `ms` the time it took. */
export type TestResult = {
  readonly file: string;
  readonly title: string;
  readonly state: "passed" | "failed" | "skipped";
  /** Why it was skipped; empty when nobody said. */
  readonly reason: string;
  readonly ms: number;
};

/** One run of a test program: every file that was to run, every test, and errors outside any test. */
export type Results = {
  readonly files: readonly string[];
  readonly tests: readonly TestResult[];
  readonly errors: readonly string[];
};

/** The environment variable that names the file a reporter writes; without it no file is written. */
export const RESULTS_FILE = "GREATWRIT_TEST_RESULTS";

/** A title may carry the reason itself: `answers of the court (skipped: the file is not here)`. */
export function reasonInTitle(title: string): string {
  return /\(skipped: ([^)]+)\)/.exec(title)?.[1] ?? "";
}

export type Verdict = { readonly passed: number; readonly failed: number; readonly skipped: number; readonly lines: readonly string[] };

/**
 * Counts a run and says what a reader must know. A file in which no test ran is a failure, unless every test in it
 * says why it was skipped; a skip without a reason is a failure too.
 */
export function judge({ files, tests, errors }: Results): Verdict {
  const count = (state: TestResult["state"]) => tests.filter((test) => test.state === state).length;
  const skips = tests.filter((test) => test.state === "skipped");
  const silent = skips.filter((test) => test.reason === "");
  const empty = files.filter((file) => !tests.some((test) => test.file === file));
  return {
    passed: count("passed"),
    failed: count("failed") + silent.length + empty.length + errors.length,
    skipped: skips.length - silent.length,
    lines: [
      ...tests.filter((test) => test.state === "failed").map((test) => `failed: ${test.file} › ${test.title}`),
      ...errors.map((error) => `failed outside any test: ${error}`),
      ...empty.map((file) => `failed: ${file} ran nothing; write a test in it or remove it.`),
      ...silent.map((test) => `failed: ${test.file} › ${test.title} was skipped and does not say why.`),
      ...skips.filter((test) => test.reason !== "").map((test) => `skipped: ${test.file} › ${test.title}: ${test.reason}`),
    ],
  };
}

/** The tests that took longest, slowest first, as lines. */
export function slowest(tests: readonly TestResult[], many: number): string[] {
  return [...tests]
    .sort((a, b) => b.ms - a.ms)
    .slice(0, many)
    .map((test) => `${(test.ms / 1000).toFixed(2).padStart(7)} s  ${test.file} › ${test.title}`);
}

/** The last line of `npm test`. */
export function lastLine({ passed, failed, skipped }: Pick<Verdict, "passed" | "failed" | "skipped">): string {
  return `${String(passed)} passed, ${String(failed)} failed, ${String(skipped)} skipped`;
}
