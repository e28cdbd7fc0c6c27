import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { CLOSED_DAY_KIND } from "../courts/closed-days-codes.ts";
import { type ClosedDays } from "../courts/closed-days.ts";
import { SERVICE_KIND } from "../docket/codes.ts";
import { addDays, addMonths, day, daysBetween, isWeekend } from "../kernel/calendar-date.ts";
import { countBusinessDays } from "./counting-business.ts";
import { countCalendar, fixedDay } from "./counting-clock.ts";
import { countAgencyDays, countFrap26Days, countFrcp6Days, countSupremeDays } from "./counting-days.ts";
import { type DayCount, type DayOutcome } from "./counting-types.ts";
import { isClosedDay, walkBusiness, walkFrcp6 } from "./walk.testing.ts";

const ORIGIN = day("2019-01-01");
const date = fc.integer({ min: 0, max: 5000 }).map((days) => addDays(ORIGIN, days));
const direction = fc.constantFrom("after" as const, "before" as const);
const unit = fc.constantFrom("day" as const, "week" as const, "month" as const, "year" as const);
const observance = fc.constantFrom("observed" as const, "strict" as const);

/** A trigger, a period and a calendar whose entries crowd around the end of the period, where they matter. */
const count = fc
  .record({
    from: date,
    n: fc.integer({ min: 1, max: 10 }),
    unit,
    direction,
    service: fc.option(fc.constantFrom(...SERVICE_KIND.codes)),
    observance,
    offsets: fc.array(fc.record({ at: fc.integer({ min: -12, max: 12 }), kind: fc.constantFrom(...CLOSED_DAY_KIND.codes) }), {
      maxLength: 12,
    }),
  })
  .map(({ offsets, observance, ...rest }): DayCount => {
    const sign = rest.direction === "after" ? 1 : -1;
    const months = rest.unit === "month" ? rest.n : rest.unit === "year" ? rest.n * 12 : 0;
    const days = rest.unit === "week" ? rest.n * 7 : rest.unit === "day" ? rest.n : 0;
    const end = addDays(addMonths(rest.from, sign * months), sign * days);
    const entries = offsets.map(({ at, kind }) => ({ day: addDays(end, at), kind, name: "as posted", source: "notice" }));
    const closed: ClosedDays = { court: null, entries, covered: null, observance };
    return { ...rest, closed };
  });

function answer(outcome: DayOutcome) {
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome;
}
const plain = (text: string) => Temporal.PlainDate.from(text);
const methods = [countFrcp6Days, countFrap26Days, countSupremeDays, countAgencyDays] as const;
const ADDING = ["mail", "clerk", "other_consented"];

describe("days under Rule 6, against a walk of one day at a time", () => {
  it("gives the day that the walk gives, for every unit, direction, service and calendar", () => {
    fc.assert(
      fc.property(count, (input) => {
        const added = input.direction === "after" && ADDING.includes(input.service ?? "") ? 3 : 0;
        const expected = walkFrcp6({ ...input, added });
        expect(answer(countFrcp6Days(input)).due).toBe(expected);
        expect(answer(countFrap26Days(input)).due).toBe(expected);
      }),
      { numRuns: 400 },
    );
  });

  it("gives the business day that the walk gives", () => {
    fc.assert(
      fc.property(count, fc.integer({ min: 1, max: 130 }), (input, n) => {
        const given = { from: input.from, n, direction: input.direction, closed: input.closed };
        expect(answer(countBusinessDays(given)).due).toBe(walkBusiness(given));
      }),
      { numRuns: 100 },
    );
  });
});

describe("laws of counting", () => {
  it("never ends on a day that its own law calls closed", () => {
    fc.assert(
      fc.property(count, fc.constantFrom(...methods), (input, method) => {
        const { due } = answer(method(input));
        const state = input.direction === "after" && (method === countFrcp6Days || method === countFrap26Days) ? ["state_holiday"] : [];
        const inaccessible = method === countAgencyDays ? [] : ["inaccessible"];
        expect(isClosedDay(plain(due), input.closed, ["declared", ...state, ...inaccessible])).toBe(false);
      }),
    );
  });

  it("ends later, or on the same day, when it starts later", () => {
    fc.assert(
      fc.property(count, fc.integer({ min: 1, max: 40 }), fc.constantFrom(...methods), (input, later, method) => {
        const first = answer(method(input));
        const second = answer(method({ ...input, from: addDays(input.from, later) }));
        expect(second.due >= first.due).toBe(true);
        if (input.direction === "after") expect(second.safe >= first.safe).toBe(true);
      }),
    );
  });

  it("lets a count after an event end no earlier than the bare period, and the safe date no later than the due date", () => {
    fc.assert(
      fc.property(count, fc.constantFrom(...methods), (input, method) => {
        const { due, safe } = answer(method(input));
        const bare = answer(countCalendar(input)).due;
        expect(safe <= due).toBe(true);
        if (input.direction === "after") expect(due >= bare && safe >= bare).toBe(true);
        else expect(safe <= bare).toBe(true);
      }),
    );
  });

  it("looks at no state holiday when it counts back", () => {
    fc.assert(
      fc.property(count, (input) => {
        const back = { ...input, direction: "before" as const };
        const entries = input.closed.entries.filter((entry) => entry.kind !== "state_holiday");
        expect(answer(countFrcp6Days(back)).due).toBe(answer(countFrcp6Days({ ...back, closed: { ...input.closed, entries } })).due);
      }),
    );
  });

  it("moves a closed day counted back from a hearing forward under the EOIR manual, and back under Rule 6", () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 60 }), (from, n) => {
        const closed: ClosedDays = { court: null, entries: [], covered: null, observance: "observed" };
        const input: DayCount = { from, n, unit: "day", direction: "before", service: null, closed };
        const bare = addDays(from, -n);
        expect(answer(countAgencyDays(input)).due >= bare).toBe(true);
        expect(answer(countFrcp6Days(input)).due <= bare).toBe(true);
      }),
    );
  });

  it("adds at least three days for mail and none for electronic filing", () => {
    fc.assert(
      fc.property(count, (input) => {
        const forward = { ...input, direction: "after" as const };
        const none = answer(countFrcp6Days({ ...forward, service: null })).due;
        expect(answer(countFrcp6Days({ ...forward, service: "ecf" })).due).toBe(none);
        const clean = { ...forward, closed: { ...input.closed, entries: [] } };
        const bare = answer(countFrcp6Days({ ...clean, service: null })).due;
        expect(daysBetween(bare, answer(countFrcp6Days({ ...clean, service: "mail" })).due)).toBeGreaterThanOrEqual(3);
      }),
    );
  });

  it("moves neither a custody clock nor a date that an order names", () => {
    fc.assert(
      fc.property(count, date, (input, named) => {
        expect(answer(fixedDay(named, input.closed)).due).toBe(named);
        expect(answer(fixedDay(named, input.closed)).findings).toHaveLength(
          isClosedDay(plain(named), input.closed, CLOSED_DAY_KIND.codes) ? 1 : 0,
        );
        const sign = input.direction === "after" ? 1 : -1;
        if (input.unit === "day") expect(answer(countCalendar(input)).due).toBe(addDays(input.from, sign * input.n));
      }),
    );
  });

  it("draws every day from the trigger to the due day once, in order, and closes each weekend", () => {
    fc.assert(
      fc.property(count, (input) => {
        const { due, strip } = answer(countFrcp6Days({ ...input, strip: true }));
        if (!strip || strip.length === 0) return;
        const ends = [strip[0]?.day, strip.at(-1)?.day].toSorted();
        expect(ends).toEqual([input.from, due].toSorted());
        strip.forEach((square, at) => expect(square.day).toBe(addDays(strip[0]?.day ?? due, at)));
        expect(strip.filter((square) => isWeekend(square.day)).every((square) => square.closed !== null)).toBe(true);
      }),
    );
  });
});
