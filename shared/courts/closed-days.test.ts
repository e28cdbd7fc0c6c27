import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { day } from "../kernel/calendar-date.ts";
import {
  type ClosedDayEntry,
  type ClosedDays,
  closureOn,
  EVERY_CLOSURE,
  federalDaysOnly,
  missingYear,
  tableTooShort,
} from "./closed-days.ts";
import { federalHolidayOn, federalHolidays } from "./closed-days-federal.ts";

const FILE = new URL("../../../shared/data/holidays/us_federal_holidays_2024-2030.csv", import.meta.url);

describe("federal holidays", () => {
  it.each([
    ["2026-11-26", "Thanksgiving", false],
    ["2026-07-03", "Independence Day (observed)", true],
    ["2021-12-31", "New Year’s Day (observed)", true],
    ["2023-01-02", "New Year’s Day (observed)", true],
    ["2021-06-18", "Juneteenth (observed)", true],
    ["2024-06-19", "Juneteenth", false],
    ["2023-06-19", "Juneteenth", true],
    ["2025-05-26", "Memorial Day", false],
    ["1975-10-27", "Veterans Day", false],
    ["1986-01-20", "Martin Luther King, Jr. Day", false],
  ])("%s is %s (contested: %s)", (date, name, contested) => {
    expect(federalHolidayOn(day(date))).toMatchObject({ name, contested });
  });

  it.each(["2020-06-19", "2021-01-20", "2026-11-27", "2024-12-24", "1985-01-21", "2025-01-09"])("%s is none", (date) => {
    expect(federalHolidayOn(day(date))).toBeNull();
  });

  it("names eleven days a year since 2021, and each with its statute", () => {
    for (let year = 2021; year <= 2100; year += 1) {
      const actual = [...federalHolidays(year).values()].filter((holiday) => !holiday.observed);
      expect(actual).toHaveLength(11);
      expect(actual.every((holiday) => holiday.authority === "5 U.S.C. 6103(a)")).toBe(true);
    }
  });

  it("agrees with a published list of 2024 to 2030", ({ skip }) => {
    skip(!existsSync(FILE), "../shared/data is not beside the project");
    const days = readFileSync(FILE, "utf8").match(/^\d{4}-\d{2}-\d{2}/gm) ?? [];
    expect(days.length).toBeGreaterThan(70);
    const missing = days.filter((text) => federalHolidayOn(day(text)) === null);
    expect(missing).toEqual([]);
  });
});

describe("a court's closed days", () => {
  const entry = (date: string, kind: ClosedDayEntry["kind"]): ClosedDayEntry => ({
    day: day(date),
    kind,
    name: "as posted",
    source: "notice",
  });
  const court: ClosedDays = {
    court: "D. Example",
    entries: [entry("2026-11-27", "state_holiday"), entry("2026-12-24", "declared"), entry("2026-12-28", "inaccessible")],
    covered: { from: 2026, to: 2026 },
    observance: "observed",
  };

  it.each([
    ["2026-11-27", { state_holiday: true }, "state_holiday"],
    ["2026-11-27", { state_holiday: false }, null],
    ["2026-12-24", { declared: true }, "declared"],
    ["2026-12-24", { declared: false }, null],
    ["2026-12-28", { inaccessible: false }, null],
    ["2026-12-28", {}, "inaccessible"],
    ["2026-11-28", {}, "weekend"],
  ])("%s with %o is closed as %s", (date, reach, kind) => {
    expect(closureOn(day(date), court, { ...EVERY_CLOSURE, ...reach })?.kind ?? null).toBe(kind);
  });

  it("leaves the stand-in weekdays open when the statute is read strictly, and keeps the holidays themselves", () => {
    const strict: ClosedDays = { ...federalDaysOnly, observance: "strict" };
    expect(closureOn(day("2026-07-03"), strict, EVERY_CLOSURE)).toBeNull();
    expect(closureOn(day("2026-11-26"), strict, EVERY_CLOSURE)?.kind).toBe("statutory");
  });

  it("names the first year that its table lacks, and none when only federal days are claimed", () => {
    expect(missingYear([day("2026-12-31"), day("2027-01-04")], court)).toBe(2027);
    expect(missingYear([day("2026-12-31")], court)).toBeNull();
    expect(missingYear([day("2027-01-04")], federalDaysOnly)).toBeNull();
    expect(tableTooShort(2027, court)).toContain("D. Example covers 2026, and this date falls in 2027");
  });
});
