import { ESLint } from "eslint";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sampleTree } from "../house/sample-tree.ts";

/** Words the gate looks for elsewhere are put together here, so that these samples are not found as offences. */
const ANY = "any";
const ONLY = "only";
const SKIP = "skip";
const DISABLE = "eslint-disable-next-line";
const manyLines = (count: number) => "export const a = 1;\n" + "// a line\n".repeat(count - 1);
const longFunction = `export function long(): number {\n${"  // a line\n".repeat(60)}  return 1;\n}\n`;
const procedures = `type P = { input(x: unknown): P; output(x: unknown): P; query(f: () => unknown): unknown; mutation(f: () => unknown): unknown };
declare const allowedTo: (action: string) => P;
declare const openToAll: () => P;
declare const procedure: P;
`;
const tables = `type Q = { from(x: unknown): Q; innerJoin(x: unknown): Q; leftJoin(x: unknown): Q; all(): unknown[] };
declare const db: { select(): Q };
declare const clients: object;
declare const petitioners: object;
declare const scope: (actor: string) => { clients(): object };
`;
const doors = `declare const db: { transaction(f: () => unknown): void };
declare const change: (ctx: object, verb: string, f: () => unknown) => void;
const ctx = {};
export {};
`;

type Case = readonly [name: string, path: string, code: string, rule: string];
const bad: readonly Case[] = [
  ["a file over 300 lines", "server/a/long.ts", manyLines(301), "max-lines"],
  ["a test over 500 lines", "shared/a/long.test.ts", manyLines(501), "max-lines"],
  ["a function over 60 lines", "server/a/long-function.ts", longFunction, "max-lines-per-function"],
  ["an explicit any", "shared/a/any.ts", `export const a = (x: ${ANY}): string => String(x);\n`, "@typescript-eslint/no-explicit-any"],
  [
    "an any that came in by itself",
    "shared/a/any-in.ts",
    `export const a: string = JSON.parse("1");\n`,
    "@typescript-eslint/no-unsafe-assignment",
  ],
  ["a non-null mark", "shared/a/mark.ts", `export const a = [1][0]!;\n`, "@typescript-eslint/no-non-null-assertion"],
  ["a cast that says nothing", "server/a/cast.ts", `export const a = Object.keys({}) as "x"[];\n`, "house/no-unexplained-cast"],
  ["a default export", "shared/a/default.ts", `const a = 1;\nexport default a;\n`, "no-restricted-syntax"],
  ["the environment outside env.ts", "server/a/env.ts", `export const a = process.env["PORT"];\n`, "no-restricted-syntax"],
  ["the clock in a rule", "shared/a/clock.ts", `export const a = Date.now();\n`, "no-restricted-syntax"],
  ["the clock in a slice of the server", "server/a/clock.ts", `export const a = new Date();\n`, "no-restricted-syntax"],
  [
    "the clock of Temporal",
    "client/pages/clock.ts",
    `declare const Temporal: { Now: { instant(): number } };\nexport const a = Temporal.Now.instant();\n`,
    "no-restricted-syntax",
  ],
  ["a machine date where courts count", "shared/deadlines/date.ts", `export const a = new Date(0);\n`, "no-restricted-syntax"],
  [
    "an async transaction",
    "server/a/tx.ts",
    `${doors}db.transaction(async () => { await Promise.resolve(); });\n`,
    "house/no-async-transaction",
  ],
  [
    "an async change",
    "server/a/change.ts",
    `${doors}change(ctx, "a.b", async () => { await Promise.resolve(); });\n`,
    "house/no-async-transaction",
  ],
  [
    "an async function by name",
    "db/tx.ts",
    `${doors}async function work() { await Promise.resolve(); }\ndb.transaction(work);\n`,
    "house/no-async-transaction",
  ],
  [
    "a plain function that returns a promise",
    "db/tx2.ts",
    `${doors}db.transaction(() => Promise.resolve(1));\n`,
    "house/no-async-transaction",
  ],
  [
    "a procedure without output",
    "server/a/router.ts",
    `${procedures}export const a = allowedTo("x").input(1).query(() => 1);\n`,
    "house/complete-procedure",
  ],
  [
    "a procedure without permission",
    "server/a/router2.ts",
    `${procedures}export const a = procedure.output(1).mutation(() => 1);\n`,
    "house/complete-procedure",
  ],
  [
    "a read outside queries",
    "server/a/record.ts",
    `${tables}export const a = db.select().from(petitioners).all();\n`,
    "house/reads-through-scope",
  ],
  [
    "a walled table named in queries",
    "server/a/queries.ts",
    `${tables}export const a = db.select().from(clients).all();\n`,
    "house/reads-through-scope",
  ],
  [
    "a walled table joined",
    "server/a/own-queries.ts",
    `${tables}export const a = db.select().from(petitioners).innerJoin(clients).all();\n`,
    "house/reads-through-scope",
  ],
  [
    "a walled table under another name",
    "server/a/other-queries.ts",
    `import { clients as c } from "./tables.ts";\n${tables.replace(/.*clients: object;\n/, "")}export const a = db.select().from(c).all();\n`,
    "house/reads-through-scope",
  ],
  [
    "reading SQL in a command",
    "server/a/sql.ts",
    `declare const raw: { prepare(sql: string): unknown };\nexport const a = raw.prepare("SELECT * FROM clients");\n`,
    "house/reads-through-scope",
  ],
  ["a color in a component", "client/ui/Color.tsx", `export const a = "#c0ffee";\n`, "house/colors-from-theme"],
  [
    "a focused test",
    "shared/a/focus.test.ts",
    `import { test } from "vitest";\ntest.${ONLY}("a thing holds", () => undefined);\n`,
    "house/no-silent-skip",
  ],
  [
    "a skip without reason",
    "shared/a/skip.test.ts",
    `import { test } from "vitest";\ntest.${SKIP}("a thing holds", () => undefined);\n`,
    "house/no-silent-skip",
  ],
  [
    "a conditional skip without reason",
    "shared/a/if.test.ts",
    `import { test } from "vitest";\ntest.skipIf(true)("a thing holds", () => undefined);\n`,
    "house/no-silent-skip",
  ],
  ["a rule switched off for nothing", "shared/a/off.ts", `// ${DISABLE} no-restricted-syntax\nexport const a = 1;\n`, "null"],
  [
    "a promise nobody waits for",
    "server/a/floating.ts",
    `export function a(): void {\n  Promise.resolve(1);\n}\n`,
    "@typescript-eslint/no-floating-promises",
  ],
  [
    "a hook in a condition",
    "client/pages/Hook.tsx",
    `import { useState } from "react";\nexport function Page({ on }: { on: boolean }) {\n  if (on) useState(1);\n  return null;\n}\n`,
    "react-hooks/rules-of-hooks",
  ],
];

const good: readonly Case[] = [
  ["a file of 300 lines", "server/a/fits.ts", manyLines(300), "max-lines"],
  ["a test of 500 lines", "shared/a/fits.test.ts", manyLines(500), "max-lines"],
  ["a long list of codes", "shared/a/codes.ts", manyLines(480), "max-lines"],
  [
    "a cast with its guarantee",
    "server/a/cast-said.ts",
    `// guarantee: an empty object has no keys.\nexport const a = Object.keys({}) as "x"[];\n`,
    "house/no-unexplained-cast",
  ],
  ["as const", "shared/a/const.ts", `export const a = ["x"] as const;\n`, "house/no-unexplained-cast"],
  ["a cast in the kernel", "shared/kernel/brand.ts", `export const a = Object.keys({}) as "x"[];\n`, "house/no-unexplained-cast"],
  ["the environment in env.ts", "server/core/env.ts", `export const a = process.env["PORT"];\n`, "no-restricted-syntax"],
  ["the clock in the core", "server/core/clock.ts", `export const a = Date.now();\n`, "no-restricted-syntax"],
  ["a date made from a number, elsewhere", "server/a/date.ts", `export const a = new Date(0).toISOString();\n`, "no-restricted-syntax"],
  [
    "a default export of a config",
    "some.config.ts",
    `const a = { port: process.env["PORT"] };\nexport default a;\n`,
    "no-restricted-syntax",
  ],
  [
    "a plain transaction",
    "server/a/tx-plain.ts",
    `${doors}db.transaction(() => 1);\nfunction work() { return 1; }\nchange(ctx, "a.b", work);\n`,
    "house/no-async-transaction",
  ],
  [
    "a whole procedure",
    "server/a/whole.ts",
    `${procedures}export const a = allowedTo("x").input(1).output(1).query(() => 1);\nexport const b = openToAll().output(1).mutation(() => 1);\n`,
    "house/complete-procedure",
  ],
  [
    "a read that starts from scope",
    "server/a/scoped-queries.ts",
    `${tables}export const a = db.select().from(scope("a").clients()).leftJoin(petitioners).all();\n`,
    "house/reads-through-scope",
  ],
  ["the scope itself", "server/core/scope.ts", `${tables}export const a = db.select().from(clients).all();\n`, "house/reads-through-scope"],
  [
    "from of other things",
    "server/a/from.ts",
    `export const a = Array.from([1]);\nexport const b = Buffer.from("select from");\n`,
    "house/reads-through-scope",
  ],
  ["a color in the theme", "client/app/theme/colors.ts", `export const a = "#c0ffee";\n`, "house/colors-from-theme"],
  ["a number sign that is no color", "client/ui/Number.tsx", `export const a = "Entry #123 of the docket";\n`, "house/colors-from-theme"],
  [
    "a skip with its reason",
    "e2e/skip.spec.ts",
    `import { test } from "@playwright/test";\ntest("a thing holds", () => {\n  test.skip(true, "needs a second screen");\n});\n`,
    "house/no-silent-skip",
  ],
  [
    "a skip of the test's context",
    "shared/a/context.test.ts",
    `import { test } from "vitest";\ntest("a thing holds", ({ skip }) => {\n  skip(true, "the file is not here");\n});\n`,
    "house/no-silent-skip",
  ],
  [
    "a reason in the title",
    "shared/a/title.test.ts",
    `import { test } from "vitest";\ntest.skipIf(true)("a thing holds (skipped: the file is not here)", () => undefined);\n`,
    "house/no-silent-skip",
  ],
];

const tree = sampleTree({
  ...Object.fromEntries([...bad, ...good].map(([, path, code]) => [path, code])),
  "server/a/tables.ts": "export const clients = {};\n",
});
const found = new Map<string, string[]>();

beforeAll(async () => {
  const results = await new ESLint({ cwd: tree.root }).lintFiles(["shared", "server", "client", "db", "e2e", "*.config.ts"]);
  for (const { filePath, messages } of results)
    found.set(
      filePath,
      messages.map(({ ruleId }) => String(ruleId)),
    );
}, 60_000);
afterAll(tree.remove);

const rulesAgainst = (path: string) => found.get(join(tree.root, path)) ?? ["the file was not linted"];

describe("the lint refuses", () => {
  test.each(bad)("%s", (_, path, __, rule) => {
    expect(rulesAgainst(path)).toContain(rule);
  });
});

describe("the lint takes", () => {
  test.each(good)("%s", (_, path, __, rule) => {
    expect(rulesAgainst(path)).not.toContain(rule);
    expect(rulesAgainst(path)).not.toContain("the file was not linted");
  });
});
