import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, day } from "../kernel/calendar-date.ts";
import { fromDayCounts } from "./day-counts.ts";
import { aalenJohansen, histogram, type Time } from "./survival.ts";

type End = "released" | "removed";
const KINDS = ["released", "removed"] as const;
const asOf = day("2026-06-30");

const anyTime = fc
  .record({
    exit: fc.nat({ max: 30 }),
    end: fc.constantFrom<(End | null)[]>("released", "removed", null),
    entry: fc.option(fc.nat({ max: 30 }), { freq: 4 }),
    lost: fc.boolean(),
  })
  .filter(({ exit, entry }) => entry === null || entry < exit);

test("the kept histograms give the same curve as the single people", () => {
  fc.assert(
    fc.property(fc.array(anyTime, { maxLength: 50 }), (people) => {
      const times: Time<End>[] = people.map(({ exit, end, entry }) => ({ exit, end, entry }));
      const counts = {
        ends: people.filter(({ end, lost }) => end !== null || lost).map(({ exit, end }) => ({ days: exit, kind: end, people: 1 })),
        pending: people.filter(({ end, lost }) => end === null && !lost).map(({ exit }) => ({ filedOn: addDays(asOf, -exit), people: 1 })),
        late: people.flatMap(({ entry }) => (entry === null ? [] : [{ days: entry, people: 1 }])),
      };
      const kept = fromDayCounts(KINDS, counts, asOf);
      expect(kept).toEqual(histogram(KINDS, times));
      expect(aalenJohansen(kept)).toEqual(aalenJohansen(histogram(KINDS, times)));
    }),
  );
});

test("a count of several people is several people", () => {
  const kept = fromDayCounts(
    KINDS,
    { ends: [{ days: 4, kind: "released", people: 3 }], pending: [{ filedOn: day("2026-06-20"), people: 2 }], late: [] },
    asOf,
  );
  expect(kept.started).toBe(5);
  expect(kept.rows.map(({ day: on, ended, censored }) => [on, ended.released, censored])).toEqual([
    [4, 3, 0],
    [10, 0, 2],
  ]);
});
