import { expect, test } from "vitest";
import { day } from "../../shared/kernel/calendar-date.ts";
import { makeOrderedCase, openDates } from "../testing/make-deadlines.ts";
import { type Colleague, correctIt, logIt, makeFiledPetition } from "../testing/make-proceedings.ts";
import { office } from "../testing/office.ts";
import { wasSaved } from "../testing/was-saved.ts";

/** Thursday 26 November 2026 is Thanksgiving. */
const SERVED = { now: "2026-11-25T22:00:00Z" };
const LATER = { now: "2026-12-20T15:00:00Z" };
const theReturn = async (by: Colleague, proceedingId: string) => {
  const { next, past } = await by.api.deadlines.ofProceeding({ proceedingId });
  const row = [...next, ...past].find(({ title }) => title === "Return");
  if (!row) throw new Error("There is no return date.");
  return row;
};
const correct = async (by: Colleague, proceedingId: string, entryId: string, over: object) => {
  const { rows } = await by.api.docket.entries({ proceedingId });
  const entry = rows.find((row) => row.id === entryId);
  if (!entry) throw new Error("There is no such entry.");
  const { number, filedOn, type, filer, text, servedOn, service } = entry;
  const same = { number, filedOn, type, filer, text, servedOn, service };
  const reason = "The certificate says otherwise.";
  return correctIt(by, { entryId, expects: entry.version, reason, ...same, ...over });
};

test("an order to show cause served on the Wednesday before Thanksgiving makes the return due on Monday, and says why", async () => {
  const staff = office(SERVED).as("staff");
  const { id } = await makeOrderedCase(staff);
  const row = await theReturn(staff, id);
  expect(row).toMatchObject({ due: { day: "2026-11-30" }, duty: "government", state: "open", authority: "28 U.S.C. 2243 par. 2" });
  expect(row.inShort).toBe("3 days from Wed Nov 25 · 28 U.S.C. 2243 par. 2");
  const { steps, strip, rule } = await staff.api.deadlines.page({ deadlineId: row.id });
  const said = steps.map((step) => step.says).join(" ");
  expect(said).toContain("Served by CM/ECF on Wed Nov 25");
  expect(said).toContain("Thanksgiving on Thu Nov 26 falls inside and counts.");
  expect(said).toContain("Day 3 is Sat Nov 28");
  expect(strip.find((cell) => cell.day === day("2026-11-26"))).toMatchObject({ closed: "Thanksgiving" });
  expect(rule).toMatchObject({ id: "hab-return-3d", version: "1" });
});

test("an order that nobody served makes no date, says so on saving and on the case, and makes it once the service is entered", async () => {
  const staff = office(SERVED).as("staff");
  const { id, entryId, findings } = await makeOrderedCase(staff, { servedOn: null, service: null });
  expect(findings.map((finding) => finding.says).join()).toContain("is not entered yet");
  await expect(staff.api.deadlines.ofProceeding({ proceedingId: id })).resolves.toMatchObject({
    next: [],
    waiting: [{ says: expect.stringContaining("Entry [3] has no day of service yet. Return and Return, outer limit") as string }],
  });
  await correct(staff, id, entryId, { servedOn: day("2026-11-25"), service: "ecf" });
  await expect(staff.api.deadlines.ofProceeding({ proceedingId: id })).resolves.toMatchObject({
    waiting: [],
    next: [{ title: "Return" }, {}],
  });
});

test("a proof of service speaks of the one order that has no service yet", async () => {
  const staff = office(SERVED).as("staff");
  const { id } = await makeOrderedCase(staff, { servedOn: null, service: null });
  await logIt(staff, id, {
    type: "service",
    filer: "us",
    filedOn: day("2026-11-25"),
    servedOn: day("2026-11-25"),
    service: "mail",
    text: "PROOF of service.",
  });
  expect(await openDates(staff, id)).toContain("Return: 2026-11-30");
});

test.each([
  ["met", "2026-11-30"],
  ["met_late", "2026-12-01"],
] as const)("a return is %s when it is filed on %s", async (state, filedOn) => {
  const staff = office(LATER).as("staff");
  const { id } = await makeOrderedCase(staff);
  const response = await logIt(staff, id, { number: 7, type: "response", filer: "government", filedOn: day(filedOn), text: "RETURN." });
  await expect(theReturn(staff, id)).resolves.toMatchObject({ state, ended: { on: filedOn, entry: { id: response.id, number: 7 } } });
});

test("a paper of ours does not meet what the government owes", async () => {
  const staff = office(LATER).as("staff");
  const { id } = await makeOrderedCase(staff);
  await logIt(staff, id, { type: "response", filer: "us", filedOn: day("2026-11-27"), text: "RESPONSE." });
  await expect(theReturn(staff, id)).resolves.toMatchObject({ state: "open" });
});

test("entries logged in the wrong order end the same way", async () => {
  const staff = office(LATER).as("staff");
  const { id } = await makeFiledPetition(staff);
  await logIt(staff, id, { number: 7, type: "response", filer: "government", filedOn: day("2026-11-30"), text: "RETURN." });
  await logIt(staff, id, { number: 3, servedOn: day("2026-11-25"), service: "ecf" });
  await expect(theReturn(staff, id)).resolves.toMatchObject({ state: "met", ended: { entry: { number: 7 } } });
});

test("an order’s own date takes the place of the statute’s, which stays struck with its cause", async () => {
  const staff = office(SERVED).as("staff");
  const { id, entryId } = await makeOrderedCase(staff);
  await staff.api.obligations.open({
    requestId: crypto.randomUUID(),
    entryId,
    commands: [{ obligor: "government", act: "file_return", when: { kind: "day", day: day("2026-12-03") } }],
  });
  const { next, past } = await staff.api.deadlines.ofProceeding({ proceedingId: id });
  expect(next).toMatchObject([{ due: { day: "2026-12-03" }, authority: "Order [3]", basis: "court_order" }]);
  expect(past.map((row) => [row.title, row.state, row.ended?.because])).toEqual([
    ["Return, outer limit with good cause", "superseded", "Order [3] sets the date."],
    ["Return", "superseded", "Order [3] sets the date."],
  ]);
  await logIt(staff, id, { type: "response", filer: "government", filedOn: day("2026-11-25"), text: "RETURN." });
  expect(await openDates(staff, id)).toEqual(["Hearing day after the return: 2026-11-30"]);
});

test("a judgment starts 60 days to appeal, which nobody can extend, and says that the day of entry was assumed", async () => {
  const staff = office(LATER).as("staff");
  const { id } = await makeFiledPetition(staff);
  await logIt(staff, id, { number: 20, type: "judgment", filedOn: day("2026-12-18"), text: "JUDGMENT." });
  const { next } = await staff.api.deadlines.ofProceeding({ proceedingId: id });
  const appeal = next.find((row) => row.title.includes("appeal"));
  expect(appeal).toMatchObject({
    due: { day: "2027-02-16" },
    jurisdictional: true,
    duty: "ours",
    firm: "Jurisdictional: nobody can extend it",
  });
  const { steps } = await staff.api.deadlines.page({ deadlineId: appeal?.id ?? "" });
  expect(steps[0]?.says).toContain("The day of filing stands in for it");
});

test("a corrected service date moves the date, keeps the old one, and rings when the new one is already past", async () => {
  const staff = office({ now: "2026-12-01T15:00:00Z" }).as("staff");
  const { id, entryId } = await makeOrderedCase(staff, { servedOn: day("2026-11-30") });
  await expect(theReturn(staff, id)).resolves.toMatchObject({ due: { day: "2026-12-03" } });
  const saved = await correct(staff, id, entryId, { servedOn: day("2026-11-20") });
  expect(saved).toMatchObject({ findings: expect.arrayContaining([expect.objectContaining({ code: "deadline_alarm" })]) as unknown });
  const row = await theReturn(staff, id);
  expect(row).toMatchObject({ due: { day: "2026-11-23" }, state: "open", earlier: [{ due: { day: "2026-12-03" } }] });
  expect(row.alarm).toMatch(/^The corrected date [A-Z][a-z]{2} [A-Z][a-z]{2} \d{1,2}, \d{4} is already past\./);
  expect(row.earlier[0]?.because).toBe("Corrected service date: it runs from Fri Nov 20, 2026, not Mon Nov 30, 2026.");
});

test("a corrected filing day turns what was in time into late, and back", async () => {
  const staff = office(LATER).as("staff");
  const { id } = await makeOrderedCase(staff);
  const response = await logIt(staff, id, { type: "response", filer: "government", filedOn: day("2026-11-30"), text: "RETURN." });
  await correct(staff, id, response.id, { filedOn: day("2026-12-02") });
  await expect(theReturn(staff, id)).resolves.toMatchObject({ state: "met_late", ended: { on: "2026-12-02" } });
  await correct(staff, id, response.id, { type: "other" });
  await expect(theReturn(staff, id)).resolves.toMatchObject({ state: "open", ended: null });
});

test("an entry that is no order after all takes its dates with it", async () => {
  const staff = office(SERVED).as("staff");
  const { id, entryId } = await makeOrderedCase(staff);
  await correct(staff, id, entryId, { type: "text_order" });
  await expect(staff.api.deadlines.ofProceeding({ proceedingId: id })).resolves.toMatchObject({
    next: [],
    past: [{ state: "void" }, { state: "void" }],
  });
});

test("a correction that changes no date writes no new one", async () => {
  const made = office(SERVED);
  const staff = made.as("staff");
  const { id, entryId } = await makeOrderedCase(staff);
  const count = () => made.office.caseFile.sqlite.prepare("SELECT count(*) FROM deadlines").pluck().get();
  const before = count();
  await correct(staff, id, entryId, { text: "ORDER to show cause." });
  expect(count()).toBe(before);
});

test("a hearing that moves takes what is counted back from it along", async () => {
  const staff = office(SERVED).as("staff");
  const { id } = await makeFiledPetition(staff);
  const set = (over: object) =>
    staff.api.docket.setHearing({
      requestId: crypto.randomUUID(),
      proceedingId: id,
      title: "Show cause",
      onDay: day("2026-12-30"),
      ...over,
    });
  const hearing = wasSaved(await set({}));
  const before = await openDates(staff, id);
  expect(before).toContain("Motion and notice of hearing served: 2026-12-16");
  await set({ hearingId: hearing.id, expects: hearing.version, onDay: day("2027-01-06") });
  expect(await openDates(staff, id)).toContain("Motion and notice of hearing served: 2026-12-23");
});

test("the courthouse’s zone decides when a day ends", async () => {
  const staff = office(SERVED).as("staff");
  const evansville = await makeFiledPetition(staff, { number: "3:26-cv-00100" });
  await logIt(staff, evansville.id, { servedOn: day("2026-11-25"), service: "ecf" });
  const terreHaute = await makeOrderedCase(staff);
  const [central, eastern] = [await theReturn(staff, evansville.id), await theReturn(staff, terreHaute.id)];
  expect(central).toMatchObject({ zone: "America/Chicago", zoneAssumed: false, due: { day: "2026-11-30" } });
  expect(central.due.sort - eastern.due.sort).toBe(3_600_000);
});

test("the list of cases follows the next open date", async () => {
  const made = office(SERVED);
  const staff = made.as("staff");
  const { id } = await makeOrderedCase(staff);
  const next = () => made.office.caseFile.sqlite.prepare("SELECT next_sort FROM proceedings WHERE id = ?").pluck().get(id);
  const { due } = await theReturn(staff, id);
  expect(next()).toBe(due.sort);
});

test("what logging an entry would do to dates is told and nothing is written", async () => {
  const staff = office(SERVED).as("staff");
  const { id } = await makeFiledPetition(staff);
  const preview = await staff.api.docket.preview({
    requestId: crypto.randomUUID(),
    proceedingId: id,
    filedOn: day("2026-11-25"),
    type: "order_to_show_cause",
    filer: "court",
    text: "ORDER to show cause.",
    servedOn: day("2026-11-25"),
    service: "ecf",
  });
  expect(preview.says).toContainEqual(
    expect.objectContaining({ kind: "deadline", says: "New date: Return, the government’s, due Mon Nov 30, 2026." }),
  );
  await expect(staff.api.deadlines.ofProceeding({ proceedingId: id })).resolves.toMatchObject({ next: [], past: [] });
});
