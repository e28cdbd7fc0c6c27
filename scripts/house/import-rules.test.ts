import { cruise, type ICruiseOptions, type IForbiddenRuleType } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { sampleTree } from "./sample-tree.ts";

/** From a file, to a file, and the rule that refuses it. */
const refused = [
  ["client/features/clients/Page.tsx", "db/open.ts", "client-not-server"],
  ["client/pages/Today.tsx", "server/core/trpc.ts", "client-not-server"],
  ["client/lib/trpc.ts", "server/core/trpc.ts", "trpc-type-only"],
  ["client/ui/Table.tsx", "shared/clients/codes.ts", "ui-knows-no-slice"],
  ["client/features/clients/Form.tsx", "client/features/custody/Form.tsx", "features-apart"],
  ["client/lib/format.ts", "client/pages/Cases.tsx", "lib-below-features"],
  ["client/pages/Case.tsx", "client/app/shell.tsx", "pages-below-app"],
  ["shared/kernel/day.ts", "shared/courts/districts.ts", "kernel-alone"],
  ["shared/access/policy.ts", "shared/clients/contract.ts", "access-on-kernel"],
  ["shared/clients/rules.ts", "shared/deadlines/rules.ts", "shared-order-clients"],
  ["shared/docket/rules.ts", "db/tables.ts", "shared-is-pure"],
  ["db/migrate.ts", "server/main.ts", "db-below-server"],
  ["server/core/change.ts", "server/clients/present.ts", "core-below-slices"],
  ["server/docket/note-entry.ts", "server/clients/router.ts", "only-queries-of-others"],
  ["server/clients/record.ts", "server/docket/queries.ts", "server-order-clients"],
  ["server/custody/record.ts", "client/lib/words.ts", "server-not-client"],
  ["e2e/journey.spec.ts", "server/clients/queries.ts", "e2e-from-outside"],
] as const;

const allowed = [
  ["client/features/clients/List.tsx", "client/ui/List.tsx"],
  ["client/pages/Facility.tsx", "client/features/facilities/List.tsx"],
  ["client/ui/DayField.tsx", "shared/kernel/calendar.ts"],
  ["client/app/routes.tsx", "client/pages/Client.tsx"],
  ["shared/deadlines/count.ts", "shared/courts/closed-days.ts"],
  ["shared/outcomes/rules.ts", "shared/access/roles.ts"],
  ["db/schema/clients.ts", "shared/clients/words.ts"],
  ["server/docket/list.ts", "server/clients/list-queries.ts"],
  ["server/deadlines/list.ts", "server/core/scope.ts"],
  ["server/reactions.ts", "server/deadlines/react.ts"],
  ["e2e/start.spec.ts", "db/seed/scenarios.ts"],
] as const;

/** Imports of packages and built-ins, and the type that the client may have. */
const texts = {
  "shared/custody/read-file.ts": `import { readFileSync } from "node:fs";\nexport const a = readFileSync;\n`,
  "shared/custody/package.ts": `import Fastify from "fastify";\nexport const a = Fastify;\n`,
  "shared/custody/schema.ts": `import { z } from "zod";\nexport const a = z;\n`,
  "client/ui/Query.tsx": `import { useQuery } from "@tanstack/react-query";\nexport const a = useQuery;\n`,
  "client/ui/Mantine.tsx": `import { Text } from "@mantine/core";\nexport const a = Text;\n`,
  "server/core/driver.ts": `import Database from "better-sqlite3";\nexport const a = Database;\n`,
  "db/driver.ts": `import Database from "better-sqlite3";\nexport const a = Database;\n`,
  "db/here.ts": `import { there } from "./there.ts";\nexport const here = () => there;\n`,
  "db/there.ts": `import { here } from "./here.ts";\nexport const there = () => here;\n`,
  "db/nowhere.ts": `import { gone } from "./gone.ts";\nexport const a = gone;\n`,
  "db/hidden.ts": `import { parse } from "acorn";\nexport const a = parse;\n`,
};
const refusedTexts = [
  ["a built-in of Node in shared", "shared/custody/read-file.ts", "shared-no-node"],
  ["a package in shared", "shared/custody/package.ts", "shared-packages"],
  ["a data package in client/ui", "client/ui/Query.tsx", "ui-packages"],
  ["the database driver in the server", "server/core/driver.ts", "driver-in-db"],
  ["two files that import each other", "db/here.ts", "no-cycle"],
  ["an import that leads nowhere", "db/nowhere.ts", "no-dead-import"],
  ["a package that package.json does not name", "db/hidden.ts", "no-undeclared-package"],
] as const;

const Output = z.object({
  summary: z.object({ violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })) }),
});

const Config = z.object({ default: z.object({ forbidden: z.array(z.custom<IForbiddenRuleType>()), options: z.custom<ICruiseOptions>() }) });

const nameOf = (path: string) => path.replace(/\W/g, "_");
const importing = (from: string, to: string) =>
  `import { ${nameOf(to)} } from "${"../".repeat(from.split("/").length - 1)}${to}";\nexport const ${nameOf(from)} = () => ${nameOf(to)};\n`;
const pairs = [...refused, ...allowed];
const tree = sampleTree({
  ...Object.fromEntries(pairs.map(([, to]) => [to, `export const ${nameOf(to)} = 1;\n`])),
  ...Object.fromEntries(pairs.map(([from, to]) => [from, importing(from, to)])),
  ...texts,
  "server/router.ts": "export type AppRouter = { a: 1 };\nexport const router = 1;\n",
  "client/lib/trpc.ts": `import type { AppRouter } from "../../server/router.ts";\n${importing("client/lib/trpc.ts", "server/core/trpc.ts")}export type Api = AppRouter;\n`,
});
const found = new Map<string, string[]>();

beforeAll(async () => {
  const here = process.cwd();
  const config = Config.parse(await import(pathToFileURL(join(tree.root, ".dependency-cruiser.js")).href)).default;
  process.chdir(tree.root);
  try {
    const rooms = ["shared", "db", "server", "client", "e2e"];
    const options = {
      ...config.options,
      cache: false,
      baseDir: tree.root,
      outputType: "json",
      validate: true,
      ruleSet: { forbidden: config.forbidden },
    } as const;
    const { output } = await cruise(rooms, options, undefined, { tsConfig: extractTSConfig("tsconfig.json") });
    const parsed = Output.parse(typeof output === "string" ? JSON.parse(output) : output);
    for (const { from, rule } of parsed.summary.violations) found.set(from, [...(found.get(from) ?? []), rule.name]);
  } finally {
    process.chdir(here);
  }
}, 60_000);
afterAll(tree.remove);

describe("the import rules refuse", () => {
  test.each(refused)("%s → %s", (from, _, rule) => {
    expect(found.get(from) ?? []).toContain(rule);
  });
  test.each(refusedTexts)("%s", (_, path, rule) => {
    expect(found.get(path) ?? []).toContain(rule);
  });
});

describe("the import rules allow", () => {
  test.each(allowed)("%s → %s", (from) => {
    expect(found.get(from) ?? []).toEqual([]);
  });
  test.each(["shared/custody/schema.ts", "client/ui/Mantine.tsx", "db/driver.ts"])("the packages of %s", (path) => {
    expect(found.get(path) ?? []).toEqual([]);
  });
  test("the type of the router in client/lib/trpc.ts, and no value", () => {
    expect(found.get("client/lib/trpc.ts")).toEqual(["trpc-type-only"]);
  });
});
