import { expect, test } from "vitest";
import { day } from "./calendar-date.ts";
import { bareWhen, dayWords, monthName, shortMonth, whenWords } from "./day-words.ts";

test.each([
  ["2020-01-01", "January 1, 2020"],
  ["2026-12-31", "December 31, 2026"],
])("%s is %s", (date, words) => {
  expect(dayWords(day(date))).toBe(words);
});

test.each([
  ["day", "2026-03-03", "on March 3, 2026", "March 3, 2026"],
  ["month", "2026-03-01", "in March 2026", "March 2026"],
  ["year", "2026-01-01", "in 2026", "2026"],
  ["not_later_than", "2026-03-03", "by March 3, 2026", "by March 3, 2026"],
] as const)("a date known to the %s is written after a verb and by itself", (precision, date, after, bare) => {
  const when = { precision, day: day(date), time: null };
  expect([whenWords(when), bareWhen(when)]).toEqual([after, bare]);
});

test("a day that is not known is said to be so, and a month outside the year has no name", () => {
  const never = { precision: "unknown", day: null, time: null } as const;
  expect([whenWords(never), bareWhen(never)]).toEqual(["on a day not known", "not known"]);
  expect([monthName(13), shortMonth(0)]).toEqual(["", ""]);
});
