import { describe, expect, test } from "vitest";
import { day } from "../../shared/kernel/calendar-date.ts";
import type { Determination } from "../../shared/outcomes/codes.ts";
import { axesOf, determine, makeHeldPetition } from "../testing/make-outcomes.ts";
import { logIt } from "../testing/make-proceedings.ts";
import { office } from "../testing/office.ts";

const requestId = () => crypto.randomUUID();
const OURS = ["Notice of appeal", "Motion to alter or amend the judgment", "Motion for relief from the judgment"];

/** A petition with a judgment of 20 November, and what the court did for its one petitioner. */
async function ruled(as: Determination) {
  const staff = office({ now: "2026-11-24T15:00:00Z" }).as("staff");
  const petition = await makeHeldPetition(staff);
  const judgment = { type: "judgment" as const, filedOn: day("2026-11-20"), enteredOn: day("2026-11-20") };
  await logIt(staff, petition.id, { ...judgment, number: 20, text: "JUDGMENT." });
  await determine(staff, petition.id, petition.petitioners, { as });
  const ruling = async () => {
    const { determination } = await axesOf(staff, petition.id);
    return {
      determinationId: determination?.id ?? "",
      expects: determination?.version ?? "",
      requestId: requestId(),
      reason: "Read again",
    };
  };
  const dates = async () => staff.api.deadlines.ofProceeding({ proceedingId: petition.id });
  const openOnes = async () =>
    (await dates()).next.filter(({ jurisdictional, basis }) => jurisdictional || basis === "rule").map(({ title }) => title);
  return { staff, petition, ruling, dates, openOnes };
}
type Work = Awaited<ReturnType<typeof ruled>>;
const says = (saved: { findings?: readonly { says: string }[] }) => (saved.findings ?? []).map((one) => one.says).join("\n");

describe("a ruling that ended our ways to attack it and no longer does", () => {
  test.each<[string, (at: Work) => Promise<object>]>([
    [
      "is corrected to a denial",
      async ({ staff, ruling }) =>
        staff.api.outcomes.correctDetermination({
          ...(await ruling()),
          why: "mistake",
          determination: "denied_on_merits",
          determinedOn: day("2026-11-20"),
        }),
    ],
    [
      "is withdrawn",
      async ({ staff, ruling }) => {
        const { determinationId, ...rest } = await ruling();
        return staff.api.outcomes.withdraw({ ...rest, id: determinationId });
      },
    ],
    [
      "is marked vacated",
      async ({ staff, ruling }) => staff.api.outcomes.markReversed({ ...(await ruling()), how: "vacated", on: day("2026-11-23") }),
    ],
  ])("opens them again where it %s, and says so", async (_what, act) => {
    const at = await ruled("granted_release");
    expect((await at.openOnes()).filter((title) => OURS.some((ours) => title.startsWith(ours)))).toEqual([]);
    const saved = await act(at);
    const open = await at.openOnes();
    expect(open.some((title) => title.startsWith("Notice of appeal"))).toBe(true);
    expect((await at.dates()).past.filter(({ state }) => state === "void")).toEqual([]);
    expect(says(saved)).toContain("Notice of appeal, due Tue Jan 19, 2027, is open again: the ruling that had ended it no longer does.");
  });

  test("meets the appeal that was filed meanwhile", async () => {
    const at = await ruled("granted_release");
    const notice = { number: 21, type: "notice_of_appeal" as const, filer: "us" as const, filedOn: day("2026-11-23"), text: "NOTICE." };
    await logIt(at.staff, at.petition.id, notice);
    const { determinationId, ...rest } = await at.ruling();
    await at.staff.api.outcomes.withdraw({ ...rest, id: determinationId });
    const { past } = await at.dates();
    expect(past.filter(({ title }) => title.startsWith("Notice of appeal")).map(({ state }) => state)).toEqual(["met"]);
  });

  test("leaves what a person had voided", async () => {
    const at = await ruled("denied_on_merits");
    const appeal = (await at.dates()).next.find(({ title }) => title.startsWith("Notice of appeal"));
    const end = { deadlineId: appeal?.id ?? "", expects: appeal?.version ?? "", state: "waived" as const, on: day("2026-11-24") };
    await at.staff.api.deadlines.end({ ...end, requestId: requestId(), reason: "The client wants no appeal." });
    const { determinationId, ...rest } = await at.ruling();
    await at.staff.api.outcomes.withdraw({ ...rest, id: determinationId });
    expect((await at.openOnes()).some((title) => title.startsWith("Notice of appeal"))).toBe(false);
  });
});

test("a date that a person took up again after the ruling is not ended again by the next entry", async () => {
  const at = await ruled("granted_release");
  const appeal = (await at.dates()).past.find(({ title }) => title.startsWith("Notice of appeal"));
  const again = { deadlineId: appeal?.id ?? "", expects: appeal?.version ?? "", state: "open" as const, on: null };
  await at.staff.api.deadlines.end({ ...again, requestId: requestId(), reason: "The order gives less than we asked." });
  await logIt(at.staff, at.petition.id, { number: 22, type: "other", filedOn: day("2026-11-23"), text: "TRANSCRIPT." });
  expect((await at.openOnes()).some((title) => title.startsWith("Notice of appeal"))).toBe(true);
});

test.each<[Determination, boolean]>([
  ["granted_release", false],
  ["dismissed_moot_released", false],
  ["granted_bond_hearing", true],
  ["granted_conditional", true],
  ["granted_other", true],
  ["granted_in_part", true],
  ["dismissed_moot_removed", true],
  ["denied_on_merits", true],
])("after %s our notice of appeal stays open: %s", async (as, stays) => {
  const at = await ruled(as);
  expect((await at.openOnes()).some((title) => title.startsWith("Notice of appeal"))).toBe(stays);
});
