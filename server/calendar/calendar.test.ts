import { spawnSync } from "node:child_process";
import { sync } from "node-ical";
import { expect, test } from "vitest";
import { day } from "../../shared/kernel/calendar-date.ts";
import { makeOrderedCase, ownDate } from "../testing/make-deadlines.ts";
import { type Colleague, courtId, logIt, makeFiledPetition } from "../testing/make-proceedings.ts";
import { office } from "../testing/office.ts";
import { wasSaved } from "../testing/was-saved.ts";
import { feedText } from "./feed.ts";

const NOW = { now: "2026-11-25T22:00:00Z" };
const requestId = () => crypto.randomUUID();
const MINE = { kind: "mine" } as const;
const december = { from: day("2026-11-23"), to: day("2026-12-31") };

async function withDates() {
  const made = office(NOW);
  const staff = made.as("staff");
  const { id } = await makeOrderedCase(staff);
  await ownDate(staff, id);
  const hearing = { title: "Hearing for Luis", onDay: day("2026-12-08"), time: "10:00", place: "Courtroom 5, Terre Haute" };
  await logIt(staff, id, { type: "hearing_notice", filedOn: day("2026-11-24"), hearing });
  await staff.api.tasks.add({ requestId: requestId(), subject: { proceedingId: id }, title: "Call Ruth", dueOn: day("2026-11-27") });
  const feed = await staff.api.calendar.makeFeed({ requestId: requestId() });
  const token = /calendar\/(.+)\.ics$/.exec(feed.address)?.[1] ?? "";
  return { made, staff, id, feed, token };
}
const list = async (by: Colleague, over: object = {}) => (await by.api.calendar.page({ ...december, whose: MINE, ...over })).items;

test("dates, hearings and follow-ups stand on their days: ours by the safe date, others' by the due one", async () => {
  const { staff } = await withDates();
  const items = await list(staff);
  expect(items.map(({ kind, title, day: on }) => `${on} ${kind} ${title}`)).toEqual(
    expect.arrayContaining([
      "2026-11-27 follow_up Call Ruth",
      "2026-11-30 owed Return",
      "2026-12-01 ours Draft reply to Ruth",
      "2026-12-08 hearing Hearing for Luis",
    ]),
  );
  expect(items.map(({ day: on }) => on)).toEqual(items.map(({ day: on }) => on).toSorted());
});

test("a follow-up without a case says whom it is about, and the feed says nothing of it", async () => {
  const { made, staff, token } = await withDates();
  const { id: clientId } = await staff.api.clients.add({ requestId: requestId(), givenNames: "Rosa", surname: "Tun" });
  await staff.api.tasks.add({ requestId: requestId(), subject: { clientId }, title: "Call the sister", dueOn: day("2026-11-27") });
  const items = await list(staff);
  expect(items.find(({ title }) => title === "Call the sister")).toMatchObject({ case: null, client: { id: clientId, name: "Rosa Tun" } });
  expect(items.find(({ title }) => title === "Call Ruth")).toMatchObject({ client: null });
  expect(feedText(made.office, token)).not.toContain("Tun");
});

test("a hearing says which entry set it, so that its link can land on that row", async () => {
  const { staff, id } = await withDates();
  const { rows } = await staff.api.docket.entries({ proceedingId: id });
  const notice = rows.find(({ type }) => type === "hearing_notice");
  const items = await list(staff);
  expect(items.find(({ kind }) => kind === "hearing")?.entryId).toBe(notice?.id);
  expect(items.filter(({ kind }) => kind !== "hearing").every(({ entryId }) => entryId === null)).toBe(true);
});

test("a date says by when it is late, and whether anybody could see it done", async () => {
  const { staff } = await withDates();
  const items = await list(staff);
  expect(items.find(({ title }) => title === "Return")).toMatchObject({ unseen: false, sort: Date.parse("2026-12-01T05:00:00Z") - 1 });
  expect(items.find(({ kind }) => kind === "hearing")).toMatchObject({ unseen: false, sort: null });
});

test("a calendar is of me, of one case, of one colleague, or of the team", async () => {
  const { made, staff, id } = await withDates();
  const other = made.as("staff", { name: "Jonas Ekwueme" });
  const lead = made.as("supervisor");
  await lead.api.proceedings.assign({ requestId: requestId(), proceedingIds: [id], personId: staff.actor.personId, lead: true });
  const second = await makeFiledPetition(staff, { number: "2:26-cv-00599" });
  expect((await list(other)).map(({ kind }) => kind)).not.toContain("owed");
  expect(await list(other, { whose: { kind: "team" } })).toHaveLength((await list(staff)).length);
  expect((await list(other, { whose: { kind: "person", personId: staff.actor.personId } })).map(({ kind }) => kind)).toContain("owed");
  expect((await list(other, { whose: { kind: "case", proceedingId: second.id } })).map(({ kind }) => kind)).toEqual([]);
});

test("an own closing of a court stands in the calendar of those whose dates it may move, with its name and whose court it is", async () => {
  const { made, staff, id } = await withDates();
  const supervisor = made.as("supervisor");
  const source = "General order of 20 November 2026";
  const [here, elsewhere] = [await courtId(staff), await courtId(staff, "N.D. Ill.")];
  const dec24 = { day: day("2026-12-24"), kind: "declared", name: "Christmas Eve" } as const;
  const taken = { day: day("2026-12-23"), kind: "inaccessible", name: "Ice" } as const;
  await supervisor.api.courts.closeDays({ requestId: requestId(), courtId: here, days: [dec24, taken], source });
  await supervisor.api.courts.closeDays({ requestId: requestId(), courtId: elsewhere, days: [dec24], source });
  const { days } = await staff.api.courts.calendar({ courtId: here, year: 2026 });
  const ice = days.find(({ name }) => name === "Ice");
  const back = { closedDayId: ice?.id ?? "", expects: ice?.version ?? "", reason: "The clerk was there." };
  await supervisor.api.courts.openDay({ requestId: requestId(), ...back });
  const closings = async (by: Colleague, over: object = {}) => (await by.api.calendar.page({ ...december, whose: MINE, ...over })).closings;
  const only = [{ day: "2026-12-24", name: "Christmas Eve", kind: "declared", court: "S.D. Ind." }];
  expect(await closings(staff)).toEqual(only);
  const empty = { from: day("2026-12-20"), to: day("2026-12-26") };
  expect(await closings(staff, empty)).toEqual(only);
  expect(await closings(staff, { ...empty, whose: { kind: "case", proceedingId: id } })).toEqual(only);
  const other = made.as("staff", { name: "Jonas Ekwueme" });
  await supervisor.api.proceedings.assign({ requestId: requestId(), proceedingIds: [id], personId: staff.actor.personId, lead: true });
  expect(await closings(other, empty)).toEqual([]);
  expect(await closings(other, { ...empty, whose: { kind: "team" } })).toEqual(only);
  expect(await closings(staff, { to: day("2026-12-23") })).toEqual([]);
});

test.each([
  ["a span that ends before it begins", { to: day("2026-11-01") }, "before the first"],
  ["a year", { to: day("2027-11-23") }, "half a year"],
])("%s is refused", async (_name, over, says) => {
  const { staff } = await withDates();
  await expect(list(staff, over)).rejects.toThrow(says);
});

test("an independent reader finds every event of the feed, with its day or moment, place and link, and no name", async () => {
  const { made, token, id } = await withDates();
  const text = feedText(made.office, token) ?? "";
  const events = Object.values(sync.parseICS(text)).flatMap((one) => (one?.type === "VEVENT" ? [one] : []));
  const told = events.map(({ summary, datetype, location, url }) => ({ summary, datetype, location, url }));
  expect(told).toContainEqual({
    summary: "Due: the government: Return",
    datetype: "date",
    location: undefined,
    url: expect.objectContaining({ val: `http://localhost:4310/cases/${id}` }) as unknown,
  });
  expect(told).toContainEqual(expect.objectContaining({ summary: "Hearing", datetype: "date-time", location: "Courtroom 5, Terre Haute" }));
  expect(told).toContainEqual(expect.objectContaining({ summary: "Due: our filing" }));
  expect(told).toContainEqual(expect.objectContaining({ summary: "Follow-up" }));
  expect(events.find(({ summary }) => summary === "Hearing")?.start.toISOString()).toBe("2026-12-08T15:00:00.000Z");
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  for (const name of ["Luis", "Mendoza", "Ruth", "00588", "S.D. Ind."]) expect(text).not.toContain(name);
  expect(text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
});

test("who chose numbers gets court and number, who chose captions gets the caption", async () => {
  const { made, staff } = await withDates();
  const read = async (detail: "numbers" | "captions") => {
    const { address } = await staff.api.calendar.makeFeed({ requestId: requestId(), detail });
    const text = feedText(made.office, /calendar\/(.+)\.ics$/.exec(address)?.[1] ?? "") ?? "";
    return text.replaceAll("\r\n ", "");
  };
  expect(await read("numbers")).toContain("SUMMARY:Due: the government: Return (S.D. Ind. 2:26-cv-00588");
  expect(await read("numbers")).not.toContain("Mendoza");
  expect(await read("captions")).toContain("Mendoza");
});

test("a closed address, a closed account and a lost role answer nothing; the address is kept nowhere", async () => {
  const { made, staff, feed, token } = await withDates();
  const another = await staff.api.calendar.makeFeed({ requestId: requestId() });
  const second = /calendar\/(.+)\.ics$/.exec(another.address)?.[1] ?? "";
  expect(feedText(made.office, "x".repeat(32))).toBeNull();
  wasSaved(await staff.api.calendar.revokeFeed({ requestId: requestId(), feedId: feed.id }));
  expect(feedText(made.office, token)).toBeNull();
  expect(feedText(made.office, second)).not.toBeNull();
  made.office.accounts.sqlite.prepare("UPDATE people SET role = 'communications' WHERE id = ?").run(staff.actor.personId);
  expect(feedText(made.office, second)).toBeNull();
  const dump = JSON.stringify(made.office.accounts.sqlite.prepare("SELECT * FROM calendar_feeds").all());
  expect(dump).not.toContain(token);
});

test("nobody closes the address of somebody else", async () => {
  const { made, feed } = await withDates();
  const other = made.as("staff", { name: "Jonas Ekwueme" });
  await expect(other.api.calendar.revokeFeed({ requestId: requestId(), feedId: feed.id })).rejects.toThrow();
  expect(await other.api.calendar.feeds({})).toEqual([]);
});

test("the dates of a restricted case are in no calendar and no feed of those not on its list", async () => {
  const { made, staff, id, token } = await withDates();
  const supervisor = made.as("supervisor");
  const { petitioners } = await staff.api.proceedings.page({ proceedingId: id });
  const clientId = petitioners[0]?.clientId ?? "";
  const { version } = await staff.api.clients.page({ clientId });
  const people = [supervisor.actor.personId];
  wasSaved(await supervisor.api.clients.restrict({ requestId: requestId(), clientId, expects: version, reason: "Threats", people }));
  expect(await list(staff, { whose: { kind: "team" } })).toEqual([]);
  expect(feedText(made.office, token)).not.toContain("VEVENT");
  await expect(list(staff, { whose: { kind: "case", proceedingId: id } })).resolves.toEqual([]);
  expect((await list(supervisor, { whose: { kind: "team" } })).length).toBeGreaterThan(2);
});

const ZONES = ["UTC", "America/New_York", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu", "America/St_Johns", "Europe/Paris"];
const SCRIPT = `
const { calendarText } = await import(${JSON.stringify(new URL("./feed.ts", import.meta.url).href)});
const item = { id: "ddl_1", kind: "ours", title: "x", standardTitle: null, case: null, day: "2026-11-30", at: null, zone: "America/New_York",
  place: null, carrier: null, dueDay: null, firm: false };
const moment = { ...item, id: "ddl_2", at: Date.parse("2026-11-30T21:00:00Z") };
console.log(calendarText([item, moment], "plain", { origin: "http://localhost", now: 0 }));`;

test("a whole day is the same day, and a moment the same moment, on servers in seven time zones", { timeout: 180_000 }, () => {
  const texts = ZONES.map((TZ) => {
    const run = spawnSync(process.execPath, ["--input-type=module", "-e", SCRIPT], { env: { TZ }, encoding: "utf8" });
    if (run.status !== 0) throw new Error(run.stderr);
    return run.stdout;
  });
  expect(texts[0]).toContain("DTSTART;VALUE=DATE:20261130");
  expect(texts[0]).toContain("DTSTART:20261130T210000Z");
  expect(new Set(texts).size).toBe(1);
});

test("a moment has no end in the feed, and whatever has one ends later than it begins", async () => {
  const { made, staff, id } = await withDates();
  const moment = day("2026-12-03");
  const order = await logIt(staff, id, { number: 9, filer: "court", filedOn: day("2026-11-24"), text: "ORDER." });
  await staff.api.obligations.open({
    requestId: requestId(),
    entryId: order.id,
    commands: [{ obligor: "government", act: "release", when: { kind: "instant", day: moment, time: "17:00" } }],
  });
  const { address } = await staff.api.calendar.makeFeed({ requestId: requestId() });
  const text = feedText(made.office, /calendar\/(.+)\.ics$/.exec(address)?.[1] ?? "") ?? "";
  const events = text.split("BEGIN:VEVENT").slice(1);
  const fieldOf = (event: string, name: string) => new RegExp(`^${name}[^:]*:(.+)$`, "m").exec(event)?.[1]?.trim();
  const timed = events.find((event) => fieldOf(event, "DTSTART") === "20261203T220000Z") ?? "";
  expect(timed).toContain("SUMMARY:Due: the government");
  expect(fieldOf(timed, "DTEND")).toBeUndefined();
  for (const event of events) {
    const end = fieldOf(event, "DTEND");
    if (end !== undefined) expect(end > (fieldOf(event, "DTSTART") ?? "")).toBe(true);
  }
});

test("a date that a colleague owns in a case nobody leads is that colleague's, and not mine unless I am assigned to the case", async () => {
  const made = office(NOW);
  const [staff, colleague] = [made.as("staff"), made.as("staff", { name: "Priya Ramanathan" })];
  const { id } = await makeFiledPetition(staff);
  await ownDate(staff, id, { title: "Theirs", ownerId: colleague.actor.personId });
  await ownDate(staff, id, { title: "Nobody’s" });
  const calendarOf = async (by: Colleague) => (await list(by)).map(({ title }) => title).toSorted();
  const todayOf = async (by: Colleague) => {
    const { due } = await by.api.today.page({ whose: "mine", ahead: true });
    return due.map(({ title }) => title).toSorted();
  };
  const both = ["Nobody’s", "Theirs"];
  for (const of of [calendarOf, todayOf]) {
    expect(await of(staff)).toEqual(["Nobody’s"]);
    expect(await of(colleague)).toEqual(both);
  }
  const { address } = await staff.api.calendar.makeFeed({ requestId: requestId() });
  expect(feedText(made.office, /calendar\/(.+)\.ics$/.exec(address)?.[1] ?? "")?.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  const assigned = { proceedingIds: [id], personId: staff.actor.personId, lead: false };
  await made.as("supervisor").api.proceedings.assign({ requestId: requestId(), ...assigned });
  for (const of of [calendarOf, todayOf]) expect(await of(staff)).toEqual(both);
});
