import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { day } from "../../shared/kernel/calendar-date.ts";
import { makeOrderedCase, openDates } from "../testing/make-deadlines.ts";
import { command, determine, makeHeldPetition, makeOrder, release, ruleInterim } from "../testing/make-outcomes.ts";
import { type Colleague, logIt, makeFiledPetition } from "../testing/make-proceedings.ts";
import { office } from "../testing/office.ts";

/** Wednesday 25 November 2026, the day of the order's service. */
const SERVED = { now: "2026-11-25T22:00:00Z" };
const LATER = { now: "2026-12-20T15:00:00Z" };
const withdraw = (by: Colleague, entryId: string, over: { expects?: string; requestId?: string } = {}) =>
  by.api.docket.withdraw({ requestId: randomUUID(), entryId, expects: entryId, reason: "It belongs to another case.", ...over });
const numbersOf = async (by: Colleague, proceedingId: string) =>
  (await by.api.docket.entries({ proceedingId })).rows.map((row) => row.number);
const stageOf = async (by: Colleague, proceedingId: string) => (await by.api.proceedings.page({ proceedingId })).stage.stage;
const datesOf = async (by: Colleague, proceedingId: string) => {
  const { next, past } = await by.api.deadlines.ofProceeding({ proceedingId });
  return [...next, ...past].map((row) => `${row.title}: ${row.state}`);
};

test("an entry logged by mistake goes from the docket with its stage, its hearing and the dates counted from it, and stays in the file", async () => {
  const { as, office: made } = office(SERVED);
  const staff = as("staff");
  const hearing = { title: "Hearing on the petition", onDay: day("2026-12-01"), time: "10:00" };
  const { id, entryId } = await makeOrderedCase(staff, { hearing });
  expect(await stageOf(staff, id)).toBe("response_ordered");
  const answer = await withdraw(staff, entryId);
  expect(answer).toMatchObject({ kind: "saved", id: entryId });
  expect(answer.kind === "saved" ? answer.findings.map((one) => one.says) : []).toEqual(
    expect.arrayContaining([
      "Hearing on the petition, set for December 1, 2026, goes with the entry.",
      expect.stringMatching(/^Return, due .*, no longer holds\.$/) as string,
    ]),
  );
  expect(await numbersOf(staff, id)).toEqual([]);
  expect(await stageOf(staff, id)).toBe("filed");
  expect(await openDates(staff, id)).toEqual([]);
  await expect(staff.api.docket.hearings({ proceedingId: id })).resolves.toEqual([]);
  expect(made.caseFile.sqlite.prepare("SELECT count(*) FROM docket_entries WHERE voided_seq IS NOT NULL").pluck().get()).toBe(1);
});

test("a date that the entry ended is open again, and says so", async () => {
  const staff = office(LATER).as("staff");
  const { id } = await makeOrderedCase(staff);
  const { id: response } = await logIt(staff, id, {
    number: 7,
    type: "response",
    filer: "government",
    filedOn: day("2026-11-30"),
    text: "RETURN.",
  });
  expect(await datesOf(staff, id)).toContain("Return: met");
  const answer = await withdraw(staff, response);
  expect(answer.kind === "saved" ? answer.findings.map((one) => one.says).join(" ") : "").toContain("is open again");
  expect(await datesOf(staff, id)).toContain("Return: open");
});

test("a response logged twice still meets the date when one of the two is withdrawn", async () => {
  const staff = office(LATER).as("staff");
  const { id } = await makeOrderedCase(staff);
  const over = { number: 7, type: "response", filer: "government", filedOn: day("2026-11-30"), text: "RETURN." } as const;
  const { id: first } = await logIt(staff, id, over);
  await logIt(staff, id, over);
  await withdraw(staff, first);
  expect(await datesOf(staff, id)).toContain("Return: met");
});

test("an order logged twice keeps its date when the one that carried it is withdrawn", async () => {
  const staff = office(SERVED).as("staff");
  const { id, entryId } = await makeOrderedCase(staff);
  const before = await openDates(staff, id);
  await logIt(staff, id, { number: 3, filer: "court", servedOn: day("2026-11-25"), service: "ecf" });
  expect(await openDates(staff, id)).toEqual(before);
  await withdraw(staff, entryId);
  expect(await openDates(staff, id)).toEqual(before);
});

describe("an entry on which something rests is not withdrawn, and what rests on it is named:", () => {
  async function ordered() {
    const made = office();
    const staff = made.as("staff");
    const petition = await makeHeldPetition(staff);
    return { ...made, staff, petition, entryId: await makeOrder(staff, petition.id) };
  }
  type Scene = Awaited<ReturnType<typeof ordered>>;
  test.each<[string, (scene: Scene) => Promise<unknown>, string]>([
    ["a command", ({ staff, entryId }) => command(staff, entryId), "The command “Bond hearing” rests on this entry. Withdraw it first"],
    [
      "a ruling",
      ({ staff, petition, entryId }) => determine(staff, petition.id, petition.petitioners, { entryId }),
      "The ruling for Luis Mendoza Rivas rests on this entry",
    ],
    [
      "an interim ruling",
      ({ staff, petition, entryId }) => ruleInterim(staff, petition.id, petition.petitioners, { entryId, ruledOn: day("2026-11-20") }),
      "The interim ruling for Luis Mendoza Rivas",
    ],
    [
      "an end of custody",
      ({ staff, petition, entryId }) => release(staff, petition.clients, { entryId }),
      "The end of custody of Luis Mendoza Rivas (released)",
    ],
  ])("%s", async (_, rest, says) => {
    const scene = await ordered();
    await rest(scene);
    await expect(withdraw(scene.staff, scene.entryId)).rejects.toThrow(says);
    expect(await numbersOf(scene.staff, scene.petition.id)).toEqual([15]);
    const { sqlite } = scene.office.caseFile;
    expect(() => sqlite.exec("UPDATE docket_entries SET voided_seq = 1")).toThrow("docket_entries: withdrawn while something stands on it");
  });

  test("a date that a person closed by it", async () => {
    const staff = office(LATER).as("staff");
    const { id } = await makeOrderedCase(staff);
    const { id: notice } = await logIt(staff, id, {
      number: 8,
      type: "other",
      filer: "government",
      filedOn: day("2026-11-30"),
      text: "LETTER.",
    });
    const { next } = await staff.api.deadlines.ofProceeding({ proceedingId: id });
    const row = next.find((one) => one.title === "Return");
    const [deadlineId, expects] = [row?.id ?? "", row?.version ?? ""];
    await staff.api.deadlines.end({ requestId: randomUUID(), deadlineId, expects, state: "met", on: day("2026-11-30"), entryId: notice });
    await expect(withdraw(staff, notice)).rejects.toThrow("The date “Return”, recorded as met rests on this entry");
  });

  test("once the command is withdrawn, the entry can be", async () => {
    const { staff, petition, entryId, requestId } = await ordered();
    const obligationId = await command(staff, entryId);
    const [row] = (await staff.api.obligations.ofProceeding({ proceedingId: petition.id })).rows;
    await staff.api.obligations.withdraw({ requestId: requestId(), obligationId, expects: row?.version ?? "", reason: "Wrong case" });
    await expect(withdraw(staff, entryId)).resolves.toMatchObject({ kind: "saved" });
  });
});

test("the second of two people is shown the entry as it was corrected meanwhile, and nothing is withdrawn", async () => {
  const { as, requestId } = office();
  const [staff, other] = [as("staff", { name: "Priya Ramanathan" }), as("staff")];
  const { id } = await makeFiledPetition(staff);
  const { id: entryId } = await logIt(staff, id, { number: 6 });
  const corrected = { filedOn: day("2026-11-03"), type: "text_order" as const, text: "TEXT ORDER." };
  await staff.api.docket.correct({ requestId: requestId(), entryId, expects: entryId, reason: "A text order", ...corrected });
  await expect(withdraw(other, entryId)).resolves.toMatchObject({
    kind: "conflict",
    by: "Priya Ramanathan",
    fields: [
      { label: "Entry", yours: "withdrawn", theirs: "Text-only order, filed November 3, 2026" },
      { label: "Text", theirs: "TEXT ORDER." },
    ],
  });
});

test("a repeated request withdraws once; a second one finds no entry; a restricted case has none; others may not", async () => {
  const { as } = office();
  const [staff, supervisor] = [as("staff"), as("supervisor")];
  const { id, clients } = await makeFiledPetition(staff);
  const { id: entryId } = await logIt(staff, id);
  const { id: kept } = await logIt(staff, id, { number: 9 });
  const requestId = randomUUID();
  const first = await withdraw(staff, entryId, { requestId });
  await expect(withdraw(staff, entryId, { requestId })).resolves.toEqual(first);
  await expect(withdraw(staff, entryId)).rejects.toThrow("no such docket entry");
  const clientId = clients[0] ?? "";
  const { version } = await supervisor.api.clients.page({ clientId });
  const people = [supervisor.actor.personId];
  await supervisor.api.clients.restrict({ requestId: randomUUID(), clientId, expects: version, people, reason: "Threat" });
  await expect(withdraw(staff, kept)).rejects.toThrow("not yours to open");
  await expect(withdraw(as("communications"), kept)).rejects.toMatchObject({ code: "FORBIDDEN" });
});
