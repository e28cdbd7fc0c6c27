import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { HITS_PER_KIND } from "../../shared/search/contract.ts";
import { aClient, anEpisode, aPlacement, facilityId } from "../testing/make-clients.ts";
import { fileIt, makeFiledPetition, makePetition } from "../testing/make-proceedings.ts";
import { office } from "../testing/office.ts";

function start() {
  const made = office();
  const staff = made.as("staff");
  const supervisor = made.as("supervisor");
  const find = (text: string, by = staff) => by.api.search.everything({ text });
  const names = async (text: string) => (await find(text)).clients.map((hit) => hit.title);
  return { ...made, staff, supervisor, find, names };
}

test.each([
  ["a whole surname", "quiroga"],
  ["a part inside a word", "uirog"],
  ["one letter", "q"],
  ["two letters", "qu"],
  ["without its marks", "benitez"],
  ["the name in another order", "tomas quiroga"],
  ["with control characters", "quiroga\u0007\u200b"],
  ["with quotation marks and stars", '"quiroga"*'],
])("a client is found by %s", async (_, text) => {
  const { staff, names } = start();
  await aClient(staff.api, { givenNames: "Tomás", surname: "Quiroga", secondSurname: "Benítez" });
  await aClient(staff.api, { givenNames: "Rosa", surname: "Tun" });
  expect(await names(text)).toEqual(["Quiroga Benítez, Tomás"]);
});

test.each(["", "   ", "\u0000\u0007", "%", "_", '"', "*", "---"])("%j asks for nothing and answers nothing", async (text) => {
  const { staff, find } = start();
  await aClient(staff.api);
  expect(await find(text)).toEqual({ clients: [], cases: [], facilities: [], judges: [] });
});

test("an exact word comes first, then a beginning, then an inside; among equals the newest", async () => {
  const { staff, names } = start();
  for (const surname of ["Lee", "Leeson", "Blee", "Lee", "Leeds"]) await aClient(staff.api, { givenNames: "X", surname });
  const third = await staff.api.clients.add({ requestId: randomUUID(), givenNames: "Newest", surname: "Lee" });
  expect(third.kind).toBe("saved");
  expect(await names("lee")).toEqual(["Lee, Newest", "Lee, X", "Lee, X", "Leeds, X", "Leeson, X", "Blee, X"]);
});

test("no more of a kind than are shown", async () => {
  const { staff, find } = start();
  for (let n = 0; n < HITS_PER_KIND + 3; n += 1) await aClient(staff.api, { surname: `Tran ${n}` });
  expect((await find("tran")).clients).toHaveLength(HITS_PER_KIND);
});

test.each(["2:26-cv-00588-ARF-TML", "26-cv-588", "Civil Action No. 26-0588", "26 Civ. 588 (JPO)", "CV-26-00588-PHX", "00588"])(
  "a case is found by its number written %s",
  async (text) => {
    const { staff, find } = start();
    const { id } = await makeFiledPetition(staff);
    await makePetition(staff, { surnames: ["Okafor"] });
    expect((await find(text)).cases).toEqual([expect.objectContaining({ kind: "proceeding", id, aside: "S.D. Ind. 2:26-cv-00588" })]);
  },
);

test("a person brings the cases that name the person, also those captioned for another", async () => {
  const { staff, find } = start();
  const { id } = await makePetition(staff, { surnames: ["Mendoza", "Quiroga"] });
  const found = await find("quiroga");
  expect(found.clients).toHaveLength(1);
  expect(found.cases.map((hit) => hit.id)).toEqual([id]);
  expect(found.cases[0]?.aside).toContain("not filed");
});

test("an A-number finds its person in whatever shape, and nothing else does", async () => {
  const { staff, find } = start();
  const id = await aClient(staff.api, { aNumbers: ["A012 345 678"] });
  await aClient(staff.api, { surname: "Okafor" });
  for (const text of ["A012 345 678", "A-12-345-678", "12345678"]) expect((await find(text)).clients.map((hit) => hit.id)).toEqual([id]);
  expect((await find("345678")).clients).toEqual([]);
  expect(JSON.stringify(await find("tun"))).not.toMatch(/345/);
});

test("a record is found by its id", async () => {
  const { staff, find } = start();
  const id = await aClient(staff.api);
  expect((await find(id)).clients.map((hit) => hit.id)).toEqual([id]);
});

test("a facility is found with its court, and with how many it holds", async () => {
  const { office: of, staff, find } = start();
  const clientId = await aClient(staff.api);
  const episodeId = await anEpisode(staff.api, clientId);
  await aPlacement(staff.api, clientId, episodeId, { facilityId: facilityId(of, "DODGEWI") });
  const found = (await find("dodge")).facilities.find((hit) => hit.id === facilityId(of, "DODGEWI"));
  expect(found?.mark).toBe("held");
  expect(found?.aside).toContain("E.D. Wis. · 1 held");
  expect((await find("tun")).clients[0]).toMatchObject({
    mark: "held",
    aside: found?.title,
    since: { precision: "day", day: "2026-11-01" },
  });
});

test("a judge is found, with the cases before that judge", async () => {
  const { staff, find } = start();
  const { id } = await makePetition(staff, { judge: "Hallstrand" });
  const found = await find("hallst");
  expect(found.judges).toHaveLength(1);
  expect(found.judges[0]?.title).toContain("Hallstrand");
  expect(found.cases.map((hit) => hit.id)).toEqual([id]);
  const { rows } = await staff.api.proceedings.list({ view: "all", search: found.judges[0]?.title ?? "" });
  expect(rows.map((row) => row.id)).toEqual([id]);
});

test("walls hold in every way of asking", async () => {
  const { staff, supervisor, find } = start();
  const { id, clients } = await makePetition(staff, { surnames: ["Quiroga"] });
  const [clientId = ""] = clients;
  await fileIt(staff, id, { number: "2:26-cv-01702" });
  const { version: before } = await supervisor.api.clients.page({ clientId });
  await supervisor.api.clients.editIdentifiers({ requestId: randomUUID(), clientId, expects: before, aNumbers: ["A012345678"] });
  const { version } = await supervisor.api.clients.page({ clientId });
  const people = [supervisor.actor.personId];
  await supervisor.api.clients.restrict({ requestId: randomUUID(), clientId, expects: version, people, reason: "A conflict." });
  for (const text of ["quiroga", "q", "A012345678", "26-cv-1702", clientId, id]) {
    expect(await find(text)).toMatchObject({ clients: [], cases: [], judges: [] });
    const theirs = await find(text, supervisor);
    expect([...theirs.clients, ...theirs.cases].every((hit) => hit.restricted)).toBe(true);
    expect(theirs.clients.length + theirs.cases.length).toBeGreaterThan(0);
  }
});

test("communications staff and guests search nothing", async () => {
  const { as } = start();
  for (const role of ["communications", "guest"] as const)
    await expect(as(role).api.search.everything({ text: "tun" })).rejects.toThrow("Only legal staff and supervisors can do this.");
});
