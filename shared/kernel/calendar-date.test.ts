import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  addYears,
  type CalendarDate,
  civil,
  day,
  daysBetween,
  daysInMonth,
  epochDay,
  fromCivil,
  fromEpochDay,
  isCalendarDate,
  isLeapYear,
  isWeekend,
  weekday,
  weekdayNumber,
} from "./calendar-date.ts";

const FIRST = Temporal.PlainDate.from("1600-01-01");
const LAST = Temporal.PlainDate.from("9999-12-31");
const SPAN = FIRST.until(LAST, { largestUnit: "days" }).days;
const plain = fc.integer({ min: 0, max: SPAN }).map((days) => FIRST.add({ days }));
const middle = fc.integer({ min: 0, max: 500 * 365 }).map((days) => Temporal.PlainDate.from("1750-01-01").add({ days }));
const ours = (date: Temporal.PlainDate): CalendarDate => day(date.toString());
const epoch = Temporal.PlainDate.from("1970-01-01");

describe("a calendar day, against Temporal", () => {
  it("counts the days since 1970 as Temporal does, and back", () => {
    fc.assert(
      fc.property(plain, (date) => {
        const days = epoch.until(date, { largestUnit: "days" }).days;
        expect(epochDay(ours(date))).toBe(days);
        expect(fromEpochDay(days)).toBe(date.toString());
      }),
    );
  });

  it("adds days as Temporal does", () => {
    fc.assert(
      fc.property(middle, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        expect(addDays(ours(date), days)).toBe(date.add({ days }).toString());
      }),
    );
  });

  it("adds months and years as Temporal does, to the last day of a shorter month", () => {
    fc.assert(
      fc.property(middle, fc.integer({ min: -1200, max: 1200 }), (date, months) => {
        expect(addMonths(ours(date), months)).toBe(date.add({ months }).toString());
        const years = Math.trunc(months / 12);
        expect(addYears(ours(date), years)).toBe(date.add({ years }).toString());
      }),
    );
  });

  it("measures the days between two days as Temporal does", () => {
    fc.assert(
      fc.property(plain, plain, (start, end) => {
        expect(daysBetween(ours(start), ours(end))).toBe(start.until(end, { largestUnit: "days" }).days);
      }),
    );
  });

  it("knows the weekday, the weekend and the length of the month", () => {
    fc.assert(
      fc.property(plain, (date) => {
        expect(weekdayNumber(ours(date))).toBe(date.dayOfWeek % 7);
        expect(isWeekend(ours(date))).toBe(date.dayOfWeek > 5);
        expect(daysInMonth(date.year, date.month)).toBe(date.daysInMonth);
        expect(isLeapYear(date.year)).toBe(date.inLeapYear);
      }),
    );
  });

  it("goes to its parts and back, and orders as text as it orders in time", () => {
    fc.assert(
      fc.property(plain, plain, (one, other) => {
        expect(fromCivil(civil(ours(one)))).toBe(one.toString());
        expect(Math.sign(ours(one) < ours(other) ? -1 : ours(one) > ours(other) ? 1 : 0)).toBe(Temporal.PlainDate.compare(one, other));
      }),
    );
  });
});

describe("what is a day", () => {
  it.each(["2026-11-24", "2024-02-29", "2000-02-29", "1600-01-01", "9999-12-31"])("%s is one", (text) => {
    expect(isCalendarDate(text)).toBe(true);
  });
  it.each([
    "2026-02-29",
    "1900-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-04-31",
    "2026-1-1",
    "0026-01-01",
    "2026-11-24T00:00",
    "",
    "24.11.2026",
  ])("%s is none", (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });
  it("names the weekday", () => {
    expect(weekday(day("2026-11-26"))).toBe("Thursday");
  });
});
