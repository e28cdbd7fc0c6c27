import { describe, expect, it } from "vitest";
import { zone } from "../kernel/instant.ts";
import { asCitation, type CountyFacts, type DistrictFacts, districtWithinState, soleDistrict } from "./districts.ts";
import { stateCode, stateName, STATES } from "./states.ts";
import { zoneHoldings, zoneOfCounty, zoneOfCourthouse } from "./zones.ts";

const EASTERN = zone("America/Indiana/Indianapolis");
const CENTRAL = zone("America/Chicago");

function district(id: string, name: string, state: string): DistrictFacts {
  const rest = { citation: id, circuit: "7", statute: "28 U.S.C. 94", pacerId: "1" };
  return { id, name, state, defaultZone: EASTERN, zones: [EASTERN, CENTRAL], ...rest };
}
const INSD = district("insd", "Southern District of Indiana", "IN");
const MADE_UP = district("xxd", "District of Nowhere", "NE");

function county(name: string, kept: CountyFacts["zone"], zoneNote = "", courtId = "insd"): CountyFacts {
  const rest = { fips: "18051", state: "IN", division: "", section: "28 U.S.C. 94(b)(3)", basis: "statute" };
  return { county: name, courtId, zone: kept, zoneNote, ...rest };
}

describe("the zone of a courthouse", () => {
  it.each([
    ["1", EASTERN, false],
    ["3", CENTRAL, false],
    [null, EASTERN, true],
    ["9", EASTERN, true],
  ])("of a district with two times, office %s, is %s, assumed: %s", (digit, kept, assumed) => {
    expect(zoneOfCourthouse(INSD, digit)).toMatchObject({ zone: kept, assumed });
  });

  it("is certain where every courthouse keeps the default, even if a county does not", () => {
    expect(zoneOfCourthouse(MADE_UP, null)).toEqual({
      zone: EASTERN,
      assumed: false,
      why: "Every courthouse of the District of Nowhere keeps America/Indiana/Indianapolis.",
    });
  });
});

describe("the zone of a county", () => {
  it.each([
    [county("Gibson County", CENTRAL), CENTRAL, false],
    [county("Clay County", null), EASTERN, false],
    [county("Split County", null, "Western part: America/Chicago"), EASTERN, true],
  ])("%j", (row, kept, assumed) => {
    expect(zoneOfCounty(row, INSD)).toMatchObject({ zone: kept, assumed });
  });

  it("lists what each zone of a district holds", () => {
    const counties = [
      county("Gibson County", CENTRAL),
      county("Clay County", null),
      county("Split County", null, "Western part: America/Chicago"),
      county("Lake County", CENTRAL, "", "innd"),
    ];
    expect(zoneHoldings(INSD, counties)).toEqual([
      { zone: EASTERN, holds: null },
      { zone: CENTRAL, holds: "Gibson County, part of Split County" },
    ]);
  });
});

describe("the words for districts and states", () => {
  it.each([
    [INSD, "Southern District"],
    [MADE_UP, "District of Nowhere"],
  ])("%j", (court, words) => {
    expect(districtWithinState(court)).toBe(words);
  });

  it("a section is cited with its sign", () => {
    expect(asCitation("28 U.S.C. 94(b)(2)")).toBe("28 U.S.C. § 94(b)(2)");
  });

  it("a state is one district only when nothing else lies in it", () => {
    expect(soleDistrict("NE", [INSD, MADE_UP])?.id).toBe("xxd");
    expect(soleDistrict("IN", [INSD, district("innd", "Northern District of Indiana", "IN")])).toBeNull();
    expect(soleDistrict("TX", [INSD])).toBeNull();
  });

  it.each([
    ["ny", "NY"],
    [" N.Y. ", "NY"],
    ["New York", "NY"],
    ["west virginia", "WV"],
    ["ZZ", null],
    ["", null],
    ["constructor", null],
    ["toString", null],
  ])("%j is the state %s", (written, code) => {
    expect(stateCode(written)).toBe(code);
  });

  it("every state is found by its code and its name", () => {
    for (const code of Object.keys(STATES)) expect([stateCode(code), stateCode(stateName(code))]).toEqual([code, code]);
  });
});
