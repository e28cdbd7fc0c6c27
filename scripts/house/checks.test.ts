import { describe, expect, test } from "vitest";
import { houseFindings } from "./checks.ts";
import { CEILINGS, countHouse, judgeCounts } from "./counts.ts";

/** Parts that are put together here, so that the samples are not found as offences in this file. */
const DISABLE = ["eslint", "disable"].join("-");
const IGNORE = ["@ts", "ignore"].join("-");
const ANY = "any";

describe("the house refuses", () => {
  test.each([
    ["a script over 300 lines", "scripts/long.mjs", "//\n".repeat(301), "has 301 lines"],
    ["a color in a style sheet", "client/ui/a.css", "a { color: #c0ffee; }", "names a color"],
    ["a barrel", "shared/clients/index.ts", "", "is a barrel"],
    ["a test that is never run", "docs/a.test.ts", "", "is never run"],
    ["a browser test of the wrong name", "e2e/a.test.ts", "", "is never run"],
    ["a unit test of the wrong name", "shared/a.spec.ts", "", "is never run"],
    ["a path of one machine", "README.md", "see /home/ann/data/x", "names a path of one machine"],
    ["a scratch folder", "shared/a.ts", ["", "tmp", "out"].join("/"), "names a path of one machine"],
    ["the host of a registry", ".npmrc", "registry=https://registry.example.org/", "names the host of a package registry"],
    ["a lock file with addresses", "package-lock.json", `"resolved": "https://example.org/a.tgz"`, "names the host of a package registry"],
    ["a word about the making", "docs/a.md", "written by Claude", "says how or by whom"],
    ["a left-over mark", "db/a.ts", "// TODO later", "has a left-over mark"],
  ])("%s", (_, path, text, words) => {
    expect(houseFindings([{ path, text }])).toEqual([expect.stringContaining(words)]);
  });
});

describe("the house takes", () => {
  test.each([
    ["a color in the theme", "client/app/theme/colors.css", ":root { --ink: #121417; }"],
    ["a selector by id", "client/ui/a.css", "#fade { color: var(--ink); }"],
    ["the list of tables", "db/schema/index.ts", ""],
    ["tests where they run", "shared/a.test.ts", ""],
    ["browser tests where they run", "e2e/a.spec.ts", ""],
    ["a path beside the project", "README.md", "files in ../shared/data and node_modules/.cache/work"],
    ["a link out of the house", "README.md", "https://nodejs.org/en"],
  ])("%s", (_, path, text) => {
    expect(houseFindings([{ path, text }])).toEqual([]);
  });
});

test("what loosens a rule is counted with its place, and one is too many", () => {
  const text = [
    `// ${DISABLE} no-console`,
    `// ${IGNORE}`,
    `const a: ${ANY} = 1;`,
    `/** any of them: any */`,
    `const words = "any";`,
    "// guarantee: said.",
  ].join("\n");
  const counts = countHouse([{ path: "shared/a.ts", text }]);
  expect(counts).toMatchObject({
    loosened: { "rule switched off": ["shared/a.ts:1"], "compiler silenced": ["shared/a.ts:2"], any: ["shared/a.ts:3"] },
    casts: 1,
  });
  const more = Array.from({ length: CEILINGS["rule switched off"] }, (_none, place) => ({ path: `shared/b${String(place)}.ts`, text }));
  expect(judgeCounts(countHouse([{ path: "shared/a.ts", text }, ...more])).findings).toHaveLength(3);
  expect(judgeCounts(counts).findings).toHaveLength(2);
});

test("a clean house has counts and no findings", () => {
  const { line, findings } = judgeCounts(countHouse([{ path: "shared/a.ts", text: "export const a = 1;\n" }]));
  expect(line).toBe(
    "rule switched off: 0 · compiler silenced: 0 · any: 0 · casts with a guarantee: 0 · longest file: shared/a.ts (1 lines)",
  );
  expect(findings).toEqual([]);
});
