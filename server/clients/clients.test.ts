import { expect, test } from "vitest";
import { day } from "../../shared/kernel/calendar-date.ts";
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

test("the second of two people saving identifiers is shown both versions field by field, and that they were opened is logged", async () => {
  const { as, requestId, office: made } = office();
  const [one, two, caller] = [as("staff", { name: "Priya Ramanathan" }), as("staff"), as("staff", { name: "Ines Calloway" })];
  const { id } = await one.api.clients.add({ requestId: requestId(), surname: "Tun", aNumbers: ["A012345418"], medicalNote: "Insulin." });
  const birth = (text: string) => ({ precision: "year" as const, day: day(text), time: null });
  const told = { clientId: id, expects: "1" };
  await one.api.clients.editIdentifiers({
    ...{ requestId: requestId(), ...told, aNumbers: ["A012345418", "A012345999"], birth: birth("1991-01-01") },
    ...{ medicalNote: "Insulin.", vulnerabilities: ["medical"] },
  });
  await caller.api.clients.logCall({ requestId: requestId(), clientId: id, kind: "call", said: "Her sister called.", privileged: false });
  const late = { ...told, aNumbers: ["12345418"], birth: birth("1990-01-01"), medicalNote: "Insulin.", vulnerabilities: [] };
  await expect(two.api.clients.editIdentifiers({ requestId: requestId(), ...late })).resolves.toEqual({
    kind: "conflict",
    by: "Priya Ramanathan",
    at: expect.any(Number),
    version: "2",
    fields: [
      { label: "A-numbers", yours: "A012 345 418", theirs: "A012 345 418, A012 345 999" },
      { label: "Born", yours: "1990", theirs: "1991" },
      { label: "More at risk because of", yours: null, theirs: "Medical condition" },
    ],
  });
  expect(
    made.caseFile.sqlite.prepare("SELECT what FROM access_log WHERE subject = ? AND actor = ?").pluck().all(id, two.actor.personId),
  ).toEqual(["identifiers"]);
  await expect(two.api.clients.identifiers({ clientId: id })).resolves.toMatchObject({ birth: { day: "1991-01-01" } });
});

test("the second of two supervisors restricting the same client is shown both lists by name", async () => {
  const { as, requestId } = office();
  const [one, two, third] = [
    as("supervisor", { name: "Ruth Abenov" }),
    as("supervisor", { name: "Sade Okonjo" }),
    as("staff", { name: "Ines Calloway" }),
  ];
  const { id } = await one.api.clients.add({ requestId: requestId(), surname: "Tun" });
  const people = [one.actor.personId, two.actor.personId];
  await one.api.clients.restrict({ requestId: requestId(), clientId: id, expects: "1", people, reason: "Named in the press" });
  const late = { clientId: id, expects: "1", people: [two.actor.personId, third.actor.personId], reason: "A threat" };
  await expect(two.api.clients.restrict({ requestId: requestId(), ...late })).resolves.toMatchObject({
    kind: "conflict",
    by: "Ruth Abenov",
    fields: [
      { label: "Restricted to", yours: "Ines Calloway, Sade Okonjo", theirs: "Ruth Abenov, Sade Okonjo" },
      { label: "Why", yours: "A threat", theirs: "Named in the press" },
    ],
  });
  await expect(third.api.clients.page({ clientId: id })).rejects.toThrow("There is no such client");
  await expect(two.api.clients.restrict({ requestId: requestId(), ...late, people: [], expects: "1" })).resolves.toMatchObject({
    fields: [{ label: "Restricted to", yours: "Everybody in the legal team" }, { label: "Why" }],
  });
});

test("other names that differ are shown in the comparison of two versions", async () => {
  const { as, requestId } = office();
  const staff = as("staff");
  const { id } = await staff.api.clients.add({ requestId: requestId(), surname: "Tun" });
  const edit = (aliases: string[]) =>
    staff.api.clients.edit({ requestId: requestId(), clientId: id, expects: "1", surname: "Tun", aliases });
  await edit(["Rosa"]);
  await expect(edit(["Rosita"])).resolves.toMatchObject({ fields: [{ label: "Also known as", yours: "Rosita", theirs: "Rosa" }] });
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
