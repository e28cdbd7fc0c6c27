import { performance } from "node:perf_hooks";
import { expect, it } from "vitest";
import { federalDaysOnly } from "../courts/closed-days.ts";
import { addDays, day } from "../kernel/calendar-date.ts";
import { countFrcp6Days } from "./counting-days.ts";
import { walkFrcp6 } from "./walk.testing.ts";

const PERIODS = [3, 5, 7, 14, 20, 28, 30, 45, 60, 90, 180];
const STARTS = Array.from({ length: 12 }, (_, at) => addDays(day("2026-01-01"), at * 31));
const INPUTS = STARTS.flatMap((from) =>
  PERIODS.map((n) => ({ from, n, unit: "day", direction: "after", service: null, closed: federalDaysOnly }) as const),
);

function fastest(work: () => void): number {
  const times = Array.from({ length: 3 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}

it("counts at least five times as fast as a walk of one day at a time with Temporal, sentences included", () => {
  const ours = fastest(() => INPUTS.forEach((input) => countFrcp6Days(input)));
  const walked = fastest(() => INPUTS.forEach((input) => walkFrcp6({ ...input, added: 0 })));
  console.log(`${INPUTS.length} counts: ${ours.toFixed(2)} ms, by walking ${walked.toFixed(2)} ms, ${(walked / ours).toFixed(1)} times`);
  expect(walked / ours).toBeGreaterThan(5);
});
