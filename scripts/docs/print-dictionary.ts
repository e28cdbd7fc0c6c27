import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../processes.ts";
import { printTable, tablesIn } from "./dictionary.ts";

const FILES: Readonly<Record<string, string>> = { "accounts.ts": "accounts.db", "publications.ts": "publish.db" };
const OPENING = `# Data dictionary

Printed from the comments in db/schema by \`node scripts/docs/print-dictionary.ts\`; do not edit by hand.

Types: \`text\`, \`integer\` and \`real\` as in SQLite; \`code\` is a code of one list (docs/glossary.md) with a foreign key to \`codes\`; \`date\` stands in
three columns \`…_precision\`, \`…_day\` and, where hours matter, \`…_time\`. Days are \`YYYY-MM-DD\`; moments are UTC milliseconds.

## Facts

A fact is never edited. Its columns: \`recorded_seq\` (event that wrote it), \`superseded_seq\` (event that put a later row in its place), \`voided_seq\` (event
that withdrew it as a mistake), \`supersedes\` (row it corrects), \`root\` and \`thread\` (first row of the same thing; what other tables point at), \`reason\`. The
view \`<table>_standing\` holds the rows that stand.
`;

/** The whole dictionary as it should stand in docs/data-dictionary.md. */
export function dictionary(): string {
  const folder = join(ROOT, "db", "schema");
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".ts") && name !== "index.ts")
    .sort();
  const byDatabase = new Map<string, string[]>([
    ["case.db", []],
    ["accounts.db", []],
    ["publish.db", []],
  ]);
  for (const name of files) {
    const printed = tablesIn(name, readFileSync(join(folder, name), "utf8")).map(printTable);
    byDatabase.get(FILES[name] ?? "case.db")?.push(...printed);
  }
  const parts = Array.from(byDatabase, ([database, tables]) => [`## ${database}`, "", ...tables].join("\n"));
  return [OPENING, ...parts].join("\n");
}

if (process.argv[1]?.endsWith("print-dictionary.ts")) writeFileSync(join(ROOT, "docs", "data-dictionary.md"), dictionary());
