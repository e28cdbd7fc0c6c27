import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { ROOT } from "../processes.ts";
import { judge, RESULTS_FILE, type Results } from "./results.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Runs the real configuration of a test program over invented test files, and reads what the reporter wrote. */
function run(program: "vitest" | "playwright", args: readonly string[], files: Readonly<Record<string, string>>): Results {
  const root = mkdtempSync(join(tmpdir(), "great-writ-"));
  folders.push(root);
  for (const path of ["package.json", "vitest.config.ts", "playwright.config.ts", "scripts/gate"]) {
    cpSync(join(ROOT, path), join(root, path), { recursive: true, filter: (from) => !from.endsWith(".test.ts") });
  }
  symlinkSync(join(ROOT, "node_modules"), join(root, "node_modules"), "dir");
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, path, ".."), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const results = join(root, "results.json");
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_ENV$|TEST$)/.test(name)));
  spawnSync(program, args, { cwd: root, env: { ...env, [RESULTS_FILE]: results } });
  expect(existsSync(results)).toBe(true);
  // guarantee: the reporter under test writes this shape.
  return JSON.parse(readFileSync(results, "utf8")) as Results;
}

const VITEST_FILES = {
  "shared/a.test.ts": `import { describe, expect, test } from "vitest";
describe("sums", () => {
  test("are right", () => expect(1 + 1).toBe(2));
  test("are wrong", () => expect(1 + 1).toBe(3));
  test("need a file", ({ skip }) => skip(true, "the file is not here"));
});
describe.skipIf(true)("answers (skipped: no answers here)", () => { test.each([])("is %s", () => undefined); });
`,
  "shared/empty.test.ts": "export {};\n",
  "shared/broken.test.ts": `throw new Error("broken at the start");\n`,
  "shared/long.slow.test.ts": `throw new Error("slow tests do not run here");\n`,
};

test("the reporter of the unit tests gives every file, test, reason and error", () => {
  const results = run("vitest", ["run"], VITEST_FILES);
  expect([...results.files].sort()).toEqual(["shared/a.test.ts", "shared/broken.test.ts", "shared/empty.test.ts"]);
  expect(results.tests.map(({ title, state, reason }) => [title, state, reason])).toEqual([
    ["sums > are right", "passed", ""],
    ["sums > are wrong", "failed", ""],
    ["sums > need a file", "skipped", "the file is not here"],
    ["answers (skipped: no answers here)", "skipped", "no answers here"],
  ]);
  expect(results.errors.join()).toContain("broken at the start");
  expect(judge(results)).toMatchObject({ passed: 1, skipped: 2 });
});

const BROWSER_FILES = {
  "e2e/a.spec.ts": `import { expect, test } from "@playwright/test";
test("is right", () => { expect(1).toBe(1); });
test("is wrong", () => { expect(1).toBe(2); });
test("needs a screen", () => { test.skip(true, "there is no second screen"); });
`,
  "e2e/empty.spec.ts": "export {};\n",
};

test("the reporter of the browser tests gives every file, test and reason", () => {
  const results = run("playwright", ["test"], BROWSER_FILES);
  expect([...results.files].sort()).toEqual(["e2e/a.spec.ts", "e2e/empty.spec.ts"]);
  expect(results.tests.map(({ file, title, state, reason }) => [file, title, state, reason])).toEqual([
    ["e2e/a.spec.ts", "is right", "passed", ""],
    ["e2e/a.spec.ts", "is wrong", "failed", ""],
    ["e2e/a.spec.ts", "needs a screen", "skipped", "there is no second screen"],
  ]);
  expect(judge(results).lines).toContain("failed: e2e/empty.spec.ts ran nothing; write a test in it or remove it.");
});
