import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { mailServer, setMail } from "../testing/mail-server.ts";
import { makeOrderedCase, ownDate } from "../testing/make-deadlines.ts";
import { office } from "../testing/office.ts";
import { startReminding } from "./clockwork.ts";
import { bySmtp, sendMail } from "./send.ts";
import { remind } from "./tick.ts";

const START = "2026-11-25T15:00:00Z";
const at = (moment: string) => Date.parse(moment);

/** One reminder and one digest that wait to be sent. */
async function waiting() {
  const made = office({ now: START });
  const staff = made.as("staff");
  const supervisor = made.as("supervisor", { administrator: true });
  const { id } = await makeOrderedCase(staff);
  const lead = { requestId: crypto.randomUUID(), proceedingIds: [id], personId: staff.actor.personId, lead: true };
  await supervisor.api.proceedings.assign(lead);
  await ownDate(staff, id);
  const { port, received } = await mailServer();
  await setMail(supervisor, { port });
  await remind(made.office);
  const states = () => made.office.caseFile.sqlite.prepare<[], string>("SELECT state FROM outbox ORDER BY n").pluck().all();
  return { ...made, supervisor, received, states };
}

/** A promise and what ends it. */
function held() {
  let release = (): void => undefined;
  const until = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { until, release };
}

test("nothing of a message is written while somebody else writes", async () => {
  const { office: made, states } = await waiting();
  const other = held();
  const writing = made.gate.enter("an import", () => other.until);
  const sending = sendMail(made, () => Promise.resolve());
  for (let round = 0; round < 5; round += 1) await turn();
  expect(new Set(states())).toEqual(new Set(["waiting"]));
  other.release();
  await Promise.all([writing, sending]);
  expect(new Set(states())).toEqual(new Set(["sent"]));
});

test("a message that was accepted is not told as refused where writing that down fails", async () => {
  const { office: made, supervisor } = await waiting();
  made.caseFile.sqlite.exec(
    "CREATE TEMP TRIGGER full BEFORE UPDATE ON main.outbox WHEN NEW.state = 'sent' BEGIN SELECT RAISE(ABORT, 'the disk is full'); END",
  );
  await expect(sendMail(made, () => Promise.resolve())).rejects.toThrow("the disk is full");
  expect((await supervisor.api.reminders.mail({})).trouble).toBeNull();
});

test("an end is looked at between two messages: the next one waits for the next start", async () => {
  const { office: made, states } = await waiting();
  const ending = new AbortController();
  await sendMail(
    made,
    () => {
      ending.abort();
      return Promise.resolve();
    },
    ending.signal,
  );
  expect(states().filter((state) => state === "sent")).toHaveLength(1);
  expect(states().filter((state) => state === "waiting").length).toBeGreaterThan(0);
});

test("a message on its way when the server ends has a moment more, is no failure, and is sent again after it", async () => {
  const { office: made, supervisor, states, clock } = await waiting();
  const silent = await mailServer({ silentAfterData: 9 });
  await setMail(supervisor, { port: silent.port });
  const ending = new AbortController();
  const sending = sendMail(made, bySmtp(30_000, 30_000, 50), ending.signal);
  ending.abort();
  await sending;
  expect(states()).toContain("waiting");
  expect((await supervisor.api.reminders.mail({})).trouble).toBeNull();
  const good = await mailServer();
  await setMail(supervisor, { port: good.port });
  clock.set(at("2026-11-25T15:02:00Z"));
  await sendMail(made);
  expect(new Set(states())).toEqual(new Set(["sent"]));
});

test("reminding ends at once where nothing is on its way", async () => {
  const { office: made } = await waiting();
  await startReminding(made).stop();
  expect(made.gate.busyWith).toBeNull();
});

test("a message that was still refused after a day is told anew by the next round, without a change of the settings", async () => {
  const { office: made, received, clock } = await waiting();
  made.caseFile.sqlite.exec("DELETE FROM outbox WHERE kind = 'digest'");
  const refuse = () => Promise.reject(Object.assign(new Error("gone"), { code: "ECONNREFUSED" }));
  clock.set(at("2026-11-26T14:30:00Z"));
  await remind(made);
  await sendMail(made, refuse);
  clock.set(at("2026-11-26T15:40:00Z"));
  await sendMail(made, refuse);
  await remind(made);
  await sendMail(made);
  const told = received.filter(({ subject }) => subject === "Great Writ: 1 ahead");
  expect(told.map(({ text }) => text?.includes("(in 5 days)"))).toEqual([true]);
});
