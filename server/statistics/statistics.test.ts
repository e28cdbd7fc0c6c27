import { describe, expect, test } from "vitest";
import { day } from "../../shared/kernel/calendar-date.ts";
import type { When } from "../../shared/kernel/when.ts";
import { supersedeFact } from "../core/facts.ts";
import { custodyEnds } from "../../db/schema/index.ts";
import {
  addClient,
  addDocket,
  addEnd,
  addEngagement,
  addEpisode,
  addInterim,
  addPetition,
  addRequest,
  addRuling,
  addStay,
  type MadePetition,
  seq,
  write,
} from "../testing/make-units.ts";
import { office } from "../testing/office.ts";
import { factsFor } from "./facts-queries.ts";

const today = day("2026-11-24");

/** An office with one petitioner: custody from January, filed on 2 March 2026, and whatever the test adds. */
function onePetitioner(told: Partial<MadePetition> & { held?: string | When | null } = {}) {
  const of = office();
  const { ctx, api, actor } = of.as("supervisor");
  const made = write(ctx, (change) => {
    const { held = "2026-01-05", ...petition } = told;
    const clientN = addClient(change);
    const n = held === null ? 0 : addEpisode(change, clientN, held);
    const matter = addPetition(change, [clientN], { filed: "2026-03-02", ...petition });
    return { clientN, custody: { clientN, n }, proceedingN: matter.n, petitionerN: matter.petitioners[0] ?? 0 };
  });
  return { ...of, ctx, api, actor, ...made, facts: (asOf = today) => factsFor(ctx, asOf, null) };
}

describe("the episode in which a filing falls", () => {
  const earlier = { precision: "day", day: day("2025-02-01"), time: null } as const;
  test("is the one open on that day", () => {
    const { ctx, clientN, facts } = onePetitioner();
    write(ctx, (change) => addEpisode(change, clientN, "2026-05-01"));
    expect(facts().episodes.find(({ episodeId }) => episodeId === facts().petitions[0]?.episodeId)?.startedOn).toBe("2026-01-05");
  });

  test("is the one that ended just before, where the release came a day before the filing: the person is not counted as still held", async () => {
    const { ctx, custody, api } = onePetitioner();
    write(ctx, (change) => addEnd(change, custody, "2026-03-01"));
    const { dashboard } = await api.statistics.dashboard({});
    expect(dashboard.six[1]).toMatchObject({ numerator: 0, denominator: 0 });
    expect(dashboard.six[0]?.beside.find(({ code }) => code === "ended_before_us")?.count).toBe(1);
  });

  test("is none for a person at liberty, and for one whose custody was not known and not open then", () => {
    expect(onePetitioner({ custody: "at_liberty_under_order" }).facts().petitions[0]?.episodeId).toBeNull();
    const { ctx, custody, facts } = onePetitioner({ custody: "unknown", held: earlier });
    write(ctx, (change) => addEnd(change, custody, "2025-06-01"));
    expect(facts().petitions[0]?.episodeId).toBeNull();
  });

  test("may have begun in a month, a year, or on a day nobody knows", () => {
    for (const held of [
      { precision: "month", day: day("2026-03-01"), time: null },
      { precision: "year", day: day("2026-01-01"), time: null },
      { precision: "unknown", day: null, time: null },
    ] as const) {
      const { facts } = onePetitioner({ held });
      expect(facts().petitions[0]?.episodeId).toBe(facts().episodes[0]?.episodeId);
    }
  });
});

describe("as of a day", () => {
  test("a later ruling is not yet one, and a petition is pending until then", () => {
    const { ctx, proceedingN, petitionerN, facts } = onePetitioner();
    write(ctx, (change) => addRuling(change, { proceedingN, petitionerN }, "denied_on_merits", "2026-06-01"));
    expect(facts(day("2026-05-31")).petitions[0]).toMatchObject({ determination: null, petitionOpenFor: "pending" });
    expect(facts(day("2026-06-01")).petitions[0]).toMatchObject({ determination: "denied_on_merits", petitionOpenFor: "ended" });
  });

  test("a reversed ruling stands until the reversal, marked, and not after it", async () => {
    const { ctx, api, proceedingN, petitionerN, facts, requestId } = onePetitioner();
    write(ctx, (change) => addRuling(change, { proceedingN, petitionerN }, "granted_release", "2026-06-01"));
    const id = String(ctx.office.caseFile.sqlite.prepare("SELECT id FROM determinations").pluck().get());
    const reversal = { determinationId: id, expects: id, how: "reversed" as const, on: day("2026-08-01"), reason: "Court of appeals" };
    await api.outcomes.markReversed({ requestId: requestId(), ...reversal });
    expect(facts(day("2026-07-31")).petitions[0]).toMatchObject({ determination: "granted_release", determinationLaterReversed: true });
    expect(facts(day("2026-08-01")).petitions[0]).toMatchObject({ determination: null, determinationLaterReversed: false });
  });

  test("an end known to the month has happened once the month is over", () => {
    const { ctx, custody, facts, api } = onePetitioner();
    write(ctx, (change) => addEnd(change, custody, { precision: "month", day: day("2026-07-01"), time: null }));
    expect(facts().episodes[0]?.endedOn).toBe("2026-07-31");
    return expect(api.statistics.dashboard({ asOf: day("2026-07-30") })).resolves.toMatchObject({
      dashboard: { six: [{}, { numerator: 0, denominator: 1 }, {}, {}, {}, {}] },
    });
  });

  test("filing counts once, on the first day of the chain; a judgment without a ruling ends it unrecorded", () => {
    const { ctx, proceedingN, facts } = onePetitioner();
    write(ctx, (change) => addDocket(change, proceedingN, { openedOn: day("2026-04-20"), courtN: 3 }));
    expect(facts().petitions).toMatchObject([{ filedOn: "2026-03-02", signedByUs: true, petitionOpenFor: "pending" }]);
    ctx.office.caseFile.sqlite.prepare("UPDATE proceedings SET closed_on = '2026-09-01'").run();
    write(ctx, (change) => change.emit({ type: "proceeding.changed", proceedingN: seq(change) && proceedingN }));
    expect(facts().petitions[0]?.petitionOpenFor).toBe("ended");
    expect(facts(day("2026-08-31")).petitions[0]?.petitionOpenFor).toBe("pending");
  });

  test("a draft has no row, and one that others signed has the day we joined", () => {
    expect(onePetitioner({ filed: null }).facts().petitions).toEqual([]);
    expect(onePetitioner({ filedBy: "pro_se", joinedOn: "2026-03-20" }).facts().petitions[0]).toMatchObject({
      signedByUs: false,
      joinedOn: "2026-03-20",
    });
  });

  test("a move out of the district of filing counts from its day, and only a move after the filing", () => {
    const of = onePetitioner({ courtN: null });
    const { sqlite } = of.ctx.office.caseFile;
    const place = (code: string) => Number(sqlite.prepare("SELECT n FROM facilities WHERE code = ?").pluck().get(code));
    const court = (key: string) => Number(sqlite.prepare("SELECT n FROM courts WHERE key = ?").pluck().get(key));
    const clientN = write(of.ctx, (change) => {
      const n = addClient(change);
      const custody = { clientN: n, n: addEpisode(change, n, "2026-01-05") };
      addPetition(change, [n], { filed: "2026-03-02", courtN: court("wied") });
      addStay(change, custody, place("KCOJFOK"), "2026-02-01");
      addStay(change, custody, place("DODGEWI"), "2026-03-01");
      addStay(change, custody, place("CLAYCIN"), "2026-04-01");
      return n;
    });
    const id = String(sqlite.prepare("SELECT id FROM clients WHERE n = ?").pluck().get(clientN));
    expect(of.facts().episodes.find((one) => one.clientId === id)?.movedOutOfDistrictOn).toBe("2026-04-01");
  });

  test("an interim release, a request and an accepted case count from their days; a draft and a prospect never", () => {
    const { ctx, proceedingN, petitionerN, facts } = onePetitioner();
    write(ctx, (change) => {
      addInterim(change, { proceedingN, petitionerN }, "2026-03-10", true);
      const [asked, accepted] = [addClient(change), addClient(change)];
      addRequest(change, [asked], "2026-05-01");
      addRequest(change, [asked]);
      addRequest(change, [asked], null);
      addEngagement(change, accepted, "2026-05-02");
    });
    const before = facts(day("2026-03-09"));
    expect([before.petitions[0]?.interimReleaseOrdered, before.requests.length, before.people.length]).toEqual([false, 1, 0]);
    expect([facts().petitions[0]?.interimReleaseOrdered, facts().requests.length, facts().people.length]).toEqual([true, 2, 1]);
  });

  test("a day to come is refused", async () => {
    await expect(onePetitioner().api.statistics.dashboard({ asOf: day("2026-11-25") })).rejects.toThrow("not here yet");
  });
});

describe("what was known", () => {
  test("facts entered later change an old day, which says so; they never change it as known then", async () => {
    const { ctx, api, custody, clock } = onePetitioner();
    const asOf = day("2026-11-24");
    clock.set(Date.parse("2026-11-25T15:00:00Z"));
    const knownAt = ctx.office.clock.now();
    const before = await api.statistics.dashboard({ asOf });
    clock.set(Date.parse("2026-11-28T15:00:00Z"));
    write(ctx, (change) => addEnd(change, custody, "2026-11-20"));
    await expect(api.statistics.dashboard({ asOf })).resolves.toMatchObject({
      since: { facts: 1, counted: true },
      dashboard: { six: [{}, { numerator: 1 }, {}, {}, {}, {}] },
    });
    const then = await api.statistics.dashboard({ asOf, knownAt });
    expect(then.dashboard).toEqual(before.dashboard);
    expect(then.since).toEqual({ facts: 1, counted: false });
  });

  test("a correction is seen as known after it, and the mistake as known before it", () => {
    const { ctx, custody } = onePetitioner();
    const first = write(ctx, (change) => addEnd(change, custody, "2026-05-01"));
    const known = { seq: Number(ctx.office.caseFile.sqlite.prepare("SELECT max(seq) FROM events").pluck().get()) };
    write(ctx, (change) => {
      const next = { id: change.newId("custodyEnd"), episodeN: custody.n, kind: "removed" as const };
      const at = { endedPrecision: "day" as const, endedDay: day("2026-05-02"), endedTime: null };
      supersedeFact(change, custodyEnds, { n: first, thread: first }, { ...next, ...at }, seq(change), "The locator was wrong");
      change.emit({ type: "outcome.ended", clientN: custody.clientN, episodeN: custody.n });
    });
    expect(factsFor(ctx, today, known).episodes[0]).toMatchObject({ endKind: "released", endedOn: "2026-05-01" });
    expect(factsFor(ctx, today, null).episodes[0]).toMatchObject({ endKind: "removed", endedOn: "2026-05-02" });
  });

  test("a closing, a lost contact and an import taken back are read as they were known then, and the answer names what is not", async () => {
    const { ctx, api, custody, proceedingN } = onePetitioner();
    const { sqlite } = ctx.office.caseFile;
    const setLost = (on: string | null) =>
      write(ctx, (change) => {
        change.record("cli_0000000000000000", { lostSince: on });
        sqlite.prepare("UPDATE clients SET lost_since = ? WHERE n = ?").run(on, custody.clientN);
        change.emit({ type: "client.changed", clientN: custody.clientN });
      });
    const setClosed = (on: string | null) =>
      write(ctx, (change) => {
        change.record("pro_0000000000000000", { closedOn: on }, on === null ? "proceeding.reopen" : "proceeding.close");
        sqlite.prepare("UPDATE proceedings SET closed_on = ? WHERE n = ?").run(on, proceedingN);
        change.emit({ type: "proceeding.changed", proceedingN });
      });
    const now = () => ({ seq: Number(sqlite.prepare("SELECT max(seq) FROM events").pluck().get()) });
    const read = (known: { seq: number } | null) => {
      const { episodes, petitions } = factsFor(ctx, today, known);
      return [episodes[0]?.lostSince, petitions[0]?.petitionOpenFor];
    };
    const before = now();
    setLost("2026-06-02");
    setClosed("2026-06-03");
    const lost = now();
    setLost(null);
    setClosed(null);
    const found = now();
    setLost("2026-07-01");
    expect([before, lost, found, null].map(read)).toEqual([
      [null, "pending"],
      ["2026-06-02", "ended"],
      [null, "pending"],
      ["2026-07-01", "pending"],
    ]);
    write(ctx, (change) => {
      const voided = change.record("pro_0000000000000000", { undone: true }, "import.undo");
      sqlite.prepare("UPDATE proceedings SET voided_seq = ? WHERE n = ?").run(voided, proceedingN);
      sqlite.prepare("UPDATE clients SET voided_seq = ? WHERE n = ?").run(voided, custody.clientN);
      change.emit({ type: "client.changed", clientN: custody.clientN });
    });
    expect([lost, null].map(read)).toEqual([
      ["2026-06-02", "ended"],
      [undefined, undefined],
    ]);
    const then = await api.statistics.dashboard({ knownAt: ctx.office.clock.now() });
    expect(then.readNow).toHaveLength(2);
    await expect(api.statistics.dashboard({})).resolves.toMatchObject({ readNow: [] });
  });

  test("the kept rows and the same question asked of the facts give the same", () => {
    const { ctx, custody, proceedingN, petitionerN } = onePetitioner({ courtN: 5 });
    write(ctx, (change) => {
      addRuling(change, { proceedingN, petitionerN }, "granted_bond_hearing", "2026-06-01");
      addEnd(change, custody, "2026-06-09", { pathway: "bond_after_habeas" });
      addRequest(change, [custody.clientN], "2026-02-01");
      addEngagement(change, custody.clientN, "2026-01-20");
    });
    const known = { seq: Number(ctx.office.caseFile.sqlite.prepare("SELECT max(seq) FROM events").pluck().get()) };
    expect(factsFor(ctx, today, known)).toEqual(factsFor(ctx, today, null));
  });

  test("no sequence of the event log leaves the server", async () => {
    const { api } = onePetitioner();
    expect(JSON.stringify(await api.statistics.dashboard({}))).not.toContain("seq");
  });
});

describe("walls", () => {
  test("a restricted client is in no figure, list or count of those not on the list", async () => {
    const { as, api, ctx, custody, actor, clientN, requestId } = onePetitioner();
    write(ctx, (change) => {
      addEnd(change, custody, "2026-05-01");
      addRequest(change, [clientN], "2026-02-01");
    });
    const { sqlite } = ctx.office.caseFile;
    const clientId = String(sqlite.prepare("SELECT id FROM clients WHERE n = ?").pluck().get(clientN));
    await api.clients.restrict({ requestId: requestId(), clientId, expects: "1", people: [actor.personId], reason: "Press" });
    const staff = as("staff").api;
    await expect(staff.statistics.dashboard({ asOf: day("2026-11-20") })).resolves.toMatchObject({
      since: { facts: 0 },
      dashboard: { six: [{ value: 0 }, { numerator: 0, denominator: 0 }, {}, {}, {}, {}] },
    });
    await expect(staff.statistics.status({})).resolves.toEqual({ stages: [], whereabouts: [] });
    await expect(api.statistics.dashboard({})).resolves.toMatchObject({ dashboard: { six: [{ value: 1 }, {}, {}, {}, {}, {}] } });
    await expect(staff.statistics.members({ measure: "lawsuits_filed@1" })).resolves.toMatchObject({ total: 0, rows: [] });
  });
});

describe("what stands behind a number", () => {
  test("a lawsuit opens into its case, a person into the client with the case, a request into its own", async () => {
    const { ctx, api, custody } = onePetitioner();
    write(ctx, (change) => {
      addEnd(change, custody, "2026-05-01", { pathway: "government_while_pending" });
      addRequest(change, [custody.clientN], "2026-02-01");
    });
    const ask = async (measure: string, part: string | null = null, universe: "petitioners" | "requests" = "petitioners") =>
      api.statistics.members({ measure, part, universe });
    expect(await ask("lawsuits_filed@1")).toMatchObject({
      unit: "lawsuits",
      total: 1,
      rows: [{ client: null, proceeding: { caption: "Tun v. Warden" }, on: "2026-03-02" }],
    });
    expect(await ask("released_so_far@1", "government_while_pending")).toMatchObject({
      part: "By ICE while the petition was pending",
      unit: "people",
      rows: [{ client: { name: "Rosa Tun" }, proceeding: { caption: "Tun v. Warden" } }],
    });
    expect(await ask("released_total@1", "releases")).toMatchObject({ unit: "releases", rows: [{ client: { name: "Rosa Tun" } }] });
    expect(await ask("requests_made@1", null, "requests")).toMatchObject({
      rows: [{ client: null, proceeding: { caption: "Release request, Chicago" }, on: "2026-02-01" }],
    });
  });

  test("a long list comes in pages, and an unknown number is said to be unknown", async () => {
    const { ctx, api } = onePetitioner();
    write(ctx, (change) => addPetition(change, [addClient(change, "Ana"), addClient(change, "Ben")], { filed: "2026-03-03" }));
    const first = await api.statistics.members({ measure: "lawsuits_filed@1", part: "people", limit: 2 });
    const second = await api.statistics.members({ measure: "lawsuits_filed@1", part: "people", limit: 2, cursor: first.next });
    expect([first.total, first.rows.length, second.rows.length, second.next]).toEqual([3, 2, 1, null]);
    await expect(api.statistics.members({ measure: "success_rate@1" })).rejects.toThrow("not known here");
    await expect(api.statistics.members({ measure: "lawsuits_filed@1", part: "winners" })).rejects.toThrow("not known here");
  });
});

test("group results stand on a line of their own and in no number", async () => {
  const { api, ctx, requestId, proceedingN } = onePetitioner();
  const proceedingId = String(ctx.office.caseFile.sqlite.prepare("SELECT id FROM proceedings WHERE n = ?").pluck().get(proceedingN));
  await api.proceedings.recordGroupResult({
    requestId: requestId(),
    proceedingId,
    released: 50,
    asOf: day("2026-06-01"),
    source: "Class counsel",
  });
  const { dashboard, groups } = await api.statistics.dashboard({});
  expect(groups).toMatchObject([{ released: 50, source: "Class counsel" }]);
  expect(JSON.stringify(dashboard)).not.toContain("50,");
  await expect(api.statistics.dashboard({ asOf: day("2026-05-31") })).resolves.toMatchObject({ groups: [] });
});

test("status counts open petitions by stage and the people we act for by whereabouts; a prospect is in none", async () => {
  const { api, ctx } = onePetitioner();
  write(ctx, (change) => addClient(change, "Prospect"));
  await expect(api.statistics.status({})).resolves.toMatchObject({
    stages: [{ stage: "filed", petitions: 1 }],
    whereabouts: [{ whereabouts: "held", people: 1 }],
  });
});

test("an empty office answers with zeros and reasons, and every definition is a sentence", async () => {
  const { api } = office().as("staff");
  const { dashboard, since, groups } = await api.statistics.dashboard({});
  expect([dashboard.six[0]?.value, dashboard.curve.why, since, groups]).toEqual([0, "No petitions of people in custody yet.", null, []]);
  for (const { definition } of await api.statistics.definitions({})) expect(definition).toMatch(/^[A-Z].*\.$/);
});

test.each(["communications", "guest"] as const)("%s is refused every live figure", async (role) => {
  const { api } = office().as(role);
  await expect(api.statistics.dashboard({})).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(api.statistics.members({ measure: "lawsuits_filed@1" })).rejects.toMatchObject({ code: "FORBIDDEN" });
});
