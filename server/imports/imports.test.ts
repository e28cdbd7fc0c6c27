import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { TEXT_LIMIT } from "../../shared/imports/decode-file.ts";
import { facilityId } from "../testing/make-clients.ts";
import { aList, bringIn } from "../testing/make-imports.ts";
import { office } from "../testing/office.ts";

const SLOW = 40_000;
const PETITION = [1, "Habeas petition", "4/8/20", "Kay County Detention Center", "OK", "Judge Orla Vint", "Pending", 0] as const;
const REFUSED = [2, "Parole request", "4/9/20", "Nowhere Processing Center", "OK", "n/a", "Denied", 1] as const;
const UNREAD = [3, "Something else", "4/9/20", "Kay County Detention Center", "OK", "n/a", "Denied", 0] as const;

function eventCount(of: ReturnType<typeof office>["office"]): number {
  return Number(of.caseFile.sqlite.prepare("SELECT count(*) FROM events").pluck().get());
}

describe("bringing a list in", { timeout: SLOW }, () => {
  it("reads dry and writes nothing", async () => {
    const { as, office: desk } = office();
    const dry = await as("supervisor").api.imports.read({ fileName: "a.csv", text: aList([PETITION, REFUSED, UNREAD]) });
    expect(dry.counts).toMatchObject({ new: 2, kept: 1, placesMatched: 1, placesQueued: 1 });
    expect(dry.rows[0]).toMatchObject({
      state: "new",
      court: { citation: "W.D. Okla." },
      becomes: "Habeas petition in W.D. Okla., 1 person",
    });
    expect(dry.rows[2]).toMatchObject({ state: "kept", becomes: "Kept as it stands" });
    expect(eventCount(desk)).toBe(0);
  });

  it("writes a petition with its docket, its person held at the place, and the decision to take the case", async () => {
    const { as, office: desk } = office();
    const { api } = as("supervisor");
    await bringIn(api, aList([PETITION]));
    const { sqlite } = desk.caseFile;
    expect(sqlite.prepare("SELECT opened_on, filed_by, c.key FROM dockets_standing d JOIN courts c ON c.n = d.court_n").get()).toEqual({
      opened_on: "2020-04-08",
      filed_by: "us",
      key: "okwd",
    });
    expect(sqlite.prepare("SELECT custody_at_filing FROM petitioners_standing").pluck().all()).toEqual(["detained"]);
    expect(sqlite.prepare("SELECT decision, decided_on FROM engagements_standing").get()).toEqual({
      decision: "accepted",
      decided_on: "2020-04-08",
    });
    expect(sqlite.prepare("SELECT name FROM judges").pluck().all()).toEqual(["Orla Vint"]);
    const { rows } = await api.clients.list({});
    expect(rows[0]).toMatchObject({ name: "Unnamed, row 1 of spring.csv, person 1", whereabouts: "held" });
  });

  it("keeps a row it cannot enter, with all its cells", async () => {
    const { as, office: desk } = office();
    const { done } = await bringIn(as("supervisor").api, aList([PETITION, UNREAD]));
    expect(done.written).toMatchObject({ rows: 2, kept: 1, people: 1 });
    const kept = desk.caseFile.sqlite.prepare("SELECT cells, proceeding_n FROM import_rows WHERE label = '3'").get();
    expect(kept).toEqual({ cells: JSON.stringify(UNREAD.map(String)), proceeding_n: null });
  });

  it("answers a repeated request from the first, and the same file again with nothing", async () => {
    const { as, office: desk } = office();
    const { api } = as("supervisor");
    const text = aList([PETITION]);
    const requestId = randomUUID();
    const first = await bringIn(api, text, { requestId });
    const events = eventCount(desk);
    expect((await bringIn(api, text, { requestId })).done).toEqual(first.done);
    expect((await bringIn(api, text, { fileName: "copy.csv", list: "another name" })).done).toMatchObject({
      kind: "nothing",
      batchId: null,
      written: { known: 1 },
    });
    expect(eventCount(desk)).toBe(events);
  });

  it("writes only the new rows of a list that grew, wherever they stand", async () => {
    const { as, office: desk } = office();
    const { api } = as("supervisor");
    await bringIn(api, aList([PETITION]));
    const { done } = await bringIn(api, aList([REFUSED, PETITION]), { fileName: "spring v2.csv" });
    expect(done.written).toMatchObject({ rows: 1, requests: 1, petitions: 0, known: 1 });
    expect(desk.caseFile.sqlite.prepare("SELECT count(*) FROM proceedings").pluck().get()).toBe(2);
  });

  it("names an edited row and never enters it a second time", async () => {
    const { as, office: desk } = office();
    const { api } = as("supervisor");
    await bringIn(api, aList([PETITION, REFUSED]));
    const changed = [...PETITION.slice(0, 6), "Granted", 1];
    const { dry, done } = await bringIn(api, aList([changed, REFUSED]));
    expect(dry.rows[0]).toMatchObject({ state: "edited", row: { findings: [{ code: "row_edited" }] } });
    expect(done.written).toMatchObject({ edited: 1, known: 1, people: 0 });
    expect(desk.caseFile.sqlite.prepare("SELECT count(*) FROM proceedings").pluck().get()).toBe(2);
    expect((await bringIn(api, aList([changed, REFUSED]), { fileName: "third.csv" })).done.kind).toBe("nothing");
  });

  it("leads an A-number to the client who has it, and says so", async () => {
    const { as, office: desk } = office();
    const { api } = as("supervisor");
    const header = ["Client name", "A-number", "Type of request", "Date filed", "Outcome", "Place of detention"];
    const text = aList([["Tun, Rosa", "A012 345 678", "Parole request", "4/8/20", "Denied", "Kay County Detention Center"], ["Tun, Rosa", "12345678", "Habeas petition", "4/9/20", "Pending", "Kay County Detention Center"]], header); // prettier-ignore
    const { done } = await bringIn(api, text);
    expect(done.written).toMatchObject({ petitions: 1, requests: 1 });
    expect(desk.caseFile.sqlite.prepare("SELECT given_names, surname FROM clients").all()).toEqual([
      { given_names: "Rosa", surname: "Tun" },
    ]);
    expect(desk.caseFile.sqlite.prepare("SELECT code FROM import_findings WHERE code = 'client_known'").all()).toHaveLength(1);
  });

  it("enters a petition without a readable day as not filed, and a ruling with the day of the list", async () => {
    const { as, office: desk } = office();
    const { done } = await bringIn(as("supervisor").api, aList([[1, "Habeas petition", "spring", "Kay County Detention Center", "OK", "", "Denied", 0], [2, "Habeas petition", "4/8/20", "Kay County Detention Center", "OK", "", "Dismissed as moot, client was released", 1]])); // prettier-ignore
    const { sqlite } = desk.caseFile;
    expect(done.written.petitions).toBe(2);
    expect(sqlite.prepare("SELECT count(*) FROM dockets_standing").pluck().get()).toBe(1);
    expect(sqlite.prepare("SELECT determination, determined_on FROM determinations_standing").all()).toEqual([{ determination: "dismissed_moot_released", determined_on: "2020-07-15" }]); // prettier-ignore
    expect(sqlite.prepare("SELECT ended_precision, ended_day FROM custody_ends_standing").get()).toEqual({ ended_precision: "not_later_than", ended_day: "2020-07-15" }); // prettier-ignore
    const codes = sqlite.prepare("SELECT code FROM import_findings").pluck().all();
    expect(codes).toEqual(expect.arrayContaining(["filing_day_missing", "ruling_day_assumed"]));
  });
});

describe("a file that is no list", { timeout: SLOW }, () => {
  it.each([
    ["a workbook", "PK\u0003\u0004rest", "workbook"],
    ["a binary file", "a\u0000b", "not text"],
    ["nothing", "  ", "empty"],
    ["an open quotation mark", 'Type,Outcome\n"Habeas,Denied\n', "quotation mark"],
  ])("is refused for %s, and nothing is written", async (_, text, says) => {
    const { as, office: desk } = office();
    await expect(as("supervisor").api.imports.read({ fileName: "x.csv", text })).rejects.toThrow(says);
    expect(eventCount(desk)).toBe(0);
  });

  it("is refused when it is too long, when no column says the kind, and when its day has not come", async () => {
    const { as } = office();
    const { api } = as("supervisor");
    await expect(api.imports.read({ fileName: "x.csv", text: "x".repeat(TEXT_LIMIT + 1) })).rejects.toThrow("too long");
    const text = aList([["x", "y"]], ["Color", "Size"]);
    const dry = await api.imports.read({ fileName: "x.csv", text });
    expect(dry.blocked).toContain("Kind of filing");
    await expect(api.imports.bringIn({ requestId: randomUUID(), fileName: "x.csv", text, mapping: dry.mapping })).rejects.toThrow(
      "Kind of filing",
    );
    await expect(bringIn(api, aList([PETITION]), { asOf: "2027-01-01" })).rejects.toThrow("not here yet");
  });
});

describe("what waits after an import", { timeout: SLOW }, () => {
  it("takes a pathway for a row, once, and closes every question about it", async () => {
    const { as, office: desk } = office();
    const { api } = as("supervisor");
    await bringIn(api, aList([REFUSED]));
    const asked = await api.imports.questions({});
    expect(asked.rows.map((row) => row.code)).toEqual(["refused_with_release"]);
    expect(asked.rows[0]).toMatchObject({ question: "pathway", hints: expect.arrayContaining(["government_after_request"]) });
    const rowIds = [asked.rows[0]?.rowId ?? ""];
    const answer = { code: "pathway_not_stated" as const, rowIds, pathway: "relief_granted" as const };
    await api.imports.resolve({ requestId: randomUUID(), ...answer });
    expect(desk.caseFile.sqlite.prepare("SELECT pathway, attribution FROM custody_ends_standing").get()).toEqual({ pathway: "relief_granted", attribution: "counsel_judgment" }); // prettier-ignore
    expect((await api.imports.questions({})).total).toBe(0);
    await expect(api.imports.resolve({ requestId: randomUUID(), ...answer })).rejects.toThrow("answered already");
  });

  it("asks for words where words are asked, and leaves places to their own list", async () => {
    const { as } = office();
    const { api } = as("supervisor");
    await bringIn(api, aList([REFUSED]));
    const [row] = (await api.imports.questions({})).rows;
    const rowIds = [row?.rowId ?? ""];
    await expect(api.imports.resolve({ requestId: randomUUID(), code: "pathway_not_stated", rowIds })).rejects.toThrow("Choose how");
    await expect(api.imports.resolve({ requestId: randomUUID(), code: "facility_queued", rowIds, answer: "x" })).rejects.toThrow(
      "list of places",
    );
  });

  it("matches a spelling to a facility: stay, court and name follow, and the next list knows it", async () => {
    const { as, office: desk } = office();
    const { api } = as("supervisor");
    const unknown = [1, "Habeas petition", "4/8/20", "The old mill jail", "OK", "", "Pending", 0];
    await bringIn(api, aList([unknown]));
    const [place] = await api.imports.places();
    expect(place).toMatchObject({ written: "The old mill jail", rows: 1 });
    const facility = facilityId(desk, "KCOJFOK");
    await api.imports.matchFacility({
      requestId: randomUUID(),
      batchId: place?.batchId ?? "",
      written: "The old mill jail",
      state: "OK",
      facilityId: facility,
    });
    const { sqlite } = desk.caseFile;
    expect(sqlite.prepare("SELECT f.code FROM placements_standing p JOIN facilities f ON f.n = p.facility_n").pluck().all()).toEqual([
      "KCOJFOK",
    ]);
    expect(sqlite.prepare("SELECT c.key FROM dockets_standing d JOIN courts c ON c.n = d.court_n").pluck().all()).toEqual(["okwd"]);
    expect(await api.imports.places()).toEqual([]);
    expect((await api.imports.questions({})).codes.map(({ code }) => code)).not.toContain("court_not_known");
    const dry = await api.imports.read({ fileName: "next.csv", text: aList([[7, ...unknown.slice(1)]]) });
    expect(dry.rows[0]?.places[0]).toMatchObject({ facilityId: facility });
  });
});

describe("taking an import back", { timeout: SLOW }, () => {
  it("voids all that it wrote, and the file can be brought in again", async () => {
    const { as, office: desk } = office();
    const { api } = as("supervisor");
    const { done } = await bringIn(api, aList([PETITION, REFUSED]));
    await api.imports.undo({ requestId: randomUUID(), batchId: done.batchId ?? "", reason: "The columns were wrong." });
    const { sqlite } = desk.caseFile;
    for (const table of ["episodes", "placements", "custody_ends", "dockets", "petitioners", "engagements", "release_requests"]) {
      expect(sqlite.prepare(`SELECT count(*) FROM ${table}_standing`).pluck().get(), table).toBe(0);
    }
    expect((await api.clients.list({})).total).toBe(0);
    expect(await api.imports.places()).toEqual([]);
    const [batch] = await api.imports.batches();
    expect(batch).toMatchObject({ undone: { by: "Ruth Abenov" }, openQuestions: 0 });
    await expect(api.imports.undo({ requestId: randomUUID(), batchId: batch?.id ?? "", reason: "Again." })).rejects.toThrow(
      "taken back already",
    );
    expect((await bringIn(api, aList([PETITION, REFUSED]))).done.written.rows).toBe(2);
  });

  it("is refused once something was built on it, and the reason names who and what", async () => {
    const { as } = office();
    const { api } = as("supervisor");
    const { done } = await bringIn(api, aList([PETITION]));
    const [client] = (await api.clients.list({})).rows;
    expect((await api.imports.batches())[0]?.undoBlocked).toBeNull();
    await as("staff").api.clients.logCall({
      requestId: randomUUID(),
      clientId: client?.id ?? "",
      kind: "call",
      said: "A sister called.",
      privileged: false,
    });
    const [batch] = await api.imports.batches();
    expect(batch?.undoBlocked).toMatch(/Mateo Lindqvist logged a call after this import \(Unnamed, row 1/);
    await expect(api.imports.undo({ requestId: randomUUID(), batchId: done.batchId ?? "", reason: "Wrong list." })).rejects.toThrow(
      "Mateo Lindqvist",
    );
  });
});

describe("who may", { timeout: SLOW }, () => {
  it("is supervisors alone, and a restricted case is not in anybody else's questions", async () => {
    const { as } = office();
    const { api, actor } = as("supervisor");
    await expect(as("staff").api.imports.read({ fileName: "a.csv", text: aList([PETITION]) })).rejects.toThrow("Only supervisors");
    await bringIn(api, aList([REFUSED]));
    const [client] = (await api.clients.list({})).rows;
    const other = as("supervisor", { name: "Iris Okonta" });
    expect((await other.api.imports.questions({})).total).toBeGreaterThan(0);
    const version = (await api.clients.page({ clientId: client?.id ?? "" })).version;
    await api.clients.restrict({
      requestId: randomUUID(),
      clientId: client?.id ?? "",
      expects: version,
      people: [actor.personId],
      reason: "Safety.",
    });
    expect((await other.api.imports.questions({})).total).toBe(0);
    expect((await other.api.imports.batches())[0]?.undoBlocked).not.toContain("row 2");
  });
});
