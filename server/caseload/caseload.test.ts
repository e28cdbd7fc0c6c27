import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { day } from "../../shared/kernel/calendar-date.ts";
import { onDay } from "../../shared/kernel/when.ts";
import { aClient, anEpisode, aPlacement, facilityId } from "../testing/make-clients.ts";
import { command, determine, makeHeldPetition, makeOrder, release } from "../testing/make-outcomes.ts";
import { type Colleague, fileIt, makePetition } from "../testing/make-proceedings.ts";
import { office } from "../testing/office.ts";

const DAY = 86_400_000;
const OURS = { obligor: "us", act: "file_reply" } as const;
/** An entry that sets off no date of its own. */
const QUIET = { type: "minute_entry" } as const;
const onThe = (text: string) => ({ kind: "day" as const, day: day(text) });

async function ledCase(by: Colleague, leadId: string | null, surname = "Tran") {
  const petition = await makePetition(by, { surnames: [surname], leadId });
  await fileIt(by, petition.id, { number: null });
  return { ...petition, entryId: await makeOrder(by, petition.id, QUIET) };
}

/** A supervisor and two staff; Mateo leads one case with dates of ours and of the government, nobody leads another. */
async function busy() {
  const made = office();
  const [supervisor, mateo] = [made.as("supervisor"), made.as("staff")];
  made.as("staff", { name: "Jonas Ekwueme" });
  const { id, entryId } = await ledCase(supervisor, mateo.actor.personId);
  await command(supervisor, entryId, { ...OURS, when: onThe("2026-11-24") }, { ...OURS, act: "pay_fees", when: onThe("2026-12-20") });
  await command(supervisor, entryId, { ...OURS, act: "status_report", when: onThe("2026-11-23") });
  await command(supervisor, entryId, { act: "file_return", when: onThe("2026-11-23") }, { act: "release", when: onThe("2026-11-22") });
  await ledCase(supervisor, null, "Okafor");
  return { ...made, supervisor, mateo, id };
}

test("each person's load is counted, also of who carries nothing and of nobody", async () => {
  const { supervisor } = await busy();
  const page = await supervisor.api.caseload.page();
  const NONE = { open: 0, dueSoon: 0, overdue: 0, owed: 0, owedLate: 0, quiet: 0 };
  expect(page.rows).toMatchObject([
    { name: "Jonas Ekwueme", ...NONE },
    { name: "Mateo Lindqvist", open: 1, dueSoon: 1, overdue: 1, owed: 2, owedLate: 1, quiet: 0 },
    { name: "Ruth Abenov", ...NONE },
    { personId: null, name: "Nobody yet", ...NONE, open: 1 },
  ]);
  expect(page.totals).toEqual({ open: 2, dueSoon: 1, overdue: 1, owed: 2, owedLate: 1, quiet: 0 });
  expect(page).toMatchObject({ openPetitions: 2, people: 2 });
});

test("what cannot wait: late first, then what is due within 48 hours", async () => {
  const { supervisor } = await busy();
  expect((await supervisor.api.caseload.page()).urgent.map((row) => [row.why, row.title])).toEqual([
    ["overdue", "Status report"],
    ["late", "File the return"],
    ["unconfirmed", "Release"],
    ["due", "File a reply"],
  ]);
});

test("each count opens into exactly what it counts", async () => {
  const { supervisor, mateo, id } = await busy();
  const page = await supervisor.api.caseload.page();
  for (const row of page.rows) {
    for (const kind of ["open", "dueSoon", "overdue", "owed", "owedLate", "quiet"] as const) {
      const { dates, cases } = await supervisor.api.caseload.behind({ kind, of: { personId: row.personId } });
      expect([kind, dates.length + cases.length]).toEqual([kind, row[kind]]);
    }
  }
  const open = await supervisor.api.caseload.behind({ kind: "open", of: { personId: mateo.actor.personId } });
  expect(open.cases).toMatchObject([{ id, court: "S.D. Ind." }]);
  const all = await supervisor.api.caseload.behind({ kind: "owed", of: "everybody" });
  expect(all.dates).toHaveLength(page.totals.owed);
});

test("a case is quiet after thirty days without anything new", async () => {
  const { supervisor, clock } = await busy();
  clock.set(clock.now() + 29 * DAY);
  expect((await supervisor.api.caseload.page()).totals.quiet).toBe(0);
  clock.set(clock.now() + 2 * DAY);
  expect((await supervisor.api.caseload.page()).totals.quiet).toBe(2);
});

test("records to mend name what is missing or does not fit, and a sound office has none", async () => {
  const { as, office: of } = office();
  const supervisor = as("supervisor");
  const client = await aClient(supervisor.api);
  const episode = await anEpisode(supervisor.api, client);
  await aPlacement(supervisor.api, client, episode, { facilityId: facilityId(of, "CLAYCIN") });
  expect((await supervisor.api.caseload.page()).mend).toEqual([]);

  const until = onDay(day("2026-11-20"));
  const from = onDay(day("2026-11-03"));
  await aPlacement(supervisor.api, client, episode, { facilityId: facilityId(of, "KCOJFOK"), from, until });
  const lost = await aClient(supervisor.api, { surname: "Savchuk" });
  await anEpisode(supervisor.api, lost);
  const { id, petitioners, clients } = await makeHeldPetition(supervisor, ["Bekele"]);
  const { version } = await supervisor.api.proceedings.page({ proceedingId: id });
  await supervisor.api.proceedings.overrideStage({
    requestId: randomUUID(),
    proceedingId: id,
    expects: version,
    stage: "reply_filed",
    reason: "Filed on paper.",
  });
  await determine(supervisor, id, petitioners);
  await release(supervisor, clients);

  const { mend } = await supervisor.api.caseload.page();
  expect(mend[2]?.items[0]?.note).toContain("overlap");
  expect(mend).toMatchObject([
    { kind: "placeUnknown", count: 1, items: [{ clientId: lost, title: "Rosa Savchuk", note: "held since November 1, 2026" }] },
    { kind: "pathwayUnknown", count: 1, items: [{ clientId: clients[0], note: "released November 21, 2026" }] },
    { kind: "overlap", count: 1, items: [{ clientId: client }] },
    { kind: "decidedStill", count: 1, items: [{ proceedingId: id, note: "still “reply filed”" }] },
  ]);
});

test("a move out of the district while an order forbids it stands on the red list", async () => {
  const { as, office: of } = office();
  const supervisor = as("supervisor");
  const { id, clients, episodes } = await makeHeldPetition(supervisor, ["Warsame"]);
  const [client = "", episode = ""] = [clients[0], episodes[0]];
  await aPlacement(supervisor.api, client, episode, { facilityId: facilityId(of, "CLAYCIN") });
  const order = { act: "no_transfer" as const, when: { kind: "standing" as const, scope: "district" as const, until: null } };
  await command(supervisor, await makeOrder(supervisor, id, QUIET), order);
  expect((await supervisor.api.caseload.page()).moved).toEqual([]);
  await aPlacement(supervisor.api, client, episode, { facilityId: facilityId(of, "KCOJFOK"), from: onDay(day("2026-11-23")) });
  expect((await supervisor.api.caseload.page()).moved).toMatchObject([
    { client: { id: client, name: "Luis Warsame" }, order: 15, case: { id } },
  ]);
});

test("a restricted case is in no count, list or total of another supervisor", async () => {
  const { as } = office();
  const [supervisor, other] = [as("supervisor"), as("supervisor", { name: "Hana Solis" })];
  const { id, clients } = await makeHeldPetition(supervisor, ["Walled"]);
  await command(
    supervisor,
    await makeOrder(supervisor, id, QUIET),
    { ...OURS, when: onThe("2026-11-24") },
    { act: "file_return", when: onThe("2026-11-23") },
  );
  const [clientId = ""] = clients;
  const { version } = await supervisor.api.clients.page({ clientId });
  await supervisor.api.clients.restrict({
    requestId: randomUUID(),
    clientId,
    expects: version,
    people: [supervisor.actor.personId],
    reason: "Threats.",
  });
  await expect(supervisor.api.caseload.page()).resolves.toMatchObject({
    openPetitions: 1,
    people: 1,
    totals: { open: 1, owed: 1, dueSoon: 1 },
  });
  await expect(other.api.caseload.page()).resolves.toMatchObject({
    openPetitions: 0,
    people: 0,
    totals: { open: 0, owed: 0, dueSoon: 0 },
    urgent: [],
    moved: [],
    mend: [],
  });
  await expect(other.api.caseload.behind({ kind: "open", of: "everybody" })).resolves.toEqual({ dates: [], cases: [] });
});

test.each(["staff", "communications", "guest"] as const)("%s is refused with who may open it", async (role) => {
  const { as } = office();
  await expect(as(role).api.caseload.page()).rejects.toMatchObject({ code: "FORBIDDEN", message: "Only supervisors can do this." });
  await expect(as(role).api.caseload.behind({ kind: "open", of: "everybody" })).rejects.toMatchObject({ code: "FORBIDDEN" });
});
