import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CountyFacts, type DistrictFacts } from "../courts/districts.ts";
import { day } from "../kernel/calendar-date.ts";
import { zone } from "../kernel/instant.ts";
import { deriveDistrict } from "./derive-district.ts";

function district(id: string, name: string, state: string, statute: string): DistrictFacts {
  const kept = zone("America/New_York");
  return { id, name, citation: id, circuit: "7", state, statute, defaultZone: kept, zones: [kept], pacerId: "1" };
}

function county(
  fips: string,
  name: string,
  state: string,
  courtId: string,
  section: string,
  division = "",
  basis = "statute",
): CountyFacts {
  return { fips, county: name, state, courtId, division, section, zone: null, zoneNote: "", basis };
}

const DISTRICTS = [
  district("insd", "Southern District of Indiana", "IN", "28 U.S.C. 94"),
  district("innd", "Northern District of Indiana", "IN", "28 U.S.C. 94"),
  district("ncmd", "Middle District of North Carolina", "NC", "28 U.S.C. 113"),
  district("nced", "Eastern District of North Carolina", "NC", "28 U.S.C. 113"),
  district("vaed", "Eastern District of Virginia", "VA", "28 U.S.C. 127"),
  district("vawd", "Western District of Virginia", "VA", "28 U.S.C. 127"),
  district("ned", "District of Nebraska", "NE", "28 U.S.C. 107"),
  district("ctd", "District of Connecticut", "CT", "28 U.S.C. 86"),
  district("mtd", "District of Montana", "MT", "28 U.S.C. 106"),
  district("dcd", "District of Columbia", "DC", "28 U.S.C. 88"),
  district("gud", "District of Guam", "GU", "48 U.S.C. 1424"),
  district("vid", "District of the Virgin Islands", "VI", "48 U.S.C. 1611"),
];
const CLAY = county("18021", "Clay County", "IN", "insd", "28 U.S.C. 94(b)(2)", "Terre Haute");
const BUTNER = "statute; the federal prison at Butner that lies in this county belongs to the Eastern District, 28 U.S.C. 113(a)";
const DURHAM = county("37063", "Durham County", "NC", "ncmd", "28 U.S.C. 113(b)", "", BUTNER);
const CITY = "independent city, not named in the statute: placed with the counties around it; confirm with the court's local rules";
const YELLOWSTONE = "one district; the part of Yellowstone National Park in this county belongs to the District of Wyoming, 28 U.S.C. 131";
const place = (state: string, name = "Heron County Jail", city = "Heron") => ({ name, city, state });

describe("the district of a facility by its county", () => {
  it.each([
    ["a division", CLAY, "insd", "Clay County, Indiana, is in the Southern District, Terre Haute Division (28 U.S.C. § 94(b)(2))."],
    [
      "an old spelling in the statute",
      county("18027", "Daviess County", "IN", "insd", "28 U.S.C. 94(b)(3)", "Evansville", "statute; the statute writes Davies"),
      "insd",
      "Daviess County, Indiana, is in the Southern District, Evansville Division (28 U.S.C. § 94(b)(3)). The statute writes Davies.",
    ],
    [
      "an independent city",
      county("51510", "Alexandria city", "VA", "vaed", "28 U.S.C. 127", "", CITY),
      "vaed",
      "Alexandria city, Virginia, is an independent city that the statute does not name; it is placed with the counties around it in the " +
        "Eastern District (28 U.S.C. § 127). Confirm with the court's local rules.",
    ],
    [
      "a state of one district",
      county("31145", "Red Willow County", "NE", "ned", "28 U.S.C. 107", "", "one district"),
      "ned",
      "Red Willow County lies in Nebraska, which is one judicial district (28 U.S.C. § 107).",
    ],
    [
      "a planning region",
      county("09110", "Capitol Planning Region", "CT", "ctd", "28 U.S.C. 86", "", "planning region, a county equivalent since 2022"),
      "ctd",
      "Capitol Planning Region lies in Connecticut, which is one judicial district (28 U.S.C. § 86).",
    ],
    [
      "a county with a part of Yellowstone",
      county("30031", "Gallatin County", "MT", "mtd", "28 U.S.C. 106", "", YELLOWSTONE),
      "mtd",
      "Gallatin County lies in Montana, which is one judicial district (28 U.S.C. § 106). The part of Yellowstone National Park in this " +
        "county belongs to the District of Wyoming, 28 U.S.C. § 131.",
    ],
    [
      "the capital",
      county("11001", "District of Columbia", "DC", "dcd", "28 U.S.C. 88", "", "one district"),
      "dcd",
      "District of Columbia is one judicial district (28 U.S.C. § 88).",
    ],
    [
      "a territory",
      county("78030", "St. Thomas Island", "VI", "vid", "48 U.S.C. 1611", "", "one court for the territory"),
      "vid",
      "St. Thomas Island lies in the Virgin Islands, which is one judicial district (48 U.S.C. § 1611).",
    ],
  ])("%s", (_, row, courtId, reason) => {
    expect(deriveDistrict(place(row.state), row, null, DISTRICTS)).toEqual({ courtId, reason, basis: "county" });
  });

  it.each([
    ["Federal Correctional Institution Butner", "", "nced", "is split: the federal prison at Butner belongs to the Eastern District"],
    ["Federal prison", "Butner", "nced", "(28 U.S.C. § 113(a))"],
    ["Durham County Detention Center", "Durham", "ncmd", "The federal prison at Butner that lies in this county belongs to the Eastern"],
  ])("the split county: %s in %s is %s", (name, city, courtId, says) => {
    const derived = deriveDistrict(place("NC", name, city), DURHAM, null, DISTRICTS);
    expect(derived.courtId).toBe(courtId);
    expect(derived.reason).toContain(says);
  });

  it("Butner counts in its own county only", () => {
    expect(deriveDistrict(place("IN", "Butner Camp"), CLAY, null, DISTRICTS).courtId).toBe("insd");
  });
});

describe("a facility whose county is not known", () => {
  it.each([
    ["IN", null, "The county of this facility is not known, so its court district is not known.", "none"],
    ["", null, "The county of this facility is not known, so its court district is not known.", "none"],
    ["NE", "ned", "The county of this facility is not known, but Nebraska is one judicial district (28 U.S.C. § 107).", "state"],
    [
      "DC",
      "dcd",
      "The county of this facility is not known, but the District of Columbia is one judicial district (28 U.S.C. § 88).",
      "state",
    ],
    ["CU", null, "Guantanamo Bay lies in Cuba, in no judicial district.", "none"],
  ])("in %j has the district %s, and says why", (state, courtId, reason, basis) => {
    expect(deriveDistrict(place(state), null, null, DISTRICTS)).toEqual({ courtId, reason, basis });
  });
});

describe("a lawyer's override", () => {
  const override = { courtId: "innd", by: "Ana Ruiz", on: day("2026-03-09"), reason: "the jail moved its annex to Gary" };

  it("comes first, is signed and dated, and says what the rule would have said", () => {
    expect(deriveDistrict(place("IN"), CLAY, override, DISTRICTS)).toEqual({
      courtId: "innd",
      reason:
        "Set by Ana Ruiz on March 9, 2026: the jail moved its annex to Gary. By its county it would be the Southern District of Indiana.",
      basis: "override",
    });
  });

  it("adds nothing where the rule agrees or knows nothing", () => {
    const says = "Set by Ana Ruiz on March 9, 2026: the jail moved its annex to Gary.";
    expect(deriveDistrict(place("IN"), CLAY, { ...override, courtId: "insd" }, DISTRICTS).reason).toBe(says);
    expect(deriveDistrict(place("IN"), null, override, DISTRICTS).reason).toBe(says);
  });

  it("always decides the court, whatever the county", () => {
    fc.assert(
      fc.property(fc.constantFrom(CLAY, DURHAM, null), fc.constantFrom("innd", "nced", "ned"), (row, courtId) => {
        const derived = deriveDistrict(place("IN", "Butner", "Butner"), row, { ...override, courtId }, DISTRICTS);
        expect(derived).toMatchObject({ courtId, basis: "override" });
      }),
    );
  });
});
