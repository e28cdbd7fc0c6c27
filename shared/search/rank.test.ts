import { expect, test } from "vitest";
import { byFit, FIT, fitOf, wordsOf } from "./rank.ts";

test.each([
  [["lee"], "lee ann", FIT.exactWords],
  [["lee"], "leeson ann", FIT.beginnings],
  [["lee"], "blee ann", FIT.inside],
  [["lee", "a"], "lee ann", FIT.beginnings],
  [["lee", "zo"], "lee ann", null],
  [[], "lee ann", null],
])("%j fits “%s” so well: %j", (words, folded, fit) => {
  expect(fitOf(words, folded)).toBe(fit);
});

test("words are folded, without control characters, and not without end", () => {
  expect(wordsOf(" Nguyễn\u0007\u200b O’Neil ")).toEqual(["nguyen", "oneil"]);
  expect(wordsOf("a b c d e f g h i j")).toHaveLength(8);
  expect(wordsOf('"* % _')).toEqual([]);
});

test("among equal fits the newest stands first", () => {
  const found = [
    { fit: 2, n: 9 },
    { fit: 1, n: 1 },
    { fit: 1, n: 4 },
    { fit: 0, n: 2 },
  ];
  expect(found.sort(byFit).map((one) => one.n)).toEqual([2, 4, 1, 9]);
});
