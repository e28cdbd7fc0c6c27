import { expect, it } from "vitest";
import { day } from "../../../shared/kernel/calendar-date.ts";
import { instant, zone } from "../../../shared/kernel/instant.ts";
import { givenUpWords, onScreen, portFor, reminderMark, reminderWhen, rungWords, waitingWords } from "./reminder-words.ts";

const reader = { now: instant(Date.parse("2026-11-24T15:00:00Z")), today: day("2026-11-24"), zone: zone("America/Chicago") };
const COURT = zone("America/New_York");

it.each([
  [{ rung: "d1", as: "owner" }, "The day before, it is yours"],
  [{ rung: "d3", as: "backup" }, "3 days before, you stand in"],
  [{ rung: "late", as: "supervisor" }, "Passed and not done, you supervise"],
  [{ rung: "safe", as: "owner", safePassed: true }, "The safe date has passed, it is yours"],
  [{ rung: "d0", as: "owner", safePassed: true }, "The safe date has passed: on the day it is due, it is yours"],
  [{ rung: "passed", as: "owner", duty: "court" }, "Passed for the court, it is yours"],
  [{ rung: "passed", as: "owner", duty: "agency" }, "Passed for the agency, it is yours"],
] as const)("%o is said to its reader", (told, says) => {
  expect(rungWords({ duty: "ours", safePassed: false, ...told })).toBe(says);
});

it.each([
  [{ kind: "ours", rung: "d1" }, "due"],
  [{ kind: "ours", rung: "late" }, "over"],
  [{ kind: "theirs", rung: "passed" }, "gov"],
  [{ kind: "hearing", rung: "h1" }, "court"],
] as const)("only our own passed date is late: %o", (told, mark) => {
  expect(reminderMark(told)).toBe(mark);
});

it.each([
  ["2026-11-25", null, "Tomorrow", null],
  ["2026-11-24", null, "Today", null],
  ["2026-12-01", null, "Tue Dec 1", null],
  ["2026-11-25", "2026-11-25T19:30:00Z", "Tomorrow", "1:30 p.m. (court 2:30 EST)"],
])("%s at %s is said as %s, %s", (on, at, says, hour) => {
  const told = { day: day(on), at: at === null ? null : instant(Date.parse(at)), zone: COURT };
  expect(reminderWhen(told, reader)).toEqual({ day: says, hour });
});

it("an hour after midnight at the court stands on the reader’s own day", () => {
  const told = { day: day("2026-11-25"), at: instant(Date.parse("2026-11-25T05:30:00Z")), zone: COURT };
  expect(reminderWhen(told, reader)).toMatchObject({ day: "Today" });
});

it("nothing waiting or given up is not spoken of", () => {
  expect([waitingWords(0), givenUpWords(0)]).toEqual([null, null]);
  expect(waitingWords(1)).toBe("1 message waits to be sent.");
  expect(givenUpWords(2)).toContain("2 messages were given up");
});

it.each([
  ["starttls", 465, 587],
  ["tls", null, 465],
  ["none", 2525, 2525],
] as const)("the usual port follows the security %s where %s was usual", (security, port, next) => {
  expect(portFor(security, port)).toBe(next);
});

it("what can be marked as seen together is what stands on the screen", () => {
  expect(onScreen([1, 2, 3, 4, 5], false)).toEqual([1, 2, 3]);
  expect(onScreen([1, 2, 3, 4, 5], true)).toEqual([1, 2, 3, 4, 5]);
  expect(onScreen([1], false)).toEqual([1]);
});
