import { describe, expect, test } from "vitest";
import { z } from "zod";
import { codeList } from "../../shared/kernel/codes.ts";
import { citedPathFindings } from "./cited-paths.ts";
import { glossaryFindings, listsIn, verbsIn, withPrintedCodes } from "./glossary.ts";
import { promiseFindings } from "./promises.ts";

const files: Record<string, string> = {
  "shared/a.test.ts": `test("a day is a day", …); test.each(…)("from %s to %s", …)`,
  "e2e/b.spec.ts": `test("the door opens")`,
};
const read = (path: string) => files[path];

describe("a promise", () => {
  test.each([
    ["names a test that exists", "- A day is a day. → shared/a.test.ts › a day is a day"],
    ["names it in backticks", "- A day is a day. → `shared/a.test.ts › a day is a day`"],
    ["names a table of cases", "- Counts. → shared/a.test.ts › from %s to %s"],
    ["names several", "- Both. → shared/a.test.ts › a day is a day; e2e/b.spec.ts › the door opens"],
    ["goes over two lines", "- A long sentence\n  → e2e/b.spec.ts › the door opens"],
    ["has an arrow of its own", "- Call → petition → filed. → e2e/b.spec.ts › the door opens"],
    ["is not done, and says why", "- Faxes. → not done, because no office asked for it"],
    ["is no list item", "# Issue 2\n\nSome words."],
  ])("that %s stands", (_, text) => {
    expect(promiseFindings(text, read)).toEqual([]);
  });

  test.each([
    ["names a test that is not there", "- X. → shared/a.test.ts › a night is a day", `has no test named "a night is a day"`],
    ["names a file that is not there", "- X. → shared/gone.test.ts › a day is a day", "shared/gone.test.ts does not exist"],
    ["names nothing", "- X.", "has no arrow"],
    ["is not done without saying why", "- X. → not done", "is neither"],
    ["names one good test and one bad", "- X. → e2e/b.spec.ts › the door opens; shared/a.test.ts › gone", `has no test named "gone"`],
  ])("that %s fails", (_, text, words) => {
    expect(promiseFindings(text, read)).toEqual([expect.stringContaining(words)]);
  });
});

describe("a path in a document", () => {
  const exists = (path: string) =>
    ["db/open.ts", "docs/glossary.md", "docs/decisions/0001.md", "README.md", "server/core"].includes(path.replace(/\/$/, ""));
  test.each([
    ["docs/a.md", "`db/open.ts` and `server/core/` and `README.md`"],
    ["docs/a.md", "[words](glossary.md), [why](decisions/0001.md#context), [home](../README.md), [out](https://example.org/x)"],
    ["docs/a.md", "`shared/<slice>/codes.ts`, `npm test`, `change()`, `docs/**`"],
  ])("%s may say %s", (file, text) => {
    expect(citedPathFindings(file, text, exists)).toEqual([]);
  });

  test.each([
    ["README.md", "`db/close.ts`", "README.md:1 cites db/close.ts"],
    ["docs/a.md", "a\n[words](words.md)", "docs/a.md:2 cites words.md"],
    ["README.md", "`CHANGES.md`", "cites CHANGES.md"],
  ])("%s may not say %s", (file, text, words) => {
    expect(citedPathFindings(file, text, exists)).toEqual([expect.stringContaining(words)]);
  });
});

describe("the glossary", () => {
  const ROLE = codeList("role", { owner: "Owner", reader: "Reader" });
  const lists = listsIn({ ROLE, schema: z.string(), helper: () => 1, nothing: null });

  test("finds the code lists and verbs of a module", () => {
    expect(lists.map(({ list, codes }) => [list, codes])).toEqual([["role", ["owner", "reader"]]]);
    expect(verbsIn({ VERBS: { "client.add": 1, other: 2 }, LIST: ["client.add", "petition.recordFiling"] })).toEqual([
      "client.add",
      "petition.recordFiling",
    ]);
  });

  test("is complete when every list has a heading, every code its entry there, and every verb an entry", () => {
    const text = "## Roles (`role`)\n| `owner` | owns |\n| `reader` | reads |\n## Verbs\n- `client.add`: somebody is added\n";
    expect(glossaryFindings(text, lists, ["client.add"])).toEqual([]);
  });

  test("gets its tables of codes printed between two marks, again and again, and the words around them stay", () => {
    const once = withPrintedCodes("# Glossary\n\nWords.\n", lists);
    const again = withPrintedCodes(`${once}\nMore words.\n`, lists);
    expect(glossaryFindings(once, lists, [])).toEqual([]);
    expect(once).toContain("| `owner` | Owner |");
    expect(again).toBe(`${once}\nMore words.\n`);
  });

  test.each([
    ["a list without heading", "`owner` `reader`", [], "no heading for the list `role`"],
    ["a code that stands elsewhere only", "## `role`\n`owner`\n## Other\n`reader`", [], "no entry for `reader` under `role`"],
    ["a verb that is missing", "## `role`\n`owner` `reader`", ["client.add"], "no entry for the verb `client.add`"],
  ])("misses %s", (_, text, verbs, words) => {
    expect(glossaryFindings(text, lists, verbs)).toEqual([expect.stringContaining(words)]);
  });
});
