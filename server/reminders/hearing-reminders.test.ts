import { expect, test } from "vitest";
import { day } from "../../shared/kernel/calendar-date.ts";
import { correctIt, logIt, makeFiledPetition } from "../testing/make-proceedings.ts";
import { office } from "../testing/office.ts";
import { wasSaved } from "../testing/was-saved.ts";
import { remind } from "./tick.ts";

const requestId = () => crypto.randomUUID();
const HEARING = { title: "Hearing on the petition", onDay: day("2026-12-02"), time: "10:00", place: "Courtroom 5" };
const NOTICE = { type: "hearing_notice", filer: "court", filedOn: day("2026-11-25"), text: "NOTICE OF HEARING." } as const;

/** A hearing on 2 December, of which the lead was told a week ahead and has not said that it was seen. */
async function told() {
  const made = office({ now: "2026-11-25T15:00:00Z" });
  const staff = made.as("staff");
  const { id } = await makeFiledPetition(staff);
  await made.as("supervisor").api.proceedings.assign({
    ...{ requestId: requestId(), proceedingIds: [id], personId: staff.actor.personId, lead: true },
  });
  const notice = await logIt(staff, id, { ...NOTICE, hearing: HEARING });
  const tick = async (moment: string) => {
    made.clock.set(Date.parse(moment));
    await remind(made.office);
  };
  await tick("2026-11-25T16:00:00Z");
  made.clock.set(Date.parse("2026-11-25T17:00:00Z"));
  const seen = async () =>
    (await staff.api.reminders.mine({})).filter(({ kind }) => kind === "hearing").map(({ rung, title }) => `${rung} ${title}`);
  const hearings = async () => staff.api.docket.hearings({ proceedingId: id });
  expect(await seen()).toEqual(["d7 Hearing on the petition"]);
  return { ...made, staff, id, notice, tick, seen, hearings };
}
type Told = Awaited<ReturnType<typeof told>>;

async function move({ staff, id, hearings }: Told, over: object) {
  const [set] = await hearings();
  const which = { hearingId: set?.id ?? null, expects: set?.version ?? null, reason: "The clerk called." };
  wasSaved(await staff.api.docket.setHearing({ requestId: requestId(), proceedingId: id, ...which, ...HEARING, ...over }));
}
async function correct({ staff, id, notice }: Told, over: object) {
  const { rows } = await staff.api.docket.entries({ proceedingId: id });
  const row = rows.find((one) => one.id === notice.id);
  await correctIt(staff, {
    ...{ entryId: notice.id, expects: row?.version ?? "", reason: "Typed wrong.", ...NOTICE, text: "NOTICE." },
    ...{ number: null, enteredOn: null, servedOn: null, service: null, judge: null, source: "typed", hearing: { ...HEARING, ...over } },
  });
}

test.each([
  ["a new room", (at: Told) => move(at, { place: "Courtroom 7" })],
  ["a correction of the notice", (at: Told) => correct(at, {})],
  ["a correction of the notice that changes the room", (at: Told) => correct(at, { place: "Courtroom 7" })],
])("an unseen reminder of a hearing stands after %s", async (_what, change) => {
  const at = await told();
  await change(at);
  expect(await at.seen()).toEqual(["d7 Hearing on the petition"]);
});

test.each([
  ["another day", { onDay: day("2026-12-03") }],
  ["another hour", { time: "10:30" }],
  ["a day without an hour", { time: null }],
])("what was told of a hearing goes when it moves to %s, and is told anew", async (_what, over) => {
  const at = await told();
  await move(at, over);
  expect(await at.seen()).toEqual([]);
  await at.tick("2026-11-29T13:00:00Z");
  expect(await at.seen()).toHaveLength(1);
});

test("a correction of the notice that leaves the hearing as it is writes no new hearing", async () => {
  const at = await told();
  const before = await at.hearings();
  await correct(at, {});
  expect(await at.hearings()).toEqual(before);
  await correct(at, { place: "Courtroom 7" });
  expect((await at.hearings()).map(({ place }) => place)).toEqual(["Courtroom 7"]);
});
