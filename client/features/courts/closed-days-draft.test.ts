import { expect, test } from "vitest";
import { blankDay, closedDaysSchema, type ClosedDaysDraft, dayAfter, type DayDraft } from "./closed-days-draft.ts";

const SNOW: DayDraft = { key: "one", day: "2026-11-30", kind: "declared", name: "Closed for snow" };
const draft = (over: Partial<ClosedDaysDraft>): ClosedDaysDraft => ({
  requestId: "3f1d1c1e-3c1a-4c55-9a5e-0c0c0c0c0c0c",
  courtId: "crt_0000000000000000",
  days: [SNOW],
  source: "Notice of the clerk, 25 November 2026",
  ...over,
});
const errors = (over: Partial<ClosedDaysDraft>) =>
  (closedDaysSchema().safeParse(draft(over)).error?.issues ?? []).map(({ path, message }) => `${path.join(".")}: ${message}`);

test.each<[string, Partial<ClosedDaysDraft>, string]>([
  ["a row without a day", { days: [SNOW, { ...SNOW, day: null }] }, "days.1.day: Give the day."],
  [
    "a row without a kind",
    { days: [{ ...SNOW, kind: null }] },
    "days.0.kind: Choose what closes it: the answer decides which periods it moves.",
  ],
  ["a row without a name", { days: [{ ...SNOW, name: " " }] }, "days.0.name: Give it the name it was posted under."],
  ["no source", { source: "" }, "source: Say where this was read: the order, notice or statute, with its day."],
])("%s is told at its own field", (_name, over, says) => {
  expect(errors(over)).toEqual([says]);
});

test("the next row begins with the kind of the row before and nothing else of it", () => {
  expect(dayAfter(SNOW)).toMatchObject({ day: null, kind: "declared", name: "" });
  expect(dayAfter(undefined)).toMatchObject({ day: null, kind: null, name: "" });
  expect(blankDay().key).not.toBe(blankDay().key);
});
