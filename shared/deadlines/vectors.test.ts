import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { answerOf, Vector } from "./vectors.ts";

const FOLDER = new URL("../../../shared/vectors/", import.meta.url);
const FILES = ["deadlines-official.json", "deadlines-computed.json"];

describe("worked examples", () => {
  for (const name of FILES) {
    const file = new URL(name, FOLDER);
    it(`${name} comes out as written`, ({ skip }) => {
      skip(!existsSync(file), "../shared/vectors is not beside the project");
      const vectors = z.array(Vector).parse(JSON.parse(readFileSync(file, "utf8")));
      expect(vectors.length).toBeGreaterThan(20);
      const differences = vectors.filter((vector) => answerOf(vector) !== vector.expected).map((vector) => [vector.id, answerOf(vector)]);
      expect(differences).toEqual([]);
    });
  }

  const example = { id: "own-1", rule: "FRCP6", trigger: "2026-11-25", n: 3, unit: "day", direction: "forward", expected: "2026-11-30" };
  it.each([
    [{}, "2026-11-30"],
    [{ n: 4 }, "2026-11-30"],
    [{ n: 6 }, "2026-12-01"],
    [{ rule: "CALENDAR" }, "2026-11-28"],
    [{ rule: "SCT30", extra_holidays: ["2026-11-30"] }, "2026-11-30"],
    [{ extra_holidays: ["2026-11-30"] }, "2026-12-01"],
    [{ rule: "8CFR", direction: "backward", trigger: "2026-12-02" }, "2026-11-30"],
    [{ unit: "week", n: 1 }, "2026-12-02"],
    [{ unit: "business_day", rule: "BUSINESS" }, "2026-12-01"],
    [{ unit: "hour", n: 48, trigger: "2026-11-25T10:00", tz: "America/New_York" }, "2026-11-27T10:00"],
    [{ unit: "hour", n: 48, rule: "FRAP26", trigger: "2026-11-26T10:00", tz: "America/New_York" }, "2026-11-30T10:00"],
  ])("with %o the answer is %s", (change, expected) => {
    expect(answerOf(Vector.parse({ ...example, ...change }))).toBe(expected);
  });

  it.each([
    [{ n: 0 }, "Give a whole number of at least 1"],
    [{ n: 10_000 }, "longer than ten years"],
    [{ trigger: "2026-02-29" }, "is not a day that exists"],
    [{ trigger: "0206-02-20" }, "is not a day that exists"],
    [{ unit: "hour", trigger: "2026-11-25T10:00", tz: "Mars/Olympus" }, "is not a time zone"],
    [{ unit: "hour", trigger: "2026-11-25T25:00", tz: "America/New_York" }, "is not a time of day"],
    [{ unit: "hour" }, "needs a time and a zone"],
    [{ rule: "SCT30", unit: "hour", trigger: "2026-11-25T10:00", tz: "America/New_York" }, "no way of counting hours"],
    [{ rule: "BUSINESS" }, "does not count in days"],
  ])("with %o it is refused: %s", (change, reason) => {
    const text = answerOf(Vector.parse({ ...example, ...change }));
    expect(text).toMatch(/^refused: /);
    expect(text).toContain(reason);
  });
});
