import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rulesTable } from "./rules-print.ts";

const SCRIPT = join(import.meta.dirname, "deadlines-check.ts");
const EXAMPLE = { id: "own-1", rule: "FRCP6", trigger: "2026-11-25", n: 3, unit: "day", direction: "forward", expected: "2026-11-30" };
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "deadlines-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function check(content: string, zone = "UTC"): { lines: string[]; code: number | null } {
  const file = join(folder, "examples.json");
  writeFileSync(file, content);
  const run = spawnSync(process.execPath, [SCRIPT, file], { encoding: "utf8", env: { ...process.env, TZ: zone } });
  return { lines: run.stdout.trim().split("\n"), code: run.status };
}

describe("checking a lawyer's own examples", () => {
  it("passes what agrees", () => {
    expect(check(JSON.stringify([EXAMPLE]))).toEqual({ lines: ["1 passed, 0 failed"], code: 0 });
  });

  it("prints each difference and fails when a period is off by a day", () => {
    const { lines, code } = check(JSON.stringify([EXAMPLE, { ...EXAMPLE, id: "own-2", n: 6 }]), "Pacific/Kiritimati");
    expect(lines).toEqual(["own-2: FRCP6, 6 day forward from 2026-11-25: expected 2026-11-30, computed 2026-12-01", "1 passed, 1 failed"]);
    expect(code).toBe(1);
  });

  it("answers the example of its own page as the page says", () => {
    const page = readFileSync(join(import.meta.dirname, "..", "docs", "deadlines-check.md"), "utf8");
    const [, example = ""] = /```json\n([^`]*)```/.exec(page) ?? [];
    expect(check(example)).toEqual({ lines: ["1 passed, 0 failed"], code: 0 });
    const { lines } = check(example.replace('"2027-07-06"', '"2027-07-05"'));
    expect(page).toContain(lines.join("\n"));
    expect(lines).toHaveLength(2);
  });

  it.each([
    ["no JSON", "it is not JSON"],
    ["{}", "it is not a list"],
    ['[{"id":"own-3"}]', "an example cannot be read"],
  ])("names what it cannot read: %s", (content, why) => {
    const { lines, code } = check(content);
    expect(lines[0]).toContain(why);
    expect([lines.at(-1), code]).toEqual(["0 passed, 1 failed", 1]);
  });
});

it("prints the rule table with a line for every version", () => {
  const lines = rulesTable().split("\n");
  expect(lines[0]).toMatch(/^\| Rule \|/);
  expect(lines.filter((line) => line.startsWith("| bond-appeal-30d"))).toHaveLength(2);
  expect(new Set(lines.map((line) => line.split(" | ").length)).size).toBe(1);
});
