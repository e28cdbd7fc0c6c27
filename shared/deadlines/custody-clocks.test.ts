import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type CalendarDate, day } from "../kernel/calendar-date.ts";
import { onDay, unknownWhen } from "../kernel/when.ts";
import { type ClockFacts, type ClockId, custodyClocks } from "./custody-clocks.ts";
import { type RemovalOrder, removalStart } from "./removal-period.ts";
import { walkCalendar } from "./walk.testing.ts";

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
  earlier: [],
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
        const finalOn = day(walkCalendar({ from: "2019-01-01", n, unit: "day", direction: "after" }));
        const clock = one("zadvydas-6m", facts({ start: onDay(day("2018-06-01")), order: { ...ORDER, finalOn } }));
        const byDays = walkCalendar({ from: finalOn, n: 180, unit: "day", direction: "after" });
        const byMonths = walkCalendar({ from: finalOn, n: 6, unit: "month", direction: "after" });
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

describe("a return to custody after the removal period had started", () => {
  const OLD: RemovalOrder = { ...ORDER, finalOn: day("2015-03-02") };
  const back = (over: Partial<ClockFacts> = {}) => facts({ start: onDay(day("2026-11-03")), order: OLD, ...over });
  const spell = (start: string, end: string) => ({ start: onDay(day(start)), end: onDay(day(end)) });
  const assumed = (given: ClockFacts) => one("zadvydas-6m", given)?.assumes.join(" ") ?? "";

  it.each([
    ["removal-90d", "2015-03-02", "2015-05-31"],
    ["pocr-90d", "2026-11-03", "2027-02-01"],
    ["pocr-180d", "2026-11-03", "2027-05-02"],
    ["zadvydas-6m", "2026-11-03", "2027-05-03"],
  ] as const)("%s counts from %s and is %s", (id, from, on) => {
    expect(one(id, back())).toMatchObject({ from, on });
  });

  it("says that the removal period had ended and is not begun anew, and why the others count from the return", () => {
    expect(one("removal-90d", back())?.steps.at(-1)?.says).toBe("It had ended when this time in custody began, on Tue Nov 3, 2026.");
    expect(one("removal-90d", back())?.assumes).toContain("A return to custody does not begin the removal period anew.");
    for (const id of ["pocr-90d", "pocr-180d", "zadvydas-6m"] as const)
      expect(one(id, back())?.steps.map(({ says }) => says)).toContain(
        "This time in custody began after that, on Tue Nov 3, 2026: it is counted from there.",
      );
    expect(one("pocr-90d", back())?.actFrom).toBe("2027-01-02");
    expect(one("pocr-180d", back())?.assumes.at(-1)).toContain("A lawyer must confirm this reading.");
    expect(one("pocr-180d", facts({ order: ORDER }))?.assumes.join(" ")).not.toContain("begin anew");
  });

  it.each([
    ["no earlier custody is recorded", [], "No day of earlier custody since the removal period started is recorded."],
    ["sixty days", [spell("2015-03-10", "2015-05-09")], "60 days of earlier custody since the removal period started are recorded"],
    ["days before the order", [spell("2015-02-01", "2015-03-12")], "10 days of earlier custody"],
    ["two times that overlap", [spell("2015-03-10", "2015-03-20"), spell("2015-03-15", "2015-03-30")], "20 days of earlier custody"],
    ["an end that is not known", [{ start: onDay(day("2015-03-10")), end: unknownWhen }], "No day of earlier custody"],
    [
      "a month alone, as few days as it can be",
      [{ ...spell("2015-03-10", "2015-05-01"), end: { precision: "month", day: day("2015-05-01"), time: null } as const }],
      "52 days",
    ],
  ])("tells the other reading with %s", (_name, earlier, says) => {
    expect(assumed(back({ earlier }))).toContain(says);
    expect(assumed(back({ earlier }))).toContain("Courts differ whether time in custody before a release is added; here it is not.");
  });

  it.each([
    ["ends that much earlier", [spell("2015-03-10", "2015-05-09")], "the six months end Thu Mar 4, 2027"],
    [
      "was over before",
      [spell("2015-03-10", "2015-12-09")],
      "the six months were over when this time in custody began, on Tue Nov 3, 2026",
    ],
  ])("with time added up the six months %s", (_name, earlier, says) => {
    expect(assumed(back({ earlier }))).toContain(says);
  });

  it("leaves suspended days of the earlier custody out of the other reading", () => {
    const order = { ...OLD, suspensions: [{ from: day("2015-03-15"), to: day("2015-03-24"), why: "refused to sign" }] };
    expect(assumed(back({ order, earlier: [spell("2015-03-10", "2015-05-09")] }))).toContain("50 days of earlier custody");
    expect(one("zadvydas-6m", back({ order }))?.on).toBe("2027-05-03");
    expect(one("removal-90d", back({ order }))?.on).toBe("2015-06-10");
  });

  it("counts from the last possible day of the return, and says so", () => {
    const start = { precision: "month", day: day("2026-11-01"), time: null } as const;
    expect(one("zadvydas-6m", back({ start }))).toMatchObject({ from: "2026-11-30", on: "2027-05-30" });
    expect(assumed(back({ start }))).toContain("began no later than Mon Nov 30, 2026");
  });

  it("says what it rests on where custody began before, or where its first day is not known", () => {
    expect(assumed(facts({ order: ORDER }))).toContain("Custody has not been interrupted since Mon May 18, 2026.");
    expect(assumed(facts({ order: ORDER }))).not.toContain("Courts differ");
    expect(assumed(facts({ order: ORDER, start: unknownWhen }))).toContain("When this time in custody began is not known.");
  });

  it("never shows a day to file before six months and 180 days in this custody", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }), (order, began) => {
        const at = (n: number) => day(walkCalendar({ from: "2014-01-01", n, unit: "day", direction: "after" }));
        const from = at(Math.max(order, began));
        const clock = one("zadvydas-6m", facts({ start: onDay(at(began)), order: { ...ORDER, finalOn: at(order) } }));
        const ends = (n: number, unit: "day" | "month") => walkCalendar({ from, n, unit, direction: "after" });
        return clock?.on === [ends(180, "day"), ends(6, "month")].toSorted().at(-1);
      }),
    );
  });

  it("counts the next review from a denial in this custody alone", () => {
    expect(one("pocr-annual", back({ denials: [day("2015-06-01")] }))).toBeUndefined();
    expect(one("pocr-annual", back({ denials: [day("2015-06-01"), day("2026-11-03")] }))).toMatchObject({ on: "2027-11-03" });
    expect(one("pocr-annual", facts({ order: ORDER, denials: [day("2026-05-17")] }))).toBeUndefined();
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
