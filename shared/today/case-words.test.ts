import { expect, it } from "vitest";
import { courtAndNumber } from "./case-words.ts";

it.each([
  ["E.D. Wis.", "2:26-cv-01702", "E.D. Wis. 2:26-cv-01702"],
  ["E.D. Wis.", null, "E.D. Wis. number awaited"],
  [null, "A-1", "A-1"],
  [null, null, null],
])("court %s and number %s are said as %s", (court, number, says) => {
  expect(courtAndNumber({ court, number })).toBe(says);
});
