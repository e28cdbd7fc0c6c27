import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nameEvery, PART_GAP, stackParts, topOf, totalOf } from "./bars-layout.ts";

describe("a stacked bar", () => {
  test("parts of zero are left out, and the first stands on the floor", () => {
    expect(stackParts([5, 0, 10], 4, 200)).toEqual([
      { part: 0, y: 182, height: 18 },
      { part: 2, y: 142, height: 38 },
    ]);
    expect(stackParts([0, 0], 4, 200)).toEqual([]);
    expect(topOf([], 200)).toBe(200);
  });

  test("parts never overlap, each can be seen, and one and its gap are as tall as the value where there is room", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 4 }),
        fc.double({ min: 0.2, max: 12, noNaN: true }),
        (values, perUnit) => {
          const parts = stackParts(values, perUnit, 300);
          expect(parts.length).toBe(values.filter((value) => value > 0).length);
          for (const [index, part] of parts.entries()) {
            expect(part.height).toBeGreaterThanOrEqual(3);
            const scaled = (values[part.part] ?? 0) * perUnit;
            if (scaled >= 5) expect(part.height + PART_GAP).toBeCloseTo(scaled);
            const above = parts[index + 1];
            if (above !== undefined) expect(above.y + above.height).toBeCloseTo(part.y - PART_GAP);
          }
          expect(topOf(parts, 300)).toBeLessThanOrEqual(300);
        },
      ),
    );
  });

  test("a total is the sum of the parts, and names thin out as bars get narrow", () => {
    expect(totalOf([1, 2, 3])).toBe(6);
    expect([40, 30, 16, 8, 0].map((band) => nameEvery(band, 30))).toEqual([1, 1, 2, 4, 1]);
  });
});
