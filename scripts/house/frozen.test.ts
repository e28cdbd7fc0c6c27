import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { ROOT } from "../processes.ts";
import { projectFiles, readSources } from "./files.ts";
import { frozenFindings } from "./frozen.ts";

const SQL = "CREATE TABLE things (n INTEGER PRIMARY KEY);";
const hash = createHash("sha256").update(SQL).digest("hex");
const snapshot = { path: "db/testing/released/001/released.json", text: JSON.stringify({ migrations: { case: { "0000_first": hash } } }) };
const migration = (text: string) => ({ path: "db/migrations/case/0000_first.sql", text });

test("a released migration that stands as it was released is taken", () => {
  expect(frozenFindings([snapshot, migration(SQL)])).toEqual([]);
});

test("one that was changed, and one that is gone, are refused with what to do", () => {
  expect(frozenFindings([snapshot, migration(`${SQL} `)])).toEqual([
    expect.stringContaining("db/migrations/case/0000_first.sql was changed after release 001: put it back"),
  ]);
  expect(frozenFindings([snapshot])).toEqual([expect.stringContaining("is gone after release 001")]);
});

test("every migration of every released version stands as it was released", () => {
  const files = readSources(ROOT, projectFiles(ROOT));
  expect(files.some(({ path }) => path === "db/testing/released/001/released.json")).toBe(true);
  expect(frozenFindings(files)).toEqual([]);
});
