import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutCurve, dayTicks, peopleAt, percent, pointAt, restOf } from "./curve-layout.ts";
import type { AtRisk, CurvePoint } from "./curve-layout.ts";
import { spreadTops } from "./spread.ts";

const point = (day: number, rise: number): CurvePoint => ({ day, rise, low: rise / 2, high: Math.min(1, rise * 1.2), hang: [0.05, 0.02] });
const POINTS = [point(3, 0.1), point(10, 0.2), point(40, 0.5), point(90, 0.6)];
const RISK: AtRisk[] = [
  { day: 0, people: 60 },
  { day: 11, people: 40 },
  { day: 41, people: 11 },
  { day: 71, people: 10 },
];

describe("where a curve ends", () => {
  test.each([
    ["the last day with 11 at risk", 11, 180, 70, true],
    ["the last day with 40 at risk", 40, 180, 40, true],
    ["the day asked for, when enough are followed so long", 11, 30, 30, false],
  ])("%s", (_, least, until, last, stopped) => {
    const curve = cutCurve(POINTS, RISK, least, until);
    expect(curve).toMatchObject({ last, stopped });
    expect(curve?.points.at(-1)?.day).toBe(last);
    expect(curve?.points.every(({ day }) => day <= last)).toBe(true);
  });

  test("there is no curve where too few were ever followed", () => {
    expect(cutCurve(POINTS, [{ day: 0, people: 10 }], 11, 90)).toBeNull();
    expect(cutCurve(POINTS, [], 11, 90)).toBeNull();
  });

  test("people at risk and values hold until the next step", () => {
    expect([0, 10, 11, 70, 71, 500].map((day) => peopleAt(RISK, day))).toEqual([60, 60, 40, 11, 10, 10]);
    expect([0, 2, 3, 39, 40].map((day) => pointAt(POINTS, day).rise)).toEqual([0, 0, 0.1, 0.2, 0.5]);
  });

  test("what is left is the whole less every part", () => {
    expect(restOf(point(10, 0.5))).toBeCloseTo(0.43);
    expect(percent(0.554)).toBe("55%");
  });
});

describe("days on the axis", () => {
  test.each([
    [180, 8, [0, 30, 60, 90, 120, 150, 180]],
    [173, 8, [0, 30, 60, 90, 120, 150, 173]],
    [155, 8, [0, 30, 60, 90, 120, 155]],
    [140, 8, [0, 30, 60, 90, 120, 140]],
    [12, 8, [0, 2, 4, 6, 8, 10, 12]],
    [0, 8, [0]],
    [1, 8, [0, 1]],
  ])("up to day %i", (last, most, ticks) => {
    expect(dayTicks(last, most)).toEqual(ticks);
  });

  test("they rise, begin at 0 and end on the last day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 2, max: 12 }), (last, most) => {
        const ticks = dayTicks(last, most);
        expect(ticks[0]).toBe(0);
        expect(ticks.at(-1)).toBe(last);
        expect(ticks.every((tick, index) => index === 0 || tick > (ticks[index - 1] ?? 0))).toBe(true);
        expect(ticks.length).toBeLessThanOrEqual(most + 2);
      }),
    );
  });
});

describe("labels in one column", () => {
  test("they stay at their wish where they are apart", () => {
    expect(
      spreadTops(
        [
          { at: 50, height: 20 },
          { at: 150, height: 20 },
        ],
        0,
        300,
      ),
    ).toEqual([40, 140]);
  });

  test("none overlaps another, and all stay inside where there is room", () => {
    const wish = fc.record({ at: fc.double({ min: -50, max: 450, noNaN: true }), height: fc.integer({ min: 10, max: 40 }) });
    fc.assert(
      fc.property(fc.array(wish, { minLength: 1, maxLength: 9 }), (wishes) => {
        const tops = spreadTops(wishes, 0, 400);
        const spans = wishes.map(({ height }, index) => ({ top: tops[index] ?? 0, height })).sort((a, b) => a.top - b.top);
        for (const [index, span] of spans.entries()) {
          expect(span.top).toBeGreaterThanOrEqual(-0.001);
          expect(span.top + span.height).toBeLessThanOrEqual(400.001);
          const next = spans[index + 1];
          if (next !== undefined) expect(next.top).toBeGreaterThanOrEqual(span.top + span.height - 0.001);
        }
      }),
    );
  });
});
