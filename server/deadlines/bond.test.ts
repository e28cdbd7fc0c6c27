import { expect, test } from "vitest";
import { day } from "../../shared/kernel/calendar-date.ts";
import { BOND_RESULT } from "../../shared/proceedings/codes.ts";
import { type Colleague, makePerson } from "../testing/make-proceedings.ts";
import { office } from "../testing/office.ts";
import { wasSaved } from "../testing/was-saved.ts";

const NOW = { now: "2026-11-24T15:00:00Z" };
const requestId = () => crypto.randomUUID();

async function heard(by: Colleague) {
  const clientId = await makePerson(by);
  const { id } = await by.api.proceedings.openBondHearing({ requestId: requestId(), clients: [clientId] });
  return id;
}
const dates = async (by: Colleague, proceedingId: string) => {
  const { next } = await by.api.deadlines.ofProceeding({ proceedingId });
  return next.map(({ title, duty, due }) => `${title}: ${duty} ${due.day ?? ""}`);
};
const decide = (by: Colleague, proceedingId: string, over: object) =>
  by.api.proceedings.recordBondResult({
    ...{
      requestId: requestId(),
      proceedingId,
      expects: null,
      result: "denied_danger",
      heldOn: day("2026-11-20"),
      posting: "not_applicable",
    },
    ...over,
  });

test("after a denial our appeal must be received within thirty days, with the tenth day marked, and a lawyer must confirm it", async () => {
  const staff = office(NOW).as("staff");
  const id = await heard(staff);
  wasSaved(await decide(staff, id, {}));
  expect(await dates(staff, id)).toEqual(["Appeal of the bond order: ours 2026-12-21"]);
  const [row] = (await staff.api.deadlines.ofProceeding({ proceedingId: id })).next;
  expect(row?.marks).toMatchObject([{ day: "2026-11-30" }]);
  const { marks, certainty } = await staff.api.deadlines.page({ deadlineId: row?.id ?? "" });
  expect(certainty).toBe("confirm");
  expect(marks).toMatchObject([{ day: "2026-11-30" }]);
});

test("after a grant the government's appeal and the two steps of its automatic stay are watched", async () => {
  const staff = office(NOW).as("staff");
  const id = await heard(staff);
  const { findings } = wasSaved(
    await decide(staff, id, { result: "granted_bond", amount: 5000, posting: "unknown", heldOn: day("2026-11-24") }),
  );
  expect(await dates(staff, id)).toEqual([
    "Notice of intent to appeal (automatic stay): government 2026-11-25",
    "Appeal that keeps the automatic stay: government 2026-12-09",
    "Appeal of the bond order: government 2026-12-24",
  ]);
  expect(findings.map(({ says }) => says).join()).toContain("10,000 dollars");
});

test.each(BOND_RESULT.codes)("“%s” sets the government's dates, ours or none", async (result) => {
  const staff = office(NOW).as("staff");
  const id = await heard(staff);
  const [first = "", second = ""] = result.split("_");
  const posting = second === "bond" ? "unknown" : "not_applicable";
  const said = { result, posting, note: "As the judge said.", ...(second === "bond" ? { amount: 5000 } : {}) };
  wasSaved(await decide(staff, id, { ...said, heldOn: day("2026-11-24") }));
  const expected: Readonly<Record<string, number>> = { granted: 3, denied: 1 };
  expect(await dates(staff, id)).toHaveLength(expected[first] ?? 0);
});

test("a corrected decision takes back what the earlier one set, and the same one again changes nothing", async () => {
  const staff = office(NOW).as("staff");
  const id = await heard(staff);
  const first = wasSaved(await decide(staff, id, {}));
  const second = wasSaved(await decide(staff, id, { expects: first.version, reason: "Note added", note: "Oral." }));
  expect(await dates(staff, id)).toEqual(["Appeal of the bond order: ours 2026-12-21"]);
  wasSaved(await decide(staff, id, { expects: second.version, reason: "Put off", result: "continued" }));
  expect(await dates(staff, id)).toEqual([]);
});

test("an old decision sets nothing that is past already", async () => {
  const staff = office(NOW).as("staff");
  const id = await heard(staff);
  wasSaved(await decide(staff, id, { heldOn: day("2026-09-01") }));
  expect(await dates(staff, id)).toEqual([]);
});

test("a hearing set by hand in the same case leaves the date to appeal alone", async () => {
  const staff = office(NOW).as("staff");
  const id = await heard(staff);
  wasSaved(await decide(staff, id, {}));
  const before = await dates(staff, id);
  await staff.api.docket
    .setHearing({ requestId: requestId(), proceedingId: id, title: "Another hearing", onDay: day("2026-12-15") })
    .catch(() => undefined);
  expect(await dates(staff, id)).toEqual(before);
});

test("a time of the government that ended before the grant was recorded is named while the grant is recent, and what follows from it", async () => {
  const staff = office({ now: "2026-11-25T15:00:00Z" }).as("staff");
  const id = await heard(staff);
  const grant = { result: "granted_bond", amount: 5000, posting: "unknown" };
  const { findings, version } = wasSaved(await decide(staff, id, { ...grant, heldOn: day("2026-11-20") }));
  const says =
    "Notice of intent to appeal (automatic stay): the government had until Mon Nov 23, 2026, counted from Fri Nov 20, 2026. No date is made. Check whether it filed. If it did not, the automatic stay is not open to it.";
  expect(findings.map((one) => one.says)).toContain(says);
  const { waiting, next } = await staff.api.deadlines.ofProceeding({ proceedingId: id });
  expect(waiting.map((one) => one.says)).toEqual([says]);
  expect(next.map(({ title }) => title)).not.toContain("Notice of intent to appeal (automatic stay)");
  const older = await decide(staff, id, { ...grant, heldOn: day("2026-10-20"), expects: version, reason: "Wrong day" });
  expect(
    wasSaved(older)
      .findings.map((one) => one.says)
      .join(),
  ).not.toContain("the government had until");
});
