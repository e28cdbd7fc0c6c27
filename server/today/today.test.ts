import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { day } from "../../shared/kernel/calendar-date.ts";
import { onDay } from "../../shared/kernel/when.ts";
import { scope } from "../core/scope.ts";
import { aClient, anEpisode, aPlacement, facilityId } from "../testing/make-clients.ts";
import { command, determine, endCustody, makeHeldPetition, makeOrder } from "../testing/make-outcomes.ts";
import { type Colleague, fileIt, makeFiledPetition, makePetition } from "../testing/make-proceedings.ts";
import { lastEventBefore } from "./moved-queries.ts";
import { office } from "../testing/office.ts";

const OURS = { obligor: "us", act: "file_reply" } as const;
/** An entry that sets off no date of its own. */
const QUIET = { type: "minute_entry" } as const;
const HOUR = 3_600_000;
/** A case led by this person, with an order of 20 November. */
async function ledCase(by: Colleague, surname = "Tran") {
  const petition = await makePetition(by, { surnames: [surname], leadId: by.actor.personId });
  await fileIt(by, petition.id, { number: "2:26-cv-00588-ARF-TML" });
  return { ...petition, entryId: await makeOrder(by, petition.id, QUIET) };
}
const onThe = (text: string) => ({ kind: "day" as const, day: day(text) });
const mine = (by: Colleague) => by.api.today.page({ whose: "mine" });
const team = (by: Colleague) => by.api.today.page({ whose: "team" });

test("a new office is told that it is new", async () => {
  const { as } = office();
  await expect(mine(as("staff"))).resolves.toMatchObject({ fresh: true, due: [], owed: [], hearings: [], moved: [], later: 0 });
});

test("ours come by safe date up to seven days ahead, and the rest is counted", async () => {
  const staff = office().as("staff");
  const { id, entryId } = await ledCase(staff);
  await command(staff, entryId, { ...OURS, when: onThe("2026-12-01") }, { ...OURS, act: "status_report", when: onThe("2026-11-24") });
  await command(
    staff,
    entryId,
    { ...OURS, act: "pay_fees", when: onThe("2026-12-02") },
    { ...OURS, act: "file_record", when: onThe("2027-01-04") },
  );
  const page = await mine(staff);
  expect(page).toMatchObject({ today: "2026-11-24", fresh: false, later: 2, owed: [] });
  const ahead = await staff.api.today.page({ whose: "mine", ahead: true });
  expect(ahead).toMatchObject({ later: 0, owed: [] });
  expect(ahead.due.map((row) => row.day)).toEqual(["2026-11-24", "2026-12-01", "2026-12-02", "2027-01-04"]);
  expect(page.due).toMatchObject([
    {
      title: "Status report",
      day: "2026-11-24",
      safeDay: "2026-11-24",
      zone: "America/Indiana/Indianapolis",
      authority: "Order [15]",
      case: { id, court: "S.D. Ind.", number: "2:26-cv-00588-ARF-TML" },
      carrier: { name: "Mateo Lindqvist" },
      unseen: false,
    },
    { title: "File a reply", day: "2026-12-01" },
  ]);
});

test("what is past its date stays on the list until somebody closes it", async () => {
  const { as, clock } = office();
  const staff = as("staff");
  const { entryId } = await ledCase(staff);
  await command(staff, entryId, { ...OURS, when: onThe("2026-11-25") });
  clock.set(Date.parse("2026-12-20T15:00:00Z"));
  expect((await mine(staff)).due).toMatchObject([{ title: "File a reply", day: "2026-11-25" }]);
});

test("what the government owes comes earliest first, and a command done out of sight is told from one on the docket", async () => {
  const staff = office().as("staff");
  const { entryId } = await ledCase(staff);
  await command(
    staff,
    entryId,
    { act: "bond_hearing", orElse: { act: "release" }, when: { kind: "instant", day: day("2026-11-25"), time: "17:00" } },
    { act: "file_return", when: onThe("2026-11-23") },
    { act: "no_transfer", when: { kind: "standing", scope: "district", until: null } },
  );
  const { owed, due } = await mine(staff);
  expect(due).toEqual([]);
  expect(owed).toMatchObject([
    { title: "File the return", day: "2026-11-23", unseen: false },
    { title: "Bond hearing, or release", at: Date.parse("2026-11-25T22:00:00Z"), unseen: true },
  ]);
});

test("mine is what I carry and what nobody carries; the team sees all", async () => {
  const { as } = office();
  const [staff, other] = [as("staff"), as("staff", { name: "Jonas Ekwueme" })];
  const { entryId } = await ledCase(staff);
  await command(staff, entryId, { ...OURS, when: onThe("2026-11-24") });
  const loose = await makeFiledPetition(staff, { surnames: ["Okafor"], number: "2:26-cv-00111" });
  await command(staff, await makeOrder(staff, loose.id, QUIET), { ...OURS, act: "status_report", when: onThe("2026-11-24") });
  expect((await mine(staff)).due).toHaveLength(2);
  expect((await mine(other)).due).toMatchObject([{ title: "Status report", carrier: null }]);
  expect((await team(other)).due).toHaveLength(2);
});

test("hearings of the next 14 days are told with the court's day and hour", async () => {
  const staff = office().as("staff");
  const { id } = await ledCase(staff);
  const hear = (title: string, onDayText: string, time: string | null) =>
    staff.api.docket.setHearing({ requestId: randomUUID(), proceedingId: id, title, onDay: onDayText, time, place: null });
  await hear("Show cause", "2026-11-25", "10:00");
  await hear("Status conference", "2026-12-08", null);
  await hear("Bench trial", "2026-12-09", "09:00");
  expect((await mine(staff)).hearings).toMatchObject([
    { title: "Show cause", day: "2026-11-25", at: Date.parse("2026-11-25T15:00:00Z"), zone: "America/Indiana/Indianapolis" },
    { title: "Status conference", day: "2026-12-08", at: null },
  ]);
});

test("a case filed without a number waits for it until it comes", async () => {
  const staff = office().as("staff");
  const { id } = await makePetition(staff);
  await fileIt(staff, id, { number: null });
  expect((await mine(staff)).awaited).toMatchObject([{ filedOn: "2026-11-02", case: { id, court: "S.D. Ind." } }]);
});

describe("what moved since yesterday", () => {
  test("a release says from where, when, how it came about, who confirmed and who wrote it down", async () => {
    const { as, office: of, clock } = office();
    const staff = as("staff");
    const client = await aClient(staff.api);
    const episode = await anEpisode(staff.api, client);
    await aPlacement(staff.api, client, episode, { facilityId: facilityId(of, "CLAYCIN") });
    const at = onDay(day("2026-11-23"));
    await endCustody(staff, [client], { at, pathways: ["bond_immigration_judge"], attribution: "order", verifiedBy: "her sister" });
    const [row, ...rest] = (await team(staff)).moved;
    expect(rest).toEqual([]);
    expect(row).toMatchObject({
      mark: "released",
      people: [{ name: "Rosa Tun" }],
      confirmedBy: "her sister",
      recordedBy: "Mateo Lindqvist",
    });
    expect(row?.says).toMatch(/^left .*Clay.* on Mon Nov 23: released on bond set by an immigration judge$/);
    clock.set(clock.now() + 25 * HOUR);
    expect((await team(staff)).moved).toEqual([]);
  });

  test("only what was written down in these days is looked at, and nothing of them is missed", async () => {
    const { as, office: of, clock } = office();
    const staff = as("staff");
    const ctx = { office: of, actor: staff.actor, scope: scope(staff.actor) };
    const written = () => of.caseFile.sqlite.prepare<[], { seq: number; at: number }>("SELECT seq, at FROM events ORDER BY seq").all();
    for (const on of ["2026-11-25", "2026-11-27", "2026-11-30"]) {
      clock.set(Date.parse(`${on}T15:00:00Z`));
      await aClient(staff.api);
    }
    for (const at of [0, ...written().flatMap((event) => [event.at, event.at + 1]), Number.MAX_SAFE_INTEGER]) {
      const walked = written().findLast((event) => event.at < at)?.seq ?? 0;
      expect(lastEventBefore(ctx, at)).toBe(walked);
    }
  });

  test("a move out of the district is told apart from one within it, and a first place is no move", async () => {
    const { as, office: of } = office();
    const staff = as("staff");
    const client = await aClient(staff.api);
    const episode = await anEpisode(staff.api, client);
    await aPlacement(staff.api, client, episode, { facilityId: facilityId(of, "CLAYCIN") });
    expect((await team(staff)).moved).toEqual([]);
    await aPlacement(staff.api, client, episode, { facilityId: facilityId(of, "KCOJFOK"), from: onDay(day("2026-11-23")) });
    const [row] = (await team(staff)).moved;
    expect(row).toMatchObject({ mark: "transferred", outOfDistrict: true });
    expect(row?.says).toMatch(/^moved out of the district, to Kay.*, OK, on Mon Nov 23$/);
  });

  test("one ruling for several people is one line", async () => {
    const staff = office().as("staff");
    const { id, petitioners } = await makeHeldPetition(staff, ["Mendoza", "Bekele"]);
    await determine(staff, id, petitioners, {
      entryId: await makeOrder(staff, id),
      as: "granted_bond_hearing",
      determinedOn: day("2026-11-23"),
    });
    expect((await team(staff)).moved).toMatchObject([
      {
        mark: "court",
        says: "the court ruled: granted: bond hearing [15]",
        people: [{ name: "Luis Mendoza" }, { name: "Luis Bekele" }],
        case: { id },
      },
    ]);
  });
});

test("a place nobody has confirmed for seven days asks for it, and confirming ends that", async () => {
  const { as, clock } = office();
  const staff = as("staff");
  const client = await aClient(staff.api);
  const episode = await anEpisode(staff.api, client);
  await aPlacement(staff.api, client, episode);
  expect((await mine(staff)).stale).toEqual([]);
  clock.set(clock.now() + 7 * 24 * HOUR);
  expect((await mine(staff)).stale).toMatchObject([{ clientId: client, name: "Rosa Tun", place: "Place not known", confirmedAt: null }]);
  const stay = (await staff.api.custody.ofClient({ clientId: client })).episodes[0]?.placements[0];
  await staff.api.custody.confirmPlacement({ requestId: randomUUID(), placementId: stay?.id ?? "", expects: stay?.version ?? "" });
  expect((await mine(staff)).stale).toEqual([]);
});

test("nothing of a restricted person stands on anybody else's day", async () => {
  const { as, clock } = office();
  const [supervisor, other] = [as("supervisor"), as("supervisor", { name: "Hana Solis" })];
  const { id, clients } = await makeHeldPetition(supervisor, ["Walled"]);
  const entryId = await makeOrder(supervisor, id, QUIET);
  await command(supervisor, entryId, { ...OURS, when: onThe("2026-11-24") }, { act: "file_return", when: onThe("2026-11-23") });
  await supervisor.api.docket.setHearing({
    requestId: randomUUID(),
    proceedingId: id,
    title: "Show cause",
    onDay: "2026-11-25",
    time: null,
    place: null,
  });
  const bare = await makePetition(supervisor, { clients: [clients[0] ?? ""] });
  await fileIt(supervisor, bare.id, { number: null });
  const [clientId = ""] = clients;
  const { version } = await supervisor.api.clients.page({ clientId });
  const people = [supervisor.actor.personId];
  await supervisor.api.clients.restrict({ requestId: randomUUID(), clientId, expects: version, people, reason: "Threats." });
  await endCustody(supervisor, [clientId], { pathways: ["unknown"], at: onDay(day("2026-11-23")) });
  const own = await team(supervisor);
  expect([own.due, own.owed, own.hearings, own.awaited, own.moved].map((list) => list.length)).toEqual([1, 1, 1, 1, 1]);
  clock.set(clock.now() + HOUR);
  await expect(team(other)).resolves.toMatchObject({
    fresh: true,
    due: [],
    owed: [],
    hearings: [],
    awaited: [],
    moved: [],
    stale: [],
    later: 0,
  });
});

test("communications staff and guests are refused", async () => {
  const { as } = office();
  await expect(mine(as("communications"))).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(mine(as("guest"))).rejects.toMatchObject({ code: "FORBIDDEN" });
});
