import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { day } from "../../shared/kernel/calendar-date.ts";
import { aClient } from "../testing/make-clients.ts";
import { makePetition } from "../testing/make-proceedings.ts";
import { office } from "../testing/office.ts";

async function withClient() {
  const made = office();
  const [staff, other] = [made.as("staff"), made.as("staff", { name: "Jonas Ekwueme" })];
  const clientId = await aClient(staff.api);
  const subject = { clientId };
  type Added = Partial<Parameters<typeof staff.api.tasks.add>[0]>;
  const add = (over: Added = {}) => staff.api.tasks.add({ requestId: randomUUID(), subject, title: "Call her sister", ...over });
  const open = (whose: "mine" | "team" = "mine") => staff.api.tasks.open({ whose });
  return { ...made, staff, other, clientId, subject, add, open };
}

test("a follow-up stands with its client and on the day of who does it, by day, undated last", async () => {
  const { staff, add, subject, open } = await withClient();
  await add({ title: "Ask for insulin records" });
  await add({ title: "Later", dueOn: day("2026-12-01"), owner: staff.actor.personId });
  await add({ title: "First", dueOn: day("2026-11-25") });
  const titles = ["First", "Later", "Ask for insulin records"];
  expect((await staff.api.tasks.list({ subject })).map((task) => task.title)).toEqual(titles);
  expect((await open()).map((task) => task.title)).toEqual(titles);
  expect((await open())[1]).toMatchObject({ owner: "Mateo Lindqvist", about: "Rosa Tun", done: false, proceedingId: null });
});

test("mine leaves out what somebody else does; the team sees it", async () => {
  const { add, other, open } = await withClient();
  await add({ owner: other.actor.personId });
  expect(await open()).toEqual([]);
  expect(await open("team")).toHaveLength(1);
});

test("a follow-up of a case names the case, and one of the office names nothing", async () => {
  const { staff, add, open } = await withClient();
  const { id } = await makePetition(staff, { surnames: ["Bekele"] });
  await add({ subject: { proceedingId: (await staff.api.proceedings.page({ proceedingId: id })).id }, dueOn: day("2026-11-25") });
  await add({ subject: null, title: "Order toner" });
  const tasks = await open();
  expect(tasks[0]?.about).toContain("Bekele");
  expect(tasks).toMatchObject([
    { proceedingId: id, clientId: null },
    { proceedingId: null, clientId: null, about: null, title: "Order toner" },
  ]);
});

test("finishing takes it off the lists, once, and a second person is told that it is done", async () => {
  const { staff, other, add, open } = await withClient();
  const { id, version } = await add();
  const finish = { requestId: randomUUID(), taskId: id, expects: version };
  const first = await staff.api.tasks.finish(finish);
  expect(await staff.api.tasks.finish(finish)).toEqual(first);
  expect(await open()).toEqual([]);
  await expect(other.api.tasks.finish({ ...finish, requestId: randomUUID() })).resolves.toMatchObject({
    kind: "conflict",
    by: "Mateo Lindqvist",
  });
});

test("a repeated request adds one follow-up, and an empty one is refused", async () => {
  const { add, open } = await withClient();
  const requestId = randomUUID();
  await add({ requestId });
  await add({ requestId });
  expect(await open()).toHaveLength(1);
  await expect(add({ title: "  " })).rejects.toThrow("Write what is to be done.");
});

test("a follow-up of a restricted client exists only for its list", async () => {
  const { as, staff, add, clientId, subject, open } = await withClient();
  const { id, version } = await add();
  const supervisor = as("supervisor");
  const page = await supervisor.api.clients.page({ clientId });
  const people = [supervisor.actor.personId];
  await supervisor.api.clients.restrict({ requestId: randomUUID(), clientId, expects: page.version, people, reason: "Threats." });
  expect(await open("team")).toEqual([]);
  await expect(staff.api.tasks.list({ subject })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(add()).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(staff.api.tasks.finish({ requestId: randomUUID(), taskId: id, expects: version })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await expect(supervisor.api.tasks.open({ whose: "team" })).resolves.toHaveLength(1);
});

test("communications staff see and add none", async () => {
  const { as, subject } = await withClient();
  const { api } = as("communications");
  await expect(api.tasks.open({ whose: "team" })).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(api.tasks.add({ requestId: randomUUID(), subject, title: "x" })).rejects.toMatchObject({ code: "FORBIDDEN" });
});
