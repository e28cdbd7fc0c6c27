import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, type CalendarDate, day } from "../kernel/calendar-date.ts";
import { onDay, unknownWhen } from "../kernel/when.ts";
import { type ClockFacts, type ClockId, custodyClocks } from "./custody-clocks.ts";
import { type RemovalOrder, removalStart } from "./removal-period.ts";

const TODAY = day("2026-11-24");
const ORDER: RemovalOrder = {
  finalOn: day("2026-05-18"),
  courtStayed: false,
  courtFinalOn: null,
  otherCustodyUntil: null,
  suspensions: [],
};
const facts = (over: Partial<ClockFacts> = {}): ClockFacts => ({
  today: TODAY,
  start: onDay(day("2026-04-01")),
  order: null,
  denials: [],
  ...over,
});
const one = (id: ClockId, given: ClockFacts) => custodyClocks(given).find((clock) => clock.id === id);

describe("before a final order", () => {
  it("marks six months and a year from the arrest, and never a removal period", () => {
    expect(custodyClocks(facts()).map(({ id, on, inDays }) => [id, on, inDays])).toEqual([
      ["prolonged-6m", "2026-10-01", -54],
      ["prolonged-1y", "2027-04-01", 128],
    ]);
  });

  it("counts from the last possible day when the day of arrest is not known exactly, and says so", () => {
    const clock = one("prolonged-6m", facts({ start: { precision: "month", day: day("2026-04-01"), time: null } }));
    expect(clock).toMatchObject({ on: "2026-10-30" });
    expect(clock?.assumes[0]).toBe("Custody began no later than Thu Apr 30, 2026; the exact day is not known.");
  });

  it("has no day without a day of arrest, and says what to enter", () => {
    expect(one("prolonged-6m", facts({ start: unknownWhen }))).toMatchObject({
      on: null,
      missing: expect.stringContaining("Enter it") as string,
    });
  });
});

describe("after a final order", () => {
  it.each([
    ["removal-90d", "2026-08-16"],
    ["pocr-90d", "2026-08-16"],
    ["zadvydas-6m", "2026-11-18"],
    ["pocr-180d", "2026-11-14"],
  ] as const)("%s is %s for an order final on 18 May 2026", (id, on) => {
    expect(one(id, facts({ order: ORDER }))?.on).toBe(on);
  });

  it("files on the later of day 180 and the six-month date, whichever that is", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), (n) => {
        const finalOn = addDays(day("2019-01-01"), n);
        const clock = one("zadvydas-6m", facts({ order: { ...ORDER, finalOn } }));
        const [byDays, byMonths] = [addDays(finalOn, 180), addMonths(finalOn, 6)];
        return clock?.on === (byDays > byMonths ? byDays : byMonths);
      }),
    );
  });

  it("writes to the field office from day 60 on", () => {
    expect(one("pocr-90d", facts({ order: ORDER }))?.actFrom).toBe(addDays(day("2026-05-18"), 60));
  });

  it("moves every clock by the days of a suspension, and restarts none", () => {
    const order = { ...ORDER, suspensions: [{ from: day("2026-06-01"), to: day("2026-06-10"), why: "refused to sign" }] };
    expect(custodyClocks(facts({ order })).map(({ id, on }) => [id, on])).toEqual([
      ["removal-90d", "2026-08-26"],
      ["pocr-90d", "2026-08-26"],
      ["pocr-180d", "2026-11-24"],
      ["zadvydas-6m", "2026-11-28"],
    ]);
  });

  it("has no days while a suspension lasts, and says what to enter", () => {
    const order = { ...ORDER, suspensions: [{ from: day("2026-06-01"), to: null, why: "refused to sign" }] };
    expect(custodyClocks(facts({ order })).map(({ missing }) => missing)).toEqual(
      Array(4).fill(expect.stringContaining("Enter the end of that span")),
    );
  });

  it("asks for the next review a year after the latest denial, and for an interim one from three months on", () => {
    const clock = one("pocr-annual", facts({ order: ORDER, denials: [day("2026-08-20"), day("2026-11-20")] }));
    expect(clock).toMatchObject({ on: "2027-11-20", actFrom: addDays(day("2026-11-20"), 90) });
  });
});

describe("the start of the removal period", () => {
  const start = (over: Partial<RemovalOrder>): CalendarDate | string => {
    const found = removalStart({ ...ORDER, ...over });
    return found.known ? found.on : found.reason;
  };

  it.each([
    ["finality alone", {}, "2026-05-18"],
    ["the final order of a court that had stayed removal", { courtStayed: true, courtFinalOn: day("2026-09-01") }, "2026-09-01"],
    ["a court that reviewed without a stay moves nothing", { courtStayed: false, courtFinalOn: day("2026-09-01") }, "2026-05-18"],
    ["release from other custody", { otherCustodyUntil: day("2026-07-07") }, "2026-07-07"],
    ["other custody that ended before", { otherCustodyUntil: day("2026-03-01") }, "2026-05-18"],
    ["the latest of three", { courtStayed: true, courtFinalOn: day("2026-06-01"), otherCustodyUntil: day("2026-07-07") }, "2026-07-07"],
  ])("%s", (_name, over, expected) => {
    expect(start(over)).toBe(expected);
  });

  it.each([
    ["no day of finality", { finalOn: null }, "is not entered"],
    ["a stay that still stands", { courtStayed: true }, "has not decided yet"],
  ])("is not known with %s", (_name, over, says) => {
    expect(start(over)).toContain(says);
  });
});
