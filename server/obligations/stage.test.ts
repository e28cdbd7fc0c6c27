import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { day } from "../../shared/kernel/calendar-date.ts";
import { command, determine, makeHeldPetition, makeOrder } from "../testing/make-outcomes.ts";
import { type Colleague, logIt } from "../testing/make-proceedings.ts";
import { office } from "../testing/office.ts";

type Command = Parameters<typeof command>[2];
/** A decided petition whose order of 20 November 2026 commands a release by Monday 23 November; it is Tuesday 24. */
async function commanded(given: Command = { act: "release", when: { kind: "day", day: day("2026-11-23") } }) {
  const made = office();
  const staff = made.as("staff");
  const petition = await makeHeldPetition(staff);
  const entryId = await makeOrder(staff, petition.id);
  await determine(staff, petition.id, petition.petitioners, { entryId });
  const obligationId = await command(staff, entryId, given);
  const row = async () => {
    const { rows } = await staff.api.obligations.ofProceeding({ proceedingId: petition.id });
    const [first] = rows;
    if (!first) throw new Error("No command stands.");
    return first;
  };
  return { ...made, staff, petition, entryId, obligationId, row };
}
const stageOf = async (by: Colleague, proceedingId: string) => (await by.api.proceedings.page({ proceedingId })).stage.stage;
const listed = async (by: Colleague) => (await by.api.proceedings.list({})).rows.map((row) => row.stage);
type End = Parameters<Colleague["api"]["deadlines"]["end"]>[0];
async function endDate(by: Colleague, deadlineId: string, over: Pick<End, "state"> & Partial<End>) {
  const date = await by.api.deadlines.page({ deadlineId });
  return by.api.deadlines.end({ requestId: randomUUID(), deadlineId, expects: date.version, ...over });
}

describe("the stage follows what became of the last command:", () => {
  test("met on its own screen, the case leaves compliance, on its page and in the list", async () => {
    const { staff, petition, obligationId, row } = await commanded();
    expect(await stageOf(staff, petition.id)).toBe("compliance");
    const expects = (await row()).version;
    await staff.api.obligations.setState({ requestId: randomUUID(), obligationId, expects, state: "met", onDay: day("2026-11-23") });
    expect(await stageOf(staff, petition.id)).toBe("decided");
    expect(await listed(staff)).toEqual(["decided"]);
  });

  test("withdrawn as a mistake", async () => {
    const { staff, petition, obligationId, row } = await commanded();
    await staff.api.obligations.withdraw({ requestId: randomUUID(), obligationId, expects: (await row()).version, reason: "Misread" });
    expect(await stageOf(staff, petition.id)).toBe("decided");
  });

  test("met on the screen of its date, and open again there", async () => {
    const { staff, petition, row } = await commanded();
    const deadlineId = (await row()).due?.deadlineId ?? "";
    await endDate(staff, deadlineId, { state: "met", on: day("2026-11-23"), reason: "The facility called." });
    expect(await row()).toMatchObject({ state: "met", stateOn: "2026-11-23", proof: "The facility called." });
    expect(await stageOf(staff, petition.id)).toBe("decided");
    await endDate(staff, deadlineId, { state: "open", reason: "It was another person." });
    expect(await row()).toMatchObject({ state: "due_unconfirmed", reason: "It was another person." });
    expect(await stageOf(staff, petition.id)).toBe("compliance");
  });

  test("met by the paper that meets its date", async () => {
    const { staff, petition, row } = await commanded({ act: "file_return", when: { kind: "day", day: day("2026-11-23") } });
    await logIt(staff, petition.id, { number: 17, type: "response", filer: "government", filedOn: day("2026-11-23"), text: "RETURN." });
    expect(await row()).toMatchObject({ state: "met", stateOn: "2026-11-23", proof: "Entry [17]" });
    expect(await stageOf(staff, petition.id)).toBe("decided");
  });
});

test("a command recorded after the paper that meets it is met at once", async () => {
  const { staff, petition, entryId, row, obligationId } = await commanded();
  const expects = (await row()).version;
  await staff.api.obligations.setState({ requestId: randomUUID(), obligationId, expects, state: "met", onDay: day("2026-11-23") });
  await logIt(staff, petition.id, { number: 17, type: "response", filer: "government", filedOn: day("2026-11-23"), text: "RETURN." });
  await command(staff, entryId, { act: "file_return", when: { kind: "day", day: day("2026-11-24") } });
  const { rows } = await staff.api.obligations.ofProceeding({ proceedingId: petition.id });
  expect(rows.find((one) => one.act === "file_return")).toMatchObject({ state: "met", proof: "Entry [17]" });
});

test("missed on the screen of its date needs what shows it; without that the command stays unconfirmed and says so", async () => {
  const { staff, row } = await commanded();
  const deadlineId = (await row()).due?.deadlineId ?? "";
  const bare = await endDate(staff, deadlineId, { state: "missed" });
  expect(bare).toMatchObject({ kind: "saved", findings: [{ code: "command_stands" }] });
  expect(await row()).toMatchObject({ state: "due_unconfirmed" });
  await endDate(staff, deadlineId, { state: "open", reason: "Not sure." });
  await endDate(staff, deadlineId, { state: "missed", reason: "Status report [18]" });
  expect(await row()).toMatchObject({ state: "missed", proof: "Status report [18]" });
});

test.each(["waived", "void"] as const)(
  "a date that is %s takes nothing from what the order commands, and the answer says so",
  async (state) => {
    const { staff, petition, row } = await commanded();
    const answer = await endDate(staff, (await row()).due?.deadlineId ?? "", { state, reason: "Agreed with the other side." });
    expect(answer).toMatchObject({ findings: [{ says: expect.stringContaining("still stands: Release") as string }] });
    expect(await row()).toMatchObject({ state: "due_unconfirmed" });
    expect(await stageOf(staff, petition.id)).toBe("compliance");
  },
);

test("what the command cannot be, its date cannot be either: nothing is written", async () => {
  const { staff, row } = await commanded();
  const deadlineId = (await row()).due?.deadlineId ?? "";
  await expect(endDate(staff, deadlineId, { state: "met", on: day("2026-11-01") })).rejects.toThrow("The order is of November 20, 2026");
  expect(await staff.api.deadlines.page({ deadlineId })).toMatchObject({ state: "open" });
});

test.each([
  ["3:26-cv-00042", "America/Chicago"],
  ["2:26-cv-00588", "America/Indiana/Indianapolis"],
] as const)("a command in the case %s is timed by that courthouse’s clock", async (number, zone) => {
  const staff = office().as("staff");
  const petition = await makeHeldPetition(staff, ["Tun"], "2026-11-02", { number });
  const entryId = await makeOrder(staff, petition.id);
  await command(staff, entryId, { when: { kind: "instant", day: day("2026-11-25"), time: "17:00" } });
  const { zone: shown, rows } = await staff.api.obligations.ofProceeding({ proceedingId: petition.id });
  expect([shown, rows[0]?.due?.zone]).toEqual([zone, zone]);
});
