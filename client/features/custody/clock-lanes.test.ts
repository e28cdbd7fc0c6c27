import { expect, it } from "vitest";
import { ClocksOfClient } from "../../../shared/deadlines/clocks-contract.ts";
import { custodyClocks } from "../../../shared/deadlines/custody-clocks.ts";
import { day } from "../../../shared/kernel/calendar-date.ts";
import { clockLane } from "./clock-lanes.ts";

const TODAY = day("2026-11-24");
const start = { precision: "day", day: day("2026-04-01"), time: null } as const;

it("clocks are drawn as bars from their start to their day, never red, with their distance in the table; the year is a mark", () => {
  const { clocks } = ClocksOfClient.parse({
    held: true,
    clocks: custodyClocks({ today: TODAY, start, earlier: [], order: null, denials: [] }),
  });
  const { items } = clockLane(clocks, TODAY);
  expect(items).toEqual([
    expect.objectContaining({
      ...{ kind: "bar", from: "2026-04-01", to: "2026-10-01", endLabel: "ended Oct 1", tone: "accent" },
      says: "Six months in custody, passed 54 days ago",
    }),
    expect.objectContaining({ kind: "tick", at: "2027-04-01", label: "One year in custody, Apr 1, 2027" }),
  ]);
});

it("the government's reviews are marks on their days", () => {
  const order = { finalOn: day("2026-05-18"), courtStayed: false, courtFinalOn: null, otherCustodyUntil: null, suspensions: [] };
  const { clocks } = ClocksOfClient.parse({ held: true, clocks: custodyClocks({ today: TODAY, start, earlier: [], order, denials: [] }) });
  const { items } = clockLane(clocks, TODAY);
  expect(items.map(({ kind, id, label }) => `${kind} ${id}: ${label}`)).toEqual([
    "bar removal-90d: Removal period",
    "tick pocr-90d: First custody review, Aug 16",
    "tick pocr-180d: Headquarters review, Nov 14",
    "bar zadvydas-6m: Six-month presumption",
  ]);
});

it("after a return to custody the presumption is drawn from the return, the removal period from its own start", () => {
  const order = { finalOn: day("2015-03-02"), courtStayed: false, courtFinalOn: null, otherCustodyUntil: null, suspensions: [] };
  const back = { ...start, day: day("2026-11-03") };
  const facts = { today: TODAY, start: back, earlier: [], order, denials: [] };
  const { clocks } = ClocksOfClient.parse({ held: true, clocks: custodyClocks(facts) });
  const bars = clockLane(clocks, TODAY).items.flatMap((item) => (item.kind === "bar" ? [`${item.id} ${item.from} ${item.to}`] : []));
  expect(bars).toEqual(["removal-90d 2015-03-02 2015-05-31", "zadvydas-6m 2026-11-03 2027-05-03"]);
});
