import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ClosedDays, closureOn, federalDaysOnly } from "../courts/closed-days.ts";
import { addDays, day } from "../kernel/calendar-date.ts";
import { instant, zone } from "../kernel/instant.ts";
import { atWallClock, dayIn, timeIn } from "../kernel/zoned.ts";
import { countCalendarHours, countDetainerHours, fixedMoment } from "./counting-clock.ts";
import { countFrap26Hours, countFrcp6Hours } from "./counting-hours.ts";
import { type HourCount, type MomentOutcome } from "./counting-types.ts";

const EASTERN = zone("America/New_York");
const at = (text: string, inZone = EASTERN) => atWallClock(day(text.slice(0, 10)), text.slice(11), inZone);
const hours = (from: string, n: number, rest: Partial<HourCount> = {}): HourCount => ({
  from: at(from),
  zone: EASTERN,
  hours: n,
  direction: "after",
  closed: federalDaysOnly,
  ...rest,
});
function wall(outcome: MomentOutcome, which: "due" | "safe" = "due"): string {
  if (!outcome.ok) return outcome.reason;
  return `${dayIn(outcome[which], outcome.zone)}T${timeIn(outcome[which], outcome.zone)}`;
}
const oneDay = (date: string, kind: "declared" | "inaccessible" | "state_holiday"): ClosedDays => ({
  ...federalDaysOnly,
  entries: [{ day: day(date), kind, name: "as posted", source: "notice" }],
});

describe("hours under Rule 6", () => {
  it.each([
    ["elapsed hours over the end of daylight time", hours("2026-10-30T10:23", 72), "2026-11-02T09:23"],
    ["elapsed hours over its start", hours("2026-03-06T10:23", 72), "2026-03-09T11:23"],
    ["a holiday: same time of the next open day", hours("2026-11-25T17:05", 24), "2026-11-27T17:05"],
    ["a weekend", hours("2026-11-20T18:30", 24), "2026-11-23T18:30"],
    ["backward over a weekend", hours("2026-11-23T08:00", 12, { direction: "before" }), "2026-11-20T20:00"],
    [
      "a closed clerk moves forward in either direction",
      hours("2026-12-03T08:00", 24, { direction: "before", closed: oneDay("2026-12-02", "inaccessible") }),
      "2026-12-03T08:00",
    ],
    [
      "a state holiday after an event",
      hours("2026-12-01T08:00", 24, { closed: oneDay("2026-12-02", "state_holiday") }),
      "2026-12-03T08:00",
    ],
    [
      "no state holiday before one",
      hours("2026-12-03T08:00", 24, { direction: "before", closed: oneDay("2026-12-02", "state_holiday") }),
      "2026-12-02T08:00",
    ],
    ["an end at midnight belongs to the day that begins", hours("2026-11-20T00:00", 24), "2026-11-23T00:00"],
    ["a quarter of an hour is not rounded", hours("2026-11-23T09:00", 0.25), "2026-11-23T09:15"],
  ])("%s", (_name, input, expected) => {
    expect(wall(countFrcp6Hours(input))).toBe(expected);
    expect(wall(countFrap26Hours(input))).toBe(expected);
  });

  it("takes the end of the day that ends for the safe reading of midnight", () => {
    expect(wall(countFrcp6Hours(hours("2026-11-20T00:00", 24)), "safe")).toBe("2026-11-21T00:00");
  });

  it("keeps the seconds when it moves to another day", () => {
    const outcome = countFrcp6Hours(hours("2026-11-25T17:05", 24, { from: instant(at("2026-11-25T17:05") + 42_500) }));
    expect(outcome.ok && outcome.due).toBe(at("2026-11-27T17:05") + 42_500);
  });

  it("tells its steps with authority", () => {
    const outcome = countFrcp6Hours(hours("2026-11-25T17:05", 24));
    expect(outcome.ok && outcome.steps.map((step) => [step.says, step.rule])).toEqual([
      ["It starts on Wed Nov 25, 5:05 p.m. The count begins at once.", "6(a)(2)(A)"],
      ["Count 24 hours after it, every hour that passes; clock changes add and take none.", "6(a)(2)(B)"],
      ["The hours end Thu Nov 26, 5:05 p.m.", "6(a)(2)(B)"],
      ["Thu Nov 26 is Thanksgiving. Go to the next day.", "6(a)(6)(A)"],
      ["The same time on Fri Nov 27.", "6(a)(2)(C)"],
      ["Due Fri Nov 27, 5:05 p.m., America/New_York time. To the minute, not the end of the day.", "6(a)(4)"],
    ]);
  });

  const moment = fc.integer({ min: at("2019-01-01T00:00"), max: at("2031-12-31T00:00") }).map(instant);
  it("never ends on a closed day, never early, and its safe moment is never later than its due one", () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 400 }), fc.constantFrom("after" as const, "before" as const), (from, n, direction) => {
        const outcome = countFrcp6Hours(hours("2026-01-05T00:00", n, { from, direction }));
        if (!outcome.ok) throw new Error(outcome.reason);
        const reach = { state_holiday: direction === "after", declared: true, inaccessible: true };
        expect(closureOn(dayIn(outcome.due, EASTERN), federalDaysOnly, reach)).toBeNull();
        const bare = from + (direction === "after" ? n : -n) * 3_600_000;
        expect(direction === "after" ? outcome.due >= bare : outcome.due <= bare).toBe(true);
        expect(outcome.safe).toBeLessThanOrEqual(outcome.due);
      }),
    );
  });
});

describe("other clocks of hours", () => {
  it.each([
    ["over a weekend", "2026-11-20T18:30", "2026-11-24T18:30"],
    ["over Thanksgiving and a weekend", "2026-11-25T23:15", "2026-11-30T23:15"],
    ["from a Saturday", "2026-11-21T10:00", "2026-11-25T00:00"],
    ["when the hours run out as a weekend begins", "2026-11-19T00:00", "2026-11-23T00:00"],
  ])("48 hours of a detainer %s", (_name, from, expected) => {
    expect(wall(countDetainerHours(hours(from, 48)))).toBe(expected);
  });

  it("keep the earlier reading of midnight and of an observed holiday for the safe moment (detainer)", () => {
    expect(wall(countDetainerHours(hours("2026-11-19T00:00", 48)), "safe")).toBe("2026-11-21T00:00");
    const observed = countDetainerHours(hours("2026-07-02T10:00", 48));
    expect([wall(observed), wall(observed, "safe")]).toEqual(["2026-07-07T10:00", "2026-07-06T10:00"]);
  });

  it("leave out exactly the closed days (detainer)", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 23 }), (offset, hour) => {
        const from = `${addDays(day("2019-01-01"), offset)}T${String(hour).padStart(2, "0")}:00`;
        const outcome = countDetainerHours({ ...hours(from, 48, { from: at(from, zone("America/Phoenix")) }), zone: "America/Phoenix" });
        if (!outcome.ok) throw new Error(outcome.reason);
        let counted = 0;
        for (let moment = at(from, zone("America/Phoenix")); moment < outcome.due; moment = instant(moment + 3_600_000)) {
          const open = closureOn(dayIn(moment, zone("America/Phoenix")), federalDaysOnly, {
            state_holiday: false,
            declared: true,
            inaccessible: false,
          });
          if (open === null) counted += 1;
        }
        expect(counted).toBe(48);
      }),
      { numRuns: 25 },
    );
  });

  it("counts every hour of a custody clock", () => {
    expect(wall(countCalendarHours(hours("2026-10-31T22:15", 48)))).toBe("2026-11-02T21:15");
  });

  it("lets a named hour stand and flags a closed day", () => {
    const outcome = fixedMoment(at("2026-11-28T17:00"), EASTERN, federalDaysOnly);
    expect(wall(outcome)).toBe("2026-11-28T17:00");
    expect(outcome.ok && outcome.findings).toHaveLength(1);
  });

  it.each([
    ["an unknown zone", hours("2026-11-25T17:05", 24, { zone: "Mars/Olympus" }), "is not a time zone"],
    ["no hours", hours("2026-11-25T17:05", 0), "above 0"],
    ["not a number", hours("2026-11-25T17:05", Number.NaN), "above 0"],
    ["100,000 hours", hours("2026-11-25T17:05", 100_000), "longer than ten years"],
    [
      "a year that the table lacks",
      hours("2026-12-31T17:05", 24, { closed: { ...federalDaysOnly, covered: { from: 2026, to: 2026 } } }),
      "falls in 2027",
    ],
  ])("refuses %s", (_name, input, reason) => {
    for (const outcome of [countFrcp6Hours(input), countDetainerHours(input)]) expect(wall(outcome)).toContain(reason);
  });
});
