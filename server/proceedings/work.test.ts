import { expect, test } from "vitest";
import { day } from "../../shared/kernel/calendar-date.ts";
import { determine, makeHeldPetition } from "../testing/make-outcomes.ts";
import { fileIt, logIt, makeFiledPetition, makePerson, makePetition } from "../testing/make-proceedings.ts";
import { office } from "../testing/office.ts";

test("a supervisor hands many cases to one lead, and the history keeps the earlier one with the note", async () => {
  const { as, requestId } = office();
  const [supervisor, staff, other] = [as("supervisor"), as("staff"), as("staff", { name: "Jonas Ekwueme" })];
  const cases = [await makePetition(staff, { leadId: staff.actor.personId }), await makePetition(staff, { surnames: ["Tran"] })];
  await supervisor.api.proceedings.assign({
    requestId: requestId(),
    proceedingIds: cases.map(({ id }) => id),
    personId: other.actor.personId,
    handOff: "Return is due on Tuesday.",
  });
  await expect(other.api.proceedings.list({ view: "mine" })).resolves.toMatchObject({
    total: 2,
    rows: [{ lead: { name: "Jonas Ekwueme" } }, {}],
  });
  const page = await staff.api.proceedings.page({ proceedingId: cases[0]?.id ?? "" });
  expect(page.assignments).toMatchObject([
    { person: { name: "Jonas Ekwueme" }, until: null, handOff: "Return is due on Tuesday." },
    { person: { name: "Mateo Lindqvist" }, until: "2026-11-24" },
  ]);
});

test("staff do not assign cases, nor open one for a colleague", async () => {
  const { as, requestId } = office();
  const [staff, other] = [as("staff"), as("staff")];
  const { id } = await makePetition(staff);
  const to = { proceedingIds: [id], personId: other.actor.personId };
  await expect(staff.api.proceedings.assign({ requestId: requestId(), ...to })).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(makePetition(staff, { leadId: other.actor.personId })).rejects.toThrow("a supervisor gives it to a colleague");
});

test("an assignment to somebody unknown changes no case at all", async () => {
  const { as, requestId } = office();
  const supervisor = as("supervisor");
  const { id } = await makePetition(supervisor);
  const assign = supervisor.api.proceedings.assign({ requestId: requestId(), proceedingIds: [id], personId: "per_nobody" });
  await expect(assign).rejects.toThrow("no open account");
  await expect(supervisor.api.proceedings.page({ proceedingId: id })).resolves.toMatchObject({ lead: null, assignments: [] });
});

test("a list goes by next date and is paged by key without a gap or a repeat", async () => {
  const { as } = office();
  const staff = as("staff");
  for (const surname of ["Abe", "Bea", "Cho", "Dov", "Eze"]) await makePetition(staff, { surnames: [surname] });
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof staff.api.proceedings.list>> = await staff.api.proceedings.list({ limit: 2, cursor });
    seen.push(...page.rows.map((row) => row.caption.split(" ")[0] ?? ""));
    cursor = page.next;
    expect(page.total).toBe(5);
  } while (cursor !== null);
  expect(seen).toEqual(["Abe", "Bea", "Cho", "Dov", "Eze"]);
});

test("the list is filtered by stage, lead, court and words of a name", async () => {
  const { as } = office();
  const staff = as("staff");
  const filed = await makeFiledPetition(staff, { surnames: ["Nguyễn"] });
  await makePetition(staff, { surnames: ["Wu"], leadId: staff.actor.personId });
  const court = (await staff.api.proceedings.page({ proceedingId: filed.id })).court?.id ?? null;
  await expect(staff.api.proceedings.list({ stage: "filed" })).resolves.toMatchObject({ total: 1 });
  await expect(staff.api.proceedings.list({ courtId: court })).resolves.toMatchObject({ total: 1 });
  await expect(staff.api.proceedings.list({ leadId: "nobody" })).resolves.toMatchObject({ total: 1 });
  await expect(staff.api.proceedings.list({ leadId: staff.actor.personId, search: "wu" })).resolves.toMatchObject({ total: 1 });
  await expect(staff.api.proceedings.list({ search: "nguyen" })).resolves.toMatchObject({ total: 1, rows: [{ id: filed.id }] });
  await expect(staff.api.proceedings.list({ search: "00588" })).resolves.toMatchObject({ total: 1 });
  await expect(staff.api.proceedings.totals({})).resolves.toMatchObject({
    cases: 2,
    people: 2,
    whereabouts: { unknown: 2 },
    views: { mine: 1 },
  });
});

test("closing names whom the court has not ruled on, and a case closed by mistake is reopened", async () => {
  const { as, requestId } = office();
  const staff = as("staff");
  const { id } = await makeFiledPetition(staff);
  const close = async (closedOn: string | null) => {
    const { version } = await staff.api.proceedings.page({ proceedingId: id });
    return staff.api.proceedings.close({ requestId: requestId(), proceedingId: id, expects: version, closedOn });
  };
  await expect(close("2026-12-24")).rejects.toThrow("not here yet");
  await expect(close("2026-11-24")).resolves.toMatchObject({ findings: [{ code: "closed_undetermined" }] });
  await expect(staff.api.proceedings.list({ view: "closed" })).resolves.toMatchObject({ total: 1, rows: [{ stage: "closed" }] });
  await close(null);
  await expect(staff.api.proceedings.list({ view: "open" })).resolves.toMatchObject({ total: 1, rows: [{ stage: "filed" }] });
});

test("a petition reopened after its ruling keeps the ruling, is still decided, and says so", async () => {
  const { as, requestId } = office();
  const staff = as("staff");
  const { id, petitioners } = await makeHeldPetition(staff);
  await determine(staff, id, petitioners);
  const set = async (closedOn: string | null) => {
    const { version } = await staff.api.proceedings.page({ proceedingId: id });
    return staff.api.proceedings.close({ requestId: requestId(), proceedingId: id, expects: version, closedOn });
  };
  await expect(set("2026-11-24")).resolves.toMatchObject({ findings: [] });
  const reopened = { code: "reopened_determined", says: expect.stringContaining("ruling for Luis Mendoza Rivas still stands") as string };
  await expect(set(null)).resolves.toMatchObject({ findings: [reopened] });
  await expect(staff.api.proceedings.page({ proceedingId: id })).resolves.toMatchObject({ stage: { stage: "decided" } });
});

test("a release request is a draft, is sent, and is answered; a draft with a day is refused", async () => {
  const { as, requestId } = office();
  const staff = as("staff");
  const clients = [await makePerson(staff), await makePerson(staff, "Bekele")];
  const draft = { clients, state: "draft" as const, fieldOffice: "CHI" };
  await expect(staff.api.proceedings.openReleaseRequest({ requestId: requestId(), ...draft, sentOn: day("2026-11-20") })).rejects.toThrow(
    "A draft has no day of sending",
  );
  const { id } = await staff.api.proceedings.openReleaseRequest({ requestId: requestId(), ...draft });
  const page = await staff.api.proceedings.page({ proceedingId: id });
  expect(page).toMatchObject({ stage: { stage: "drafting" }, request: { state: "draft" }, petitioners: [{}, {}] });
  const answered = { state: "sent" as const, sentOn: day("2026-11-20"), decision: "refused" as const, decidedOn: day("2026-11-23") };
  const expects = page.request?.version ?? "";
  await staff.api.proceedings.recordRequest({ requestId: requestId(), proceedingId: id, expects, ...answered });
  await expect(staff.api.proceedings.page({ proceedingId: id })).resolves.toMatchObject({ stage: { stage: "decided" }, request: answered });
  const late = await staff.api.proceedings.recordRequest({ requestId: requestId(), proceedingId: id, expects, ...answered });
  expect(late).toMatchObject({ kind: "conflict" });
});

test("a bond result: other needs words, a denial has no amount, and a correction keeps what was recorded", async () => {
  const { as, requestId, office: made } = office();
  const staff = as("staff");
  const petition = await makeFiledPetition(staff);
  const { id } = await staff.api.proceedings.openBondHearing({ requestId: requestId(), clients: petition.clients, parentId: petition.id });
  const record = (input: object) =>
    staff.api.proceedings.recordBondResult({
      requestId: requestId(),
      proceedingId: id,
      result: "denied_danger",
      heldOn: day("2026-11-20"),
      ...input,
    });
  await expect(record({ result: "other" })).rejects.toThrow("needs a few words");
  await expect(record({ amount: 5000 })).rejects.toThrow("Only a granted bond has an amount");
  await record({});
  const { bondResult, parent } = await staff.api.proceedings.page({ proceedingId: id });
  expect(parent?.id).toBe(petition.id);
  await record({ expects: bondResult?.version, reason: "Misread", result: "granted_bond", amount: 5000, posting: "not_posted" });
  await expect(staff.api.proceedings.page({ proceedingId: id })).resolves.toMatchObject({
    bondResult: { amount: 5000, posting: "not_posted" },
  });
  expect(made.caseFile.sqlite.prepare("SELECT count(*) FROM bond_results").pluck().get()).toBe(2);
});

test("a group result stands on its own line", async () => {
  const { as, requestId } = office();
  const staff = as("staff");
  const { id } = await makeFiledPetition(staff);
  await staff.api.proceedings.recordGroupResult({
    requestId: requestId(),
    proceedingId: id,
    released: 50,
    source: "Counsel for the class",
  });
  await expect(staff.api.proceedings.page({ proceedingId: id })).resolves.toMatchObject({
    groupResults: [{ released: 50, source: "Counsel for the class" }],
    petitioners: [{}],
  });
});

test("a petition opened for a declined person says so, and for an accepted one goes on", async () => {
  const { as, requestId } = office();
  const staff = as("staff");
  const client = await makePerson(staff);
  const { id } = await staff.api.proceedings.openPetition({ requestId: requestId(), clients: [client] });
  const decide = (decision: "accepted" | "declined", decidedOn: string) =>
    staff.api.clients.decideEngagement({ requestId: requestId(), clientId: client, decision, decidedOn, because: "No capacity" });
  const stage = async () => (await staff.api.proceedings.page({ proceedingId: id })).stage.stage;
  await decide("declined", "2026-11-01");
  await expect(stage()).resolves.toBe("declined");
  await decide("accepted", "2026-11-03");
  await expect(stage()).resolves.toBe("accepted");
  await expect(fileIt(staff, id)).resolves.toMatchObject({ kind: "saved" });
  await logIt(staff, id);
  await expect(stage()).resolves.toBe("response_ordered");
});
