import { expect, it } from "vitest";
import { EpisodeView } from "../../../shared/custody/contract.ts";
import { RemovalView } from "../../../shared/custody/removal-contract.ts";
import { ClocksOfClient } from "../../../shared/deadlines/clocks-contract.ts";
import { custodyClocks } from "../../../shared/deadlines/custody-clocks.ts";
import { day } from "../../../shared/kernel/calendar-date.ts";
import { clockLane, clockStart } from "./clock-lanes.ts";

const TODAY = day("2026-11-24");
const start = { precision: "day", day: day("2026-04-01"), time: null } as const;
const episode = EpisodeView.parse({
  ...{ id: "epi_0000000000000001", version: "epi_0000000000000001", start, startKind: "home", circumstances: null, warrantShown: null },
  ...{ end: null, days: { least: 237, most: 237, exact: true, says: "237 days" }, placements: [], bases: [] },
});
const removal = RemovalView.parse({
  order: {
    ...{ finalOn: "2026-05-18", finality: "waiver", courtStayed: true, courtFinalOn: "2026-07-01", otherCustodyUntil: null },
    ...{ source: "Notice", version: "rmo_0000000000000001" },
  },
  suspensions: [],
  reviews: [
    {
      id: "rev_0000000000000001",
      version: "rev_0000000000000001",
      kind: "ninety_day",
      onDay: "2026-08-20",
      decision: "continued",
      source: "Letter",
    },
  ],
  findings: [],
});

it.each([
  ["prolonged-6m", "2026-04-01"],
  ["zadvydas-6m", "2026-07-01"],
  ["pocr-annual", "2026-08-20"],
] as const)("%s runs from %s", (id, from) => {
  expect(clockStart(id, { removal, episode })).toBe(from);
});

it("without an order, or without its day, a clock of the removal period has no start", () => {
  expect(clockStart("zadvydas-6m", { removal: { ...removal, order: null }, episode })).toBeNull();
  expect(clockStart("prolonged-6m", { removal, episode: undefined })).toBeNull();
});

it("clocks are drawn as bars from their start to their day, never red, with their distance in the table; the year is a mark", () => {
  const { clocks } = ClocksOfClient.parse({ held: true, clocks: custodyClocks({ today: TODAY, start, order: null, denials: [] }) });
  const { items } = clockLane(clocks, { removal: { ...removal, order: null }, episode }, TODAY);
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
  const { clocks } = ClocksOfClient.parse({ held: true, clocks: custodyClocks({ today: TODAY, start, order, denials: [] }) });
  const { items } = clockLane(clocks, { removal, episode }, TODAY);
  expect(items.map(({ kind, id, label }) => `${kind} ${id}: ${label}`)).toEqual([
    "bar removal-90d: Removal period",
    "tick pocr-90d: First custody review, Aug 16",
    "tick pocr-180d: Headquarters review, Nov 14",
    "bar zadvydas-6m: Six-month presumption",
  ]);
});
