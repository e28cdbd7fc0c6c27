import { expect, test } from "vitest";
import { day } from "../../shared/kernel/calendar-date.ts";
import { courtId, fileIt, logIt, makeFiledPetition, makePerson, makePetition, petitionerIds } from "../testing/make-proceedings.ts";
import { office } from "../testing/office.ts";

test("a petition is opened for an unnamed person, with a suggested caption and a list of what is missing", async () => {
  const { as, requestId } = office();
  const staff = as("staff");
  const client = await staff.api.clients.add({ requestId: requestId(), unnamedAs: "called by a sister" });
  const { id } = await staff.api.proceedings.openPetition({ requestId: requestId(), clients: [client.id] });
  const page = await staff.api.proceedings.page({ proceedingId: id });
  expect(page).toMatchObject({ caption: "Unnamed v. Warden, place not known yet", stage: { stage: "considering" }, dockets: [] });
  expect(page.petition?.readiness.map((one) => one.item)).toEqual(
    expect.arrayContaining(["court", "respondents", "name", "place", "held_since", "nationality", "a_number"]),
  );
});

test("a petition without anybody is refused", async () => {
  const { as, requestId } = office();
  await expect(as("staff").api.proceedings.openPetition({ requestId: requestId(), clients: [] })).rejects.toThrow(
    "Name at least one person",
  );
});

test("an item answered “cannot be known” is never asked again", async () => {
  const { as, requestId } = office();
  const staff = as("staff");
  const { id, clients } = await makePetition(staff);
  await staff.api.proceedings.answerReadiness({ requestId: requestId(), proceedingId: id, item: "a_number", clientId: clients[0] ?? "" });
  const { petition } = await staff.api.proceedings.page({ proceedingId: id });
  expect(petition?.readiness.map((one) => one.item)).not.toContain("a_number");
  expect(petition?.readiness.map((one) => one.item)).toContain("nationality");
});

test("a petition is filed with court and day, and the number follows", async () => {
  const { as, requestId } = office();
  const staff = as("staff");
  const { id } = await makePetition(staff, { surnames: ["Mendoza Rivas", "Bekele", "Ojeda Pinto"] });
  await fileIt(staff, id);
  const filed = await staff.api.proceedings.page({ proceedingId: id });
  expect(filed).toMatchObject({ firstFiledOn: "2026-11-02", stage: { stage: "filed" }, dockets: [{ number: null, openedHow: "filed" }] });
  await expect(staff.api.proceedings.list({})).resolves.toMatchObject({ rows: [{ numberAwaited: true, number: null, people: 3 }] });
  const [docket] = filed.dockets;
  const added = await staff.api.proceedings.addNumber({
    requestId: requestId(),
    docketId: docket?.id ?? "",
    expects: docket?.version ?? "",
    number: "2:26-cv-00588-ARF-TML",
  });
  expect(added).toMatchObject({ kind: "saved", findings: [] });
  await expect(staff.api.proceedings.list({ search: "26-cv-588" })).resolves.toMatchObject({
    total: 1,
    rows: [{ number: "2:26-cv-00588", numberAwaited: false }],
  });
});

test.each(["Civil Action 588", "26-zz-588"])("the malformed number %s is refused with an example, and nothing is filed", async (number) => {
  const { as } = office();
  const staff = as("staff");
  const { id } = await makePetition(staff);
  await expect(fileIt(staff, id, { number })).rejects.toThrow("for example 2:26-cv-00588");
  await expect(staff.api.proceedings.page({ proceedingId: id })).resolves.toMatchObject({ dockets: [] });
});

test("a number that a visible case has in the same court is refused and the case is named; in another court it is free", async () => {
  const { as } = office();
  const staff = as("staff");
  await makeFiledPetition(staff);
  const { id } = await makePetition(staff, { surnames: ["Tran"] });
  await expect(fileIt(staff, id, { number: "2:26-cv-588" })).rejects.toThrow(
    "Mendoza Rivas v. Warden, place not known yet already has this number",
  );
  await expect(fileIt(staff, id, { number: "2:26-cv-588", courtId: await courtId(staff, "E.D. Wis.") })).resolves.toMatchObject({
    kind: "saved",
  });
});

test("a number of a restricted case is taken as if new, and the case does not exist for others", async () => {
  const { as, requestId } = office();
  const [supervisor, staff] = [as("supervisor"), as("staff")];
  const hidden = await makeFiledPetition(supervisor);
  await supervisor.api.clients.restrict({
    requestId: requestId(),
    clientId: hidden.clients[0] ?? "",
    expects: "1",
    people: [supervisor.actor.personId],
    reason: "Named in the press",
  });
  const { id } = await makePetition(staff, { surnames: ["Tran"] });
  await expect(fileIt(staff, id, { number: "2:26-cv-588" })).resolves.toMatchObject({ kind: "saved", findings: [] });
  await expect(staff.api.proceedings.page({ proceedingId: hidden.id })).rejects.toThrow(
    "There is no such case, or it is not yours to open.",
  );
  await expect(staff.api.proceedings.list({})).resolves.toMatchObject({ total: 1 });
  await expect(staff.api.proceedings.list({ search: "Mendoza" })).resolves.toMatchObject({ total: 0, rows: [] });
  await expect(staff.api.proceedings.totals({})).resolves.toMatchObject({ cases: 1, people: 1 });
  await expect(staff.api.docket.entries({ proceedingId: hidden.id })).rejects.toThrow("There is no such case");
});

test("a case opened for a restricted person is restricted with the person", async () => {
  const { as, requestId } = office();
  const [supervisor, staff] = [as("supervisor"), as("staff")];
  const client = await makePerson(supervisor);
  const people = [supervisor.actor.personId];
  await supervisor.api.clients.restrict({ requestId: requestId(), clientId: client, expects: "1", people, reason: "Asked for" });
  const { id } = await makePetition(supervisor, { clients: [client] });
  await expect(staff.api.proceedings.page({ proceedingId: id })).rejects.toThrow("There is no such case");
});

test("a filing on a day that has not begun at the court is refused", async () => {
  const { as } = office({ now: "2026-11-24T03:00:00Z" });
  const staff = as("staff");
  const { id } = await makePetition(staff);
  await expect(fileIt(staff, id, { filedOn: day("2026-11-24") })).rejects.toThrow(
    "has not begun at the court, where it is November 23, 2026",
  );
});

test("a petition is filed once", async () => {
  const { as } = office();
  const staff = as("staff");
  const { id } = await makeFiledPetition(staff);
  await expect(fileIt(staff, id)).rejects.toThrow("already filed");
});

test("a transfer closes one docket and opens the next, and the lawsuit keeps its first filing day", async () => {
  const { as, requestId } = office();
  const staff = as("staff");
  const { id } = await makeFiledPetition(staff);
  const [docket] = (await staff.api.proceedings.page({ proceedingId: id })).dockets;
  const move = { requestId: requestId(), docketId: docket?.id ?? "", expects: docket?.version ?? "", how: "transferred_out" as const };
  await expect(staff.api.proceedings.moveDocket({ ...move, on: day("2026-11-01") })).rejects.toThrow("cannot have moved before");
  await expect(staff.api.proceedings.moveDocket({ ...move, on: day("2026-11-10") })).rejects.toThrow("Name the court");
  const toCourt = await courtId(staff, "N.D. Ill.");
  await staff.api.proceedings.moveDocket({ ...move, on: day("2026-11-10"), courtId: toCourt });
  await expect(staff.api.proceedings.page({ proceedingId: id })).resolves.toMatchObject({
    firstFiledOn: "2026-11-02",
    court: { citation: "N.D. Ill." },
    dockets: [
      { closedHow: "transferred_out", closedOn: "2026-11-10", number: "2:26-cv-00588-ARF-TML" },
      { openedHow: "transferred_in", closedOn: null, number: null },
    ],
  });
  await expect(staff.api.proceedings.list({})).resolves.toMatchObject({ total: 1, rows: [{ numberAwaited: true }] });
});

test("the stage follows the docket, can be set by hand with a reason, and goes back", async () => {
  const { as, requestId } = office();
  const staff = as("staff");
  const { id } = await makeFiledPetition(staff);
  await logIt(staff, id);
  await logIt(staff, id, { type: "response", filer: "government", filedOn: day("2026-11-10"), number: 8 });
  const page = await staff.api.proceedings.page({ proceedingId: id });
  expect(page.stage).toMatchObject({ stage: "response_filed", since: "2026-11-10", override: null });
  const set = { requestId: requestId(), proceedingId: id, expects: page.version };
  await expect(staff.api.proceedings.overrideStage({ ...set, stage: "under_submission" })).rejects.toThrow("needs a reason");
  await staff.api.proceedings.overrideStage({ ...set, stage: "under_submission", reason: "The judge said so at the hearing" });
  const byHand = await staff.api.proceedings.page({ proceedingId: id });
  expect(byHand.stage).toMatchObject({
    stage: "under_submission",
    derived: "response_filed",
    override: { reason: "The judge said so at the hearing" },
  });
  await staff.api.proceedings.overrideStage({ ...set, requestId: requestId(), expects: byHand.version, stage: null });
  await expect(staff.api.proceedings.page({ proceedingId: id })).resolves.toMatchObject({
    stage: { stage: "response_filed", override: null },
  });
});

test("the second of two people editing the same case is shown both versions and nothing is lost", async () => {
  const { as, requestId } = office();
  const [one, two] = [as("staff", { name: "Priya Ramanathan" }), as("staff")];
  const { id } = await makePetition(one);
  const edit = { proceedingId: id, expects: "1", courtId: null, judge: null, petition: {} };
  await one.api.proceedings.edit({ ...edit, requestId: requestId(), caption: "Mendoza Rivas v. Sheriff of Clay County" });
  await expect(two.api.proceedings.edit({ ...edit, requestId: requestId(), caption: "Mendoza v. Warden" })).resolves.toMatchObject({
    kind: "conflict",
    by: "Priya Ramanathan",
    fields: [{ label: "Caption", yours: "Mendoza v. Warden", theirs: "Mendoza Rivas v. Sheriff of Clay County" }],
  });
});

test("a repeated request opens the case once", async () => {
  const { as, requestId } = office();
  const staff = as("staff");
  const clients = [await makePerson(staff)];
  const once = requestId();
  const first = await staff.api.proceedings.openPetition({ requestId: once, clients });
  await expect(staff.api.proceedings.openPetition({ requestId: once, clients })).resolves.toEqual(first);
  await expect(staff.api.proceedings.list({})).resolves.toMatchObject({ total: 1 });
});

test("a person in two open petitions is accepted and named", async () => {
  const { as, requestId } = office();
  const staff = as("staff");
  const { clients } = await makePetition(staff);
  const again = await staff.api.proceedings.openPetition({ requestId: requestId(), clients, caption: "Rivas v. Noem" });
  expect(again.findings).toMatchObject([{ code: "in_two_petitions" }]);
});

test("a petitioner entered by mistake is withdrawn; the last one is not", async () => {
  const { as, requestId } = office();
  const staff = as("staff");
  const { id } = await makePetition(staff, { surnames: ["Tun", "Bekele"] });
  const [first, second] = await petitionerIds(staff, id);
  const withdraw = (petitionerId: string | undefined) =>
    staff.api.proceedings.withdrawPetitioner({ requestId: requestId(), petitionerId: petitionerId ?? "", reason: "Wrong person" });
  await withdraw(second);
  await expect(petitionerIds(staff, id)).resolves.toEqual([first]);
  await expect(withdraw(first)).rejects.toThrow("the only person of the case");
});

test.each(["communications", "guest"] as const)("%s is refused every procedure of a case", async (role) => {
  const { as } = office();
  await expect(as(role).api.proceedings.list({})).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(as(role).api.proceedings.choices({})).rejects.toMatchObject({ code: "FORBIDDEN" });
});
