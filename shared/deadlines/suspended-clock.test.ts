import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day } from "../kernel/calendar-date.ts";
import { countSuspended, type Suspension } from "./suspended-clock.ts";

const START = day("2026-05-18");
const span = (from: string, to: string | null): Suspension => ({
  from: day(from),
  to: to === null ? null : day(to),
  why: "obstruction found",
});
const due = (spans: readonly Suspension[]) => {
  const outcome = countSuspended(START, 90, spans);
  return outcome.ok ? outcome.due : outcome.reason;
};

describe("a removal period with suspended spans", () => {
  it.each([
    ["none", [], "2026-08-16"],
    ["ten days inside", [span("2026-06-01", "2026-06-10")], "2026-08-26"],
    ["two that overlap", [span("2026-06-01", "2026-06-10"), span("2026-06-05", "2026-06-12")], "2026-08-28"],
    ["one before the start", [span("2026-05-01", "2026-05-18")], "2026-08-16"],
    ["one after the end", [span("2026-09-01", "2026-09-10")], "2026-08-16"],
    ["one that the other pushes into reach", [span("2026-08-10", "2026-08-19"), span("2026-08-20", "2026-08-20")], "2026-08-27"],
  ])("%s", (_name, spans, expected) => {
    expect(due(spans)).toBe(expected);
  });

  it("has no known end while a span lasts", () => {
    expect(due([span("2026-06-01", null)])).toContain("Enter the end of that span");
  });

  it("runs its full number of days outside the spans, whatever they are", () => {
    const spans = fc.array(fc.record({ at: fc.integer({ min: -30, max: 150 }), length: fc.integer({ min: 0, max: 40 }) }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(spans, fc.integer({ min: 1, max: 120 }), (given, n) => {
        const list = given.map(({ at, length }) => ({ from: addDays(START, at), to: addDays(START, at + length), why: "stay" }));
        const outcome = countSuspended(START, n, list);
        if (!outcome.ok) throw new Error(outcome.reason);
        let [date, left] = [START, n];
        while (left > 0) {
          date = addDays(date, 1);
          if (!list.some((one) => one.from <= date && date <= one.to)) left -= 1;
        }
        expect(outcome.due).toBe(date);
      }),
    );
  });
});
