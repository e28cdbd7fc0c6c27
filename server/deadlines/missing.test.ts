import { expect, test } from "vitest";
import { day } from "../../shared/kernel/calendar-date.ts";
import { change } from "../core/change.ts";
import { type Colleague, courtId as courtCited, logIt, makeFiledPetition } from "../testing/make-proceedings.ts";
import { office } from "../testing/office.ts";
import { lacksDates, makeMissing } from "./missing.ts";

const requestId = () => crypto.randomUUID();
const JUDGED = { number: 20, type: "judgment" as const, filedOn: day("2026-11-02"), enteredOn: day("2026-11-02"), text: "JUDGMENT." };

/** A court whose table of closed days is complete for 2025 and 2026, and a petition there. */
async function atWork(now = "2026-11-24T15:00:00Z") {
  const made = office({ now });
  const [staff, supervisor] = [made.as("staff"), made.as("supervisor")];
  const { id } = await makeFiledPetition(staff);
  const courtId = await courtCited(staff);
  const reach = async (toYear: number) => {
    const { span } = await staff.api.courts.calendar({ courtId, year: 2026 });
    const years = { courtId, fromYear: 2025, toYear, source: "The court’s list", expects: span?.version ?? null };
    await supervisor.api.courts.setSpan({ ...years, requestId: requestId() });
  };
  await reach(2026);
  const again = () => {
    const n = made.office.caseFile.sqlite.prepare<[string], number>("SELECT n FROM proceedings WHERE id = ?").pluck().get(id) ?? 0;
    return change(staff.ctx, "court.recountDates", { requestId: requestId() }, (at) => {
      at.record(id, { differences: 0 });
      const lacks = lacksDates(at, n);
      const told = makeMissing(at, n).map(({ says }) => says);
      expect(told.length > 0).toBe(lacks);
      return told;
    });
  };
  return { ...made, staff, id, reach, again };
}
const datesOf = (by: Colleague, proceedingId: string) => by.api.deadlines.ofProceeding({ proceedingId });
const waits = async (by: Colleague, id: string) => (await datesOf(by, id)).waiting.map(({ says }) => says).join("\n");

test("dates that the table of closed days does not reach are named on the case, those that follow from them too, with the year", async () => {
  const { staff, id } = await atWork();
  await logIt(staff, id, JUDGED);
  const said = await waits(staff, id);
  expect(said).toContain("No date is made yet from entry [20] for: ");
  expect(said).toContain("Notice of appeal");
  expect(said).toContain("Motion for relief from the judgment");
  expect(said).toContain("Application for fees");
  expect(said).toContain("this date falls in 2027. Add the closed days of 2027");
  expect((await datesOf(staff, id)).next.map(({ title }) => title).join()).not.toContain("Notice of appeal");
});

test("once the years reach, the missing dates are made, and a second time nothing more", async () => {
  const { staff, id, reach, again } = await atWork();
  await logIt(staff, id, JUDGED);
  expect(again()).toEqual([]);
  // The save compares the dates of the court's cases, and makes what was missing among them.
  await reach(2028);
  const { next } = await datesOf(staff, id);
  expect(next.find(({ title }) => title === "Notice of appeal")).toMatchObject({ due: { day: "2027-01-04" }, state: "open" });
  expect(await waits(staff, id)).toBe("");
  expect(again()).toEqual([]);
  expect((await datesOf(staff, id)).next).toHaveLength(next.length);
});

test("a date that is made late is ended by the paper that had been filed meanwhile", async () => {
  const { staff, id, reach } = await atWork();
  await logIt(staff, id, JUDGED);
  const notice = { number: 21, type: "notice_of_appeal" as const, filer: "us" as const, filedOn: day("2026-11-20"), text: "NOTICE." };
  await logIt(staff, id, notice);
  await reach(2028);
  const { past } = await datesOf(staff, id);
  expect(past.find(({ title }) => title === "Notice of appeal")).toMatchObject({ due: { day: "2027-01-04" }, state: "met" });
});

test("a date that a person ended, and one that a later judgment replaced, are not made again", async () => {
  const { staff, id, reach, again } = await atWork();
  await reach(2028);
  await logIt(staff, id, JUDGED);
  const appeal = (await datesOf(staff, id)).next.find(({ title }) => title === "Notice of appeal");
  const end = { deadlineId: appeal?.id ?? "", expects: appeal?.version ?? "", state: "waived" as const, on: day("2026-11-24") };
  await staff.api.deadlines.end({ ...end, requestId: requestId(), reason: "The client wants no appeal." });
  await logIt(staff, id, { ...JUDGED, number: 23, filedOn: day("2026-11-16"), enteredOn: day("2026-11-16"), text: "AMENDED JUDGMENT." });
  expect(again()).toEqual([]);
});

test("of two judgments that could not be counted, the later one sets the dates, and the earlier one keeps the careful reading", async () => {
  const { staff, id, reach, again } = await atWork();
  await logIt(staff, id, JUDGED);
  await logIt(staff, id, { ...JUDGED, number: 23, filedOn: day("2026-11-16"), enteredOn: day("2026-11-16"), text: "AMENDED JUDGMENT." });
  await reach(2028);
  again();
  const { next } = await datesOf(staff, id);
  expect(next.filter(({ title }) => title === "Notice of appeal")).toMatchObject([
    { due: { day: "2027-01-15" }, safe: { day: "2027-01-04" } },
  ]);
});
