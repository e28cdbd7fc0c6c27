import { createServer, type Socket } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { day } from "../../shared/kernel/calendar-date.ts";
import { makeOrderedCase, ownDate } from "../testing/make-deadlines.ts";
import { type Colleague, logIt } from "../testing/make-proceedings.ts";
import { listening, mailServer, settings } from "../testing/mail-server.ts";
import { office } from "../testing/office.ts";
import { wasSaved } from "../testing/was-saved.ts";
import { bySmtp, sendMail } from "./send.ts";
import { remind } from "./tick.ts";

const requestId = () => crypto.randomUUID();
const at = (moment: string) => Date.parse(moment);
/** The office stands in New York: its morning is 12:00 UTC in winter. */
const START = "2026-11-25T15:00:00Z";

/** A case with a date of our own on 1 December, led by `staff`, with a supervisor in the office. */
async function atWork() {
  const made = office({ now: START });
  const staff = made.as("staff");
  const supervisor = made.as("supervisor", { administrator: true });
  const { id } = await makeOrderedCase(staff);
  await supervisor.api.proceedings.assign({ requestId: requestId(), proceedingIds: [id], personId: staff.actor.personId, lead: true });
  await ownDate(staff, id);
  const seen = async (by: Colleague) => (await by.api.reminders.mine({})).map(({ rung, title, as }) => `${rung} ${title} ${as}`);
  const tick = async (moment: string) => {
    made.clock.set(at(moment));
    await remind(made.office);
  };
  return { ...made, staff, supervisor, id, seen, tick };
}

async function mailOn(by: Colleague, port: number) {
  const { version } = await by.api.reminders.mail({});
  await by.api.reminders.changeMail({ requestId: requestId(), expects: version, settings: settings(port) });
}

test("a date is told on its rungs, once, and its end ends the telling", async () => {
  const { staff, seen, tick, id } = await atWork();
  await tick(START);
  expect(await seen(staff)).toEqual(["d7 Draft reply to Ruth owner"]);
  await tick("2026-11-25T15:01:00Z");
  await tick("2026-11-28T12:00:00Z");
  expect(await seen(staff)).toEqual(["d3 Draft reply to Ruth owner"]);
  const { next } = await staff.api.deadlines.ofProceeding({ proceedingId: id });
  const row = next.find(({ title }) => title.startsWith("Draft"));
  wasSaved(
    await staff.api.deadlines.end({
      requestId: requestId(),
      deadlineId: row?.id ?? "",
      expects: row?.version ?? "",
      state: "met",
      on: day("2026-11-25"),
    }),
  );
  expect(await seen(staff)).toEqual([]);
});

test("the database refuses to tell one person the same rung twice", async () => {
  const { office: made, tick } = await atWork();
  await tick(START);
  expect(() =>
    made.caseFile.sqlite.exec(
      'INSERT INTO reminders (id, deadline_n, sort, rung, person_id, "as", made_at) SELECT id || \'x\', deadline_n, sort, rung, person_id, "as", made_at FROM reminders',
    ),
  ).toThrow("UNIQUE");
});

test("silence reaches the supervisor; “seen” keeps it from there", async () => {
  const first = await atWork();
  await first.tick("2026-11-28T12:00:00Z");
  await first.tick("2026-11-30T00:01:00Z");
  expect(await first.seen(first.supervisor)).toEqual(["d3 Draft reply to Ruth supervisor"]);
  const second = await atWork();
  await second.tick("2026-11-28T12:00:00Z");
  const [told] = await second.staff.api.reminders.mine({});
  await second.staff.api.reminders.acknowledge({ requestId: requestId(), reminderIds: [told?.id ?? ""] });
  expect(await second.seen(second.staff)).toEqual([]);
  await second.tick("2026-11-30T00:01:00Z");
  expect(await second.seen(second.supervisor)).toEqual([]);
});

test("what the government let pass is told to the lead", async () => {
  const { staff, seen, tick } = await atWork();
  await tick("2026-12-01T05:01:00Z");
  expect(await seen(staff)).toContain("passed Return owner");
});

test("nobody marks the reminder of somebody else as seen", async () => {
  const { staff, supervisor, seen, tick } = await atWork();
  await tick(START);
  const [told] = await staff.api.reminders.mine({});
  await supervisor.api.reminders.acknowledge({ requestId: requestId(), reminderIds: [told?.id ?? ""] });
  expect(await seen(staff)).toHaveLength(1);
});

test("a restricted case is told to its list alone, and its supervisor learns of silence only from there", async () => {
  const { staff, supervisor, seen, tick, id, as } = await atWork();
  const { petitioners } = await staff.api.proceedings.page({ proceedingId: id });
  const clientId = petitioners[0]?.clientId ?? "";
  const { version } = await staff.api.clients.page({ clientId });
  const onList = as("supervisor", { name: "Noor Haddad" });
  const people = [staff.actor.personId, onList.actor.personId];
  wasSaved(await onList.api.clients.restrict({ requestId: requestId(), clientId, expects: version, reason: "Threats", people }));
  await tick("2026-11-28T12:00:00Z");
  await tick("2026-11-30T00:01:00Z");
  expect(await seen(supervisor)).toEqual([]);
  expect(await seen(onList)).toEqual(["d3 Draft reply to Ruth supervisor"]);
});

test("without a mail server nothing is written for mail, and the product says that mail is off", async () => {
  const { office: made, tick, staff } = await atWork();
  await tick(START);
  expect(made.caseFile.sqlite.prepare("SELECT count(*) FROM outbox").pluck().get()).toBe(0);
  expect(await staff.api.accounts.session({})).toMatchObject({ mailOff: true });
});

test("a reminder and the morning’s digest arrive at a mail server, once, with no name in them", async () => {
  const { office: made, supervisor, tick, staff } = await atWork();
  const { port, received } = await mailServer();
  await mailOn(supervisor, port);
  expect(await staff.api.accounts.session({})).toMatchObject({ mailOff: false });
  await tick("2026-11-28T12:00:00Z");
  await sendMail(made);
  await sendMail(made);
  await tick("2026-11-28T12:05:00Z");
  await sendMail(made);
  expect(received.map(({ subject }) => subject).toSorted()).toEqual(["Great Writ, your day: 1 ahead", "Great Writ: 1 ahead"]);
  const texts = received.map(({ text }) => text ?? "").join("\n");
  expect(texts).toContain("Our own date is due Tue Dec 1, 2026 (in 3 days), S.D. Ind. 2:26-cv-00588-ARF-TML.");
  for (const name of ["Mendoza", "Luis", "Ruth"]) expect(JSON.stringify(received)).not.toContain(name);
  expect(new Set(received.map(({ messageId }) => messageId)).size).toBe(received.length);
});

test("a server that refuses is told in words, loses nothing, and gets the same message again later", async () => {
  const { office: made, supervisor, tick, clock } = await atWork();
  const refusing = await mailServer({ refuse: [451, 451, 451, 451] });
  await mailOn(supervisor, refusing.port);
  await tick("2026-11-28T11:00:00Z");
  await tick("2026-11-28T12:00:00Z");
  await sendMail(made);
  const health = await supervisor.api.reminders.mail({});
  expect(health.trouble).toBe("127.0.0.1 refused the message for now (451). It is tried again.");
  expect(health.waiting).toBeGreaterThan(0);
  const working = await mailServer();
  await mailOn(supervisor, working.port);
  clock.set(at("2026-11-28T12:10:00Z"));
  await sendMail(made);
  expect(working.received.length).toBe(health.waiting);
  expect(await supervisor.api.reminders.mail({})).toMatchObject({ waiting: 0, givenUp: 0, trouble: null });
});

test("a message whose answer was lost is sent again under the same Message-ID", async () => {
  const { office: made, supervisor, tick, clock } = await atWork();
  const { port, received } = await mailServer();
  await mailOn(supervisor, port);
  await tick("2026-11-28T12:00:00Z");
  const ids: string[] = [];
  await sendMail(made, (_settings, { messageId }) => {
    ids.push(messageId);
    return new Promise((_resolve, reject) => reject(Object.assign(new Error("gone"), { code: "ESOCKET" })));
  });
  clock.set(at("2026-11-28T12:02:00Z"));
  await sendMail(made);
  expect(received.map(({ messageId }) => messageId)).toContain(ids[0]);
});

test("a server that hangs is left, its message waits, and the sentence says so", async () => {
  const { office: made, supervisor, tick } = await atWork();
  const silent = createServer();
  const port = await listening(silent, () => silent.listen(0, "127.0.0.1"));
  const sockets: Socket[] = [];
  silent.on("connection", (socket) => sockets.push(socket));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        for (const socket of sockets) socket.destroy();
        silent.close(() => resolve());
      }),
  );
  await mailOn(supervisor, port);
  await tick("2026-11-28T12:00:00Z");
  await sendMail(made, bySmtp(100));
  const health = await supervisor.api.reminders.mail({});
  expect(health).toMatchObject({
    waiting: 2,
    givenUp: 0,
    trouble: "127.0.0.1 did not answer in time. It is tried again; check host and port if this stays.",
  });
});

test("the test of a server that cannot be reached says so", async () => {
  const { supervisor } = await atWork();
  const gone = createServer();
  const port = await listening(gone, () => gone.listen(0, "127.0.0.1"));
  await new Promise<void>((resolve) => gone.close(() => resolve()));
  await mailOn(supervisor, port);
  expect(await supervisor.api.reminders.testMail({ requestId: requestId() })).toEqual({
    sent: false,
    says: "127.0.0.1 could not be reached. Check host, port and security in Settings, and whether this computer may send mail.",
  });
});

test("the password is never read back, is kept when left empty, and is asked for again for another server", async () => {
  const { supervisor } = await atWork();
  const change = async (over: object) => {
    const { version } = await supervisor.api.reminders.mail({});
    return supervisor.api.reminders.changeMail({
      requestId: requestId(),
      expects: version,
      settings: { ...settings(587), user: "desk", ...over },
    });
  };
  await expect(change({})).rejects.toThrow("asks for a password");
  await change({ password: "correct horse battery" });
  await change({ port: 465 });
  const view = await supervisor.api.reminders.mail({});
  expect(view.settings).toMatchObject({ port: 465, passwordKept: true });
  expect(JSON.stringify(view)).not.toContain("battery");
  await expect(change({ host: "mail.elsewhere.example" })).rejects.toThrow("asks for a password");
});

test("two who set the mail server at once see both versions, without a password; the later one is not asked where both say the same", async () => {
  const { supervisor } = await atWork();
  const { version } = await supervisor.api.reminders.mail({});
  const send = (over: object, expects = version) =>
    supervisor.api.reminders.changeMail({ requestId: requestId(), expects, settings: { ...settings(587), user: "desk", ...over } });
  await send({ password: "correct horse battery" });
  await expect(send({ password: "correct horse battery" })).resolves.toMatchObject({ kind: "saved", version: "1" });
  const clash = await send({ port: 2525, password: "another horse" });
  expect(clash).toMatchObject({
    ...{ kind: "conflict", by: supervisor.actor.name, version: "1" },
    fields: [
      { label: "Port", yours: "2525", theirs: "587" },
      { label: "Password", yours: "the one you typed", theirs: "another one" },
    ],
  });
  expect(JSON.stringify(clash)).not.toContain("horse");
  expect((await supervisor.api.reminders.mail({})).settings).toMatchObject({ port: 587 });
  await expect(send({ port: 2525 }, "1")).resolves.toMatchObject({ kind: "saved", version: "2" });
  const off = await supervisor.api.reminders.changeMail({ requestId: requestId(), expects: "1", settings: null });
  expect(off).toMatchObject({
    kind: "conflict",
    fields: expect.arrayContaining([{ label: "Mail server", yours: "mail off", theirs: "127.0.0.1" }]) as unknown,
  });
});

test("only an administrator sets the mail server", async () => {
  const { staff } = await atWork();
  await expect(staff.api.reminders.mail({})).rejects.toThrow("Only an administrator");
});

test("a hearing with an hour is told four hours and one hour ahead, to the supervisor in the last hour", async () => {
  const { staff, supervisor, seen, tick, id } = await atWork();
  const hearing = { title: "Hearing on the petition", onDay: day("2026-12-08"), time: "10:00" };
  await logIt(staff, id, { type: "hearing_notice", filedOn: day("2026-11-25"), hearing });
  await tick("2026-12-08T11:00:00Z");
  expect(await seen(staff)).toContain("h4 Hearing on the petition owner");
  expect(await seen(supervisor)).not.toContain("h4 Hearing on the petition supervisor");
  await tick("2026-12-08T14:00:00Z");
  expect(await seen(supervisor)).toContain("h1 Hearing on the petition supervisor");
});

test("a date of a restricted case whose owner is not on its list is told to the list", async () => {
  const { staff, tick, id, as, seen } = await atWork();
  const { petitioners } = await staff.api.proceedings.page({ proceedingId: id });
  const clientId = petitioners[0]?.clientId ?? "";
  const { version } = await staff.api.clients.page({ clientId });
  const onList = as("supervisor", { name: "Noor Haddad" });
  const people = [onList.actor.personId];
  wasSaved(await onList.api.clients.restrict({ requestId: requestId(), clientId, expects: version, reason: "Threats", people }));
  await tick(START);
  expect(await seen(staff)).toEqual([]);
  expect(await seen(onList)).toEqual(["d7 Draft reply to Ruth supervisor"]);
});

test("what was told of a hearing that has moved since is shown no more", async () => {
  const { staff, seen, tick, id } = await atWork();
  const hearing = { title: "Hearing on the petition", onDay: day("2026-12-02"), time: "10:00" };
  await logIt(staff, id, { type: "hearing_notice", filedOn: day("2026-11-25"), hearing });
  await tick("2026-11-25T16:00:00Z");
  expect(await seen(staff)).toContain("d7 Hearing on the petition owner");
  const [set] = await staff.api.docket.hearings({ proceedingId: id });
  await tick("2026-11-25T17:00:00Z");
  wasSaved(
    await staff.api.docket.setHearing({
      ...{ requestId: requestId(), proceedingId: id, hearingId: set?.id ?? null, expects: set?.version ?? null, reason: "Moved" },
      ...{ ...hearing, onDay: day("2027-01-20") },
    }),
  );
  expect((await seen(staff)).join()).not.toContain("Hearing on the petition");
});
