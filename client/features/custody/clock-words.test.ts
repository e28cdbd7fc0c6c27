import { expect, it } from "vitest";
import { ClocksOfClient, type ClockView } from "../../../shared/deadlines/clocks-contract.ts";
import { type ClockFacts, custodyClocks } from "../../../shared/deadlines/custody-clocks.ts";
import { day } from "../../../shared/kernel/calendar-date.ts";
import { actWords, clockDistance, runShare, stripClocks, unreadyOf } from "./clock-words.ts";

const TODAY = day("2026-11-24");
const start = { precision: "day", day: day("2026-04-01"), time: null } as const;
const read = (facts: Omit<ClockFacts, "today" | "earlier">): ClockView[] =>
  ClocksOfClient.parse({ held: true, clocks: custodyClocks({ today: TODAY, earlier: [], ...facts }) }).clocks;
const clocksOf = (finalOn: string | null): ClockView[] =>
  read({
    start,
    order: {
      finalOn: finalOn === null ? null : day(finalOn),
      courtStayed: false,
      courtFinalOn: null,
      otherCustodyUntil: null,
      suspensions: [],
    },
    denials: [],
  });

it.each([
  [12, "in 12 days"],
  [1, "tomorrow"],
  [0, "today"],
  [-1, "passed 1 day ago"],
  [-6, "passed 6 days ago"],
])("a clock %i days away is said as %s, and never as late", (inDays, says) => {
  expect(clockDistance(inDays)).toBe(says);
});

it.each([
  [{ act: "Petition", on: day("2026-11-18"), actFrom: day("2026-11-18") }, "Petition, from that day on."],
  [{ act: "Custody review", on: day("2026-08-16"), actFrom: day("2026-07-17") }, "Custody review, from Fri Jul 17 on."],
  [{ act: "Custody review", on: null, actFrom: null }, "Custody review."],
])("what to do says from when", (clock, says) => {
  expect(actWords(clock, TODAY)).toBe(says);
});

it.each([
  ["2026-11-04", "2026-12-14", 0.5],
  ["2026-05-18", "2026-11-18", 1],
  ["2026-12-01", "2026-12-31", 0],
  ["2026-11-24", "2026-11-24", 1],
])("from %s to %s a share of %d has run", (from, on, share) => {
  expect(runShare(day(from), day(on), TODAY)).toBe(share);
});

it("clocks that lack the same answer are asked for once", () => {
  const [only, ...others] = unreadyOf(clocksOf(null));
  expect(others).toEqual([]);
  expect(only?.ids).toEqual(["removal-90d", "pocr-90d", "zadvydas-6m", "pocr-180d"]);
  expect(only?.missing).toContain("Enter it to run the clocks");
  expect(unreadyOf(clocksOf("2026-05-18"))).toEqual([]);
});

it.each([
  ["2026-05-18", ["removal-90d", "zadvydas-6m"]],
  [null, []],
])("with an order final on %s the head of the page shows %j", (finalOn, ids) => {
  expect(stripClocks(clocksOf(finalOn)).map(({ id }) => id)).toEqual(ids);
});

it.each([
  ["2026-04-01", "prolonged-6m"],
  ["2026-07-01", "prolonged-6m"],
  ["2025-01-01", "prolonged-6m"],
])("without an order, held since %s, it shows %s", (since, id) => {
  const held = read({ start: { ...start, day: day(since) }, order: null, denials: [] });
  expect(stripClocks(held).map((clock) => clock.id)).toEqual([id]);
});
