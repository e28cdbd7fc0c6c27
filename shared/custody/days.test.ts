import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, day } from "../kernel/calendar-date.ts";
import { onDay, unknownWhen, type When } from "../kernel/when.ts";
import { daysInCustody, isStale } from "./days.ts";
import type { EpisodeFacts } from "./facts.ts";

const on = (text: string): When => onDay(day(text));
const TODAY = day("2026-11-24");

function episode(start: When, end: When | null = null, firstFrom: When | null = null): EpisodeFacts {
  const placements = firstFrom === null ? [] : [{ id: "stay", name: "Clay", kind: "facility" as const, from: firstFrom, until: null }];
  return { id: "episode", start, end: end === null ? null : { at: end, kind: "released" }, placements };
}

test.each([
  ["a day and still held", episode(on("2026-02-26")), "271 days"],
  ["this morning", episode(on("2026-11-24")), "0 days"],
  ["one night", episode(on("2026-11-23")), "1 day"],
  ["not later than a day", episode({ precision: "not_later_than", day: day("2026-10-14"), time: null }), "at least 41 days"],
  ["in a month", episode({ precision: "month", day: day("2026-09-01"), time: null }), "at least 55 days"],
  ["in a year that ended", episode({ precision: "year", day: day("2025-01-01"), time: null }), "at least 328 days"],
  ["start not known, first place known", episode(unknownWhen, null, on("2026-11-01")), "at least 23 days"],
  ["nothing known", episode(unknownWhen), "not known"],
  ["ended", episode(on("2026-02-26"), on("2026-03-08")), "10 days"],
  ["ended on a day not known", episode(on("2026-02-26"), unknownWhen), "not known"],
  ["ended in a month", episode(on("2026-02-26"), { precision: "month", day: day("2026-03-01"), time: null }), "at least 3 days"],
  ["a count as of a day before the end", episode(on("2026-11-20"), on("2026-12-08")), "4 days"],
])("%s", (_name, facts, says) => {
  expect(daysInCustody(facts, TODAY).says).toBe(says);
});

test("a month gives both bounds", () => {
  const days = daysInCustody(episode({ precision: "month", day: day("2026-09-01"), time: null }), TODAY);
  expect(days).toMatchObject({ least: 55, most: 84, exact: false });
});

test("one more day held is one more day counted", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 3000 }), (ago, later) => {
      const facts = episode(onDay(addDays(TODAY, -ago)));
      expect(daysInCustody(facts, addDays(TODAY, later)).least).toBe(ago + later);
    }),
  );
});

test.each([
  ["confirmed six days ago", day("2026-11-18"), on("2026-01-01"), false],
  ["confirmed seven days ago", day("2026-11-17"), on("2026-11-23"), true],
  ["never confirmed, begun yesterday", null, on("2026-11-23"), false],
  ["never confirmed, begun seven days ago", null, on("2026-11-17"), true],
  ["never confirmed, begun some day this month", null, { precision: "month", day: day("2026-11-01"), time: null } satisfies When, false],
  ["never confirmed, of unknown beginning", null, unknownWhen, true],
])("a place %s", (_name, confirmedOn, from, stale) => {
  expect(isStale(confirmedOn, from, TODAY)).toBe(stale);
});
