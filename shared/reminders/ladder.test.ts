import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day } from "../kernel/calendar-date.ts";
import { instant, type Instant, zone } from "../kernel/instant.ts";
import { atWallClock, endOfDay } from "../kernel/zoned.ts";
import { type RemindedItem, remindersDue, standNow, type Told } from "./ladder.ts";

const OFFICE = zone("America/Chicago");
const DUE = day("2026-12-15");
const item = (over: Partial<RemindedItem> = {}): RemindedItem => ({
  ...{
    key: "d1",
    kind: "ours",
    sort: endOfDay(DUE, OFFICE),
    day: DUE,
    timed: false,
    due: null,
    madeAt: instant(0),
    owner: "ruth",
    backup: "jonas",
    supervisors: ["noor"],
  },
  ...over,
});
const at = (on: string, time = "12:00") => atWallClock(day(on), time, OFFICE);
const rungNow = (...given: Parameters<typeof standNow>) => standNow(...given)?.rung ?? null;
/** Worked to on 15 December, due on the 18th. */
const LATER = day("2026-12-18");
const SAFE_FIRST = { due: { sort: endOfDay(LATER, OFFICE), day: LATER, timed: false } } as const;
const HEARING = { kind: "hearing", timed: true, sort: at("2026-12-15", "10:00") } as const;

describe("the rung on which a date stands", () => {
  it.each([
    ["2026-11-30", "12:00", null],
    ["2026-12-01", "06:59", null],
    ["2026-12-01", "07:00", "d14"],
    ["2026-12-07", "12:00", "d14"],
    ["2026-12-08", "07:00", "d7"],
    ["2026-12-12", "09:00", "d3"],
    ["2026-12-14", "23:00", "d1"],
    ["2026-12-15", "07:00", "d0"],
    ["2026-12-15", "23:59", "d0"],
    ["2026-12-16", "00:00", "late"],
  ])("on %s at %s a whole day is told as %s", (on, time, rung) => {
    expect(rungNow(item(), at(on, time), OFFICE)).toBe(rung);
  });

  it.each([
    ["05:59", "d1"],
    ["06:00", "h4"],
    ["07:00", "h4"],
    ["09:00", "h1"],
    ["10:01", null],
  ])("a hearing at ten is told at %s as %s", (time, rung) => {
    expect(rungNow(item(HEARING), at("2026-12-15", time), OFFICE)).toBe(rung);
  });

  it("a date of the other side is told once it has passed, and not before", () => {
    expect(rungNow(item({ kind: "theirs" }), at("2026-12-15", "23:59"), OFFICE)).toBeNull();
    expect(rungNow(item({ kind: "theirs" }), at("2026-12-16"), OFFICE)).toBe("passed");
  });

  it("a date that was past when it was written is not told as late", () => {
    expect(rungNow(item({ madeAt: at("2026-12-20") }), at("2026-12-21"), OFFICE)).toBeNull();
  });

  it.each([
    ["2026-12-14", "12:00", "d1 15"],
    ["2026-12-15", "23:59", "d0 15"],
    ["2026-12-16", "00:00", "safe 15"],
    ["2026-12-17", "06:59", "safe 15"],
    ["2026-12-17", "07:00", "d1 18"],
    ["2026-12-18", "06:59", "d1 18"],
    ["2026-12-18", "23:59", "d0 18"],
    ["2026-12-19", "00:00", "late 18"],
    ["2027-01-09", "12:00", "late 18"],
  ])("on %s at %s what is safe by the 15th and due on the 18th is told as %s", (on, time, says) => {
    const now = standNow(item(SAFE_FIRST), at(on, time), OFFICE);
    expect(`${now?.rung ?? ""} ${now?.sort === item().sort ? "15" : "18"}`).toBe(says);
  });

  it("due at an hour of the same day is told by the hour after the safe moment, and is late after it alone", () => {
    const due = { sort: at("2026-12-15", "17:00"), day: DUE, timed: true };
    const timed = item({ sort: at("2026-12-15", "12:00"), timed: true, due });
    const rungs = ["11:30", "12:30", "13:30", "16:30", "17:01"].map((time) => rungNow(timed, at("2026-12-15", time), OFFICE));
    expect(rungs).toEqual(["h1", "safe", "h4", "h1", "late"]);
  });

  it("a date whose safe day was past when it was written is told before its due day, and not as past its safe day", () => {
    const written = item({ ...SAFE_FIRST, madeAt: at("2026-12-16") });
    expect(rungNow(written, at("2026-12-16", "13:00"), OFFICE)).toBeNull();
    expect(rungNow(written, at("2026-12-17"), OFFICE)).toBe("d1");
    expect(rungNow(written, at("2026-12-19"), OFFICE)).toBe("late");
  });

  it("a clock change does not move the morning", () => {
    const spring = item({ day: day("2027-03-15"), sort: endOfDay(day("2027-03-15"), OFFICE) });
    expect(rungNow(spring, atWallClock(day("2027-03-14"), "07:00", OFFICE), OFFICE)).toBe("d1");
    expect(rungNow(spring, instant(atWallClock(day("2027-03-14"), "07:00", OFFICE) - 1), OFFICE)).toBe("d3");
  });
});

describe("who is told", () => {
  const due = (now: Instant, told: Told[] = [], over: Partial<RemindedItem> = {}) =>
    remindersDue([item(over)], told, now, OFFICE).map(({ rung, person, as }) => `${rung} ${person} ${as}`);
  const told = (over: Partial<Told>): Told => ({
    ...{ key: "d1", sort: item().sort, rung: "d3", person: "ruth", at: at("2026-12-12", "07:00"), acknowledged: false },
    ...over,
  });

  it("two weeks ahead the owner alone, the day before the backup too", () => {
    expect(due(at("2026-12-01"))).toEqual(["d14 ruth owner"]);
    expect(due(at("2026-12-14"))).toEqual(["d1 ruth owner", "d1 jonas backup"]);
  });

  it("silence is told to the backup after a day, to supervisors after a day and a half, and nobody twice", () => {
    expect(due(at("2026-12-12", "08:00"), [told({})])).toEqual([]);
    expect(due(at("2026-12-13", "07:00"), [told({})])).toEqual(["d3 jonas backup"]);
    const both = [told({}), told({ person: "jonas", at: at("2026-12-13", "07:00") })];
    expect(due(at("2026-12-13", "18:00"), both)).toEqual([]);
    expect(due(at("2026-12-13", "19:00"), both)).toEqual(["d3 noor supervisor"]);
  });

  it("somebody’s word that it was seen ends the alarm of that rung, and the next rung starts anew", () => {
    expect(due(at("2026-12-13", "20:00"), [told({ acknowledged: true })])).toEqual([]);
    expect(due(at("2026-12-14", "07:00"), [told({ acknowledged: true })])).toEqual(["d1 ruth owner", "d1 jonas backup"]);
  });

  it("a date of nobody is told to the supervisors at once", () => {
    expect(due(at("2026-12-01"), [], { owner: null, backup: null })).toEqual(["d14 noor supervisor"]);
  });

  it("a moved date has a ladder of its own", () => {
    const later = addDays(DUE, 1);
    expect(due(at("2026-12-13", "07:00"), [told({})], { day: later, sort: endOfDay(later, OFFICE) })).toEqual(["d3 ruth owner"]);
  });

  it("late is told to everybody", () => {
    expect(due(at("2026-12-16"))).toEqual(["late ruth owner", "late jonas backup", "late noor supervisor"]);
  });

  it("nobody is told the same rung twice, however often and late it is asked", () => {
    const steps = fc.array(fc.integer({ min: 0, max: 20 * 24 * 60 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(steps, fc.boolean(), (minutes, acknowledges) => {
        const all: Told[] = [];
        for (const minute of minutes.toSorted((a, b) => a - b)) {
          const now = instant(at("2026-11-30") + minute * 60_000);
          for (const one of remindersDue(
            [item({ supervisors: ["noor", "ruth"] }), item({ ...HEARING, key: "h2" }), item({ ...SAFE_FIRST, key: "d3" })],
            all,
            now,
            OFFICE,
          ))
            all.push({ ...one, at: now, acknowledged: acknowledges });
        }
        const names = all.map(({ key, sort, rung, person }) => `${key} ${sort} ${rung} ${person}`);
        return new Set(names).size === names.length;
      }),
    );
  });
});
