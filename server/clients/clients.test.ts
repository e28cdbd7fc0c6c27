import { expect, test } from "vitest";
import { office } from "../testing/office.ts";

test("a first name and who called is enough to add a person", async () => {
  const { as, requestId } = office();
  const staff = as("staff");
  const { id } = await staff.api.clients.add({ requestId: requestId(), givenNames: "Rosa", unnamedAs: null });
  await expect(staff.api.clients.page({ clientId: id })).resolves.toMatchObject({ name: "Rosa", version: "1", aNumbersMasked: [] });
});

test("a person without any name is asked for one", async () => {
  const { as, requestId } = office();
  await expect(as("staff").api.clients.add({ requestId: requestId() })).rejects.toThrow("Write a name");
});

test("a repeated request adds the person once", async () => {
  const { as, requestId } = office();
  const staff = as("staff");
  const once = requestId();
  const first = await staff.api.clients.add({ requestId: once, surname: "Tun" });
  await expect(staff.api.clients.add({ requestId: once, surname: "Tun" })).resolves.toEqual(first);
  await expect(staff.api.clients.list({})).resolves.toMatchObject({ total: 1 });
});

test("a taken A-number is refused and the holder is named", async () => {
  const { as, requestId } = office();
  const staff = as("staff");
  await staff.api.clients.add({ requestId: requestId(), givenNames: "Rosa", surname: "Tun", aNumbers: ["A 012-345-678"] });
  await expect(staff.api.clients.add({ requestId: requestId(), surname: "Tun", aNumbers: ["12345678"] })).rejects.toThrow(
    "Rosa Tun already has this A-number",
  );
});

test("an A-number of a restricted client is taken as if new, so that nobody learns of the record", async () => {
  const { as, requestId } = office();
  const supervisor = as("supervisor");
  const staff = as("staff");
  const { id } = await supervisor.api.clients.add({ requestId: requestId(), surname: "Hidden", aNumbers: ["012345678"] });
  await supervisor.api.clients.restrict({
    requestId: requestId(),
    clientId: id,
    expects: "1",
    people: [supervisor.actor.personId],
    reason: "Named in the press",
  });
  await expect(staff.api.clients.add({ requestId: requestId(), surname: "New", aNumbers: ["012345678"] })).resolves.toMatchObject({
    kind: "saved",
  });
  await expect(staff.api.clients.page({ clientId: id })).rejects.toThrow("There is no such client, or it is not yours to open.");
  await expect(staff.api.clients.list({ search: "hidden" })).resolves.toMatchObject({ total: 0, rows: [] });
});

test("the second of two people saving the same client is shown both versions and nothing is lost", async () => {
  const { as, requestId } = office();
  const [one, two] = [as("staff", { name: "Priya Ramanathan" }), as("staff")];
  const { id } = await one.api.clients.add({ requestId: requestId(), surname: "Tun" });
  await one.api.clients.edit({ requestId: requestId(), clientId: id, expects: "1", surname: "Ixchel Tun" });
  await expect(two.api.clients.edit({ requestId: requestId(), clientId: id, expects: "1", surname: "Tún" })).resolves.toMatchObject({
    kind: "conflict",
    by: "Priya Ramanathan",
    fields: [{ label: "Surname", yours: "Tún", theirs: "Ixchel Tun" }],
  });
  await expect(two.api.clients.page({ clientId: id })).resolves.toMatchObject({ surname: "Ixchel Tun", version: "2" });
});

test.each(["Nguyễn", "NGUYEN", "nguyen", "uye"])("a name is found as %s", async (search) => {
  const { as, requestId } = office();
  const staff = as("staff");
  await staff.api.clients.add({ requestId: requestId(), givenNames: "Thị Hoa", surname: "Nguyễn" });
  await expect(staff.api.clients.list({ search })).resolves.toMatchObject({
    total: 1,
    rows: [{ name: "Thị Hoa Nguyễn", whereabouts: "at_liberty" }],
  });
});

test("a name of two letters is found", async () => {
  const { as, requestId } = office();
  const staff = as("staff");
  await staff.api.clients.add({ requestId: requestId(), givenNames: "Mei", surname: "Wu" });
  await expect(staff.api.clients.list({ search: "wu" })).resolves.toMatchObject({ total: 1 });
});

test("identifiers are masked on the page and opening them is logged", async () => {
  const { as, requestId, office: made } = office();
  const staff = as("staff");
  const { id } = await staff.api.clients.add({ requestId: requestId(), surname: "Tun", aNumbers: ["A012345418"], medicalNote: "insulin" });
  const page = await staff.api.clients.page({ clientId: id });
  expect(page).toMatchObject({ aNumbersMasked: ["A••• ••• 418"], hasMedicalNote: true });
  expect(JSON.stringify(page)).not.toContain("insulin");
  await expect(staff.api.clients.identifiers({ clientId: id })).resolves.toMatchObject({
    aNumbers: [{ canonical: "012345418" }],
    medicalNote: "insulin",
  });
  expect(made.caseFile.sqlite.prepare("SELECT what FROM access_log WHERE subject = ? ORDER BY n").pluck().all(id)).toEqual([
    "page",
    "identifiers",
  ]);
});

test.each(["communications", "guest"] as const)("%s is refused every client procedure", async (role) => {
  const { as } = office();
  await expect(as(role).api.clients.list({})).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("a signed-out visitor is asked to sign in", async () => {
  const { signedOut } = office();
  await expect(signedOut.clients.list({})).rejects.toMatchObject({ code: "UNAUTHORIZED" });
});

test("a list is paged by key and its place cannot be made up", async () => {
  const { as, requestId } = office();
  const staff = as("staff");
  for (const surname of ["Abe", "Bea", "Cho"]) await staff.api.clients.add({ requestId: requestId(), surname });
  const first = await staff.api.clients.list({ limit: 2 });
  expect(first.rows.map((row) => row.name)).toEqual(["Cho", "Bea"]);
  await expect(staff.api.clients.list({ limit: 2, cursor: first.next })).resolves.toMatchObject({
    rows: [{ name: "Abe" }],
    next: null,
    total: 3,
  });
  await expect(staff.api.clients.list({ cursor: "made-up" })).rejects.toThrow("no longer known");
});
