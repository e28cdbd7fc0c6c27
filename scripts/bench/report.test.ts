import { describe, expect, test } from "vitest";
import { median, percentile } from "./percentiles.ts";
import { tableOf } from "./table.ts";
import { type Line, ratioOf, verdictOf } from "./verdict.ts";

describe("a percentile", () => {
  test.each([
    ["the middle of five", [5, 1, 4, 2, 3], 0.5, 3],
    ["the lower middle of four", [4, 1, 3, 2], 0.5, 2],
    ["the 95th of a hundred", Array.from({ length: 100 }, (_, place) => 100 - place), 0.95, 95],
    ["the largest of three at 95 in a hundred", [1, 2, 3], 0.95, 3],
    ["the only one", [7], 0.95, 7],
  ])("is %s", (_, values, share, expected) => {
    expect(percentile(values, share)).toBe(expected);
  });

  test("leaves what was measured in its order", () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });

  test("of nothing is an error, not a number", () => {
    expect(() => median([])).toThrow("Nothing was measured.");
  });
});

const line: Line = { scenario: "LIST", unit: "ms", p50: 2.5, p95: 4, floor: 1, target: { kind: "ratio", most: 2.5 } };

describe("the result", () => {
  test.each<[string, Partial<Line>, string]>([
    ["a ratio just at its target", {}, "met"],
    ["a ratio a hair above it, which the table rounds down", { p50: 2.501 }, "not met"],
    ["a limit kept", { floor: null, target: { kind: "limit", most: 3 } }, "met"],
    ["a limit passed", { floor: null, target: { kind: "limit", most: 2 } }, "not met"],
    ["a ratio without a floor", { floor: null }, "not met"],
    ["no target", { target: null }, "no target"],
  ])("of %s", (_, change, expected) => {
    expect(verdictOf({ ...line, ...change })).toBe(expected);
  });

  test("has no ratio to a floor of nothing", () => {
    expect(ratioOf({ p50: 1, floor: 0 })).toBeNull();
  });
});

test("the table has even columns and says what is missing", () => {
  const rss: Line = { scenario: "RSS", unit: "MiB", p50: 141.25, p95: null, floor: null, target: { kind: "limit", most: 130 } };
  expect(tableOf([line, rss]).split("\n")).toEqual([
    "| scenario | p50       | p95     | floor p50 | ratio | target      | result  |",
    "| -------- | --------- | ------- | --------- | ----- | ----------- | ------- |",
    "| LIST     | 2.50 ms   | 4.00 ms | 1.00 ms   | 2.5×  | ≤ 2.5×      | met     |",
    "| RSS      | 141.3 MiB | –       | –         | –     | ≤ 130.0 MiB | not met |",
  ]);
});
