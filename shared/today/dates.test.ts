import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type CalendarDate, day } from "../kernel/calendar-date.ts";
import { instant, zone } from "../kernel/instant.ts";
import { dueNow, DUE_DAYS, groupByDay, nextClosedDay, standingOf, workDay } from "./dates.ts";

const TODAY = day("2026-11-24");
const days = (...texts: string[]) => texts.map(day);
const group = (rows: readonly CalendarDate[], today = TODAY) => groupByDay(rows, (row) => row, today);

test("days with something due come in order, and Thanksgiving stands hatched between them", () => {
  expect(group(days("2026-11-24", "2026-11-27", "2026-11-25", "2026-11-24"))).toEqual([
    { kind: "day", day: "2026-11-24", closed: null, rows: ["2026-11-24", "2026-11-24"] },
    { kind: "day", day: "2026-11-25", closed: null, rows: ["2026-11-25"] },
    { kind: "closed", from: "2026-11-26", to: "2026-11-26", name: "Thanksgiving" },
    { kind: "day", day: "2026-11-27", closed: null, rows: ["2026-11-27"] },
  ]);
});

test("a weekend is one line, and only when something follows it", () => {
  const kinds = (rows: readonly CalendarDate[]) => group(rows).filter((one) => one.kind === "closed");
  expect(kinds(days("2026-11-30"))).toContainEqual({ kind: "closed", from: "2026-11-28", to: "2026-11-29", name: "weekend" });
  expect(kinds(days("2026-11-27"))).toEqual([{ kind: "closed", from: "2026-11-26", to: "2026-11-26", name: "Thanksgiving" }]);
});

test("something due on a closed day keeps its day, which says that courts are closed", () => {
  expect(group(days("2026-11-26"))).toEqual([{ kind: "day", day: "2026-11-26", closed: "Thanksgiving", rows: ["2026-11-26"] }]);
});

test("what is past its day stands first and is not lost", () => {
  expect(group(days("2026-11-20", "2026-11-24"))[0]).toEqual({ kind: "past", rows: ["2026-11-20"] });
});

test("what falls beyond the week stands by its own days, in order, without the closed days between", () => {
  expect(group(days("2027-01-15", "2026-12-25", "2027-01-15"))).toEqual([
    { kind: "closed", from: "2026-11-26", to: "2026-11-26", name: "Thanksgiving" },
    { kind: "closed", from: "2026-11-28", to: "2026-11-29", name: "weekend" },
    { kind: "day", day: "2026-12-25", closed: "Christmas Day", rows: ["2026-12-25"] },
    { kind: "day", day: "2027-01-15", closed: null, rows: ["2027-01-15", "2027-01-15"] },
  ]);
});

test("the count beside Today holds what is to be done today or was before, by the day to work to", () => {
  const eastern = zone("America/New_York");
  const on = (text: string) => ({ safeDay: day(text), safeAt: null, zone: eastern });
  expect(dueNow([on("2026-11-20"), on("2026-11-24"), on("2026-11-25")], TODAY, eastern)).toBe(2);
  expect(dueNow([], TODAY, eastern)).toBe(0);
});

test("every row stands in exactly one group, however far ahead", () => {
  const dates = fc.integer({ min: -30, max: DUE_DAYS * 20 }).map((ahead) => addDays(TODAY, ahead));
  fc.assert(
    fc.property(fc.array(dates), (rows) => {
      const shown = group(rows).flatMap((one) => (one.kind === "closed" ? [] : one.rows));
      expect([...shown].sort()).toEqual([...rows].sort());
    }),
  );
});

test.each([
  ["2026-11-24", "2026-11-26"],
  ["2026-11-26", "2026-11-26"],
  ["2026-11-27", null],
  ["2026-07-02", "2026-07-03"],
  ["2026-12-29", "2027-01-01"],
])("from %s the next weekday on which courts close is %s", (today, closed) => {
  expect(nextClosedDay(day(today))?.day ?? null).toBe(closed);
});

test("a day stays the court's day; a moment falls on the reader's", () => {
  const eastern = zone("America/New_York");
  const guam = zone("Pacific/Guam");
  expect(workDay({ safeDay: TODAY, safeAt: null, zone: eastern }, guam)).toBe("2026-11-24");
  expect(workDay({ safeDay: null, safeAt: instant(Date.parse("2026-11-24T21:00:00Z")), zone: eastern }, guam)).toBe("2026-11-25");
});

test("late is told after the last moment, and a command done out of sight is never called late", () => {
  const sort = instant(1000);
  expect(standingOf({ sort, unseen: false }, instant(1000))).toBe("open");
  expect(standingOf({ sort, unseen: false }, instant(1001))).toBe("late");
  expect(standingOf({ sort, unseen: true }, instant(1001))).toBe("unconfirmed");
});
