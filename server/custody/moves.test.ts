import { expect, test } from "vitest";
import { day } from "../../shared/kernel/calendar-date.ts";
import { onDay } from "../../shared/kernel/when.ts";
import { aClient, anEpisode, facilityId } from "../testing/make-clients.ts";
import { command } from "../testing/make-outcomes.ts";
import { type Colleague, courtId, fileIt, logIt, makePetition } from "../testing/make-proceedings.ts";
import { office } from "../testing/office.ts";

type Office = ReturnType<typeof office>;

/** An open petition of the client, filed in the Eastern District of Wisconsin unless it is a draft. */
async function aPetitionFor(by: Colleague, clientId: string, { filed = true } = {}): Promise<string> {
  const { id } = await makePetition(by, { clients: [clientId], caption: "Tun v. Warden", leadId: by.actor.personId });
  if (filed) await fileIt(by, id, { courtId: await courtId(by, "E.D. Wis."), filedOn: day("2026-11-03") });
  return id;
}

const heldAtDodge = async (of: Office, api: ReturnType<Office["as"]>["api"]) => {
  const clientId = await aClient(api);
  const placement = { kind: "facility" as const, facilityId: facilityId(of.office, "DODGEWI"), source: "locator" as const };
  const episodeId = await anEpisode(api, clientId, { placement });
  const expects = (await api.custody.ofClient({ clientId })).episodes[0]?.placements[0]?.version ?? null;
  const moveTo = (code: string) => ({
    requestId: of.requestId(),
    episodeId,
    expects,
    kind: "facility" as const,
    facilityId: facilityId(of.office, code),
    source: "family" as const,
    from: onDay(day("2026-11-09")),
  });
  return { clientId, episodeId, moveTo };
};
const tasksOf = (of: Office) => of.office.caseFile.sqlite.prepare("SELECT title, due_on, owner FROM tasks").all();

test("leaving the district of filing is named before and after it is saved, and leaves a task", async () => {
  const of = office();
  const staff = of.as("staff");
  const { clientId, episodeId, moveTo } = await heldAtDodge(of, staff.api);
  await aPetitionFor(staff, clientId);
  const move = moveTo("KCOJFOK");
  const warning = { findings: [{ code: "left_filing_district" }] };
  await expect(staff.api.custody.previewMove({ episodeId, kind: "facility", facilityId: move.facilityId })).resolves.toMatchObject(warning);
  expect(tasksOf(of)).toEqual([]);
  await expect(staff.api.custody.recordPlacement(move)).resolves.toMatchObject({ kind: "saved", ...warning });
  expect(tasksOf(of)).toEqual([
    { title: "Does the immigration court know of the move? (8 CFR 1003.19(g))", due_on: "2026-11-24", owner: staff.actor.personId },
  ]);
});

test("an order against transfers is named while it stands, and not once it is vacated", async () => {
  const of = office();
  const staff = of.as("staff");
  const { api } = staff;
  const { clientId, episodeId, moveTo } = await heldAtDodge(of, api);
  const order = await logIt(staff, await aPetitionFor(staff, clientId), { filedOn: day("2026-11-05") });
  const obligationId = await command(staff, order.id, { act: "no_transfer", when: { kind: "standing", scope: "district" } });
  const ask = { episodeId, kind: "facility" as const, facilityId: moveTo("KCOJFOK").facilityId };
  await expect(api.custody.previewMove(ask)).resolves.toMatchObject({
    findings: [{ code: "left_filing_district" }, { code: "restrained_move" }],
  });
  await api.obligations.setState({ requestId: of.requestId(), obligationId, expects: obligationId, state: "vacated", reason: "Order [9]" });
  await expect(api.custody.previewMove(ask)).resolves.toMatchObject({ findings: [{ code: "left_filing_district" }] });
});

test("a draft is told where it must be filed now", async () => {
  const of = office();
  const staff = of.as("staff");
  const { api } = staff;
  const { clientId, moveTo } = await heldAtDodge(of, api);
  await aPetitionFor(staff, clientId, { filed: false });
  await expect(api.custody.recordPlacement(moveTo("KCOJFOK"))).resolves.toMatchObject({ findings: [{ code: "file_where_held" }] });
});

test("a move without an open petition says nothing and leaves no task", async () => {
  const of = office();
  const { api } = of.as("staff");
  const { moveTo } = await heldAtDodge(of, api);
  await expect(api.custody.recordPlacement(moveTo("KCOJFOK"))).resolves.toMatchObject({ kind: "saved", findings: [] });
  expect(tasksOf(of)).toEqual([]);
});

test("a petition hidden from the reader is not named in a warning", async () => {
  const of = office();
  const [supervisor, staff] = [of.as("supervisor"), of.as("staff")];
  const { clientId, episodeId, moveTo } = await heldAtDodge(of, staff.api);
  await aPetitionFor(staff, clientId);
  const { sqlite } = of.office.caseFile;
  sqlite.prepare("INSERT INTO walls (id, reason) VALUES ('wal_0000000000000001', 'Press')").run();
  sqlite.prepare("INSERT INTO wall_people (wall_n, person_id) SELECT n, ? FROM walls").run(supervisor.actor.personId);
  sqlite.prepare("UPDATE proceedings SET wall_n = (SELECT n FROM walls)").run();
  const ask = { episodeId, kind: "facility" as const, facilityId: moveTo("KCOJFOK").facilityId };
  await expect(staff.api.custody.previewMove(ask)).resolves.toEqual({ findings: [] });
  await expect(supervisor.api.custody.previewMove(ask)).resolves.toMatchObject({ findings: [{ code: "left_filing_district" }] });
});
