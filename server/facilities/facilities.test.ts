import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { aClient, anEpisode, aPlacement, facilityId } from "../testing/make-clients.ts";
import { office } from "../testing/office.ts";

const CLAY = "CLAYCIN";
const DODGE = "DODGEWI";

function start() {
  const made = office();
  const staff = made.as("staff");
  const holdAt = async (code: string, surname = "Tun") => {
    const clientId = await aClient(staff.api, { surname });
    const episodeId = await anEpisode(staff.api, clientId);
    await aPlacement(staff.api, clientId, episodeId, { facilityId: facilityId(made.office, code) });
    return clientId;
  };
  const list = (over: Parameters<typeof staff.api.facilities.list>[0] = {}) => staff.api.facilities.list(over);
  const district = async (citation: string) => {
    const found = (await staff.api.courts.districts({})).find((one) => one.citation === citation);
    if (!found) throw new Error(`No district is cited ${citation}.`);
    return found.id;
  };
  return { ...made, staff, holdAt, list, district };
}

test("facilities that hold our clients come first, with the court of their county", async () => {
  const { holdAt, list } = start();
  await holdAt(CLAY, "Tun");
  await holdAt(CLAY, "Mendoza");
  await holdAt(DODGE, "Quiroga");
  const { rows, held } = await list({ limit: 3 });
  expect(rows.map((row) => [row.held, row.court?.citation])).toEqual([
    [2, "S.D. Ind."],
    [1, "E.D. Wis."],
    [0, rows[2]?.court?.citation],
  ]);
  expect(held).toBe(3);
  expect((await list({ heldOnly: true })).total).toBe(2);
});

test("pages join without a gap and without a row twice", async () => {
  const { holdAt, list } = start();
  await holdAt(DODGE);
  const all = await list({ limit: 200, state: "TX" });
  const found: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof list>> = await list({ limit: 7, state: "TX", cursor });
    found.push(...page.rows.map((row) => row.id));
    cursor = page.next;
  } while (cursor !== null);
  expect(found).toEqual(all.rows.map((row) => row.id));
  expect(found).toHaveLength(all.total);
});

test.each([
  ["part of a name", "dodge det"],
  ["the ICE code", "dodgewi"],
  ["the town", "juneau"],
])("a facility is found by %s", async (_, search) => {
  const { list } = start();
  expect((await list({ search })).rows.map((row) => row.name)).toContainEqual(expect.stringContaining("Dodge"));
});

test("an end of custody, a move and lost contact take a person out of the count", async () => {
  const { staff, holdAt, list, office: of } = start();
  const clientId = await holdAt(CLAY);
  const { episodes } = await staff.api.custody.ofClient({ clientId });
  await aPlacement(staff.api, clientId, episodes[0]?.id ?? "", { facilityId: facilityId(of, DODGE) });
  expect((await list({ heldOnly: true })).rows.map((row) => row.court?.citation)).toEqual(["E.D. Wis."]);
  const { version, ...client } = await staff.api.clients.page({ clientId });
  const edit = { givenNames: client.givenNames, surname: client.surname, lostSince: "2026-11-20" };
  await staff.api.clients.edit({ requestId: randomUUID(), clientId, expects: version, ...edit });
  expect((await list({ heldOnly: true })).total).toBe(0);
});

test("a restricted client is counted and listed only for those on the list", async () => {
  const { as, staff, holdAt, list, office: of } = start();
  const clientId = await holdAt(CLAY);
  const supervisor = as("supervisor");
  const { version } = await supervisor.api.clients.page({ clientId });
  const people = [supervisor.actor.personId];
  await supervisor.api.clients.restrict({ requestId: randomUUID(), clientId, expects: version, people, reason: "Conflict." });
  const at = { facilityId: facilityId(of, CLAY) };
  expect((await list({ heldOnly: true })).total).toBe(0);
  expect(await staff.api.custody.heldAt(at)).toEqual({ people: [], total: 0 });
  expect((await supervisor.api.facilities.list({ heldOnly: true })).held).toBe(1);
  expect(await supervisor.api.custody.heldAt(at)).toMatchObject({
    total: 1,
    people: [{ id: clientId, name: "Tun, Rosa", restricted: true }],
  });
});

test("a lawyer’s word about the district is a fact with a history", async () => {
  const { staff, office: of, district } = start();
  const id = facilityId(of, CLAY);
  const before = await staff.api.facilities.page({ facilityId: id });
  expect([before.court?.citation, before.courtBasis, before.override]).toEqual(["S.D. Ind.", "county", null]);
  const set = (citation: string | null, because: string, expects: string | null) =>
    (citation === null ? Promise.resolve(null) : district(citation)).then((courtId) =>
      staff.api.facilities.overrideCourt({ requestId: randomUUID(), facilityId: id, expects, courtId, because }),
    );
  const first = await set("N.D. Ind.", "The annex lies across the county line.", null);
  if (first.kind !== "saved") throw new Error("It was not saved.");
  const second = await set("S.D. Ill.", "The order of 3 November says so.", first.version);
  if (second.kind !== "saved") throw new Error("It was not saved.");
  const during = await staff.api.facilities.page({ facilityId: id });
  expect([during.court?.citation, during.courtBasis, during.override]).toEqual(["S.D. Ill.", "override", second.version]);
  expect(during.courtReason).toContain("Set by Mateo Lindqvist on November 24, 2026: The order of 3 November says so.");
  expect(during.overrides.map((one) => [one.court.citation, one.state])).toEqual([
    ["S.D. Ill.", "standing"],
    ["N.D. Ind.", "replaced"],
  ]);
  await set(null, "The county was right.", second.version);
  const after = await staff.api.facilities.page({ facilityId: id });
  expect([after.court?.citation, after.courtBasis, after.override]).toEqual(["S.D. Ind.", "county", null]);
  expect(after.overrides.map((one) => one.state)).toEqual(["withdrawn", "replaced"]);
});

test("who saves a district on an older version is shown both, and nothing is written", async () => {
  const { as, staff, office: of, district } = start();
  const id = facilityId(of, CLAY);
  const input = async (citation: string) => ({ requestId: randomUUID(), facilityId: id, expects: null, courtId: await district(citation) });
  await staff.api.facilities.overrideCourt({ ...(await input("N.D. Ind.")), because: "Across the line." });
  const answer = await as("supervisor").api.facilities.overrideCourt({ ...(await input("S.D. Ill.")), because: "By the order." });
  expect(answer).toMatchObject({ kind: "conflict", by: "Mateo Lindqvist" });
  if (answer.kind === "conflict") expect(answer.fields.map((field) => field.label)).toEqual(["District", "Because"]);
  expect((await staff.api.facilities.page({ facilityId: id })).overrides).toHaveLength(1);
});

test("setting the district that the county gives, or withdrawing nothing, is refused", async () => {
  const { staff, office: of, district } = start();
  const id = facilityId(of, CLAY);
  const ask = (courtId: string | null) =>
    staff.api.facilities.overrideCourt({ requestId: randomUUID(), facilityId: id, expects: null, courtId, because: "So." });
  await expect(ask(await district("S.D. Ind."))).rejects.toThrow("This is the district the rule gives already.");
  await expect(ask(null)).rejects.toThrow("No district was set here.");
});

test("a facility that the list lacks takes its court from its county, once", async () => {
  const { staff } = start();
  const [county] = await staff.api.courts.counties({ search: "Clay County", state: "IN" });
  if (!county) throw new Error("There is no such county.");
  const input = { name: "Brazil Annex", city: "Brazil", countyFips: county.fips };
  const requestId = randomUUID();
  const { id } = await staff.api.facilities.add({ requestId, ...input });
  expect((await staff.api.facilities.add({ requestId, ...input })).id).toBe(id);
  const page = await staff.api.facilities.page({ facilityId: id });
  expect(page).toMatchObject({ name: "Brazil Annex", state: "IN", source: "added by the office", court: { citation: "S.D. Ind." } });
  await expect(staff.api.facilities.add({ requestId: randomUUID(), ...input, name: "BRAZIL annex" })).rejects.toThrow(
    "The list already has Brazil Annex there.",
  );
  await expect(staff.api.facilities.add({ requestId: randomUUID(), ...input, name: "Other Annex", state: "IL" })).rejects.toThrow(
    "The county lies in another state.",
  );
});

test("a county is found with the district that follows, and a judge by the beginning of a name", async () => {
  const { staff } = start();
  expect((await staff.api.courts.counties({ search: "cook", state: "IL" })).map((one) => [one.county, one.citation])).toEqual([
    ["Cook County", "N.D. Ill."],
  ]);
  expect(await staff.api.courts.districts({})).toHaveLength(94);
  expect(await staff.api.courts.judges({ search: "hall" })).toEqual([]);
});

test("communications staff open no facility, and nobody finds one that does not exist", async () => {
  const { as, staff, office: of } = start();
  const { api } = as("communications");
  await expect(api.facilities.page({ facilityId: facilityId(of, CLAY) })).rejects.toThrow("Only legal staff and supervisors can do this.");
  await expect(staff.api.facilities.page({ facilityId: "fac_0000000000000000" })).rejects.toThrow("There is no such facility");
});
