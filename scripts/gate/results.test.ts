import { describe, expect, test } from "vitest";
import { judge, lastLine, reasonInTitle, slowest, type TestResult } from "./results.ts";

const one = (state: TestResult["state"], more: Partial<TestResult> = {}): TestResult => ({
  file: "a.test.ts",
  title: "a thing holds",
  state,
  reason: "",
  ms: 1,
  ...more,
});

describe("a run of tests", () => {
  test("counts what passed, failed and was skipped with a reason", () => {
    const tests = [one("passed"), one("failed"), one("skipped", { reason: "no file" })];
    expect(judge({ files: ["a.test.ts"], tests, errors: [] })).toMatchObject({ passed: 1, failed: 1, skipped: 1 });
  });

  test("prints every skip with its reason", () => {
    const { lines } = judge({ files: ["a.test.ts"], tests: [one("skipped", { reason: "the file is not here" })], errors: [] });
    expect(lines).toEqual(["skipped: a.test.ts › a thing holds: the file is not here"]);
  });

  test("fails on a file that ran nothing", () => {
    const verdict = judge({ files: ["a.test.ts", "b.test.ts"], tests: [one("passed")], errors: [] });
    expect(verdict).toMatchObject({ failed: 1, lines: ["failed: b.test.ts ran nothing; write a test in it or remove it."] });
  });

  test("fails on a skip that does not say why", () => {
    expect(judge({ files: ["a.test.ts"], tests: [one("skipped")], errors: [] })).toMatchObject({ failed: 1, skipped: 0 });
  });

  test("fails on an error outside any test", () => {
    expect(judge({ files: [], tests: [], errors: ["the world ended"] }).failed).toBe(1);
  });
});

test("a reason may stand in the title", () => {
  expect(reasonInTitle("answers (skipped: the file is not here) › a thing")).toBe("the file is not here");
  expect(reasonInTitle("answers")).toBe("");
});

test("the slowest tests come first, and only so many", () => {
  const tests = [10, 3000, 200].map((ms) => one("passed", { ms, title: `takes ${String(ms)}` }));
  expect(slowest(tests, 2)).toEqual(["   3.00 s  a.test.ts › takes 3000", "   0.20 s  a.test.ts › takes 200"]);
});

test("the last line has three numbers", () => {
  expect(lastLine({ passed: 12, failed: 0, skipped: 3 })).toBe("12 passed, 0 failed, 3 skipped");
});
