import { expect, test } from "vitest";
import { day } from "../../shared/kernel/calendar-date.ts";
import { zone } from "../../shared/kernel/instant.ts";
import { endOfDay } from "../../shared/kernel/zoned.ts";
import { makeOrderedCase, ownDate } from "../testing/make-deadlines.ts";
import { setMail } from "../testing/mail-server.ts";
import { office } from "../testing/office.ts";
import { remind } from "./tick.ts";

const requestId = () => crypto.randomUUID();
const LATER = day("2026-12-04");

/** A date of our own that is worked to by Tuesday 1 December and due on Friday 4 December, led by `staff`. */
async function atWork() {
  const made = office({ now: "2026-11-25T15:00:00Z" });
  const staff = made.as("staff");
  const supervisor = made.as("supervisor", { administrator: true });
  const { id } = await makeOrderedCase(staff);
  await supervisor.api.proceedings.assign({ requestId: requestId(), proceedingIds: [id], personId: staff.actor.personId, lead: true });
  const { id: dateId } = await ownDate(staff, id);
  const { sqlite } = made.office.caseFile;
  const columns = sqlite
    .prepare<[], { name: string; hidden: number }>("SELECT name, hidden FROM pragma_table_xinfo('deadlines')")
    .all()
    .filter(({ name, hidden }) => hidden === 0 && name !== "n" && name !== "id")
    .map(({ name }) => name);
  const given = columns.map((name) =>
    name === "due_day" ? "@day" : name === "due_sort" ? "@sort" : name === "title" ? "'Two dates'" : name,
  );
  sqlite
    .prepare(
      `INSERT INTO deadlines (id, ${columns.join()}) SELECT 'ddl_0000000000000001', ${given.join()} FROM deadlines WHERE id = @dateId`,
    )
    .run({ day: LATER, sort: endOfDay(LATER, zone("America/New_York")), dateId });
  const tick = async (moment: string) => {
    made.clock.set(Date.parse(moment));
    await remind(made.office);
  };
  const rows = async () => (await staff.api.reminders.mine({})).filter(({ title }) => title === "Two dates");
  const seen = async () => (await rows()).map(({ rung, day: on, safePassed }) => `${rung} ${on}${safePassed ? " past safe" : ""}`);
  return { ...made, staff, supervisor, tick, rows, seen };
}

test("what is safe by Tuesday and due on Friday is told of both, once each, and is late after Friday alone", async () => {
  const { tick, seen, office: made } = await atWork();
  const told: (string | undefined)[] = [];
  for (const moment of [
    ...["2026-12-01T13:00:00Z", "2026-12-02T05:01:00Z", "2026-12-02T18:00:00Z"],
    ...["2026-12-03T13:00:00Z", "2026-12-04T13:00:00Z", "2026-12-05T05:01:00Z"],
  ]) {
    await tick(moment);
    await tick(moment);
    const now = await seen();
    expect(now).toHaveLength(1);
    told.push(now[0]);
  }
  const past = ["safe 2026-12-04 past safe", "safe 2026-12-04 past safe", "d1 2026-12-04 past safe", "d0 2026-12-04 past safe"];
  expect(told).toEqual(["d0 2026-12-01", ...past, "late 2026-12-04"]);
  const names = made.caseFile.sqlite
    .prepare<[], string>("SELECT concat(deadline_n, ' ', sort, ' ', rung, ' ', person_id) FROM reminders")
    .pluck()
    .all();
  expect(new Set(names).size).toBe(names.length);
});

test("what was seen past the safe date stays away until the next rung of the due one", async () => {
  const { tick, seen, rows, staff } = await atWork();
  await tick("2026-12-01T13:00:00Z");
  await tick("2026-12-02T13:00:00Z");
  await staff.api.reminders.acknowledge({ requestId: requestId(), reminderIds: (await rows()).map(({ id }) => id) });
  expect(await seen()).toEqual([]);
  await tick("2026-12-03T13:00:00Z");
  expect(await seen()).toEqual(["d1 2026-12-04 past safe"]);
});

test("mail says both dates, then that the safe one has passed, and “was due” after the due one alone", async () => {
  const { supervisor, tick, office: made } = await atWork();
  await setMail(supervisor, { port: 25 });
  const texts = () => made.caseFile.sqlite.prepare<[], string>("SELECT text FROM outbox ORDER BY n").pluck().all().join("\n");
  await tick("2026-11-30T13:00:00Z");
  expect(texts()).toContain("is safe until Tue Dec 1, 2026 (tomorrow) and due Fri Dec 4, 2026, S.D. Ind.");
  await tick("2026-12-02T13:00:00Z");
  expect(texts()).toContain("the safe date has passed; due Fri Dec 4, 2026 (in 2 days), S.D. Ind.");
  expect(texts()).not.toContain("was due Fri Dec 4");
  await tick("2026-12-05T13:00:00Z");
  expect(texts()).toContain("was due Fri Dec 4, 2026 (yesterday)");
});
