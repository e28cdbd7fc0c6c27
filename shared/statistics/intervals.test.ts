import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differenceOfShares, rateOf, standingOf, wilson } from "./intervals.ts";

test.each([
  { count: 15, of: 23, lower: 0.4489, upper: 0.8119 },
  { count: 0, of: 11, lower: 0, upper: 0.2588 },
  { count: 5, of: 5, lower: 0.5655, upper: 1 },
])("Wilson's interval of $count of $of", ({ count, of, lower, upper }) => {
  expect(wilson(count, of)?.lower).toBeCloseTo(lower, 4);
  expect(wilson(count, of)?.upper).toBeCloseTo(upper, 4);
});

test("a share of nobody has no interval", () => {
  expect(wilson(0, 0)).toBeNull();
  expect(differenceOfShares({ count: 0, of: 0 }, { count: 1, of: 2 })).toBeNull();
});

test("Newcombe's published example, 56/70 − 48/80", () => {
  const interval = differenceOfShares({ count: 56, of: 70 }, { count: 48, of: 80 });
  expect(interval?.lower).toBeCloseTo(0.0524, 4);
  expect(interval?.upper).toBeCloseTo(0.3339, 4);
});

describe("the rule of small numbers", () => {
  test.each([
    { of: 10, width: 0.1, standing: "count_only" },
    { of: 11, width: 0.1, standing: "few" },
    { of: 29, width: 0.1, standing: "few" },
    { of: 30, width: 0.1, standing: "headline" },
    { of: 30, width: 0.3, standing: "headline" },
    { of: 30, width: 0.31, standing: "few" },
    { of: 0, width: 0, standing: "count_only" },
  ])("of $of people with an interval $width wide: $standing", ({ of, width, standing }) => {
    expect(standingOf(of, { lower: 0, upper: width })).toBe(standing);
  });

  test("without an interval it is no headline", () => {
    expect(standingOf(300, null)).toBe("few");
  });

  test("30 people at a half have an interval over 30 points", () => {
    expect(rateOf(15, 30)?.standing).toBe("few");
    expect(rateOf(91, 118)?.standing).toBe("headline");
    expect(rateOf(10, 10)).toBeNull();
  });
});

test("every Wilson interval holds its share, inside 0 and 1, and mirrors", () => {
  const anyShare = fc.nat({ max: 400 }).chain((of) => fc.tuple(fc.nat({ max: of + 1 }), fc.constant(of + 1)));
  fc.assert(
    fc.property(anyShare, ([count, of]) => {
      const [interval, mirror] = [wilson(count, of), wilson(of - count, of)];
      expect(interval?.lower).toBeGreaterThanOrEqual(0);
      expect(interval?.lower).toBeLessThanOrEqual(count / of);
      expect(interval?.upper).toBeGreaterThanOrEqual(count / of);
      expect(interval?.upper).toBeLessThanOrEqual(1);
      expect(1 - (mirror?.upper ?? 0)).toBeCloseTo(interval?.lower ?? 1, 10);
    }),
  );
});
