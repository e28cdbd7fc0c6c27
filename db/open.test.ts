import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { open } from "./open.ts";

const KEY = "5a".repeat(32);
function file(): string {
  const folder = mkdtempSync(join(tmpdir(), "great-writ-open-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  return join(folder, "case.db");
}

test("nothing that is written can be read in the bytes of the file or its log", () => {
  const path = file();
  const db = open({ path, key: KEY, create: true });
  db.exec("CREATE TABLE t (name TEXT)");
  db.prepare("INSERT INTO t VALUES (?)").run("CANARY-Quiroga");
  for (const suffix of ["", "-wal"]) {
    const bytes = readFileSync(path + suffix).toString("latin1");
    expect(bytes).not.toContain("CANARY-Quiroga");
    expect(bytes).not.toContain("SQLite format 3");
  }
  db.close();
});

test("the file opens again with its key and not with another", () => {
  const path = file();
  const db = open({ path, key: KEY, create: true });
  db.exec("CREATE TABLE t (name TEXT)");
  db.close();
  const again = open({ path, key: KEY, create: false });
  expect(again.pragma("synchronous", { simple: true })).toBe(2);
  again.close();
  expect(() => open({ path, key: "00".repeat(32), create: false })).toThrow();
});

test("a missing file is an error and never a new empty database", () => {
  expect(() => open({ path: file(), key: KEY, create: false })).toThrow();
});

test("a key of the wrong shape is refused before the file is touched", () => {
  expect(() => open({ path: ":memory:", key: "short", create: true })).toThrow("64 hexadecimal digits");
});
