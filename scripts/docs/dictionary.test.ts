import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../processes.ts";
import { tablesIn } from "./dictionary.ts";
import { dictionary } from "./print-dictionary.ts";

const SCHEMA = `
/** A thing. */
export const things = sqliteTable("things", {
  ...keys("thing"),
  /** What it is called. */
  name: text("name").notNull(),
  kind: kind.code.notNull(),
  kindList: kind.list,
  ...factColumns,
});`;

test("a table is printed with its comments, its codes and without helper columns", () => {
  const [table] = tablesIn("things.ts", SCHEMA);
  expect(table).toMatchObject({ name: "things", says: "A thing." });
  expect(table?.columns.map((column) => column.name)).toEqual(["n, id", "name", "kind", "…"]);
  expect(table?.columns[1]).toEqual({ name: "name", type: "text", says: "What it is called." });
});

test("docs/data-dictionary.md is what the schema says", () => {
  expect(readFileSync(join(ROOT, "docs", "data-dictionary.md"), "utf8")).toBe(dictionary());
});

test("every table of the schema has a comment", () => {
  expect(dictionary()).not.toMatch(/### `\w+`\n\n\n/);
});

test("every column of every table has words: what it means, its unit, and when it is null", () => {
  const blank = dictionary()
    .split(/^### /m)
    .flatMap((table) =>
      table.split("\n").flatMap((line) => (/^\| `.*\| {2}\|$/.test(line) ? [`${table.split("\n")[0] ?? ""} ${line}`] : [])),
    );
  expect(blank).toEqual([]);
});
