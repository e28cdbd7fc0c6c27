import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { day } from "../kernel/calendar-date.ts";
import { COLUMN_ROLE } from "./codes.ts";
import { isBlank } from "./cell.ts";
import { Mapping, suggestMapping } from "./mapping.ts";
import { ReadList, readList } from "./read-list.ts";
import type { ReadRow } from "./read-row.ts";
import { sniffTable, tableVerdict } from "./sniff-table.ts";

const ROOT = new URL("../../", import.meta.url);
const LOOK_ALIKE = new URL("db/seed/look-alike/spring-list.csv", ROOT);
const EXPECTED = new URL("db/seed/look-alike/spring-list.expected.json", ROOT);
const REAL = new URL("../shared/data/habeas-filings/ucla_covid_immigration_filings_2020.csv", ROOT);

function readFile(file: URL): ReadList {
  const cells = z.array(z.array(z.string())).parse(parse(readFileSync(file, "utf8"), { relax_column_count: true, bom: true }));
  expect(tableVerdict(cells)).toEqual({ ok: true });
  const table = sniffTable(cells);
  return ReadList.parse(readList(table, Mapping.parse(suggestMapping(table.header, "spring"))));
}

const Expected = z.strictObject({
  about: z.string(),
  headerAt: z.int(),
  summary: z.record(z.string(), z.int()),
  sameJudges: z.array(z.string()),
  rows: z.array(
    z.strictObject({
      no: z.int(),
      filedOn: z.string().nullable(),
      court: z.record(z.string(), z.string().nullable()),
      custody: z.string(),
      released: z.int(),
      pathway: z.string().nullable(),
      people: z.int(),
      findings: z.array(z.string()),
      judge: z.string(),
      group: z.int().optional(),
      instrument: z.string().optional(),
    }),
  ),
});

function filedOn({ filedOn: when }: ReadRow): string | null {
  return when.precision === "month" ? `${when.day?.slice(0, 7)} (month)` : when.day;
}

describe("the invented look-alike list", () => {
  const list = readFile(LOOK_ALIKE);
  const expected = Expected.parse(JSON.parse(readFileSync(EXPECTED, "utf8")));

  it("is found below its preamble, with its header on one line and every column's role suggested", () => {
    expect(list.headerAt).toBe(expected.headerAt);
    expect(list.header[2]).toBe("Date filed");
    expect(list.summary).toMatchObject(expected.summary);
    expect(list.rows).toHaveLength(expected.rows.length);
    expect(list.findings.map((found) => found.code)).toEqual(["date_order_doubtful"]);
  });

  it.each(expected.rows)("reads row $no as written out", (want) => {
    const row = list.rows.find((found) => found.label === String(want.no));
    const { outcome } = row ?? {};
    expect(row && filedOn(row)).toBe(want.filedOn);
    expect(outcome?.court).toMatchObject(want.court);
    expect(outcome?.person).toMatchObject({ custody: want.custody, released: want.released, pathway: want.pathway });
    expect(row?.people).toEqual({ all: want.people, unnamed: want.people, released: want.released });
    expect(row?.judge.state).toBe(want.judge);
    expect(outcome?.group?.released).toBe(want.group);
    if (want.instrument !== undefined) expect(outcome?.person.instrument).toBe(want.instrument);
    expect(row?.findings.map((found) => found.code).sort()).toEqual(want.findings);
  });

  it("proposes the spellings of one judge as one, and gives equal rows different keys", () => {
    expect(list.sameJudges.filter((same) => same.sure).map((same) => same.fullest)).toEqual(
      expected.sameJudges.map((name) => expect.stringContaining(name)),
    );
    expect(new Set(list.rows.map((row) => row.key)).size).toBe(list.rows.length);
  });
});

describe("the real list of spring 2020", () => {
  const needsList = (skip: (condition: boolean, reason: string) => void) =>
    skip(!existsSync(REAL), "the real list of spring 2020 is not on this machine (../shared/data/habeas-filings)");
  const row = (list: ReadList, label: number) => list.rows.find((found) => found.label === String(label));

  it("gives 16 petitions, 14 bond hearings and 49 requests, and drops no row", ({ skip }) => {
    needsList(skip);
    expect(readFile(REAL).summary).toMatchObject({
      rows: 79,
      petitions: 16,
      bondHearings: 14,
      requests: 49,
      drafts: 1,
      notEntered: 0,
      groupReleased: 50,
    });
  });

  it("reads the hard rows as the issue has them", ({ skip }) => {
    needsList(skip);
    const list = readFile(REAL);
    expect(row(list, 5)?.outcome.court).toMatchObject({ result: "granted_bond", posting: "not_posted" });
    expect(row(list, 5)?.outcome.person).toMatchObject({ end: "released", pathway: "relief_granted" });
    expect(row(list, 64)?.outcome).toMatchObject({
      court: { result: "not_held" },
      person: { end: "released", pathway: "proceedings_terminated" },
    });
    expect(row(list, 57)?.outcome).toMatchObject({
      court: { decision: "no_response" },
      person: { end: "released", pathway: "relief_granted" },
    });
    expect(row(list, 36)?.outcome.court).toMatchObject({ state: "draft", decision: null });
    expect(row(list, 36)?.findings).toEqual([]);
    expect(row(list, 3)).toMatchObject({ people: { all: 1, released: 0 }, outcome: { group: { released: 50 } } });
    expect(list.summary.unnamed).toBe(list.summary.people);
  });

  it("names every refused or undecided row with a release, keeps its number and leaves its pathway open", ({ skip }) => {
    needsList(skip);
    const list = readFile(REAL);
    const quarrels = list.rows.filter((found) => found.findings.some(({ code }) => /^(?:refused|pending)_with_release$/.test(code)));
    const labels = [10, 12, 13, 18, 29, 30, 35, 37, 44, 51, 52, 54, 55, 56, 59, 60, 61];
    expect(quarrels.map((found) => Number(found.label))).toEqual(labels);
    for (const found of quarrels) {
      expect(found.outcome.person).toMatchObject({ pathway: "unknown", released: found.numberReleased });
    }
    expect(
      list.rows.filter(({ findings }) => findings.some(({ code }) => code === "success_without_release")).map((found) => found.label),
    ).toEqual(["42"]);
  });
});

describe("any matrix of text", () => {
  const word = fc.constantFrom(
    "Habeas petition",
    "Type",
    "Date filed",
    "Outcome",
    "Number released",
    "4/8/20",
    "Successful",
    "3",
    "Judge",
    "N/A",
    "",
  );
  const cell = fc.oneof(word, fc.string({ unit: "binary", maxLength: 40 }), fc.string({ maxLength: 20 }));
  const matrix = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 });

  it("is read without a throw, with no row dropped and no cell lost", () => {
    fc.assert(
      fc.property(matrix, fc.array(fc.constantFrom(...COLUMN_ROLE.codes), { maxLength: 8 }), (cells, roles) => {
        const table = sniffTable(cells);
        expect((table.headerAt === null ? 0 : 1) + table.preamble.length + table.rows.length).toBe(
          cells.filter((row) => !row.every(isBlank)).length,
        );
        const suggested = suggestMapping(table.header, "any");
        const chosen = suggested.columns.map((column, index) => ({ ...column, role: roles[index] ?? column.role }));
        const list = readList(table, { ...suggested, columns: chosen }, day("2026-11-24"));
        ReadList.parse(list);
        expect(list.rows).toHaveLength(table.rows.length);
        for (const [index, row] of list.rows.entries()) {
          expect(row.cells).toEqual(table.rows[index]?.cells);
          const accounted = [...row.read, ...row.kept.map((kept) => kept.column)].sort((a, b) => a - b);
          expect(accounted).toEqual(row.cells.flatMap((text, column) => (isBlank(text) ? [] : [column])));
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe("reading a list again", () => {
  const header = ["Type", "Date filed", "Outcome", "Number released"];
  const rows = [
    ["Habeas petition", "4/8/20", "Pending", "0"],
    ["Parole request", "4/9/20", "Denied", "0"],
    ["Parole request", "4/9/20", "Denied", "0"],
  ];
  const keys = (cells: string[][], name = "spring") => {
    const table = sniffTable([header, ...cells]);
    return readList(table, suggestMapping(table.header, name)).rows.map((row) => row.key);
  };

  it("gives the same keys for the same rows, wherever they stand", () => {
    expect(keys([["Bond motion", "4/1/20", "Pending", "0"], ...rows]).slice(1)).toEqual(keys(rows));
    expect(new Set(keys(rows)).size).toBe(rows.length);
    expect(keys(rows.map((row) => row.map((text) => ` ${text} `)))).toEqual(keys(rows));
  });

  it("gives another key when a cell changes or the list is another", () => {
    expect(keys([["Habeas petition", "4/8/20", "Granted", "0"]])[0]).not.toBe(keys(rows)[0]);
    expect(keys(rows, "autumn")).not.toContain(keys(rows)[0]);
  });

  it("keeps beside the row what has no meaning, what was left out and what could not be read", () => {
    const table = sniffTable([
      [...header, "Notes", "Secret"],
      ["Parole request", "soon", "Denied", "some", "call", "x"],
    ]);
    const suggested = suggestMapping(table.header, "spring");
    const columns = suggested.columns.map((column) => (column.header === "Secret" ? { ...column, role: "ignore" as const } : column));
    const [row] = readList(table, { ...suggested, columns }).rows;
    expect(row?.read).toEqual([0, 2]);
    expect(row?.kept.map(({ column, cell, why }) => [column, cell, why])).toEqual([
      [1, "soon", "unread"],
      [3, "some", "unread"],
      [4, "call", "kept"],
      [5, "x", "ignored"],
    ]);
  });

  it("keeps a header repeated further down, names it and enters nothing for it", () => {
    const table = sniffTable([header, ...rows, header]);
    const list = readList(table, suggestMapping(table.header, "spring"));
    expect(list.rows.at(-1)).toMatchObject({ enters: false, findings: [{ code: "repeated_header" }] });
    expect(list.summary).toMatchObject({ rows: 4, notEntered: 1 });
  });
});
