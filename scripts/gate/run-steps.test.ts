import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { report, runSteps } from "./run-steps.ts";
import type { Step } from "./steps.ts";

const folder = mkdtempSync(join(tmpdir(), "great-writ-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const node = (name: string, script: string, more: Partial<Step> = {}): Step => ({ name, command: "node", args: ["-e", script], ...more });
const writes = (results: object, code = 0) =>
  `fs.writeFileSync(process.env.OUT, ${JSON.stringify(JSON.stringify(results))}); process.exit(${String(code)})`;
const tests = (name: string, results: object, code = 0): Step => {
  const path = join(folder, `${name}.json`);
  return node(name, writes(results, code), { results: path, env: { OUT: path } });
};
const passed = { files: ["a"], tests: [{ file: "a", title: "t", state: "passed", reason: "", ms: 1 }], errors: [] };

async function run(steps: readonly Step[]) {
  const said: string[] = [];
  const verdict = report(await runSteps(steps, 2, (line) => said.push(line)), (line) => said.push(line));
  return { verdict, said: said.join("\n") };
}

test("a step without tests counts as one, and tests count as themselves", async () => {
  const { verdict, said } = await run([node("format", ""), tests("unit", passed)]);
  expect(verdict).toMatchObject({ passed: 2, failed: 0, skipped: 0 });
  expect(said).toMatch(/ok +\d+\.\d s {2}format/);
  expect(said).toContain("The ten slowest tests:");
});

test("the first failure is shown in full and later ones from their end", async () => {
  const shout = (word: string) => `for (let i = 0; i < 100; i++) console.log("${word}" + i); process.exit(1)`;
  const { verdict, said } = await run([node("lint", shout("first")), node("types", `setTimeout(() => { ${shout("later")} }, 300)`)]);
  expect(verdict.failed).toBe(2);
  expect(said).toContain("first0\n");
  expect(said).toContain("later99");
  expect(said).not.toContain("later0\n");
});

test.each([
  ["wrote no results", node("unit", "", { results: join(folder, "none.json") })],
  ["ended badly though every test passed", tests("crash", passed, 1)],
  ["does not exist", { name: "gone", command: "no-such-program", args: [] }],
])("a test program that %s is a failure", async (_, step) => {
  expect((await run([step])).verdict.failed).toBe(1);
});

test("results of an earlier run are not taken for this one", async () => {
  const before = tests("same", passed);
  await run([before]);
  expect((await run([{ ...before, args: ["-e", ""] }])).verdict).toMatchObject({ passed: 0, failed: 1 });
});
