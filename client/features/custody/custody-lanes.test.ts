import { expect, test } from "vitest";
import { CustodyView } from "../../../shared/custody/contract.ts";
import { day } from "../../../shared/kernel/calendar-date.ts";
import { custodyLane, districtLane, placementLane } from "./custody-lanes.ts";

const TODAY = day("2026-11-24");
const on = (text: string | null) => ({ precision: text === null ? "unknown" : "day", day: text, time: null });

function stay(n: number, name: string, citation: string | null, from: string | null, until: string | null) {
  const court = citation === null ? null : { key: citation, name: citation, citation };
  const facility = {
    id: `fac_000000000000000${n}`,
    name,
    city: null,
    state: null,
    fieldOffice: null,
    officeTown: null,
    court,
    courtReason: "By county.",
  };
  return {
    ...{ id: `plc_000000000000000${n}`, version: "1", name, kind: "facility", facility, place: null, source: "family" },
    ...{
      from: on(from),
      until: until === null ? null : on(until),
      confirmedAt: null,
      confirmedBy: null,
      current: until === null,
      stale: false,
    },
  };
}
function custody(placements: unknown[], end: string | null = null) {
  const days = { least: null, most: null, exact: false, says: "not known" };
  const ended = end === null ? null : { at: on(end), kind: "released" };
  const told = { start: on("2026-02-26"), startKind: "check_in", circumstances: null, warrantShown: null, end: ended, days, bases: [] };
  return CustodyView.parse({ episodes: [{ id: "epi_0000000000000001", version: "1", ...told, placements }], findings: [] });
}

test("stays in one district are one line, which says where a petition is filed and ends today", () => {
  const told = custody([
    stay(1, "Clay", "S.D. Ind.", "2026-02-26", "2026-05-14"),
    stay(2, "Dodge", "E.D. Wis.", "2026-05-14", "2026-08-01"),
    stay(3, "Kenosha", "E.D. Wis.", "2026-08-01", null),
  ]);
  expect(districtLane(told, ["E.D. Wis."], [], TODAY).items).toMatchObject([
    { label: "S.D. Ind.", from: "2026-02-26", to: "2026-05-14" },
    { label: "E.D. Wis., where filed", from: "2026-05-14", to: TODAY },
  ]);
});

test("a stay of unknown beginning follows the one before it, and the end of custody closes the last", () => {
  const told = custody([stay(1, "Clay", "S.D. Ind.", "2026-02-26", "2026-03-01"), stay(2, "Kay", null, null, null)], "2026-03-11");
  expect(placementLane(told, TODAY).items).toMatchObject([
    { label: "Clay, 3 days", from: "2026-02-26", to: "2026-03-01" },
    { label: "Kay, about 10 days", from: "2026-03-01", to: "2026-03-11" },
  ]);
});

test("held without a known place is drawn as not known", () => {
  expect(placementLane(custody([]), TODAY).items).toMatchObject([
    { label: "Place not known", fill: "hatched", from: "2026-02-26", to: null },
  ]);
});

test("beginning and end of custody are a dot each", () => {
  expect(custodyLane(custody([], "2026-03-11"), TODAY).items).toMatchObject([
    { label: "Detained Feb 26", says: "Detained, at a check-in" },
    { label: "Released Mar 11", tone: "released" },
  ]);
});
