import { expect, test } from "vitest";
import { day } from "../../shared/kernel/calendar-date.ts";
import { openDates } from "../testing/make-deadlines.ts";
import { type Colleague, logIt, makeFiledPetition } from "../testing/make-proceedings.ts";
import { office } from "../testing/office.ts";

const NOW = { now: "2026-12-28T15:00:00Z" };
const requestId = () => crypto.randomUUID();

async function atWork() {
  const staff = office(NOW).as("staff");
  const { id } = await makeFiledPetition(staff);
  return { staff, id };
}
const appeals = async (by: Colleague, id: string) => {
  const { next } = await by.api.deadlines.ofProceeding({ proceedingId: id });
  return next
    .filter(({ title }) => title.startsWith("Notice of appeal"))
    .map(({ title, state, due }) => `${title}: ${state} ${due.day ?? ""}`);
};

test("a restraining order ends after fourteen days only where it was issued without notice", async () => {
  const { staff, id } = await atWork();
  const order = { type: "ruling_interim" as const, filedOn: day("2026-12-21"), enteredOn: day("2026-12-21"), text: "TRO granted." };
  await logIt(staff, id, { ...order, number: 4 });
  expect(await openDates(staff, id)).toEqual([]);
  await logIt(staff, id, { ...order, number: 5, withoutNotice: true });
  expect((await openDates(staff, id)).join()).toContain("2027-01-04");
});

test("the order on the last tolling motion gives the full sixty days; an order on one of two gives none", async () => {
  const { staff, id } = await atWork();
  await logIt(staff, id, { number: 20, type: "judgment", filedOn: day("2026-12-01"), enteredOn: day("2026-12-01"), text: "JUDGMENT." });
  const motion = (number: number) =>
    logIt(staff, id, { number, type: "motion_to_alter", filer: "us", filedOn: day("2026-12-10"), text: "MOTION." });
  const [first, second] = [await motion(21), await motion(22)];
  expect(await appeals(staff, id)).toEqual(["Notice of appeal: suspended 2027-02-01"]);
  const ruling = { type: "text_order" as const, filedOn: day("2026-12-21"), enteredOn: day("2026-12-21"), text: "DENIED." };
  const told = await logIt(staff, id, { ...ruling, number: 23, rulesOnId: first.id });
  expect(told.findings.map(({ says }) => says).join()).toContain("Another tolling motion is still open");
  await logIt(staff, id, { ...ruling, number: 24, rulesOnId: second.id });
  expect(await appeals(staff, id)).toEqual(["Notice of appeal after a tolling motion: open 2027-02-19"]);
});

test("the history of a date says that it was suspended, and by which motion its time stood still", async () => {
  const { staff, id } = await atWork();
  await logIt(staff, id, { number: 20, type: "judgment", filedOn: day("2026-12-01"), enteredOn: day("2026-12-01"), text: "JUDGMENT." });
  await logIt(staff, id, { number: 21, type: "motion_to_alter", filer: "us", filedOn: day("2026-12-10"), text: "MOTION." });
  const { next } = await staff.api.deadlines.ofProceeding({ proceedingId: id });
  const appeal = next.find(({ title }) => title === "Notice of appeal");
  const { history } = await staff.api.deadlines.page({ deadlineId: appeal?.id ?? "" });
  expect(history.map(({ did, state }) => `${did}: ${state}`)).toEqual(["suspended the date: suspended", "created a deadline: open"]);
});

test("an order cannot rule on a motion of another case", async () => {
  const { staff, id } = await atWork();
  const other = await makeFiledPetition(staff, { number: "2:26-cv-00599" });
  const motion = await logIt(staff, other.id, { number: 3, type: "motion_to_alter", filer: "us", text: "MOTION." });
  await expect(logIt(staff, id, { type: "text_order", text: "DENIED.", rulesOnId: motion.id })).rejects.toThrow(
    "not on the docket of this case",
  );
});

test("a reply period that an order counts from the response waits for it, and starts when it is filed or served", async () => {
  const { staff, id } = await atWork();
  const order = await logIt(staff, id, { number: 3, filedOn: day("2026-12-01"), text: "ORDER." });
  await staff.api.obligations.open({
    requestId: requestId(),
    entryId: order.id,
    commands: [{ obligor: "us", act: "file_reply", when: { kind: "period", n: 14, unit: "day", from: "response" } }],
  });
  const { rows } = await staff.api.obligations.ofProceeding({ proceedingId: id });
  expect(rows).toMatchObject([{ due: null, standing: null, waits: { n: 14, unit: "day" }, state: "pending" }]);
  await logIt(staff, id, { number: 6, type: "response", filer: "government", filedOn: day("2026-12-10"), text: "RETURN." });
  const after = await staff.api.obligations.ofProceeding({ proceedingId: id });
  expect(after.rows).toMatchObject([{ due: { day: "2026-12-24" }, waits: null }]);
  expect((await openDates(staff, id)).filter((date) => date.endsWith("2026-12-24"))).toHaveLength(1);
});

test("the same period starts at once where the response was filed before the order was written down", async () => {
  const { staff, id } = await atWork();
  const order = await logIt(staff, id, { number: 3, filedOn: day("2026-12-01"), text: "ORDER." });
  await logIt(staff, id, { number: 6, type: "response", filer: "government", filedOn: day("2026-12-10"), text: "RETURN." });
  await staff.api.obligations.open({
    requestId: requestId(),
    entryId: order.id,
    commands: [{ obligor: "us", act: "file_reply", when: { kind: "period", n: 14, unit: "day", from: "response" } }],
  });
  const { rows } = await staff.api.obligations.ofProceeding({ proceedingId: id });
  expect(rows).toMatchObject([{ due: { day: "2026-12-24" }, waits: null }]);
});

test("a response filed before the order starts nothing, whenever it is written down", async () => {
  const { staff, id } = await atWork();
  const order = await logIt(staff, id, { number: 3, filedOn: day("2026-12-01"), text: "ORDER." });
  await staff.api.obligations.open({
    requestId: requestId(),
    entryId: order.id,
    commands: [{ obligor: "us", act: "file_reply", when: { kind: "period", n: 14, unit: "day", from: "response" } }],
  });
  await logIt(staff, id, { number: 2, type: "response", filer: "government", filedOn: day("2026-11-30"), text: "EARLIER RESPONSE." });
  const { rows } = await staff.api.obligations.ofProceeding({ proceedingId: id });
  expect(rows).toMatchObject([{ due: null, waits: { n: 14, unit: "day" }, state: "pending" }]);
  await logIt(staff, id, { number: 6, type: "response", filer: "government", filedOn: day("2026-12-10"), text: "RETURN." });
  const after = await staff.api.obligations.ofProceeding({ proceedingId: id });
  expect(after.rows).toMatchObject([{ due: { day: "2026-12-24" }, waits: null }]);
});

test("a judgment on appeal starts rehearing, certiorari and the mandate; a timely petition suspends, its denial starts them anew", async () => {
  const { staff, id } = await atWork();
  const judged = {
    number: 40,
    type: "appeal_judgment" as const,
    filedOn: day("2026-12-01"),
    enteredOn: day("2026-12-01"),
    text: "AFFIRMED.",
  };
  await logIt(staff, id, judged);
  expect(await openDates(staff, id)).toEqual([
    "Petition for rehearing, panel or en banc: 2027-01-15",
    "Mandate issues: 2027-01-22",
    "Application to extend the time for certiorari: 2027-02-19",
    "Petition for certiorari: 2027-03-01",
    "Application for fees: 2027-03-31",
  ]);
  await logIt(staff, id, {
    number: 41,
    type: "rehearing_petition",
    filer: "us",
    filedOn: day("2026-12-15"),
    text: "PETITION for rehearing.",
  });
  const { next, past } = await staff.api.deadlines.ofProceeding({ proceedingId: id });
  expect(next.map(({ title, state }) => `${title}: ${state}`).toSorted()).toEqual([
    "Application for fees: suspended",
    "Application to extend the time for certiorari: suspended",
    "Petition for certiorari: suspended",
  ]);
  expect(past.map(({ title, state }) => `${title}: ${state}`).toSorted()).toEqual([
    "Mandate issues: void",
    "Petition for rehearing, panel or en banc: met",
  ]);
  await logIt(staff, id, {
    number: 42,
    type: "rehearing_denied",
    filedOn: day("2026-12-22"),
    enteredOn: day("2026-12-22"),
    text: "DENIED.",
  });
  expect(await openDates(staff, id)).toEqual([
    "Mandate issues: 2026-12-29",
    "Application to extend the time for certiorari: 2027-03-12",
    "Petition for certiorari: 2027-03-22",
    "Application for fees: 2027-04-21",
  ]);
});

test("a late petition for rehearing suspends nothing, and says so", async () => {
  const { staff, id } = await atWork();
  const judged = {
    number: 40,
    type: "appeal_judgment" as const,
    filedOn: day("2026-11-02"),
    enteredOn: day("2026-11-02"),
    text: "AFFIRMED.",
  };
  await logIt(staff, id, judged);
  const late = await logIt(staff, id, {
    number: 41,
    type: "rehearing_petition",
    filer: "government",
    filedOn: day("2026-12-28"),
    text: "PETITION.",
  });
  expect(late.findings.map(({ says }) => says).join()).toContain("a late motion tolls nothing");
});

const withdraw = async (by: Colleague, proceedingId: string, entryId: string) => {
  const { rows } = await by.api.docket.entries({ proceedingId });
  const expects = rows.find((row) => row.id === entryId)?.version ?? "";
  return by.api.docket.withdraw({ requestId: requestId(), entryId, expects, reason: "Logged on the wrong case." });
};

test("a reply period whose response was logged by mistake waits again, and starts with the right one", async () => {
  const { staff, id } = await atWork();
  const order = await logIt(staff, id, { number: 3, filedOn: day("2026-12-01"), text: "ORDER." });
  await staff.api.obligations.open({
    requestId: requestId(),
    entryId: order.id,
    commands: [{ obligor: "us", act: "file_reply", when: { kind: "period", n: 14, unit: "day", from: "response" } }],
  });
  const wrong = await logIt(staff, id, { number: 6, type: "response", filer: "government", filedOn: day("2026-12-10"), text: "RETURN." });
  await withdraw(staff, id, wrong.id);
  const between = await staff.api.obligations.ofProceeding({ proceedingId: id });
  expect(between.rows).toMatchObject([{ waits: { n: 14, unit: "day" }, state: "pending" }]);
  await logIt(staff, id, { number: 7, type: "response", filer: "government", filedOn: day("2026-12-14"), text: "RETURN." });
  const after = await staff.api.obligations.ofProceeding({ proceedingId: id });
  expect(after.rows).toMatchObject([{ due: { day: "2026-12-28" }, waits: null }]);
});

test("a motion that an order rules on is not withdrawn, and the order is named", async () => {
  const { staff, id } = await atWork();
  const motion = await logIt(staff, id, { number: 21, type: "motion_to_alter", filer: "us", filedOn: day("2026-12-10"), text: "MOTION." });
  await logIt(staff, id, { number: 24, type: "text_order", filedOn: day("2026-12-21"), text: "DENIED.", rulesOnId: motion.id });
  await expect(withdraw(staff, id, motion.id)).rejects.toThrow("The ruling in entry [24] rests on this entry");
});
