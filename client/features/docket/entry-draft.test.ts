import { expect, test } from "vitest";
import { MotionView } from "../../../shared/docket/contract.ts";
import { blankEntry, motionWords, saveWords, shapeEntry } from "./entry-draft.ts";

const MOTION = "ent_0000000000000001";
const draft = (over: object) => ({ ...blankEntry(null, 7), rulesOnId: MOTION, withoutNotice: true, onDay: "2026-12-03", ...over });

test("what belongs to another kind of paper is left out", () => {
  expect(shapeEntry(draft({ type: "response" }))).toMatchObject({ rulesOnId: null, withoutNotice: false, hearing: null });
  expect(shapeEntry(draft({ type: "text_order" }))).toMatchObject({ rulesOnId: MOTION, withoutNotice: false, hearing: null });
  expect(shapeEntry(draft({ type: "ruling_interim" }))).toMatchObject({ rulesOnId: MOTION, withoutNotice: true, hearing: null });
  expect(shapeEntry(draft({ type: "hearing_notice" }))).toMatchObject({ rulesOnId: null, hearing: { onDay: "2026-12-03" } });
});

const date = (moves: boolean) => ({ kind: "deadline", moves });
test.each([
  ["a correction that moves nothing", true, [date(false)], "Save correction"],
  ["a correction that moves one date", true, [date(true), date(false)], "Save and accept 1 changed date"],
  ["a correction that moves two", true, [date(true), date(true)], "Save and accept 2 changed dates"],
  ["an entry that makes nothing", false, [{ kind: "entry", moves: false }], "Save entry"],
  ["an entry that makes two dates", false, [date(false), date(false)], "Save entry and 2 dates and commands"],
] as const)("%s: the button says so", (_name, correcting, says, words) => {
  expect(saveWords(correcting, says)).toBe(words);
});

const motion = (over: object) =>
  MotionView.parse({ id: MOTION, number: 12, filedOn: "2026-11-03", type: "motion_to_seal", ruledBy: null, ...over });
test.each([
  ["an open one", {}, "[12] Motion to seal or use a pseudonym, Nov 3"],
  ["one without a number", { number: null }, "Motion to seal or use a pseudonym, Nov 3"],
  ["one ruled on", { ruledBy: { id: MOTION, number: 15 } }, "[12] Motion to seal or use a pseudonym, Nov 3, ruled on by [15]"],
  [
    "one ruled on by a text order",
    { ruledBy: { id: MOTION, number: null } },
    "[12] Motion to seal or use a pseudonym, Nov 3, ruled on by an entry without a number",
  ],
])("a motion is offered by its number, kind and day: %s", (_name, over, says) => {
  expect(motionWords(motion(over), "Nov 3")).toBe(says);
});
