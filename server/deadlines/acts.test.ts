import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { day } from "../../shared/kernel/calendar-date.ts";
import { instant } from "../../shared/kernel/instant.ts";
import { makeOrderedCase, openDates, ownDate } from "../testing/make-deadlines.ts";
import { correctIt, type Colleague, logIt, makeFiledPetition } from "../testing/make-proceedings.ts";
import { office } from "../testing/office.ts";

const NOW = { now: "2026-11-25T22:00:00Z" };
type EndInput = Parameters<Colleague["api"]["deadlines"]["end"]>[0];
const end = (by: Colleague, deadlineId: string, expects: string, over: Pick<EndInput, "state"> & Partial<EndInput>) =>
  by.api.deadlines.end({ requestId: randomUUID(), deadlineId, expects, ...over });
const one = async (by: Colleague, proceedingId: string, title = "Return") => {
  const { next, past } = await by.api.deadlines.ofProceeding({ proceedingId });
  const row = [...next, ...past].find((each) => each.title === title);
  if (!row) throw new Error(`There is no date ${title}.`);
  return row;
};

test("a date of our own is added, belongs to the lead, and ends by hand", async () => {
  const supervisor = office(NOW).as("supervisor");
  const { id } = await makeFiledPetition(supervisor);
  await supervisor.api.proceedings.assign({
    requestId: randomUUID(),
    proceedingIds: [id],
    personId: supervisor.actor.personId,
    lead: true,
  });
  const { id: deadlineId, version } = await ownDate(supervisor, id);
  const row = await one(supervisor, id, "Draft reply to Ruth");
  expect(row).toMatchObject({ basis: "internal", inShort: "Our own date", owner: { name: supervisor.actor.name }, ownerIsLead: true });
  await end(supervisor, deadlineId, version, { state: "met", on: day("2026-11-25") });
  await expect(supervisor.api.deadlines.ofProceeding({ proceedingId: id })).resolves.toMatchObject({
    next: [],
    past: [{ state: "met", ended: { on: "2026-11-25" } }],
  });
});

test("a date of our own that has passed is refused", async () => {
  const staff = office(NOW).as("staff");
  const { id } = await makeFiledPetition(staff);
  await expect(ownDate(staff, id, { day: day("2026-11-24") })).rejects.toThrow("Tue Nov 24, 2026 has passed.");
});

test.each([
  [{ state: "met_late", on: day("2026-11-25") }, "It was due Mon Nov 30, 2026, so it is not late. Record it as met."],
  [{ state: "met" }, "Give the day on which it was done."],
  [{ state: "met", on: day("2026-11-27") }, "has not come yet at the court"],
  [{ state: "missed" }, "It is due Mon Nov 30, 2026: until then it cannot have been missed."],
  [{ state: "waived" }, "Say who decided that nothing will be done, and why."],
  [{ state: "void" }, "Say why this date does not hold."],
  [{ state: "open" }, "This date is already recorded as open."],
] as const)("ending it as %o is refused in a sentence", async (ending, says) => {
  const staff = office(NOW).as("staff");
  const { id } = await makeOrderedCase(staff);
  const row = await one(staff, id);
  await expect(end(staff, row.id, row.version, ending)).rejects.toThrow(says);
});

test("the second of two people who end a date is shown both versions and nothing is written", async () => {
  const made = office(NOW);
  const [first, second] = [made.as("staff", { name: "Priya Ramanathan" }), made.as("staff")];
  const { id } = await makeOrderedCase(first);
  const row = await one(first, id);
  await end(first, row.id, row.version, { state: "waived", reason: "The parties agreed." });
  await logIt(second, id, { type: "other", filedOn: day("2026-11-25"), text: "Letter." });
  await expect(end(second, row.id, row.version, { state: "met", on: day("2026-11-25") })).resolves.toMatchObject({
    kind: "conflict",
    by: "Priya Ramanathan",
    fields: [{ label: "State", yours: "Met", theirs: "Waived" }, { label: "Day" }],
  });
  await expect(one(first, id)).resolves.toMatchObject({ state: "waived" });
});

test("a repeated request is answered from the first", async () => {
  const staff = office(NOW).as("staff");
  const { id } = await makeOrderedCase(staff);
  const { id: deadlineId, version } = await one(staff, id);
  const asked = { requestId: randomUUID(), deadlineId, expects: version };
  const first = await staff.api.deadlines.confirm(asked);
  await expect(staff.api.deadlines.confirm(asked)).resolves.toEqual(first);
});

test("what a person ended stays so when the order is corrected", async () => {
  const staff = office(NOW).as("staff");
  const { id, entryId } = await makeOrderedCase(staff);
  const row = await one(staff, id);
  await end(staff, row.id, row.version, { state: "waived", reason: "The parties agreed.", entryId });
  const { rows } = await staff.api.docket.entries({ proceedingId: id });
  const [entry] = rows;
  if (!entry) throw new Error("The case has no entry.");
  const { number, filedOn, type, filer, text, service, version } = entry;
  const same = { number, filedOn, type, filer, text, service };
  await correctIt(staff, {
    entryId,
    expects: version,
    reason: "Typo.",
    ...same,
    servedOn: day("2026-11-24"),
  });
  await expect(one(staff, id)).resolves.toMatchObject({ state: "waived" });
});

test("an order moves a date: the new one stands, the old one is struck with the reason", async () => {
  const staff = office(NOW).as("staff");
  const { id } = await makeOrderedCase(staff);
  const row = await one(staff, id);
  const order = await logIt(staff, id, { number: 5, type: "extension_order", filedOn: day("2026-11-25"), text: "ORDER." });
  const asked = { requestId: randomUUID(), deadlineId: row.id, expects: row.version, day: day("2026-12-05"), reason: "Granted in part." };
  const saved = await staff.api.deadlines.extend({ ...asked, entryId: order.id });
  expect(saved).toMatchObject({ kind: "saved", findings: [{ says: expect.stringContaining("weekend") as string }] });
  await expect(one(staff, id)).resolves.toMatchObject({
    state: "open",
    due: { day: "2026-12-05" },
    authority: "Order [5]",
    orderId: order.id,
    earlier: [{ due: { day: "2026-11-30" }, because: "Moved by Order [5]: Granted in part." }],
  });
});

test("no order moves a jurisdictional date: both stay, and the finding says to work to the earlier", async () => {
  const staff = office(NOW).as("staff");
  const { id } = await makeFiledPetition(staff);
  await logIt(staff, id, { type: "judgment", filedOn: day("2026-11-20"), text: "JUDGMENT." });
  const row = await one(staff, id, "Notice of appeal");
  const asked = { requestId: randomUUID(), deadlineId: row.id, expects: row.version, day: day("2027-03-01"), reason: "The judge said so." };
  await expect(staff.api.deadlines.extend(asked)).resolves.toMatchObject({
    findings: [{ says: expect.stringContaining("Work to the earlier date") as string }],
  });
  expect(await openDates(staff, id)).toEqual(
    expect.arrayContaining(["Notice of appeal: 2027-01-19", "Notice of appeal, as moved: 2027-03-01"]),
  );
});

test("a confirmed date names who confirmed it; our own date has nothing to confirm", async () => {
  const staff = office(NOW).as("staff");
  const { id } = await makeOrderedCase(staff);
  const row = await one(staff, id);
  await staff.api.deadlines.confirm({ requestId: randomUUID(), deadlineId: row.id, expects: row.version });
  await expect(one(staff, id)).resolves.toMatchObject({ confirmedBy: staff.actor.name });
  const own = await ownDate(staff, id);
  await expect(staff.api.deadlines.confirm({ requestId: randomUUID(), deadlineId: own.id, expects: own.version })).rejects.toThrow(
    "our own date",
  );
});

test("a date is given to somebody and shows on that person’s list; a stranger or a double role is refused", async () => {
  const made = office(NOW);
  const [staff, other] = [made.as("staff"), made.as("staff", { name: "Jonas Ekwueme" })];
  const { id } = await makeOrderedCase(staff);
  const row = await one(staff, id);
  const give = (ownerId: string | null, backupId: string | null = null) =>
    staff.api.deadlines.assign({ requestId: randomUUID(), deadlineId: row.id, expects: row.version, ownerId, backupId });
  await expect(give("per_nobody")).rejects.toThrow("This colleague has no open account here.");
  await expect(give(other.actor.personId, other.actor.personId)).rejects.toThrow("Owner and backup are one person.");
  await give(other.actor.personId);
  const mine = await other.api.deadlines.due({ owner: other.actor.personId });
  expect(mine).toMatchObject([{ title: "Return", owner: { name: "Jonas Ekwueme" }, court: "S.D. Ind.", number: "2:26-cv-00588" }]);
});

test("lists go by the safe date for us and by the due date for others, leave out closed cases and stop at the moment asked for", async () => {
  const made = office(NOW);
  const staff = made.as("staff");
  const { id } = await makeOrderedCase(staff);
  await ownDate(staff, id, { title: "Call the warden", day: day("2026-11-27") });
  const titles = async (until: string | null) => {
    const rows = await staff.api.deadlines.due({ until: until === null ? null : instant(Date.parse(until)) });
    return rows.map((row) => row.title);
  };
  expect(await titles("2026-11-28T12:00:00Z")).toEqual(["Call the warden"]);
  expect(await titles("2026-12-01T12:00:00Z")).toEqual(["Call the warden", "Return"]);
  expect(await titles(null)).toHaveLength(3);
  made.office.caseFile.sqlite.prepare("UPDATE proceedings SET closed_on = '2026-11-25' WHERE id = ?").run(id);
  expect(await titles(null)).toEqual([]);
});

test("a restricted case’s dates exist only for its list", async () => {
  const made = office(NOW);
  const [supervisor, staff] = [made.as("supervisor"), made.as("staff")];
  const { id } = await makeOrderedCase(supervisor);
  const { id: deadlineId, version } = await one(supervisor, id);
  const { petitioners } = await supervisor.api.proceedings.page({ proceedingId: id });
  const people = [supervisor.actor.personId];
  const clientId = petitioners[0]?.clientId ?? "";
  await supervisor.api.clients.restrict({ requestId: randomUUID(), clientId, expects: "1", people, reason: "Named in the press." });
  await expect(staff.api.deadlines.ofProceeding({ proceedingId: id })).rejects.toThrow("There is no such case");
  await expect(staff.api.deadlines.page({ deadlineId })).rejects.toThrow("There is no such date");
  await expect(end(staff, deadlineId, version, { state: "void", reason: "x" })).rejects.toThrow("There is no such date");
  await expect(staff.api.deadlines.due({})).resolves.toEqual([]);
  await expect(supervisor.api.deadlines.due({})).resolves.toHaveLength(2);
});

test.each(["communications", "guest"] as const)("%s is refused every procedure of dates", async (role) => {
  const { api } = office().as(role);
  await expect(api.deadlines.due({})).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(api.deadlines.confirm({ requestId: randomUUID(), deadlineId: "ddl_0000000000000000", expects: "x" })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
});
