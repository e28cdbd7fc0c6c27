import { expect, test } from "vitest";
import { day } from "../../shared/kernel/calendar-date.ts";
import { release } from "../testing/make-outcomes.ts";
import { type Colleague, fileIt, makePerson, makePetition } from "../testing/make-proceedings.ts";
import { office } from "../testing/office.ts";
import { wasSaved } from "../testing/was-saved.ts";

const NOW = { now: "2026-11-24T15:00:00Z" };
const requestId = () => crypto.randomUUID();

/** Somebody in custody since a day. */
async function makeHeld(by: Colleague, since = "2026-04-01", surname = "Mendoza Rivas") {
  const clientId = await makePerson(by, surname);
  const start = { precision: "day", day: day(since), time: null } as const;
  await by.api.custody.recordEpisode({ requestId: requestId(), clientId, start, startKind: "home" });
  return clientId;
}
const order = (clientId: string, over: object = {}) => ({
  ...{
    requestId: requestId(),
    clientId,
    finalOn: day("2026-05-18"),
    finality: "appeal_time_over" as const,
    source: "Notice of the immigration court",
  },
  ...over,
});
const ids = async (by: Colleague, clientId: string) =>
  (await by.api.deadlines.clocks({ clientId })).clocks.map(({ id, on }) => `${id} ${on ?? "no day"}`);

test("clocks of detention run from the arrest until a final order is recorded, then those of the removal period", async () => {
  const staff = office(NOW).as("staff");
  const clientId = await makeHeld(staff);
  expect(await ids(staff, clientId)).toEqual(["prolonged-6m 2026-10-01", "prolonged-1y 2027-04-01"]);
  wasSaved(await staff.api.custody.recordRemovalOrder(order(clientId)));
  expect(await ids(staff, clientId)).toEqual([
    "removal-90d 2026-08-16",
    "pocr-90d 2026-08-16",
    "pocr-180d 2026-11-14",
    "zadvydas-6m 2026-11-18",
  ]);
  const { clocks } = await staff.api.deadlines.clocks({ clientId });
  expect(clocks.at(-1)?.steps.at(-1)?.says).toBe(
    "Day 180 is Sat Nov 14, 2026; six months end on Wed Nov 18, 2026. File on the later: Wed Nov 18, 2026.",
  );
});

test("somebody who is not in custody has no clocks", async () => {
  const staff = office(NOW).as("staff");
  const clientId = await makePerson(staff);
  expect(await staff.api.deadlines.clocks({ clientId })).toEqual({ held: false, clocks: [] });
});

test("a span that does not count moves the clocks, its correction moves them again, and its withdrawal moves them back", async () => {
  const staff = office(NOW).as("staff");
  const clientId = await makeHeld(staff);
  wasSaved(await staff.api.custody.recordRemovalOrder(order(clientId)));
  const span = {
    clientId,
    fromDay: day("2026-06-01"),
    toDay: day("2026-06-10"),
    why: "Refused to sign a travel document form",
    source: "Return [9]",
  };
  const first = wasSaved(await staff.api.custody.recordSuspension({ requestId: requestId(), ...span }));
  expect(await ids(staff, clientId)).toContain("removal-90d 2026-08-26");
  const correction = { ...span, suspensionId: first.id, expects: first.version, reason: "Two days fewer", toDay: day("2026-06-08") };
  const second = wasSaved(await staff.api.custody.recordSuspension({ requestId: requestId(), ...correction }));
  expect(await ids(staff, clientId)).toContain("removal-90d 2026-08-24");
  expect(await staff.api.custody.recordSuspension({ requestId: requestId(), ...correction })).toMatchObject({ kind: "conflict" });
  wasSaved(
    await staff.api.custody.withdrawSuspension({
      requestId: requestId(),
      suspensionId: first.id,
      expects: second.version,
      reason: "Another person",
    }),
  );
  expect(await ids(staff, clientId)).toContain("removal-90d 2026-08-16");
});

test.each([
  ["a day of finality that lies ahead", { finalOn: day("2027-01-01") }, "lies ahead"],
  ["a court’s final order without a stay", { courtFinalOn: day("2026-09-01") }, "only where that court had stayed removal"],
])("%s is refused, and nothing is recorded", async (_name, over, says) => {
  const staff = office(NOW).as("staff");
  const clientId = await makeHeld(staff);
  await expect(staff.api.custody.recordRemovalOrder(order(clientId, over))).rejects.toThrow(says);
  expect((await staff.api.custody.removal({ clientId })).order).toBeNull();
});

test("two people who record the order at once: the second sees both versions", async () => {
  const staff = office(NOW).as("staff");
  const clientId = await makeHeld(staff);
  wasSaved(await staff.api.custody.recordRemovalOrder(order(clientId)));
  const second = await staff.api.custody.recordRemovalOrder(order(clientId, { finalOn: day("2026-05-20") }));
  expect(second).toMatchObject({ kind: "conflict", fields: [{ label: "Final on", yours: "2026-05-20", theirs: "2026-05-18" }] });
});

test("the list of ripening clocks names people without a filed petition, the longest ripe first, and a draft beside the name", async () => {
  const staff = office(NOW).as("staff");
  await makeHeld(staff, "2025-11-01", "Aguilar");
  const drafted = await makeHeld(staff, "2026-06-10", "Bautista");
  await makeHeld(staff, "2026-10-01", "Castro");
  const filed = await makeHeld(staff, "2026-01-01", "Delgado");
  const draft = await makePetition(staff, { clients: [drafted] });
  const petition = await makePetition(staff, { clients: [filed] });
  await fileIt(staff, petition.id);
  const rows = await staff.api.deadlines.ripening({ days: 30 });
  expect(rows.map(({ client, clock, draft: of }) => [client.name, clock.id, clock.on, of?.id ?? null])).toEqual([
    ["Luis Aguilar", "prolonged-6m", "2026-05-01", null],
    ["Luis Bautista", "prolonged-6m", "2026-12-10", draft.id],
  ]);
});

test("a restricted person’s clock is on the list of those on the restriction list alone", async () => {
  const made = office(NOW);
  const staff = made.as("staff");
  const supervisor = made.as("supervisor");
  const clientId = await makeHeld(staff, "2025-11-01");
  const { version } = await staff.api.clients.page({ clientId });
  const people = [supervisor.actor.personId];
  wasSaved(await supervisor.api.clients.restrict({ requestId: requestId(), clientId, expects: version, reason: "Threats", people }));
  expect(await staff.api.deadlines.ripening({})).toEqual([]);
  expect(await supervisor.api.deadlines.ripening({})).toHaveLength(1);
  await expect(staff.api.deadlines.clocks({ clientId })).rejects.toThrow();
  await expect(staff.api.custody.removal({ clientId })).rejects.toThrow();
});

test("a review that was denied sets the clock of the next one", async () => {
  const staff = office(NOW).as("staff");
  const clientId = await makeHeld(staff);
  wasSaved(await staff.api.custody.recordRemovalOrder(order(clientId)));
  const review = {
    clientId,
    kind: "ninety_day" as const,
    onDay: day("2026-08-20"),
    decision: "continued" as const,
    source: "Decision letter",
  };
  wasSaved(await staff.api.custody.recordReview({ requestId: requestId(), ...review }));
  expect(await ids(staff, clientId)).toContain("pocr-annual 2027-08-20");
});

test("a return to custody counts from the return, tells the days before, and is not on the list of ripe clocks", async () => {
  const staff = office(NOW).as("staff");
  const clientId = await makeHeld(staff, "2015-02-01");
  wasSaved(await staff.api.custody.recordRemovalOrder(order(clientId, { finalOn: day("2015-03-02") })));
  await release(staff, [clientId], { at: { precision: "day", day: day("2015-05-01"), time: null } });
  const start = { precision: "day", day: day("2026-11-03"), time: null } as const;
  await staff.api.custody.recordEpisode({ requestId: requestId(), clientId, start, startKind: "home" });
  expect(await ids(staff, clientId)).toEqual([
    "removal-90d 2015-05-31",
    "pocr-90d 2027-02-01",
    "pocr-180d 2027-05-02",
    "zadvydas-6m 2027-05-03",
  ]);
  const { clocks } = await staff.api.deadlines.clocks({ clientId });
  expect(clocks.at(-1)?.assumes.at(-1)).toContain("60 days of earlier custody since the removal period started are recorded");
  expect(await staff.api.deadlines.ripening({ days: 30 })).toEqual([]);
});

test("somebody held 340 days is listed by the six months that are ripe, not by the year ahead", async () => {
  const staff = office(NOW).as("staff");
  await makeHeld(staff, "2025-12-19");
  const rows = await staff.api.deadlines.ripening({ days: 30 });
  expect(rows.map(({ clock }) => [clock.id, clock.inDays])).toEqual([["prolonged-6m", -158]]);
});

test("of two open times in custody the later one counts, in the list as on the person’s page", async () => {
  const staff = office(NOW).as("staff");
  const clientId = await makeHeld(staff, "2026-05-20");
  for (const since of ["2026-06-10", "2026-01-05"]) {
    const start = { precision: "day", day: day(since), time: null } as const;
    await staff.api.custody.recordEpisode({ requestId: requestId(), clientId, start, startKind: "home" });
  }
  expect(await ids(staff, clientId)).toContain("prolonged-6m 2026-12-10");
  expect((await staff.api.deadlines.ripening({ days: 30 })).map(({ clock }) => clock.on)).toEqual(["2026-12-10"]);
});

test("an order withdrawn brings the marks of detention back, once, and may be recorded anew", async () => {
  const made = office(NOW);
  const staff = made.as("staff");
  const clientId = await makeHeld(staff);
  const { version } = wasSaved(await staff.api.custody.recordRemovalOrder(order(clientId)));
  const withdraw = { requestId: requestId(), clientId, expects: version, reason: "Order of another person" };
  const once = await staff.api.custody.withdrawRemovalOrder(withdraw);
  expect(once).toMatchObject({ kind: "saved", version: "none" });
  expect(await staff.api.custody.withdrawRemovalOrder(withdraw)).toEqual(once);
  expect(await ids(staff, clientId)).toEqual(["prolonged-6m 2026-10-01", "prolonged-1y 2027-04-01"]);
  expect((await staff.api.custody.removal({ clientId })).order).toBeNull();
  const again = await staff.api.custody.withdrawRemovalOrder({ ...withdraw, requestId: requestId() });
  expect(again).toMatchObject({ kind: "conflict", fields: [{ label: "Final order", yours: "withdrawn", theirs: "withdrawn already" }] });
  wasSaved(await staff.api.custody.recordRemovalOrder(order(clientId)));
  expect(await ids(staff, clientId)).toContain("zadvydas-6m 2026-11-18");
});

test("an order that somebody corrected meanwhile is not withdrawn, and who may not record withdraws none", async () => {
  const made = office(NOW);
  const staff = made.as("staff");
  const clientId = await makeHeld(staff);
  const { version } = wasSaved(await staff.api.custody.recordRemovalOrder(order(clientId)));
  const corrected = order(clientId, { finalOn: day("2026-05-20"), expects: version, reason: "Dated the 20th" });
  const { accepts } = await staff.api.custody.previewRemovalOrder(corrected);
  wasSaved(await staff.api.custody.recordRemovalOrder({ ...corrected, accepts }));
  const withdraw = { requestId: requestId(), clientId, expects: version, reason: "Order of another person" };
  expect(await staff.api.custody.withdrawRemovalOrder(withdraw)).toMatchObject({
    kind: "conflict",
    fields: [{ label: "Final order", yours: "withdrawn", theirs: "2026-05-20" }, { label: "Source" }],
  });
  await expect(made.as("communications").api.custody.withdrawRemovalOrder(withdraw)).rejects.toThrow();
  expect((await staff.api.custody.removal({ clientId })).order?.finalOn).toBe("2026-05-20");
});
