import { expect, test } from "vitest";
import { day } from "../../shared/kernel/calendar-date.ts";
import { courtId as courtCited, logIt, makeFiledPetition } from "../testing/make-proceedings.ts";
import { office } from "../testing/office.ts";
import { wasSaved } from "../testing/was-saved.ts";

const requestId = () => crypto.randomUUID();
const source = "The court’s site, read on 24 November 2026";
/** Indianapolis keeps Eastern time: 4:30 p.m. there is 21:30 UTC in November and 20:30 UTC in summer. */
const CLOSES = "16:30";

/** A petition of a person without counsel, denied on 20 November: Rule 59(e) gives until 18 December. */
async function denied(filedBy: "pro_se" | "us") {
  const made = office({ now: "2026-11-24T15:00:00Z" });
  const staff = made.as("staff");
  const supervisor = made.as("supervisor");
  const { id } = await makeFiledPetition(staff, { filedBy });
  const courtId = await courtCited(staff);
  const setHours = (closes: string, expects: string | null = null) =>
    supervisor.api.courts.setHours({ requestId: requestId(), courtId, closes, source, expects });
  const deny = () => logIt(staff, id, { type: "judgment", filedOn: day("2026-11-20"), enteredOn: day("2026-11-20"), text: "JUDGMENT." });
  const toAlter = async () => {
    const { next } = await staff.api.deadlines.ofProceeding({ proceedingId: id });
    const row = next.find(({ title }) => title.includes("alter"));
    if (!row) throw new Error("There is no date to move to alter the judgment.");
    const view = await staff.api.deadlines.page({ deadlineId: row.id });
    const end = view.steps.find(({ says }) => says.startsWith("Due "));
    return { ...view, endsAt: new Date(view.due.sort).toISOString(), end };
  };
  return { staff, supervisor, id, courtId, setHours, deny, toAlter };
}

test("a person without counsel has until the clerk’s office closes, by the court’s clock", async () => {
  const { setHours, deny, toAlter } = await denied("pro_se");
  await setHours(CLOSES);
  await deny();
  const date = await toAlter();
  expect(date).toMatchObject({ due: { day: "2026-12-18" }, endsAt: "2026-12-18T21:30:00.000Z" });
  expect(date.end).toMatchObject({ rule: "6(a)(4)(B)" });
  expect(date.end?.says).toContain("before it closes at 4:30 p.m.");
});

test("where the hours are not entered the day ends at midnight, and the steps say what is missing", async () => {
  const { deny, toAlter } = await denied("pro_se");
  await deny();
  const date = await toAlter();
  expect(date.endsAt).toBe("2026-12-19T04:59:59.999Z");
  expect(date.end?.says).toContain("Its hours are not entered");
});

test.each(["us", "appeared"] as const)("counsel files electronically until midnight: %s", async (who) => {
  const { staff, id, setHours, deny, toAlter } = await denied(who === "us" ? "us" : "pro_se");
  await setHours(CLOSES);
  if (who === "appeared") await logIt(staff, id, { type: "appearance", filer: "us", filedOn: day("2026-11-10"), text: "APPEARANCE." });
  await deny();
  expect((await toAlter()).endsAt).toBe("2026-12-19T04:59:59.999Z");
});

test("hours entered later wait as a difference; our own date is worked to by the earlier end at once", async () => {
  const { staff, setHours, deny, toAlter } = await denied("pro_se");
  await deny();
  await setHours(CLOSES);
  const date = await toAlter();
  expect(date.endsAt).toBe("2026-12-19T04:59:59.999Z");
  expect(new Date(date.safe.sort).toISOString()).toBe("2026-12-18T21:30:00.000Z");
  const waiting = (await staff.api.deadlines.changes({})).find(({ deadlineId }) => deadlineId === date.id);
  expect(waiting?.because).toBe("By the clerk’s hours entered for the court it is due Fri Dec 18, 2026, 4:30 p.m., not Fri Dec 18, 2026.");
});

test("hours show who entered them from where; a stale save shows both, and staff may not enter them", async () => {
  const { staff, supervisor, courtId, setHours } = await denied("us");
  const { version } = wasSaved(await setHours(CLOSES));
  await expect(setHours("17:00")).resolves.toMatchObject({
    kind: "conflict",
    fields: [{ label: "Closes at", yours: "17:00", theirs: CLOSES }],
  });
  wasSaved(await setHours("17:00", version));
  const { hours } = await staff.api.courts.calendar({ courtId, year: 2026 });
  expect(hours).toMatchObject({ closes: "17:00", source, by: supervisor.actor.name });
  await expect(staff.api.courts.setHours({ requestId: requestId(), courtId, closes: CLOSES, source, expects: null })).rejects.toThrow();
  await expect(setHours("25:00", version)).rejects.toThrow("Write the time as 6:40 p.m. or 18:40.");
});
