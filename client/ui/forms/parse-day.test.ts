import * as fc from "fast-check";
import { expect, test } from "vitest";
import { civil, day, fromEpochDay } from "../../../shared/kernel/calendar-date.ts";
import { dayWithYear } from "../../lib/format.ts";
import { parseDay } from "./parse-day.ts";

const TODAY = day("2026-11-24");

test.each([
  ["11/23", "2026-11-23"],
  ["11/23/26", "2026-11-23"],
  ["11/23/2026", "2026-11-23"],
  ["11-23-2026", "2026-11-23"],
  ["11.23.2026", "2026-11-23"],
  ["2026-11-23", "2026-11-23"],
  ["2026/1/5", "2026-01-05"],
  ["Nov 23", "2026-11-23"],
  ["nov. 23, 2026", "2026-11-23"],
  ["November 23rd", "2026-11-23"],
  ["23 November 2026", "2026-11-23"],
  ["Sept 3", "2026-09-03"],
  ["Mon Nov 23, 2026", "2026-11-23"],
  ["Monday, November 23", "2026-11-23"],
  ["today", "2026-11-24"],
  [" Yesterday ", "2026-11-23"],
  ["tomorrow", "2026-11-25"],
  ["3 days ago", "2026-11-21"],
  ["1 day ago", "2026-11-23"],
  ["2/29/24", "2024-02-29"],
  ["1/2/84", "1984-01-02"],
  ["1/2/36", "2036-01-02"],
  ["1/2/37", "1937-01-02"],
  ["Feb 29, 2000", "2000-02-29"],
])("%s is the day %s", (text, iso) => {
  expect(parseDay(text, TODAY)).toEqual({ kind: "read", value: iso });
});

test.each([
  ["2027-01-04", "12/30", "2026-12-30"],
  ["2026-12-30", "1/4", "2027-01-04"],
  ["2026-06-30", "12/31", "2025-12-31"],
  ["2026-07-03", "12/31", "2026-12-31"],
  ["2025-03-01", "2/29", "2024-02-29"],
])("on %s, %s without a year is the nearest one, %s", (today, text, iso) => {
  expect(parseDay(text, day(today))).toEqual({ kind: "read", value: iso });
});

test.each([
  ["11/31/2026", "November has 30 days: there is no November 31."],
  ["Feb 29, 2026", "2026 is not a leap year: its February ends on the 28th."],
  ["Feb 30", "February has 28 days: there is no February 30."],
  ["23/11", "There is no month 23. Write the month first: 11/23."],
  ["99/99", "There is no month 99. Write the month as 1 to 12, or by name."],
  ["11/0", "There is no day 0 in November."],
  ["11/45", "There is no day 45 in November."],
  ["Tue Nov 23, 2026", "November 23, 2026 is a Monday, not a Tuesday. Write the day that is right."],
  ["11/23/026", "026 is not a year that fits here. Write the year with two or four digits."],
  ["11/23/0026", "0026 is not a year that fits here. Write the year with two or four digits."],
  ["soon", "“soon” could not be read as a day. Write it as 11/23/2026, Nov 23 or yesterday."],
  ["Friday", "“Friday” could not be read as a day. Write it as 11/23/2026, Nov 23 or yesterday."],
  ["ma 3", "“ma 3” could not be read as a day. Write it as 11/23/2026, Nov 23 or yesterday."],
])("%s is answered in a sentence", (text, says) => {
  expect(parseDay(text, TODAY)).toEqual({ kind: "not", says });
});

test("an empty field says nothing", () => {
  expect(parseDay("  ", TODAY)).toEqual({ kind: "empty" });
});

test("what the field shows for a day reads back as that day, whatever today is", () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000, max: 100_000 }), fc.integer({ min: -100_000, max: 100_000 }), (one, other) => {
      const written = fromEpochDay(one);
      const { year, month, day: number } = civil(written);
      for (const text of [dayWithYear(written), written, `${month}/${number}/${year}`]) {
        expect(parseDay(text, fromEpochDay(other))).toEqual({ kind: "read", value: written });
      }
    }),
  );
});

test("no text makes the reader throw", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9/. -]{1,12}$/)), (text) => {
      expect(["empty", "read", "not"]).toContain(parseDay(text, TODAY).kind);
    }),
  );
});
