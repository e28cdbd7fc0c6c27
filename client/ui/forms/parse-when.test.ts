import { expect, test } from "vitest";
import { day } from "../../../shared/kernel/calendar-date.ts";
import { parseMonth, parseWhen, parseYear, whenInput } from "./parse-when.ts";

const TODAY = day("2026-11-24");

test.each([
  ["March", "2026-03-01"],
  ["december", "2025-12-01"],
  ["Nov", "2026-11-01"],
  ["Mar 2025", "2025-03-01"],
  ["3/2025", "2025-03-01"],
  ["3/25", "2025-03-01"],
  ["2025-03", "2025-03-01"],
])("the month %s begins on %s", (text, iso) => {
  expect(parseMonth(text, TODAY)).toEqual({ kind: "read", value: iso });
});

test.each(["13/2026", "Marchuary", "2026", "ma"])("%s is no month", (text) => {
  expect(parseMonth(text, TODAY)).toEqual({
    kind: "not",
    says: `“${text}” could not be read as a month. Write it as March 2026 or 3/2026.`,
  });
});

test("a year is written with four digits", () => {
  expect(parseYear("1984")).toEqual({ kind: "read", value: "1984-01-01" });
  expect(parseYear("84")).toEqual({ kind: "not", says: "“84” could not be read as a year. Write it as 2026." });
  expect(parseYear("1066").kind).toBe("not");
  expect(parseYear("")).toEqual({ kind: "empty" });
});

test.each(["day", "instant", "month", "year", "not_later_than"] as const)(
  "a date known by %s reads back from how it is written",
  (precision) => {
    const first = day("2024-01-01");
    expect(parseWhen(whenInput(first, precision), precision, TODAY)).toEqual({ kind: "read", value: first });
  },
);
