import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day } from "../../../shared/kernel/calendar-date.ts";
import { stripCells } from "./count-strip-layout.ts";
import type { CountDay } from "./count-strip-layout.ts";

const START = day("2026-11-19");
function count(length: number, closed: (index: number) => boolean = () => false): CountDay[] {
  return Array.from({ length }, (_, index) => ({
    date: addDays(START, index),
    count: String(index),
    closed: closed(index) ? "weekend" : undefined,
    role: index === 0 ? "trigger" : index === length - 1 ? "due" : undefined,
  }));
}

describe("the cells of a count", () => {
  test("a short count shows every day, and names a month where it begins", () => {
    const cells = stripCells(count(16));
    expect(cells).toHaveLength(16);
    expect(cells.flatMap((cell) => (cell.kind === "day" && cell.month ? [cell.day.date] : []))).toEqual(["2026-12-01"]);
  });

  test("a long count folds its middle and says how many open and closed days are in it", () => {
    const cells = stripCells(count(61, (index) => index % 7 === 2 || index % 7 === 3));
    expect(cells).toHaveLength(3 + 1 + 5);
    expect(cells[3]).toEqual({ kind: "gap", from: "2026-11-22", to: "2027-01-13", open: 38, closed: 15 });
  });

  test("a safe day in the middle is never folded away", () => {
    const days = count(61).map((one, index): CountDay => (index === 30 ? { ...one, role: "safe" } : one));
    const cells = stripCells(days);
    expect(cells.filter((cell) => cell.kind === "day" && cell.day.role === "safe")).toHaveLength(1);
    expect(cells.filter((cell) => cell.kind === "gap")).toHaveLength(2);
  });

  test("no day is lost: shown days and folded days add up", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 2, max: 20 }), (length, most) => {
        const cells = stripCells(
          count(length, (index) => index % 3 === 0),
          most,
        );
        const days = cells.reduce((sum, cell) => sum + (cell.kind === "day" ? 1 : cell.open + cell.closed), 0);
        expect(days).toBe(length);
      }),
    );
  });
});
