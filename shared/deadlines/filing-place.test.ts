import { expect, test } from "vitest";
import { type ClosedDayEntry, type ClosedDays, federalDaysOnly } from "../courts/closed-days.ts";
import { day } from "../kernel/calendar-date.ts";
import { type Calendars, computeRule } from "./compute.ts";
import { type FilingPlace, filingPlaceOf } from "./filing-place.ts";
import { RULE_SET } from "./rules.ts";

const zone = "America/Chicago";
/** Tuesday 29 September 2026: each rule below that runs from it ends on a day that is open everywhere but where it is closed here. */
const from = day("2026-09-29");

const rule = (id: string) => {
  const found = RULE_SET.find((one) => one.id === id);
  if (!found) throw new Error(`There is no rule ${id}.`);
  return found;
};
const closedOn = (on: string): ClosedDays => {
  const entry: ClosedDayEntry = { day: day(on), kind: "declared", name: "Closed", source: "Notice" };
  return { ...federalDaysOnly, entries: [entry] };
};
const due = (id: string, calendars: Calendars) => {
  const answer = computeRule(rule(id), { day: from, at: null, service: null }, calendars);
  return answer.ok && answer.kind === "day" ? answer.due : null;
};

test.each([
  ["cert-90d", "supreme", "2026-12-28", "2026-12-29"],
  ["rehearing-45d", "circuit", "2026-11-13", "2026-11-16"],
  ["pfr-30d", "circuit", "2026-10-29", "2026-10-30"],
  ["noa-60d", "district", "2026-11-30", "2026-12-01"],
  ["merits-appeal-30d", "board", "2026-10-29", "2026-10-30"],
  ["addr-change", "immigration", "2026-10-05", "2026-10-06"],
] as const)("%s ends with the days of the %s, and with no other court's", (id, place, open, next) => {
  const federal = { zone, closed: federalDaysOnly };
  const there = { zone, closed: closedOn(open) };
  const places: readonly FilingPlace[] = ["district", "circuit", "supreme", "board", "immigration"];
  const all = (at: (one: FilingPlace) => typeof federal) => Object.fromEntries(places.map((one) => [one, at(one)]));
  expect(filingPlaceOf(rule(id))).toBe(place);
  expect(due(id, { court: federal, others: all((one) => (one === place ? there : federal)) })).toBe(next);
  expect(due(id, { court: there, others: all((one) => (one === place ? federal : there)) })).toBe(open);
});

test("every rule that is named for a place stands in the rule set and counts by the law of that place", () => {
  const placed = RULE_SET.filter((one) => filingPlaceOf(one) !== null);
  expect(placed.map(({ method }) => method).every((method) => method === "frap26" || method === "sct30" || method === "agency")).toBe(true);
  const named = (["district", "board", "immigration"] as const).map(
    (place) => new Set(placed.filter((one) => filingPlaceOf(one) === place).map(({ id }) => id)).size,
  );
  expect(named).toEqual([6, 2, 2]);
});
