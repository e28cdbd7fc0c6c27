import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { incidenceQuantile, quartiles, restrictedMean } from "./quantiles.ts";
import { aalenJohansen, atRiskOn, censoredBefore, histogram, logLogInterval, pointAt, type Time } from "./survival.ts";

type End = "released" | "removed";
const KINDS = ["released", "removed"] as const;
const time = (exit: number, end: End | null = null, entry: number | null = null): Time<End> => ({ exit, end, entry });
const curveOf = (...times: Time<End>[]) => aalenJohansen(histogram(KINDS, times));

describe("the curve, worked by hand", () => {
  test("two kinds and a censoring on one day: all three are at risk for that day", () => {
    const curve = curveOf(time(5, "released"), time(5, "removed"), time(5), time(8, "released"), time(10, "removed"), time(10));
    expect(curve.map(({ day, atRisk }) => [day, atRisk])).toEqual([
      [5, 6],
      [8, 3],
      [10, 2],
    ]);
    expect(curve[0]?.incidence.released).toBeCloseTo(1 / 6, 12);
    expect(curve[1]?.incidence.released).toBeCloseTo(1 / 6 + (4 / 6) * (1 / 3), 12);
    expect(curve[2]?.held).toBeCloseTo(2 / 9, 12);
    expect(curve[0]?.error.released).toBeCloseTo(Math.sqrt((1 / 6) * (5 / 6) * (1 / 6)), 12);
  });

  test("removal competes: half removed first leaves half to be released, never all", () => {
    const curve = curveOf(time(1, "removed"), time(1, "removed"), time(2, "released"), time(2, "released"));
    expect(curve.at(-1)?.incidence).toEqual({ released: 0.5, removed: 0.5 });
  });

  test("a person who comes under watch on day 3 is at risk from day 4 on", () => {
    const times = histogram(KINDS, [time(3, "released"), time(6, "released"), time(6, "released", 3)]);
    expect(aalenJohansen(times).map(({ day, atRisk }) => [day, atRisk])).toEqual([
      [3, 2],
      [6, 2],
    ]);
    expect([3, 4].map((day) => atRiskOn(times, day))).toEqual([2, 2]);
  });

  test("a person watched only from the last day on was never at risk", () => {
    expect(histogram(KINDS, [time(6, "released", 6)])).toEqual(histogram(KINDS, []));
  });

  test("release on the day of filing counts on day 0", () => {
    expect(curveOf(time(0, "released"), time(4)).map(({ day, held }) => [day, held])).toEqual([
      [0, 0.5],
      [4, 0.5],
    ]);
  });

  test("when everybody left ends on the last day the error stays finite", () => {
    const last = curveOf(time(1, "released"), time(2, "released")).at(-1);
    expect(last?.incidence.released).toBe(1);
    expect(last?.error.released).toBeCloseTo(0, 12);
  });

  test("nobody gives an empty curve", () => {
    expect(curveOf()).toEqual([]);
    expect(pointAt(curveOf(), 90)).toBeUndefined();
  });

  test("censorings are counted before a day, not on it", () => {
    const times = histogram(KINDS, [time(3), time(5), time(9, "removed")]);
    expect([3, 4, 6].map((day) => censoredBefore(times, day))).toEqual([0, 1, 2]);
  });
});

describe("days by which half were released", () => {
  test.each([
    { name: "a plain step over a half", times: [time(2, "released"), time(9, "released"), time(9, "released")], days: 9 },
    { name: "exactly a half over a stretch: its middle", times: [time(2, "released"), time(6, "released")], days: 4 },
    {
      name: "a removal inside the flat stretch does not end it",
      times: [time(2, "released"), time(2, "released"), time(4, "removed"), time(8, "released")],
      days: 5,
    },
    { name: "a half reached and never passed: its first day", times: [time(2, "released"), time(7, "removed")], days: 2 },
    {
      name: "half removed first: not reached before the rest are out",
      times: [time(1, "removed"), time(1, "removed"), time(5, "released")],
      days: null,
    },
    { name: "nobody released: not reached", times: [time(3), time(9)], days: null },
  ])("$name", ({ times, days }) => {
    expect(incidenceQuantile(curveOf(...times), "released").days).toBe(days);
  });

  test("thirds that add to a half by a hair less are a half", () => {
    const six = [1, 2, 3].map((day) => time(day, "released"));
    expect(incidenceQuantile(curveOf(...six, time(9, "released"), time(9, "released"), time(9, "released")), "released").days).toBe(6);
  });

  test("the interval ends are days on the curve or open", () => {
    const curve = curveOf(...Array.from({ length: 40 }, (_, day) => time(day + 1, "released")));
    const { days, lower, upper } = incidenceQuantile(curve, "released");
    expect(days).toBe(20.5);
    expect(lower).toBeLessThan(20.5);
    expect(upper).toBeGreaterThan(20.5);
  });
});

test("the restricted mean is the area under the share still held", () => {
  expect(restrictedMean(curveOf(time(2, "released"), time(4, "removed")), 4)).toBe(3);
  expect(restrictedMean(curveOf(), 30)).toBe(30);
});

test.each([
  [[], null],
  [[7], { q1: 7, median: 7, q3: 7 }],
  [[4, 1, 3, 2], { q1: 1.75, median: 2.5, q3: 3.25 }],
])("quartiles of %j", (values, expected) => {
  expect(quartiles(values)).toEqual(expected);
});

describe("laws", () => {
  const anyTime = fc.record({
    exit: fc.nat({ max: 40 }),
    end: fc.constantFrom<(End | null)[]>("released", "removed", null),
    entry: fc.option(fc.nat({ max: 40 }), { freq: 4 }),
  });
  const anyTimes = fc.array(anyTime, { maxLength: 60 });

  test("on every day, held and the incidences sum to one and only move one way", () => {
    fc.assert(
      fc.property(anyTimes, (times) => {
        let [held, released] = [1, 0];
        for (const point of curveOf(...times)) {
          expect(point.held + point.incidence.released + point.incidence.removed).toBeCloseTo(1, 10);
          expect(point.held).toBeLessThanOrEqual(held);
          expect(point.incidence.released).toBeGreaterThanOrEqual(released);
          [held, released] = [point.held, point.incidence.released];
        }
      }),
    );
  });

  test("the order of people does not matter", () => {
    fc.assert(
      fc.property(anyTimes, (times) => {
        expect(curveOf(...times.toReversed())).toEqual(curveOf(...times));
      }),
    );
  });

  test("a person censored on day 0 changes nothing after day 0", () => {
    fc.assert(
      fc.property(anyTimes, (times) => {
        const later = times.filter(({ exit }) => exit > 0);
        expect(curveOf(...later, time(0)).filter(({ day }) => day > 0)).toEqual(curveOf(...later));
      }),
    );
  });

  test("with nobody censored and nobody late, the incidence is the plain share and its error the binomial one", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 30 }), fc.constantFrom<End[]>("released", "removed")), { minLength: 1 }), (ends) => {
        const curve = curveOf(...ends.map(([exit, end]) => time(exit, end)));
        for (const { day, incidence, error } of curve) {
          const share = ends.filter(([exit, end]) => exit <= day && end === "released").length / ends.length;
          expect(incidence.released).toBeCloseTo(share, 10);
          expect(error.released).toBeCloseTo(Math.sqrt((share * (1 - share)) / ends.length), 8);
        }
      }),
    );
  });

  test("an interval lies inside 0 and 1 and holds its share", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), fc.double({ min: 0, max: 0.5, noNaN: true }), (share, error) => {
        const interval = logLogInterval(share, error);
        expect(interval?.lower).toBeGreaterThanOrEqual(0);
        expect(interval?.lower).toBeLessThanOrEqual(share + 1e-12);
        expect(interval?.upper).toBeGreaterThanOrEqual(share - 1e-12);
        expect(interval?.upper).toBeLessThanOrEqual(1);
      }),
    );
  });
});
