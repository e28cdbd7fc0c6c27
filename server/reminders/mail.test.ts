import { expect, test } from "vitest";
import { day } from "../../shared/kernel/calendar-date.ts";
import { mailServer, setMail, settings } from "../testing/mail-server.ts";
import { makeOrderedCase, ownDate } from "../testing/make-deadlines.ts";
import { office } from "../testing/office.ts";
import { wasSaved } from "../testing/was-saved.ts";
import { bySmtp, sendMail } from "./send.ts";
import { remind } from "./tick.ts";

const requestId = () => crypto.randomUUID();
const at = (moment: string) => Date.parse(moment);
/** Wednesday before Thanksgiving, ten in the morning of the office, after the digest's hour. */
const START = "2026-11-25T15:00:00Z";

/** A date of our own on Tuesday 1 December, carried by `staff`. */
async function atWork() {
  const made = office({ now: START });
  const staff = made.as("staff");
  const supervisor = made.as("supervisor", { administrator: true });
  const { id } = await makeOrderedCase(staff);
  await supervisor.api.proceedings.assign({ requestId: requestId(), proceedingIds: [id], personId: staff.actor.personId, lead: true });
  const { id: dateId } = await ownDate(staff, id);
  const tick = async (moment: string) => {
    made.clock.set(at(moment));
    await remind(made.office);
  };
  /** What waits or went, a line a message. */
  const outbox = (where = "kind = 'reminder'") =>
    made.office.caseFile.sqlite
      .prepare<[], { personId: string; subject: string; state: string; text: string }>(
        `SELECT person_id AS personId, subject, state, text FROM outbox WHERE ${where} ORDER BY n`,
      )
      .all();
  return { ...made, staff, supervisor, id, dateId, tick, outbox };
}

test("what was told while mail was off reaches the person when mail is turned on, once, and no more after a restart", async () => {
  const { office: made, staff, supervisor, tick, outbox } = await atWork();
  await tick(START);
  expect(outbox("1")).toEqual([]);
  const { port, received } = await mailServer();
  await setMail(supervisor, { port });
  await tick("2026-11-25T15:01:00Z");
  // Another object of the same files is the product after a restart: nothing in memory is left.
  await remind({ ...made });
  await remind({ ...made });
  await sendMail(made);
  const told = received.filter(({ subject }) => subject === "Great Writ: 1 ahead");
  expect(told).toHaveLength(1);
  expect(told[0]?.text).toContain("Our own date is due Tue Dec 1, 2026 (in 6 days), S.D. Ind. 2:26-cv-00588-ARF-TML.");
  expect(outbox().map(({ personId }) => personId)).toEqual([staff.actor.personId]);
  for (const name of ["Mendoza", "Luis", "Ruth"]) expect(JSON.stringify(received)).not.toContain(name);
});

test("what was seen, what has passed and what was handed over is not told by mail afterwards", async () => {
  const seen = await atWork();
  await seen.tick(START);
  const [told] = await seen.staff.api.reminders.mine({});
  await seen.staff.api.reminders.acknowledge({ requestId: requestId(), reminderIds: [told?.id ?? ""] });
  const passed = await atWork();
  await passed.tick(START);
  const handed = await atWork();
  await handed.tick(START);
  const other = handed.as("staff", { name: "Noor Haddad" });
  const { version } = await handed.staff.api.deadlines.page({ deadlineId: handed.dateId });
  const given = { ownerId: other.actor.personId, backupId: null };
  wasSaved(await handed.staff.api.deadlines.assign({ requestId: requestId(), deadlineId: handed.dateId, expects: version, ...given }));
  for (const one of [seen, passed, handed]) await setMail(one.supervisor, { port: 25 });
  await seen.tick("2026-11-25T15:01:00Z");
  await passed.tick("2026-12-03T15:00:00Z");
  await handed.tick("2026-11-25T15:01:00Z");
  expect(seen.outbox()).toEqual([]);
  expect(passed.outbox().map(({ text }) => text.includes("was due Tue Dec 1, 2026"))).not.toContain(false);
  expect(handed.outbox().map(({ personId }) => personId)).toEqual([other.actor.personId]);
});

test("messages that a server refused for a day are told anew when it works again, with the days as they are then", async () => {
  const { office: made, supervisor, tick, outbox } = await atWork();
  const gone = await mailServer({ refuse: Array.from({ length: 40 }, () => 451) });
  await setMail(supervisor, { port: gone.port });
  await tick(START);
  await sendMail(made);
  await tick("2026-11-26T15:30:00Z");
  await sendMail(made);
  const working = await mailServer();
  await setMail(supervisor, { port: working.port });
  await tick("2026-11-26T15:31:00Z");
  await sendMail(made);
  expect(working.received.map(({ subject }) => subject)).toContain("Great Writ: 1 ahead");
  expect(working.received.filter(({ text }) => text?.includes("(in 5 days)")).length).toBeGreaterThan(0);
  expect(working.received.filter(({ subject }) => subject === "Great Writ: 1 ahead")).toHaveLength(1);
  expect(outbox("state IN ('waiting', 'sending')")).toEqual([]);
});

test("a message that was held up past midnight says on which day it was written", async () => {
  const { office: made, supervisor, tick } = await atWork();
  const { port, received } = await mailServer({ refuse: [451] });
  await setMail(supervisor, { port });
  await tick("2026-11-26T03:00:00Z");
  await sendMail(made);
  await tick("2026-11-26T05:10:00Z");
  await sendMail(made);
  expect(received.map(({ text }) => text ?? "").join()).toContain("This was written on Wed Nov 25, 2026 and could not be sent until now.");
});

test.each([
  ["drops the connection in the middle", { dropAfterData: 1 }, 5_000, "could not be reached"],
  ["takes the message and never answers", { silentAfterData: 1 }, 250, "did not answer in time"],
  ["refuses for now", { refuse: [451] }, 5_000, "for now (451)"],
  ["refuses for good and takes the next", { refuse: [550] }, 5_000, "for good (550)"],
  ["is slower than the whole time it has", { slowMs: 900 }, 100, "did not answer in time"],
])("a server that %s is told in words, and the message arrives later under the same id", async (_what, trouble, patience, says) => {
  const { office: made, supervisor, tick, clock } = await atWork();
  const bad = await mailServer(trouble);
  await setMail(supervisor, { port: bad.port });
  await tick(START);
  await sendMail(made, bySmtp(patience * 4, patience));
  expect((await supervisor.api.reminders.mail({})).trouble).toContain(says);
  const good = await mailServer();
  await setMail(supervisor, { port: good.port });
  clock.set(at("2026-11-25T15:20:00Z"));
  await sendMail(made);
  await sendMail(made);
  expect(good.received.length).toBeGreaterThan(0);
  const ids = good.received.map(({ messageId }) => messageId);
  expect(new Set(ids).size).toBe(ids.length);
  const written = made.caseFile.sqlite.prepare<[], string>("SELECT id FROM outbox").pluck().all();
  expect(new Set([...bad.received, ...good.received].map(({ messageId }) => messageId))).toEqual(
    new Set(written.map((id) => `<${id}@localhost>`)),
  );
  expect(await supervisor.api.reminders.mail({})).toMatchObject({ waiting: 0, givenUp: 0, trouble: null });
});

test("a wrong password, a name that does not exist and the wrong kind of security are each told in their own words", async () => {
  const { supervisor } = await atWork();
  const locked = await mailServer({ refusesLogin: true });
  const plain = await mailServer();
  const says = async (next: object) => {
    await setMail(supervisor, next);
    return (await supervisor.api.reminders.testMail({ requestId: requestId() })).says;
  };
  expect(await says({ port: locked.port, user: "desk", password: "wrong" })).toBe(
    "127.0.0.1 refused the user name or the password. Check both in Settings.",
  );
  expect(await says({ host: "mail.office.invalid", user: null, port: 25 })).toBe(
    "mail.office.invalid could not be reached. Check host, port and security in Settings, and whether this computer may send mail.",
  );
  expect(await says({ port: plain.port, security: "starttls" })).toContain("offers no safe connection of the chosen kind");
  expect(await says({ port: plain.port, security: "tls" })).toContain("127.0.0.1");
});

test("nothing is sent to a closed account, nor to somebody who works on no cases any more, and Settings says so", async () => {
  for (const ending of ["disabled_at = 1", "role = 'communications'"]) {
    const { office: made, supervisor, staff, tick, outbox } = await atWork();
    const { port, received } = await mailServer();
    await setMail(supervisor, { port });
    await tick(START);
    made.accounts.sqlite.prepare(`UPDATE people SET ${ending} WHERE id = ?`).run(staff.actor.personId);
    await sendMail(made);
    expect(received.flatMap(({ to }) => to)).toEqual([]);
    expect(outbox().map(({ state }) => state)).toEqual(["given_up"]);
    expect((await supervisor.api.reminders.mail({})).givenUp).toBeGreaterThan(0);
    // The date is nobody's now, so whoever supervises hears of it.
    await tick("2026-11-25T15:05:00Z");
    expect((await supervisor.api.reminders.mine({})).map(({ title }) => title)).toContain("Draft reply to Ruth");
  }
});

test("ten days without running are made up for by the rung that holds now, once, and not by one message for each", async () => {
  const { office: made, supervisor, staff, tick, outbox, id } = await atWork();
  await setMail(supervisor, { port: 25 });
  await ownDate(staff, id, { title: "Later", day: day("2026-12-20") });
  await tick("2026-12-06T13:00:00Z");
  await tick("2026-12-19T13:00:00Z");
  await tick("2026-12-19T13:01:00Z");
  const rungs = made.caseFile.sqlite
    .prepare<[string, number], string>("SELECT rung FROM reminders WHERE person_id = ? AND sort > ? ORDER BY n")
    .pluck()
    .all(staff.actor.personId, at("2026-12-20T00:00:00Z"));
  expect(rungs).toEqual(["d14", "d1"]);
  const waiting = outbox(`state = 'waiting' AND kind = 'reminder' AND person_id = '${staff.actor.personId}'`);
  expect(waiting.filter(({ text }) => text.includes("Dec 20"))).toHaveLength(1);
});

test("a rung at seven in the morning stands through a clock change in the night", async () => {
  const { staff, tick, id } = await atWork();
  await ownDate(staff, id, { title: "After the change", day: day("2027-03-15") });
  const said = async () => (await staff.api.reminders.mine({})).filter(({ title }) => title === "After the change").map(({ rung }) => rung);
  await tick("2027-03-14T10:59:00Z");
  expect(await said()).not.toContain("d1");
  await tick("2027-03-14T11:00:00Z");
  expect(await said()).toEqual(["d1"]);
});

test("five hundred messages go out in parts, one connection at a time, and other work is done meanwhile", { timeout: 60_000 }, async () => {
  const { office: made, supervisor, staff, clock } = await atWork();
  const { port, received, most } = await mailServer();
  await setMail(supervisor, { port });
  const put = made.caseFile.sqlite.prepare(
    `INSERT INTO outbox (id, kind, person_id, subject, text, state, made_at, next_try_at) VALUES (?, 'reminder', ?, 'Great Writ: 1 ahead', 'x', 'waiting', ?, ?)`,
  );
  for (let nth = 0; nth < 500; nth += 1) put.run(`mai_${String(nth).padStart(16, "0")}`, staff.actor.personId, at(START), at(START));
  clock.set(at(START));
  let [longest, last, running] = [0, performance.now(), true];
  const look = () => {
    [longest, last] = [Math.max(longest, performance.now() - last), performance.now()];
    if (running) setImmediate(look);
  };
  look();
  await sendMail(made);
  running = false;
  expect(received).toHaveLength(50);
  expect(most()).toBe(1);
  // A burst would hold the loop for seconds; the bound leaves room for a machine that does other things.
  expect(longest).toBeLessThan(400);
  expect(made.caseFile.sqlite.prepare("SELECT count(*) FROM outbox WHERE state = 'waiting'").pluck().get()).toBe(450);
  expect(new Set(received.map(({ messageId }) => messageId)).size).toBe(50);
});

test("a mail server that hangs holds up no reminder", async () => {
  const { staff, supervisor, tick } = await atWork();
  const silent = await mailServer({ silentAfterData: 50 });
  await setMail(supervisor, { port: silent.port });
  await tick(START);
  expect((await staff.api.reminders.mine({})).map(({ rung }) => rung)).toEqual(["d7"]);
  expect(settings(25).security).toBe("none");
});
