import { TRPCError } from "@trpc/server";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day, fromEpochDay } from "../../shared/kernel/calendar-date.ts";
import { answerFor } from "../core/errors.ts";
import { makeOrderedCase, ownDate } from "../testing/make-deadlines.ts";
import { courtId as courtCited, makePerson } from "../testing/make-proceedings.ts";
import { office } from "../testing/office.ts";
import { wasSaved } from "../testing/was-saved.ts";

const requestId = () => crypto.randomUUID();
const NOW = "2026-11-25T22:00:00Z";

async function atWork() {
  const made = office({ now: NOW });
  const staff = made.as("staff");
  const supervisor = made.as("supervisor", { administrator: true });
  const { id, entryId } = await makeOrderedCase(staff);
  const own = await ownDate(staff, id);
  const personId = await makePerson(staff, "Tun");
  const courtId = await courtCited(staff);
  const facts = () => made.office.caseFile.sqlite.prepare<[], number>("SELECT max(seq) FROM events").pluck().get();
  return { ...made, staff, supervisor, id, entryId, dateId: own.id, dateVersion: own.version, personId, courtId, facts };
}
type Work = Awaited<ReturnType<typeof atWork>>;

/** A call with whatever a program may send, past the types of the client. */
function send(api: unknown, path: string, input: unknown): Promise<unknown> {
  const call: unknown = path.split(".").reduce((at: unknown, key) => Reflect.get(Object(at), key), api);
  if (typeof call !== "function") throw new Error(`There is no ${path}.`);
  return Promise.resolve(Reflect.apply(call, undefined, [input]));
}

/** What a browser is told: the code and the sentences, as the endpoint words them; null where it was answered. */
async function toldOf(asked: Promise<unknown>): Promise<{ code: string; says: string } | null> {
  try {
    await asked;
    return null;
  } catch (error) {
    if (!(error instanceof TRPCError)) return { code: "THROWN", says: String(error) };
    const { message, data } = answerFor(error, () => "REFERENCE");
    return { code: data.code, says: [message, ...data.fields.map(({ says }) => says)].join(" ") };
  }
}

const INTERNAL = /REFERENCE|sqlite|zod|undefined|null|NaN|constraint|\bat .*\.ts|Error:|expected|Invalid|[a-z]+_[a-z]+_|\{|\[object/;
function expectWords(told: { code: string; says: string } | null, name: string): void {
  expect(told, name).not.toBeNull();
  expect(["BAD_REQUEST", "PRECONDITION_FAILED", "NOT_FOUND"], `${name}: ${told?.says ?? ""}`).toContain(told?.code);
  expect(told?.says, name).not.toMatch(INTERNAL);
  expect(told?.says, name).toMatch(/^[A-Z0-9“].*[.?]$/s);
}

const LONG = "x".repeat(10_000);
const SHUT = { day: "2026-12-01", kind: "declared", name: "Snow" };
const order = { finalOn: "2026-01-02", source: "Order" };
const span = { fromDay: "2026-02-01", why: "Would not sign", source: "Notice" };
const review = { kind: "ninety_day", onDay: "2026-03-01", source: "Letter" };
const HANDLED: readonly [name: string, path: string, input: (at: Work) => object][] = [
  ["an own date of 1900", "deadlines.add", ({ id }) => ({ proceedingId: id, title: "Old", day: "1900-01-01" })],
  ["an own date on 29 February of a common year", "deadlines.add", ({ id }) => ({ proceedingId: id, title: "No day", day: "2027-02-29" })],
  ["an own date without a title", "deadlines.add", ({ id }) => ({ proceedingId: id, title: "  ", day: "2026-12-01" })],
  ["an own date with a title of 10,000 letters", "deadlines.add", ({ id }) => ({ proceedingId: id, title: LONG, day: "2026-12-01" })],
  [
    "an own date at half past twenty-five",
    "deadlines.add",
    ({ id }) => ({ proceedingId: id, title: "A", day: "2026-12-01", time: "25:30" }),
  ],
  [
    "an own date of a colleague who is not there",
    "deadlines.add",
    ({ id }) => ({ proceedingId: id, title: "A", day: "2026-12-01", ownerId: "per_nobody" }),
  ],
  ["an own date under the id of a deadline", "deadlines.add", ({ dateId }) => ({ proceedingId: dateId, title: "A", day: "2026-12-01" })],
  ["an end in the future", "deadlines.end", (at) => ({ deadlineId: at.dateId, expects: at.dateVersion, state: "met", on: "2027-01-01" })],
  [
    "an end by an entry of another kind",
    "deadlines.end",
    (at) => ({ deadlineId: at.dateId, expects: at.dateVersion, state: "met", on: "2026-11-25", entryId: at.id }),
  ],
  [
    "an end in a state that nobody records",
    "deadlines.end",
    (at) => ({ deadlineId: at.dateId, expects: at.dateVersion, state: "superseded", on: null }),
  ],
  [
    "an extension to the day on which it is due",
    "deadlines.extend",
    (at) => ({ deadlineId: at.dateId, expects: at.dateVersion, day: "2026-12-01", reason: "Agreed" }),
  ],
  [
    "an extension without a reason",
    "deadlines.extend",
    (at) => ({ deadlineId: at.dateId, expects: at.dateVersion, day: "2026-12-09", reason: "" }),
  ],
  [
    "an extension by an entry that is not there",
    "deadlines.extend",
    (at) => ({ deadlineId: at.dateId, expects: at.dateVersion, day: "2026-12-09", reason: "By order", entryId: "ent_0000000000000000" }),
  ],
  [
    "an owner who is also the backup",
    "deadlines.assign",
    (at) => ({ deadlineId: at.dateId, expects: at.dateVersion, ownerId: at.staff.actor.personId, backupId: at.staff.actor.personId }),
  ],
  ["a confirmation of a date that is not there", "deadlines.confirm", () => ({ deadlineId: "ddl_0000000000000000", expects: "1" })],
  ["a decision about no difference", "deadlines.decideChanges", () => ({ changes: [], accept: true, reason: null })],
  [
    "a decision about an unknown difference",
    "deadlines.decideChanges",
    () => ({ changes: [{ id: "chg_0000000000000000", expects: "chg_0000000000000000" }], accept: true, reason: null }),
  ],
  [
    "a decision about 501 differences",
    "deadlines.decideChanges",
    () => ({ changes: Array.from({ length: 501 }, () => ({ id: "chg_0000000000000000", expects: "1" })), accept: true, reason: null }),
  ],
  ["ripening within a thousand years", "deadlines.ripening", () => ({ days: 365_000 })],
  ["a calendar that ends before it begins", "calendar.page", () => ({ from: "2026-12-01", to: "2026-11-01", whose: { kind: "mine" } })],
  ["a calendar of a thousand years", "calendar.page", () => ({ from: "2000-01-01", to: "2999-12-31", whose: { kind: "team" } })],
  ["a calendar of nobody known to the form", "calendar.page", () => ({ from: "2026-12-01", to: "2026-12-02", whose: { kind: "stars" } })],
  ["an address to close that is not one's own", "calendar.revokeFeed", () => ({ feedId: "fed_0000000000000000" })],
  ["no reminder to mark", "reminders.acknowledge", () => ({ reminderIds: [] })],
  ["a deadline marked as a reminder", "reminders.acknowledge", ({ dateId }) => ({ reminderIds: [dateId] })],
  [
    "a mail server on port 0",
    "reminders.changeMail",
    () => ({
      expects: "0",
      settings: { host: "mail.example", port: 0, security: "none", user: null, password: null, from: "a@b.example" },
    }),
  ],
  [
    "a sender who is no address",
    "reminders.changeMail",
    () => ({ expects: "0", settings: { host: "mail.example", port: 25, security: "none", user: null, password: null, from: "desk" } }),
  ],
  [
    "5,000 closed days at once",
    "courts.closeDays",
    ({ courtId }) => ({ courtId, days: Array.from({ length: 5000 }, () => SHUT), source: "List" }),
  ],
  ["a source of 10,000 letters", "courts.closeDays", ({ courtId }) => ({ courtId, days: [SHUT], source: LONG })],
  ["a closed day on a Sunday", "courts.closeDays", ({ courtId }) => ({ courtId, days: [{ ...SHUT, day: "2026-11-29" }], source: "List" })],
  ["the same closed day twice", "courts.closeDays", ({ courtId }) => ({ courtId, days: [SHUT, SHUT], source: "List" })],
  [
    "a closed day of a court that is not there",
    "courts.closeDays",
    () => ({ courtId: "crt_0000000000000000", days: [SHUT], source: "List" }),
  ],
  [
    "a closed day of an unknown kind",
    "courts.closeDays",
    ({ courtId }) => ({ courtId, days: [{ ...SHUT, kind: "rain" }], source: "List" }),
  ],
  ["a closed day of 2999", "courts.closeDays", ({ courtId }) => ({ courtId, days: [{ ...SHUT, day: "2999-12-02" }], source: "List" })],
  ["a closed day of 1900", "courts.closeDays", ({ courtId }) => ({ courtId, days: [{ ...SHUT, day: "1900-12-03" }], source: "List" })],
  [
    "an entry to take back that is not there",
    "courts.openDay",
    () => ({ closedDayId: "cld_0000000000000000", expects: "1", reason: "Open" }),
  ],
  [
    "a span whose last year lies before its first",
    "courts.setSpan",
    ({ courtId }) => ({ courtId, fromYear: 2027, toYear: 2026, source: "List", expects: null }),
  ],
  ["a calendar of the year 1900", "courts.calendar", ({ courtId }) => ({ courtId, year: 1900 })],
  [
    "an order of removal that lies ahead",
    "custody.recordRemovalOrder",
    ({ personId }) => ({ clientId: personId, ...order, finalOn: "2027-01-01" }),
  ],
  [
    "a court’s final order without a stay",
    "custody.recordRemovalOrder",
    ({ personId }) => ({ clientId: personId, ...order, courtFinalOn: "2026-02-01" }),
  ],
  [
    "an order of removal from a source of 10,000 letters",
    "custody.recordRemovalOrder",
    ({ personId }) => ({ clientId: personId, ...order, source: LONG }),
  ],
  [
    "a correction without a reason",
    "custody.recordRemovalOrder",
    ({ personId }) => ({ clientId: personId, ...order, expects: "rmo_0000000000000000" }),
  ],
  ["an order of removal of a case", "custody.recordRemovalOrder", ({ id }) => ({ clientId: id, ...order })],
  [
    "an order withdrawn without a reason",
    "custody.withdrawRemovalOrder",
    ({ personId }) => ({ clientId: personId, expects: "rmo_0000000000000000", reason: " " }),
  ],
  [
    "a span that ends before it begins",
    "custody.recordSuspension",
    ({ personId }) => ({ clientId: personId, ...span, toDay: "2026-01-01" }),
  ],
  ["a span that lies ahead", "custody.recordSuspension", ({ personId }) => ({ clientId: personId, ...span, fromDay: "2027-01-01" })],
  [
    "a span to withdraw that is not there",
    "custody.withdrawSuspension",
    () => ({ suspensionId: "sus_0000000000000000", expects: "1", reason: "Mistake" }),
  ],
  [
    "a review that was decided in the future",
    "custody.recordReview",
    ({ personId }) => ({ clientId: personId, ...review, onDay: "2027-03-01", decision: "continued" }),
  ],
  [
    "an order that was served in the future",
    "docket.log",
    ({ id }) => ({
      proceedingId: id,
      filedOn: "2026-11-25",
      type: "order_to_show_cause",
      filer: "court",
      text: "Order",
      servedOn: "2026-12-25",
      service: "ecf",
    }),
  ],
  [
    "an entry of 1900",
    "docket.log",
    ({ id }) => ({ proceedingId: id, filedOn: "1900-01-01", type: "other", filer: "court", text: "Order" }),
  ],
  ["a period of 0 days", "obligations.open", ({ entryId }) => ({ entryId, commands: [command(0, "day")] })],
  ["a period of 10,000 days", "obligations.open", ({ entryId }) => ({ entryId, commands: [command(10_000, "day")] })],
  ["a period of 10,000 hours", "obligations.open", ({ entryId }) => ({ entryId, commands: [command(10_000, "hour")] })],
];
const command = (n: number, unit: string) => ({
  act: "file_return",
  obligor: "government",
  when: { kind: "period", n, unit, from: "entry" },
});

describe("every answer to odd input is a sentence of ours, and nothing is written", () => {
  test.each(HANDLED)("%s", async (name, path, input) => {
    const work = await atWork();
    const before = work.facts();
    expectWords(
      await toldOf(send(work.supervisor.api, path, { ...(QUESTIONS.includes(path) ? {} : { requestId: requestId() }), ...input(work) })),
      name,
    );
    expect(work.facts()).toBe(before);
  });
});

/** Questions carry no request id. */
const QUESTIONS = ["deadlines.ripening", "calendar.page", "courts.calendar"];

test("an unknown zone is refused where an office is set up, in a sentence", async () => {
  const { supervisor } = await atWork();
  const told = await toldOf(
    send(supervisor.api, "accounts.changeOffice", { requestId: requestId(), name: "Office", zone: "Mars/Olympus" }),
  );
  expectWords(told, "an unknown zone");
});

test("a case behind a wall, its dates, differences, reminders and custody are not there for somebody who is not on its list", async () => {
  const work = await atWork();
  const { staff, supervisor, id, dateId, dateVersion, as, office: made } = work;
  await supervisor.api.courts.closeDays({
    requestId: requestId(),
    courtId: work.courtId,
    days: [{ day: day("2026-11-30"), kind: "declared", name: "Snow" }],
    source: "Notice",
  });
  const [difference] = await staff.api.deadlines.changes({});
  const { petitioners } = await staff.api.proceedings.page({ proceedingId: id });
  const clientId = petitioners[0]?.clientId ?? "";
  wasSaved(await staff.api.custody.recordRemovalOrder({ requestId: requestId(), clientId, finalOn: day("2026-01-02"), source: "Order" }));
  const { id: suspensionId } = wasSaved(
    await staff.api.custody.recordSuspension({
      requestId: requestId(),
      clientId,
      fromDay: day("2026-02-01"),
      why: "Would not sign",
      source: "Notice",
    }),
  );
  const { version } = await staff.api.clients.page({ clientId });
  const people = [staff.actor.personId, supervisor.actor.personId];
  wasSaved(await supervisor.api.clients.restrict({ requestId: requestId(), clientId, expects: version, reason: "Threats", people }));
  const outside = as("staff", { name: "Noor Haddad" });
  const act = { requestId: requestId(), deadlineId: dateId, expects: dateVersion };
  const asked: [string, object][] = [
    ["deadlines.page", { deadlineId: dateId }],
    ["deadlines.ofProceeding", { proceedingId: id }],
    ["deadlines.changes", { proceedingId: id }],
    ["deadlines.clocks", { clientId }],
    ["deadlines.add", { requestId: requestId(), proceedingId: id, title: "A", day: "2026-12-01" }],
    ["deadlines.end", { ...act, state: "waived", reason: "No" }],
    ["deadlines.extend", { ...act, day: "2026-12-09", reason: "No" }],
    ["deadlines.assign", { ...act, ownerId: null, backupId: null }],
    ["deadlines.confirm", act],
    [
      "deadlines.decideChanges",
      { requestId: requestId(), changes: [{ id: difference?.id, expects: difference?.version }], accept: true, reason: null },
    ],
    ["custody.removal", { clientId }],
    ["custody.recordRemovalOrder", { requestId: requestId(), clientId, finalOn: "2026-01-02", source: "Order" }],
    ["custody.withdrawRemovalOrder", { requestId: requestId(), clientId, expects: "rmo_0000000000000000", reason: "No" }],
    ["custody.recordSuspension", { requestId: requestId(), clientId, ...span }],
    ["custody.withdrawSuspension", { requestId: requestId(), suspensionId, expects: suspensionId, reason: "No" }],
    ["custody.recordReview", { requestId: requestId(), clientId, ...review }],
  ];
  const before = made.caseFile.sqlite.prepare("SELECT max(seq) FROM events").pluck().get();
  const byId: [string, (id: string) => object, string][] = [
    ["deadlines.page", (deadlineId) => ({ deadlineId }), dateId],
    ["deadlines.confirm", (deadlineId) => ({ ...act, deadlineId }), dateId],
    [
      "deadlines.decideChanges",
      (change) => ({ requestId: requestId(), changes: [{ id: change, expects: change }], accept: true, reason: null }),
      difference?.id ?? "",
    ],
    ["docket.withdraw", (entry) => ({ requestId: requestId(), entryId: entry, expects: entry, reason: "No" }), work.entryId],
  ];
  for (const [path, input, real] of byId) {
    const invented = real.replace(/_.*$/, "_0000000000000000");
    expect(await toldOf(send(outside.api, path, input(real))), path).toEqual(await toldOf(send(outside.api, path, input(invented))));
  }
  for (const [path, input] of asked) {
    const told = await toldOf(send(outside.api, path, input));
    expect(told?.code, path).toBe("NOT_FOUND");
    expect(told?.says, path).not.toMatch(/Mendoza|Luis|Draft reply|Return|restricted|Threats/);
    expectWords(told, path);
  }
  expect(made.caseFile.sqlite.prepare("SELECT max(seq) FROM events").pluck().get()).toBe(before);
  expect(
    (await outside.api.calendar.page({ from: day("2026-11-01"), to: day("2026-12-31"), whose: { kind: "case", proceedingId: id } })).items,
  ).toEqual([]);
});

test("a stale version is answered with both versions by each act, and nothing is written", async () => {
  const { staff, supervisor, dateId, dateVersion, personId, courtId, facts } = await atWork();
  wasSaved(
    await staff.api.deadlines.extend({
      requestId: requestId(),
      deadlineId: dateId,
      expects: dateVersion,
      day: day("2026-12-08"),
      reason: "Agreed",
    }),
  );
  wasSaved(
    await staff.api.custody.recordRemovalOrder({ requestId: requestId(), clientId: personId, finalOn: day("2026-01-02"), source: "Order" }),
  );
  wasSaved(
    await supervisor.api.courts.setSpan({ requestId: requestId(), courtId, fromYear: 2026, toYear: 2027, source: "List", expects: null }),
  );
  const before = facts();
  const act = { requestId: requestId(), deadlineId: dateId, expects: dateVersion };
  const stale: [string, object][] = [
    ["deadlines.end", { ...act, state: "met", on: "2026-11-25" }],
    ["deadlines.extend", { ...act, day: "2026-12-09", reason: "Agreed" }],
    ["deadlines.assign", { ...act, ownerId: staff.actor.personId, backupId: null }],
    ["deadlines.confirm", act],
    ["custody.recordRemovalOrder", { requestId: requestId(), clientId: personId, ...order, source: "Other" }],
    ["custody.withdrawRemovalOrder", { requestId: requestId(), clientId: personId, expects: "rmo_0000000000000000", reason: "Mistake" }],
    ["courts.setSpan", { requestId: requestId(), courtId, fromYear: 2026, toYear: 2028, source: "List", expects: null }],
  ];
  for (const [path, input] of stale) {
    const answer = await send(supervisor.api, path, input);
    expect(answer, path).toMatchObject({ kind: "conflict" });
    expect(JSON.stringify(Reflect.get(Object(answer), "fields")), path).not.toBe("[]");
  }
  expect(facts()).toBe(before);
});

test("of two people who decide the same difference at once the second is told so, and it is decided once", async () => {
  const { staff, supervisor, courtId, as } = await atWork();
  await supervisor.api.courts.closeDays({
    requestId: requestId(),
    courtId,
    days: [{ day: day("2026-11-30"), kind: "declared", name: "Snow" }],
    source: "Notice",
  });
  const other = as("staff", { name: "Noor Haddad" });
  const changes = (await staff.api.deadlines.changes({})).map(({ id, version }) => ({ id, expects: version }));
  const decide = (by: Work["staff"], accept: boolean) =>
    toldOf(by.api.deadlines.decideChanges({ requestId: requestId(), changes, accept, reason: accept ? null : "It was served again" }));
  const told = await Promise.all([decide(staff, true), decide(other, false)]);
  expect(told.filter((one) => one === null)).toHaveLength(1);
  expectWords(told.find((one) => one !== null) ?? null, "the second");
  expect(await staff.api.deadlines.changes({})).toEqual([]);
});

test("the key of another difference does not open a correction", async () => {
  const { staff, id, entryId, facts } = await atWork();
  const [entry] = (await staff.api.docket.entries({ proceedingId: id })).rows.filter((row) => row.id === entryId);
  const input = {
    entryId,
    expects: entry?.version ?? "",
    reason: "Served later",
    filedOn: "2026-11-03",
    type: "order_to_show_cause",
    filer: "court",
    text: "Order",
    number: 3,
  };
  const preview = await send(staff.api, "docket.previewCorrection", {
    requestId: requestId(),
    ...input,
    servedOn: "2026-11-20",
    service: "ecf",
  });
  const key: unknown = Reflect.get(Object(preview), "accepts");
  expect(typeof key).toBe("string");
  const before = facts();
  const told = await toldOf(
    send(staff.api, "docket.correct", { requestId: requestId(), ...input, servedOn: "2026-11-24", service: "ecf", accepts: key }),
  );
  expectWords(told, "another key");
  expect(told?.says).toContain("Nothing is saved yet");
  expect(facts()).toBe(before);
});

test("a table of closed days that ends before the result refuses the count, names the year, and keeps the date that stands", async () => {
  const { staff, supervisor, courtId, id } = await atWork();
  wasSaved(
    await supervisor.api.courts.setSpan({ requestId: requestId(), courtId, fromYear: 2024, toYear: 2025, source: "List", expects: null }),
  );
  const { next } = await staff.api.deadlines.ofProceeding({ proceedingId: id });
  expect(next.find(({ title }) => title === "Return")?.due.day).toBe("2026-11-30");
  const waiting = await staff.api.deadlines.changes({});
  expect(waiting.map(({ because }) => because).join()).toContain("2026");
  const told = await toldOf(
    staff.api.deadlines.decideChanges({
      requestId: requestId(),
      changes: waiting.map((one) => ({ id: one.id, expects: one.version })),
      accept: true,
      reason: null,
    }),
  );
  expectWords(told, "what cannot be counted");
});

test("an own date is kept on the very day that was given, whatever day that is, or refused in a sentence", async () => {
  const { staff, id } = await atWork();
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: -130_000, max: 380_000 }), async (nth) => {
      const given = fromEpochDay(nth);
      const asked = staff.api.deadlines.add({ requestId: requestId(), proceedingId: id, title: "A", day: given });
      const told = await toldOf(asked);
      if (told !== null) expectWords(told, given);
      else expect((await staff.api.deadlines.page({ deadlineId: (await asked).id })).due.day).toBe(given);
    }),
    { numRuns: 60 },
  );
});
