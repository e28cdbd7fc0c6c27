import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CALENDAR_VIEWS } from "../../../shared/calendar/range.ts";
import { CalendarWhose } from "../../../shared/calendar/contract.ts";
import { addDays, day } from "../../../shared/kernel/calendar-date.ts";
import { type AskDefaults, dayAfterKey, readAsk, writeAsk } from "./calendar-address.ts";

const usual: AskDefaults = { today: day("2026-11-24"), whose: "mine" };
const CASE = "pro_0000000000000000";

describe("what the address says", () => {
  it.each([
    [{}, { view: "month", day: "2026-11-24", whose: { kind: "mine" }, list: false }],
    [
      { view: "week", day: "2027-01-05", whose: "team" },
      { view: "week", day: "2027-01-05", whose: { kind: "team" }, list: false },
    ],
    [
      { view: "year", day: "tomorrow" },
      { view: "month", day: "2026-11-24", whose: { kind: "mine" }, list: false },
    ],
    [{ day: "9999-12-31" }, { view: "month", day: "2026-11-24", whose: { kind: "mine" }, list: false }],
    [{ whose: "per_7" }, { view: "month", day: "2026-11-24", whose: { kind: "person", personId: "per_7" }, list: false }],
    [{ whose: "x".repeat(61) }, { view: "month", day: "2026-11-24", whose: { kind: "mine" }, list: false }],
    [
      { case: CASE, whose: "team" },
      { view: "month", day: "2026-11-24", whose: { kind: "case", proceedingId: CASE }, list: false },
    ],
    [{ case: "somebody" }, { view: "month", day: "2026-11-24", whose: { kind: "mine" }, list: false }],
    [
      { list: "week", view: "month" },
      { view: "week", day: "2026-11-24", whose: { kind: "mine" }, list: true },
    ],
  ])("%j is read", (answers, ask) => {
    expect(readAsk(answers, usual)).toEqual(ask);
  });

  it("is what was written, whatever is looked at and whatever is usual", () => {
    const whose = fc.constantFrom(
      CalendarWhose.parse({ kind: "mine" }),
      CalendarWhose.parse({ kind: "team" }),
      CalendarWhose.parse({ kind: "person", personId: "per_7" }),
      CalendarWhose.parse({ kind: "case", proceedingId: CASE }),
    );
    const anyDay = fc.integer({ min: -20_000, max: 20_000 }).map((n) => addDays(usual.today, n));
    fc.assert(
      fc.property(
        fc.constantFrom(...CALENDAR_VIEWS),
        anyDay,
        whose,
        fc.boolean(),
        fc.constantFrom("mine", "team"),
        (view, on, of, list, kind) => {
          const ask = { view: list ? "week" : view, day: on, whose: of, list } as const;
          const defaults = { today: usual.today, whose: kind } as const;
          expect(readAsk(writeAsk(ask, defaults), defaults)).toEqual(ask);
        },
      ),
    );
  });

  it("says nothing where everything is as usual", () => {
    expect(writeAsk(readAsk({}, usual), usual)).toEqual({});
  });
});

describe("arrow keys in the month", () => {
  it.each([
    ["ArrowLeft", "2026-11-23"],
    ["ArrowRight", "2026-11-25"],
    ["ArrowUp", "2026-11-17"],
    ["ArrowDown", "2026-12-01"],
    ["Home", "2026-11-22"],
    ["End", "2026-11-28"],
    ["Enter", null],
  ])("%s goes to %s", (key, to) => {
    expect(dayAfterKey(key, usual.today)).toBe(to);
  });
});
