import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, civil, day, weekdayNumber } from "../kernel/calendar-date.ts";
import { CALENDAR_VIEWS, daysOf, spanOf, stepOf } from "./range.ts";

const anyDay = fc.integer({ min: 0, max: 8000 }).map((n) => addDays(day("2019-01-01"), n));

describe("the days a view shows", () => {
  it.each([
    ["month", "2026-11-24", "2026-11-01", "2026-12-05"],
    ["month", "2026-02-10", "2026-02-01", "2026-02-28"],
    ["week", "2026-11-24", "2026-11-22", "2026-11-28"],
    ["week", "2026-11-22", "2026-11-22", "2026-11-28"],
    ["agenda", "2026-11-24", "2026-11-24", "2027-01-04"],
  ] as const)("%s around %s runs from %s to %s", (view, around, from, to) => {
    expect(spanOf(view, day(around))).toEqual({ from, to });
  });

  it("are whole weeks from Sunday that hold the day, and the month whole", () => {
    fc.assert(
      fc.property(anyDay, (around) => {
        const { from, to } = spanOf("month", around);
        const days = daysOf({ from, to });
        const month = days.filter((one) => one.slice(0, 7) === around.slice(0, 7));
        return weekdayNumber(from) === 0 && days.length % 7 === 0 && days.includes(around) && month.length >= 28;
      }),
    );
  });
});

describe("a step to the next page", () => {
  it("and back comes to the same page", () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...CALENDAR_VIEWS), (around, view) => {
        const there = stepOf(view, stepOf(view, around, 1), -1);
        return view === "month" ? civil(there).month === civil(around).month : there === around;
      }),
    );
  });

  it("from the 31st never skips a month", () => {
    expect(stepOf("month", day("2026-01-31"), 1)).toBe("2026-02-01");
  });
});
