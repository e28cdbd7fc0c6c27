import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { decodeFile } from "../../shared/imports/decode-file.ts";
import { office } from "../testing/office.ts";
import { leaningFirst } from "./undo-queries.ts";
import { bringIn } from "../testing/make-imports.ts";

const ROOT = new URL("../../", import.meta.url);
const LOOK_ALIKE = new URL("db/seed/look-alike/spring-list.csv", ROOT);
const EXPECTED = new URL("db/seed/look-alike/spring-list.expected.json", ROOT);
const REAL = new URL("../shared/data/habeas-filings/ucla_covid_immigration_filings_2020.csv", ROOT);
/** A whole list is written, with its events, on a machine that may be busy. */
const WHOLE_LIST = 90_000;

function textOf(file: URL): string {
  const decoded = decodeFile(readFileSync(file));
  if (!decoded.ok) throw new Error(decoded.reason);
  return decoded.text;
}

type Written = {
  label: string;
  kind: string;
  people: number;
  filedOn: string | null;
  ended: number;
  pathway: string | null;
  released: number;
};

/** What stands in the case file for each row of the list, read from the facts themselves. */
function writtenRows(of: ReturnType<typeof office>["office"]): Map<string, Written> {
  const rows = of.caseFile.sqlite
    .prepare<[], Written>(
      `SELECT r.label, p.kind, (SELECT count(*) FROM petitioners_standing q WHERE q.proceeding_n = p.n) AS people,
        coalesce((SELECT min(d.opened_on) FROM dockets_standing d WHERE d.proceeding_n = p.n), (SELECT s.sent_on FROM release_requests_standing s WHERE s.proceeding_n = p.n),
          (SELECT b.moved_on FROM bond_results_standing b WHERE b.proceeding_n = p.n)) AS filedOn,
        (SELECT count(*) FROM import_people i JOIN custody_ends_standing o ON o.episode_n = i.episode_n WHERE i.row_n = r.n) AS ended,
        (SELECT count(*) FROM import_people i JOIN custody_ends_standing o ON o.episode_n = i.episode_n WHERE i.row_n = r.n AND o.kind = 'released') AS released,
        (SELECT group_concat(DISTINCT o.pathway) FROM import_people i JOIN custody_ends_standing o ON o.episode_n = i.episode_n WHERE i.row_n = r.n) AS pathway
       FROM import_rows r JOIN proceedings p ON p.n = r.proceeding_n`,
    )
    .all();
  return new Map(rows.map((row) => [row.label, row]));
}

const Expected = z.object({
  summary: z.object({ petitions: z.int(), bondHearings: z.int(), requests: z.int(), drafts: z.int(), groupReleased: z.int() }),
  rows: z.array(
    z.object({ no: z.int(), people: z.int(), released: z.int(), pathway: z.string().nullable(), findings: z.array(z.string()) }),
  ),
});

describe("the invented look-alike list", () => {
  it("is taken back whole, and nothing of it stands", { timeout: WHOLE_LIST }, async () => {
    const { as, office: desk, errors } = office();
    const { api } = as("supervisor");
    await bringIn(api, textOf(LOOK_ALIKE), { fileName: "spring-list.csv" });
    const [batch] = await api.imports.batches({});
    await api.imports.undo({ requestId: crypto.randomUUID(), batchId: batch?.id ?? "", reason: "It was a trial." });
    expect(errors).toEqual([]);
    const standing = (table: string) => desk.caseFile.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
    for (const table of [
      "episodes_standing",
      "custody_ends_standing",
      "petitioners_standing",
      "dockets_standing",
      "determinations_standing",
    ])
      expect([table, standing(table)]).toEqual([table, 0]);
  });

  it("is written as its expectations say, row by row, and no row is dropped", { timeout: WHOLE_LIST }, async () => {
    const { as, office: desk } = office();
    const { api } = as("supervisor");
    const expected = Expected.parse(JSON.parse(readFileSync(EXPECTED, "utf8")));
    const { dry, done } = await bringIn(api, textOf(LOOK_ALIKE), { fileName: "spring-list.csv" });
    expect(done).toMatchObject({ kind: "written", written: { ...expected.summary, rows: expected.rows.length } });
    const rows = writtenRows(desk);
    for (const want of expected.rows) {
      expect(rows.get(String(want.no)), `row ${want.no}`).toMatchObject({
        people: want.people,
        released: want.released,
        pathway: want.pathway,
      });
      const planned = dry.rows.find(({ row }) => row.label === String(want.no));
      expect(planned?.row.findings.map((found) => found.code)).toEqual(expect.arrayContaining(want.findings));
    }
    expect((await api.imports.places()).length).toBe(done.written.places);
  });
});

describe("the real list of spring 2020", () => {
  it(
    "comes in as it is, with the hard rows as the issue has them, and twice changes nothing",
    { timeout: WHOLE_LIST },
    async ({ skip }) => {
      skip(!existsSync(REAL), "the real list of spring 2020 is not on this machine (../shared/data/habeas-filings)");
      const { as, office: desk } = office();
      const { api } = as("supervisor");
      const text = textOf(REAL);
      const { dry, done } = await bringIn(api, text, { fileName: "filings.csv" });
      expect(done.written).toMatchObject({
        rows: 79,
        petitions: 16,
        bondHearings: 14,
        requests: 49,
        drafts: 1,
        groupReleased: 50,
        kept: 0,
      });
      const rows = writtenRows(desk);
      expect(rows.size).toBe(79);
      expect(rows.get("5")).toMatchObject({ released: 1, pathway: "relief_granted" });
      expect(rows.get("64")).toMatchObject({ released: 1, pathway: "proceedings_terminated" });
      expect(rows.get("57")).toMatchObject({ released: 1, pathway: "relief_granted" });
      expect(rows.get("3")).toMatchObject({ people: 1, released: 0, pathway: null });
      const { sqlite } = desk.caseFile;
      const requestOf = (label: string) =>
        sqlite
          .prepare(
            "SELECT s.state, s.decision, s.sent_on FROM import_rows r JOIN release_requests_standing s ON s.proceeding_n = r.proceeding_n WHERE r.label = ?",
          )
          .get(label);
      expect(requestOf("57")).toMatchObject({ state: "sent", decision: "no_response" });
      expect(requestOf("36")).toEqual({ state: "draft", decision: "none_yet", sent_on: null });
      expect(sqlite.prepare("SELECT released FROM group_results_standing").pluck().all()).toEqual([50]);
      const bond = sqlite.prepare(
        "SELECT b.result, b.posting FROM import_rows r JOIN bond_results_standing b ON b.proceeding_n = r.proceeding_n WHERE r.label = ?",
      );
      expect(bond.get("5")).toEqual({ result: "granted_bond", posting: "not_posted" });
      expect(bond.get("64")).toEqual({ result: "not_held", posting: "not_applicable" });
      for (const { row } of dry.rows) {
        const { person, court } = row.outcome;
        const lost = court?.kind === "release_request" && court.decision === "refused" && (row.numberReleased ?? 0) > 0;
        if (!lost) continue;
        expect(row.findings.map(({ code }) => code)).toEqual(expect.arrayContaining(["refused_with_release"]));
        expect(rows.get(row.label ?? "")).toMatchObject({ released: row.numberReleased, pathway: "unknown" });
        expect(person.pathway).toBe("unknown");
      }
      const events = sqlite.prepare("SELECT count(*) FROM events").pluck();
      const before = events.get();
      const again = await bringIn(api, text, { fileName: "filings (1).csv" });
      expect(again.dry.counts).toMatchObject({ new: 0, known: 79 });
      expect(again.done).toMatchObject({ kind: "nothing", says: expect.stringContaining("Nothing was written") });
      expect(events.get()).toBe(before);
      const courts = sqlite.prepare("SELECT count(*) FROM dockets_standing WHERE court_n IS NULL").pluck().get();
      expect(courts).toBe(0);
      expect((await api.imports.places()).map((place) => place.written).sort()).toEqual(
        [
          ...new Set(dry.rows.flatMap(({ places }) => places.filter((place) => place.facilityId === null).map((place) => place.written))),
        ].sort(),
      );
    },
  );
});

it.each([
  ["as given", (names: string[]) => names],
  ["turned round", (names: string[]) => names.toReversed()],
])("tables that lean on others come before them, however the schema lists them: %s", (_name, turn) => {
  const table = (name: string, ...leansOn: string[]) => ({ name, columns: new Set<string>(), leansOn: new Set(leansOn) });
  const all = [table("episodes", "clients"), table("ends", "episodes", "entries"), table("entries", "entries"), table("states", "ends")];
  const given = turn(all.map(({ name }) => name)).flatMap((name) => all.filter((one) => one.name === name));
  const order = leaningFirst(given).map(({ name }) => name);
  expect(order.slice(0, 2)).toEqual(["states", "ends"]);
  expect(order.slice(2).toSorted()).toEqual(["entries", "episodes"]);
});
