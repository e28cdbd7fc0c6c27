import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lockFolder } from "../../db/lock.ts";
import { people, user } from "../../db/schema/accounts.ts";
import { assemble } from "../core/assemble.ts";
import { realClock } from "../core/clock.ts";
import { openFolder } from "../core/data-folder.ts";
import { inlineJobs } from "../core/jobs.ts";
import { makeReactions } from "../reactions.ts";
import { aList } from "../testing/make-imports.ts";
import { ASSETS } from "../testing/office.ts";
import { runImport } from "./cli.ts";

const SLOW = 60_000;
const folder = mkdtempSync(join(tmpdir(), "great-writ-import-"));
const data = join(folder, "data");
const list = join(folder, "list.csv");

/** An office on the disk with one administrator who is a supervisor. */
beforeAll(() => {
  const { connections, keys } = openFolder(data, ASSETS);
  const parts = { connections, keys, clock: realClock, reactions: makeReactions(), blobFolder: folder, origin: "", demo: false };
  const office = assemble({ ...parts, jobs: (self) => inlineJobs(self, {}) });
  const at = new Date(0);
  const row = { id: "per_0000000000000001", name: "Ruth Abenov", email: "ruth@office.example", createdAt: at, updatedAt: at };
  office.accounts.orm.insert(user).values(row).run();
  office.accounts.orm.insert(people).values({ id: row.id, role: "supervisor", administrator: true }).run();
  for (const connection of Object.values(connections)) connection.close();
  writeFileSync(list, aList([[1, "Habeas petition", "4/8/20", "Kay County Detention Center", "OK", "", "Pending", 0]]));
}, SLOW);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]) {
  const [said, complained]: [string[], string[]] = [[], []];
  const out = { say: (line: string) => said.push(line), complain: (line: string) => complained.push(line) };
  const code = runImport(args, ASSETS, out, { GREATWRIT_DATA: data });
  return { code, said: said.join("\n"), complained: complained.join("\n") };
}

describe("npm run import", { timeout: SLOW }, () => {
  it("says what a list would become, then writes it, then has nothing to write", () => {
    expect(run(list, "--dry-run")).toMatchObject({ code: 0, said: expect.stringContaining("1 petition, 0 bond hearings") });
    const written = run(list, "--as-of", "2020-07-15");
    expect(written).toMatchObject({ code: 0, said: expect.stringContaining("1 row was written") });
    expect(written.complained).toContain("Working as Ruth Abenov, the first administrator");
    const again = run(list, "--json");
    expect(again.complained).toBe("");
    expect(JSON.parse(again.said)).toMatchObject({ kind: "nothing" });
  });

  it.each([
    ["a file that is not there", ["nowhere.csv"], 1, "could not be read"],
    ["a day that is none", [list, "--as-of", "soon"], 1, "not a day"],
    ["a mapping that is not there", [list, "--mapping", "none.json"], 1, "could not be read as JSON"],
    ["no file", [], 2, "npm run import --"],
    ["an unknown option", [list, "--fast"], 2, "npm run import --"],
  ])("ends with one sentence for %s", (_, args, code, says) => {
    const ended = run(...args);
    expect(ended).toMatchObject({ code, said: "", complained: expect.stringContaining(says) });
  });

  it("refuses a workbook, and data that a server is using", () => {
    const book = join(folder, "book.xlsx");
    writeFileSync(book, "PK\u0003\u0004rest");
    expect(run(book)).toMatchObject({ code: 1, complained: expect.stringContaining("workbook") });
    const lock = lockFolder(data);
    expect(run(list)).toMatchObject({ code: 1, complained: expect.stringContaining("already using") });
    lock.release();
  });
});
