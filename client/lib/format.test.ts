import { expect, test } from "vitest";
import { day } from "../../shared/kernel/calendar-date.ts";
import { instant, zone } from "../../shared/kernel/instant.ts";
import * as format from "./format.ts";

const TODAY = day("2026-11-24");
const CHICAGO = zone("America/Chicago");
const at = (iso: string) => instant(Date.parse(iso));

test.each([
  ["2026-11-25", "Wed Nov 25"],
  ["2027-01-04", "Mon Jan 4, 2027"],
  ["2020-02-29", "Sat Feb 29, 2020"],
])("%s is written %s", (date, text) => {
  expect(format.dayText(day(date), TODAY)).toBe(text);
});

test("a field says the day with its year, a title says it in full", () => {
  expect(format.dayWithYear(day("2026-11-23"))).toBe("Mon Nov 23, 2026");
  expect(format.longDay(TODAY, TODAY)).toBe("Tuesday, November 24");
  expect(format.longDay(day("2025-11-24"), TODAY)).toBe("Monday, November 24, 2025");
});

test.each([
  ["2026-11-24", "Today", "today"],
  ["2026-11-25", "Tomorrow", "tomorrow"],
  ["2026-11-23", "Yesterday", "1 day ago"],
  ["2026-11-27", "Friday", "in 3 days"],
  ["2026-12-01", null, "in 7 days"],
  ["2026-11-20", null, "4 days ago"],
])("from November 24, %s is near as %s and far as %s", (date, near, far) => {
  expect(format.nearDay(day(date), TODAY)).toBe(near);
  expect(format.distanceText(day(date), TODAY)).toBe(far);
});

test("late is counted in days after the due day, and the due day itself is not late", () => {
  expect(format.lateText(day("2026-11-20"), TODAY)).toBe("4 days late");
  expect(format.lateText(day("2026-11-23"), TODAY)).toBe("1 day late");
  expect(format.lateText(TODAY, TODAY)).toBeNull();
  expect(format.lateText(day("2026-11-25"), TODAY)).toBeNull();
});

test.each([
  ["00:00", "12:00 a.m.", "12 a.m."],
  ["12:00", "12:00 p.m.", "12 p.m."],
  ["18:40", "6:40 p.m.", "6:40 p.m."],
  ["09:05", "9:05 a.m.", "9:05 a.m."],
])("%s on the clock is %s", (wall, text, bare) => {
  expect(format.timeText(wall)).toBe(text);
  expect(format.timeText(wall, true)).toBe(bare);
});

test("a moment is told in the zone asked for, with the zone's name", () => {
  expect(format.instantText(at("2026-11-24T15:14:00Z"), CHICAGO, TODAY)).toBe("Tue Nov 24, 9:14 a.m. CST");
  expect(format.instantText(at("2026-07-01T04:59:00Z"), CHICAGO, TODAY)).toBe("Tue Jun 30, 11:59 p.m. CDT");
  expect(format.dayOf(at("2026-11-25T05:59:00Z"), CHICAGO)).toBe("2026-11-24");
  expect(format.wallClock(at("2026-11-24T06:00:00Z"), CHICAGO).time).toBe("00:00");
});

test("a list of what happened is short for today, names the weekday for the week, then the day", () => {
  expect(format.momentText(at("2026-11-24T12:04:00Z"), CHICAGO, TODAY)).toBe("6:04 a.m.");
  expect(format.momentText(at("2026-11-24T02:10:00Z"), CHICAGO, TODAY)).toBe("Mon 8:10 p.m.");
  expect(format.momentText(at("2026-11-10T18:00:00Z"), CHICAGO, TODAY)).toBe("Nov 10");
});

test.each([
  ["2026-11-25T22:00:00Z", "30 h 46 min"],
  ["2026-11-24T16:00:00Z", "46 min"],
  ["2026-11-24T15:14:00Z", "0 min"],
  ["2026-11-27T15:14:00Z", "3 days"],
  ["2026-11-24T15:13:00Z", null],
])("until %s there is %s", (due, text) => {
  expect(format.leftText(at("2026-11-24T15:14:00Z"), at(due))).toBe(text);
});

test.each([
  [0, "0 days"],
  [1, "1 day"],
  [1240, "1,240 days"],
  [1000000, "1,000,000 days"],
])("%i counts as %s", (value, text) => {
  expect(format.count(value, "day")).toBe(text);
});

test("people are not persons", () => {
  expect(format.count(1, "person", "people")).toBe("1 person");
  expect(format.count(203, "person", "people")).toBe("203 people");
});

test("a share has no meaning without a whole", () => {
  expect(format.percent(125, 214)).toBe("58%");
  expect(format.percent(0, 0)).toBeNull();
});

test.each([
  [{ given: "Tomás", family: "Quiroga Benítez" }, "Tomás Quiroga Benítez", "Quiroga Benítez, Tomás"],
  [{ given: "Luis", family: null }, "Luis", "Luis"],
  [{ given: null, family: "Ng" }, "Ng", "Ng"],
  [{ given: null, family: null }, "Name not known", "Name not known"],
])("a half-known name is still a name: %o", (name, full, sorted) => {
  expect(format.fullName(name)).toBe(full);
  expect(format.sortName(name)).toBe(sorted);
});

test.each([
  ["Ruth Abenov", "RA"],
  ["Élodie", "É"],
  ["  Ana María de la Cruz ", "AC"],
  ["", ""],
])("the badge of %s is %s", (name, text) => {
  expect(format.initials(name)).toBe(text);
});

test("a list is read aloud as a sentence", () => {
  expect(format.list([])).toBe("");
  expect(format.list(["Ana"])).toBe("Ana");
  expect(format.list(["Ana", "Ben", "Cy"])).toBe("Ana, Ben and Cy");
});
