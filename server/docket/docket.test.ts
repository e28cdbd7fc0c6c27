import { expect, test } from "vitest";
import { day } from "../../shared/kernel/calendar-date.ts";
import { fileIt, logIt, makeFiledPetition, makePetition } from "../testing/make-proceedings.ts";
import { office } from "../testing/office.ts";

test("an entry is logged with the court's hour and listed newest first", async () => {
  const { as } = office();
  const staff = as("staff");
  const { id } = await makeFiledPetition(staff);
  await logIt(staff, id, { number: 6, enteredOn: day("2026-11-03"), enteredTime: "16:20", judge: "Farrow" });
  await logIt(staff, id, { number: 8, type: "response", filedOn: day("2026-11-10"), filer: "government", text: "RETURN." });
  await expect(staff.api.docket.entries({ proceedingId: id })).resolves.toMatchObject({
    total: 2,
    rows: [{ number: 8 }, { number: 6, enteredOn: "2026-11-03", enteredTime: "16:20", judge: "Farrow", findings: [] }],
  });
});

test.each([
  ["a day that has not begun at the court", { filedOn: day("2026-11-25") }, "has not begun at the court"],
  ["a service in the future", { servedOn: day("2026-12-01") }, "has not begun at the court"],
  ["an order older than the filing", { filedOn: day("2026-11-01") }, "filed on November 2, 2026"],
])("%s is refused and nothing is logged", async (_what, over, says) => {
  const { as } = office();
  const staff = as("staff");
  const { id } = await makeFiledPetition(staff);
  await expect(logIt(staff, id, over)).rejects.toThrow(says);
  await expect(staff.api.docket.entries({ proceedingId: id })).resolves.toMatchObject({ total: 0 });
});

test("the petition itself may carry a day before it counts as filed", async () => {
  const { as } = office();
  const staff = as("staff");
  const { id } = await makeFiledPetition(staff);
  await expect(logIt(staff, id, { type: "petition", number: 1, filedOn: day("2026-11-01") })).resolves.toMatchObject({ kind: "saved" });
});

test("a case that is not filed has no docket to log on", async () => {
  const { as } = office();
  const staff = as("staff");
  const { id } = await makePetition(staff);
  await expect(logIt(staff, id)).rejects.toThrow("Mark the petition filed first");
});

test("a second entry of the same number is accepted and named, on the answer and in the list", async () => {
  const { as } = office();
  const staff = as("staff");
  const { id } = await makeFiledPetition(staff);
  await logIt(staff, id, { number: 6 });
  const again = await logIt(staff, id, { number: 6, text: "ORDER again." });
  expect(again.findings.map((finding) => finding.code)).toContain("entry_number_twice");
  const { rows } = await staff.api.docket.entries({ proceedingId: id });
  expect(rows.map((row) => row.findings.map((finding) => finding.code))).toEqual([["entry_number_twice"], ["entry_number_twice"]]);
});

test("a corrected entry keeps its id, moves the stage, and the earlier text stays in the file", async () => {
  const { as, requestId, office: made } = office();
  const staff = as("staff");
  const { id } = await makeFiledPetition(staff);
  const { id: entryId } = await logIt(staff, id, { number: 6 });
  const correction = {
    entryId,
    reason: "It was a text order",
    filedOn: day("2026-11-03"),
    type: "text_order" as const,
    text: "TEXT ORDER.",
  };
  const first = await staff.api.docket.correct({ requestId: requestId(), expects: entryId, ...correction });
  expect(first).toMatchObject({ kind: "saved", id: entryId });
  const { rows } = await staff.api.docket.entries({ proceedingId: id });
  expect(rows).toMatchObject([{ id: entryId, type: "text_order", corrected: "It was a text order" }]);
  await expect(staff.api.proceedings.page({ proceedingId: id })).resolves.toMatchObject({ stage: { stage: "filed" } });
  expect(made.caseFile.sqlite.prepare("SELECT text FROM docket_entries ORDER BY n").pluck().all()).toHaveLength(2);
  const late = await staff.api.docket.correct({ requestId: requestId(), expects: entryId, ...correction, text: "Another." });
  expect(late).toMatchObject({ kind: "conflict", fields: [{ label: "Text", yours: "Another.", theirs: "TEXT ORDER." }] });
});

test("a preview says what saving would do and writes nothing; the same request then saves", async () => {
  const { as, requestId, office: made } = office();
  const staff = as("staff");
  const { id } = await makeFiledPetition(staff);
  const counted = () =>
    made.caseFile.sqlite.prepare("SELECT (SELECT count(*) FROM events) + (SELECT count(*) FROM docket_entries)").pluck().get();
  const before = counted();
  const input = {
    requestId: requestId(),
    proceedingId: id,
    number: 6,
    filedOn: day("2026-11-03"),
    type: "order_to_show_cause" as const,
    text: "ORDER to show cause.",
  };
  const { says } = await staff.api.docket.preview(input);
  expect(says).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: "entry", says: "Entry 6 is logged." }),
      expect.objectContaining({ kind: "stage", says: "The stage becomes “Response ordered”." }),
    ]),
  );
  expect(counted()).toBe(before);
  await expect(staff.api.docket.log(input)).resolves.toMatchObject({ kind: "saved" });
});

test("a hearing notice sets a hearing at the court's hour, and the hearing is moved with a reason", async () => {
  const { as, requestId } = office();
  const staff = as("staff");
  const { id } = await makeFiledPetition(staff);
  const hearing = { title: "Hearing on the petition", onDay: day("2026-12-01"), time: "10:00" };
  await logIt(staff, id, { type: "hearing_notice", filedOn: day("2026-11-12"), hearing });
  const [set] = await staff.api.docket.hearings({ proceedingId: id });
  expect(set).toMatchObject({ ...hearing, zone: "America/Indiana/Indianapolis" });
  await staff.api.docket.setHearing({
    requestId: requestId(),
    proceedingId: id,
    hearingId: set?.id ?? "",
    expects: set?.version ?? "",
    reason: "Moved by the clerk",
    ...hearing,
    onDay: day("2026-12-03"),
  });
  await expect(staff.api.docket.hearings({ proceedingId: id })).resolves.toMatchObject([{ id: set?.id, onDay: "2026-12-03" }]);
});

test("a hearing on a closed day is named when it is set, moved or corrected", async () => {
  const { as, requestId } = office();
  const staff = as("staff");
  const { id } = await makeFiledPetition(staff);
  const hearing = { title: "Hearing on the petition", onDay: day("2026-11-28"), time: "10:00" };
  const logged = await logIt(staff, id, { type: "hearing_notice", filedOn: day("2026-11-12"), hearing });
  const says = (saved: object) => JSON.stringify(saved);
  expect(says(logged.findings)).toContain("November 28, 2026 is a closed day of the court (weekend). Check the day in the notice");
  const [set] = await staff.api.docket.hearings({ proceedingId: id });
  const move = { proceedingId: id, hearingId: set?.id ?? "", expects: set?.version ?? "", reason: "Moved by the clerk" };
  const moved = await staff.api.docket.setHearing({ ...move, requestId: requestId(), ...hearing, onDay: day("2026-11-26") });
  expect(says(moved)).toContain("November 26, 2026 is a closed day of the court (Thanksgiving)");
  const byHand = { requestId: requestId(), proceedingId: id, title: "Status conference" };
  expect(says(await staff.api.docket.setHearing({ ...byHand, onDay: day("2026-11-29") }))).toContain(
    "Status conference: November 29, 2026 is",
  );
  expect(says(await staff.api.docket.setHearing({ ...byHand, requestId: requestId(), onDay: day("2026-11-30") }))).not.toContain(
    "closed day",
  );
});

test("entries are paged by key over a transfer", async () => {
  const { as } = office();
  const staff = as("staff");
  const { id } = await makePetition(staff);
  await fileIt(staff, id);
  for (const number of [1, 2, 3]) await logIt(staff, id, { number });
  const first = await staff.api.docket.entries({ proceedingId: id, limit: 2 });
  expect(first.rows.map((row) => row.number)).toEqual([3, 2]);
  await expect(staff.api.docket.entries({ proceedingId: id, limit: 2, cursor: first.next })).resolves.toMatchObject({
    rows: [{ number: 1 }],
    next: null,
  });
});

test("one entry is found however far down it stands; one that was withdrawn or belongs to another case is not", async () => {
  const { as, requestId } = office();
  const staff = as("staff");
  const { id } = await makeFiledPetition(staff);
  const other = await makeFiledPetition(staff, { number: "2:26-cv-00599" });
  const { id: entryId } = await logIt(staff, id, { number: 6 });
  const ask = (proceedingId: string) => staff.api.docket.entry({ proceedingId, entryId });
  expect(await ask(id)).toEqual((await staff.api.docket.entries({ proceedingId: id })).rows[0]);
  expect(await ask(other.id)).toBeNull();
  await staff.api.docket.withdraw({ requestId: requestId(), entryId, expects: entryId, reason: "Another case." });
  expect(await ask(id)).toBeNull();
  await expect(as("communications").api.docket.entry({ proceedingId: id, entryId })).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("every motion is offered, the open ones first, with what ruled on the others", async () => {
  const { as } = office();
  const staff = as("staff");
  const { id } = await makeFiledPetition(staff);
  const motion = (number: number) => logIt(staff, id, { number, type: "motion_to_seal", filer: "us", text: "MOTION." });
  const [seal, again] = [await motion(2), await motion(3)];
  for (let number = 10; number < 13; number += 1)
    await logIt(staff, id, { number, type: "other", filer: "government", text: "NOTICE.", filedOn: day("2026-11-10") });
  const order = await logIt(staff, id, {
    number: 20,
    type: "text_order",
    text: "DENIED.",
    filedOn: day("2026-11-12"),
    rulesOnId: again.id,
  });
  await expect(staff.api.docket.motions({ proceedingId: id })).resolves.toEqual([
    { id: seal.id, number: 2, filedOn: "2026-11-03", type: "motion_to_seal", ruledBy: null },
    { id: again.id, number: 3, filedOn: "2026-11-03", type: "motion_to_seal", ruledBy: { id: order.id, number: 20 } },
  ]);
});

test.each(["communications", "guest"] as const)("%s is refused the docket", async (role) => {
  const { as } = office();
  await expect(as(role).api.docket.entries({ proceedingId: `pro_${"0".repeat(16)}` })).rejects.toMatchObject({ code: "FORBIDDEN" });
});
