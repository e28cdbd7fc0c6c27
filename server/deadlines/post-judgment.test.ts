import { expect, test } from "vitest";
import { type CalendarDate, day } from "../../shared/kernel/calendar-date.ts";
import { type Colleague, correctIt, logIt, makeFiledPetition } from "../testing/make-proceedings.ts";
import { office } from "../testing/office.ts";

const requestId = () => crypto.randomUUID();
type Over = NonNullable<Parameters<typeof logIt>[2]>;
type Corrected = Parameters<typeof correctIt>[1];

async function atWork(now = "2026-11-25T22:00:00Z") {
  const made = office({ now });
  const staff = made.as("staff");
  const { id } = await makeFiledPetition(staff, { filedOn: day("2026-09-01") });
  let number = 10;
  const log = (type: NonNullable<Over["type"]>, on: string, over: Over = {}) => {
    number += 1;
    return logIt(staff, id, { number, type, filedOn: day(on), enteredOn: day(on), text: "PAPER.", ...over });
  };
  /** Open and suspended dates by title, each with its due day. */
  const dates = async () => {
    const { next } = await staff.api.deadlines.ofProceeding({ proceedingId: id });
    return next.map(
      ({ title, state, due, safe }) => `${title}: ${state} ${due.day ?? ""}${safe.day === due.day ? "" : ` safe ${safe.day ?? ""}`}`,
    );
  };
  const about = async (words: string) => (await dates()).filter((line) => line.startsWith(words));
  return { made, staff, id, log, dates, about };
}

/** The entry that the form would save as corrected. */
const corrected = (
  of: { id: string; version: string },
  type: "judgment" | "order_to_show_cause",
  on: string,
  over: Partial<Corrected> = {},
): Corrected => ({
  ...{ entryId: of.id, expects: of.version, reason: "The stamp says so.", type, number: 11, filer: "court", text: "PAPER." },
  ...{ filedOn: day(on), enteredOn: day(on), ...over },
});

/** Once each: a date lost is as bad as a date twice. */
async function once(by: Colleague, id: string): Promise<Record<string, number>> {
  const { next } = await by.api.deadlines.ofProceeding({ proceedingId: id });
  const titles = next.map(({ title }) => title);
  return Object.fromEntries([...new Set(titles)].map((title) => [title, titles.filter((one) => one === title).length]));
}
const AFTER_JUDGMENT = {
  "Notice of appeal": 1,
  "Motion to alter or amend the judgment": 1,
  "Motion for relief from the judgment": 1,
  "Automatic stay of enforcement ends": 1,
  "Application for fees (EAJA)": 1,
};

test.each([
  ["the same day", "2026-11-24", "2026-11-24"],
  ["two days later, with one last day", "2026-11-02", "2026-11-04"],
])("an opinion and a separate judgment of %s leave every date once", async (_when, opinion, judgment) => {
  const { staff, id, log } = await atWork();
  await log("order_on_petition", opinion);
  await log("judgment", judgment);
  expect(Object.values(await once(staff, id))).toEqual(Object.values(AFTER_JUDGMENT));
});

test("a judgment logged by two colleagues leaves every date once", async () => {
  const { staff, id, log } = await atWork();
  await log("judgment", "2026-11-24");
  await log("judgment", "2026-11-24");
  expect(Object.values(await once(staff, id))).toEqual(Object.values(AFTER_JUDGMENT));
});

test("whoever was given a date keeps it when a judgment starts it anew", async () => {
  const { made, staff, id, log } = await atWork();
  const supervisor = made.as("supervisor");
  await log("order_on_petition", "2026-11-23");
  const find = async () =>
    (await staff.api.deadlines.ofProceeding({ proceedingId: id })).next.find(({ title }) => title === "Notice of appeal");
  const before = await find();
  const given = { ownerId: staff.actor.personId, backupId: supervisor.actor.personId };
  await supervisor.api.deadlines.assign({ requestId: requestId(), deadlineId: before?.id ?? "", expects: before?.version ?? "", ...given });
  await log("judgment", "2026-11-24");
  expect(await find()).toMatchObject({ owner: { id: given.ownerId }, backup: { id: given.backupId }, due: { day: "2027-01-25" } });
});

test("an order on a late motion to alter starts no new time to appeal", async () => {
  const { log, about } = await atWork();
  await log("judgment", "2026-10-20");
  const motion = await log("motion_to_alter", "2026-11-24", { filer: "us" });
  const ruling = await log("text_order", "2026-11-25", { rulesOnId: motion.id });
  expect(await about("Notice of appeal")).toEqual(["Notice of appeal: open 2026-12-21"]);
  expect(ruling.findings.map(({ says }) => says).join(" ")).toContain("A late one tolled nothing");
});

test("a late motion that still waits keeps no order from starting the time", async () => {
  const { log, about } = await atWork();
  await log("judgment", "2026-10-20");
  const timely = await log("motion_to_alter", "2026-11-10", { filer: "us" });
  await log("motion_to_alter", "2026-11-20", { filer: "us" });
  await log("text_order", "2026-11-23", { rulesOnId: timely.id });
  expect(await about("Notice of appeal")).toEqual(["Notice of appeal after a tolling motion: open 2027-01-22"]);
});

test("the denial of a late petition for rehearing starts no new time for certiorari, and the mandate stands", async () => {
  const { log, about } = await atWork();
  await log("appeal_judgment", "2026-09-14");
  const mandate = await about("Mandate issues");
  expect(mandate).toHaveLength(1);
  await log("rehearing_petition", "2026-11-20", { filer: "us" });
  await log("rehearing_denied", "2026-11-24");
  expect(await about("Petition for certiorari")).toEqual(["Petition for certiorari: open 2026-12-14"]);
  expect(await about("Mandate issues")).toEqual(mandate);
});

test("rehearing denied on the day of the judgment on appeal leaves certiorari standing once", async () => {
  const { log, about } = await atWork();
  await log("appeal_judgment", "2026-11-20");
  await log("rehearing_petition", "2026-11-20", { filer: "us" });
  await log("rehearing_denied", "2026-11-20");
  expect(await about("Petition for certiorari")).toEqual(["Petition for certiorari: open 2027-02-18"]);
});

test("fees can be asked for after an affirmance, from the end of the time for certiorari", async () => {
  const { log, about } = await atWork();
  await log("judgment", "2026-09-10");
  await log("notice_of_appeal", "2026-10-20", { filer: "government" });
  expect(await about("Application for fees")).toEqual([]);
  await log("appeal_judgment", "2026-11-20");
  // 90 days from 20 November end on 18 February 2027, and 30 more on Saturday 20 March.
  expect(await about("Application for fees")).toEqual([expect.stringContaining("open 2027-03-22")]);
});

test("a cross-appeal has fourteen days or our own time, whichever ends later", async () => {
  const { log, about } = await atWork();
  await log("judgment", "2026-10-30");
  await log("notice_of_appeal", "2026-11-20", { filer: "government" });
  expect(await about("Notice of appeal of the other parties")).toEqual([
    "Notice of appeal of the other parties: open 2026-12-29 safe 2026-12-04",
  ]);
});

test.each([
  ["2026-10-30", "2026-10-20"],
  ["2026-10-20", "2026-10-30"],
])("a judgment of %s can be corrected to %s while a motion to alter is pending", async (from, to) => {
  const { staff, log, about } = await atWork();
  const judgment = await log("judgment", from);
  await log("motion_to_alter", "2026-11-12", { filer: "us" });
  await correctIt(staff, corrected(judgment, "judgment", to));
  const [appeal, ...rest] = await about("Notice of appeal");
  expect([appeal?.includes("suspended"), rest]).toEqual([true, []]);
});

test("a judgment corrected after the ruling on a motion leaves one time to appeal and one for fees", async () => {
  const { staff, log, about } = await atWork();
  const judgment = await log("judgment", "2026-10-30");
  const motion = await log("motion_to_alter", "2026-11-12", { filer: "us" });
  await log("text_order", "2026-11-25", { rulesOnId: motion.id });
  await correctIt(staff, corrected(judgment, "judgment", "2026-10-28"));
  expect(await about("Notice of appeal")).toEqual(["Notice of appeal after a tolling motion: open 2027-01-25"]);
  expect(await about("Application for fees")).toHaveLength(1);
});

test("a return that was moved stands when its day of service is corrected", async () => {
  const { staff, id, log, about } = await atWork();
  const over = { servedOn: day("2026-11-24"), service: "ecf" as const };
  const order = await log("order_to_show_cause", "2026-11-20", over);
  const { next } = await staff.api.deadlines.ofProceeding({ proceedingId: id });
  const row = next.find(({ title }) => title === "Return");
  const moved = {
    requestId: requestId(),
    deadlineId: row?.id ?? "",
    expects: row?.version ?? "",
    day: day("2026-12-08"),
    reason: "Agreed with counsel.",
  };
  await staff.api.deadlines.extend(moved);
  await correctIt(staff, corrected(order, "order_to_show_cause", "2026-11-20", { servedOn: day("2026-11-23"), service: "ecf" }));
  expect(await about("Return:")).toEqual(["Return: open 2026-12-08"]);
});

test("time for rehearing that is moved takes the mandate with it", async () => {
  const { staff, id, log, about } = await atWork();
  await log("appeal_judgment", "2026-11-02");
  const { next } = await staff.api.deadlines.ofProceeding({ proceedingId: id });
  const row = next.find(({ title }) => title.startsWith("Petition for rehearing"));
  const to: { day: CalendarDate; reason: string } = { day: day("2027-01-15"), reason: "Extended by order." };
  await staff.api.deadlines.extend({ requestId: requestId(), deadlineId: row?.id ?? "", expects: row?.version ?? "", ...to });
  expect(await about("Mandate issues")).toEqual([expect.stringContaining("open 2027-01-22")]);
});

test("a date moved to before today raises an alarm", async () => {
  const { staff, id, log } = await atWork();
  await log("order_to_show_cause", "2026-11-24", { servedOn: day("2026-11-24"), service: "ecf" });
  const find = async () => (await staff.api.deadlines.ofProceeding({ proceedingId: id })).next.find(({ title }) => title === "Return");
  const row = await find();
  const to = { day: day("2026-11-02"), reason: "The order names this day." };
  const answer = await staff.api.deadlines.extend({
    requestId: requestId(),
    deadlineId: row?.id ?? "",
    expects: row?.version ?? "",
    ...to,
  });
  expect((await find())?.alarm ?? "").toContain("already past");
  expect(JSON.stringify(answer)).toContain("already past");
});
