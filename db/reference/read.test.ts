import { describe, expect, it } from "vitest";
import { soleDistrict } from "../../shared/courts/districts.ts";
import { STATES } from "../../shared/courts/states.ts";
import { fold } from "../../shared/kernel/fold.ts";
import { isZone } from "../../shared/kernel/instant.ts";
import {
  parseCounties,
  parseDistricts,
  parseFacilities,
  parseHeader,
  readAppellateCourts,
  readCounties,
  readDistricts,
  readFacilities,
  readFacilityAliases,
  readFieldOffices,
  readImmigrationCourts,
  REFERENCE_FILES,
  referenceFile,
  type ReferenceName,
} from "./read.ts";

const districts = readDistricts();
const counties = readCounties();
const facilities = readFacilities();
const aliases = readFacilityAliases();
const offices = readFieldOffices();
const immigrationCourts = readImmigrationCourts();
const appellate = readAppellateCourts();
const countyByFips = new Map(counties.map((county) => [county.fips, county]));
const facilityByKey = new Map(facilities.map((facility) => [facility.key, facility]));

function repeated(values: readonly string[]): string[] {
  return values.filter((value, at) => values.indexOf(value) !== at);
}

describe("every reference file", () => {
  const names = Object.keys(REFERENCE_FILES).filter((name): name is ReferenceName => name in REFERENCE_FILES);
  it.each(names)("%s states what it is, its source, day, licence and version, and stays under 300 KB", (name) => {
    const text = referenceFile(name);
    const header = parseHeader(name, text);
    expect(header.source.length).toBeGreaterThan(10);
    expect(header.licence).toMatch(/public domain|CC0/);
    expect(header.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(header.version).toBeGreaterThanOrEqual(1);
    expect(text.length).toBeLessThan(300_000);
  });
});

describe("the districts", () => {
  it("are 94, each once, in the circuits of 28 U.S.C. 41", () => {
    expect(districts).toHaveLength(94);
    expect(repeated(districts.map(({ id }) => id))).toEqual([]);
    expect(repeated(districts.map(({ citation }) => citation))).toEqual([]);
    expect(new Set(districts.map(({ circuit }) => circuit)).size).toBe(12);
    const ninth = districts.filter(({ circuit }) => circuit === "9").map(({ state }) => state);
    expect([...new Set(ninth)].sort()).toEqual(["AK", "AZ", "CA", "GU", "HI", "ID", "MP", "MT", "NV", "OR", "WA"]);
  });

  it("cover every state", () => {
    expect([...new Set(districts.map(({ state }) => state))].sort()).toEqual(Object.keys(STATES).sort());
  });

  it("list their default zone first, and only zones this runtime knows", () => {
    for (const district of districts) {
      expect(district.zones[0]).toBe(district.defaultZone);
      expect(district.zones.every(isZone)).toBe(true);
    }
  });

  it.each([
    ["innd", "America/Indiana/Indianapolis", "America/Chicago"],
    ["insd", "America/Indiana/Indianapolis", "America/Chicago"],
    ["flnd", "America/New_York", "America/Chicago"],
    ["idd", "America/Boise", "America/Los_Angeles"],
    ["ord", "America/Los_Angeles", "America/Boise"],
    ["txwd", "America/Chicago", "America/Denver"],
    ["tned", "America/New_York", "America/Chicago"],
    ["kywd", "America/New_York", "America/Chicago"],
    ["miwd", "America/Detroit", "America/Menominee"],
    ["ned", "America/Chicago", "America/Denver"],
    ["ksd", "America/Chicago", "America/Denver"],
    ["sdd", "America/Chicago", "America/Denver"],
    ["ndd", "America/Chicago", "America/Denver"],
  ])("%s keeps %s and, in part, %s", (id, main, other) => {
    expect(districts.find((district) => district.id === id)?.zones).toEqual([main, other]);
  });

  it.each([
    ["kyed", "America/New_York"],
    ["tnmd", "America/Chicago"],
    ["mied", "America/Detroit"],
    ["gud", "Pacific/Guam"],
    ["hid", "Pacific/Honolulu"],
    ["prd", "America/Puerto_Rico"],
  ])("%s keeps one zone, %s", (id, only) => {
    expect(districts.find((district) => district.id === id)?.zones).toEqual([only]);
  });
});

describe("the counties", () => {
  it("are 3,238, each once, each in a district of its own state", () => {
    expect(counties).toHaveLength(3238);
    expect(repeated(counties.map(({ fips }) => fips))).toEqual([]);
    const wrong = counties.filter((county) => districts.find(({ id }) => id === county.courtId)?.state !== county.state);
    expect(wrong).toEqual([]);
    expect(new Set(counties.map(({ courtId }) => courtId)).size).toBe(94);
  });

  it("name another zone only where it differs, and one their district lists", () => {
    for (const county of counties) {
      const district = districts.find(({ id }) => id === county.courtId);
      if (county.zone === null) continue;
      expect(county.zone).not.toBe(district?.defaultZone);
      expect(district?.zones).toContain(county.zone);
    }
  });

  it("cite a subsection wherever a state has several districts, but for the cities the statute does not name", () => {
    const bare = counties.filter((county) => !soleDistrict(county.state, districts) && !county.section.includes("("));
    expect(bare).toHaveLength(38);
    expect(bare.every(({ state, basis }) => state === "VA" && basis.startsWith("independent city"))).toBe(true);
  });

  it.each([
    ["18021", "insd", "Terre Haute", "28 U.S.C. 94(b)(2)"],
    ["48141", "txwd", "El Paso", "28 U.S.C. 124(d)(3)"],
    ["12021", "flmd", "", "28 U.S.C. 89(b)"],
    ["13259", "gamd", "Columbus", "28 U.S.C. 90(b)(3)"],
    ["22059", "lawd", "", "28 U.S.C. 98(c)"],
    ["17031", "ilnd", "Eastern", "28 U.S.C. 93(a)(1)"],
    ["56039", "wyd", "", "28 U.S.C. 131"],
  ])("%s lies in %s, %s division, %s", (fips, courtId, division, section) => {
    expect(countyByFips.get(fips)).toMatchObject({ courtId, division, section });
  });
});

describe("the facilities", () => {
  it("have one row a key and one row a code, and a code is its own key", () => {
    expect(repeated(facilities.map(({ key }) => key))).toEqual([]);
    expect(repeated(facilities.map(({ code }) => code).filter((code) => code !== ""))).toEqual([]);
    expect(facilities.filter(({ key, code }) => code !== "" && code !== key)).toEqual([]);
  });

  it("stand in a county that exists, of their own state", () => {
    for (const facility of facilities) {
      if (facility.county_fips === "") continue;
      expect(countyByFips.get(facility.county_fips), facility.key).toMatchObject({ state: facility.state, county: facility.county });
    }
  });

  it("of a list of 2026 all have a county, but for Guantanamo Bay", () => {
    const without = facilities.filter(({ active, county_fips }) => active && county_fips === "");
    expect(without.map(({ state }) => state)).toEqual(["CU"]);
    expect(facilities.filter(({ active }) => active).length).toBeGreaterThan(200);
  });

  it("name a field office that exists", () => {
    const known = new Set(offices.map(({ code }) => code));
    expect(facilities.filter(({ field_office }) => field_office !== "" && !known.has(field_office))).toEqual([]);
    expect(facilities.filter(({ active, field_office }) => active && field_office === "")).toEqual([]);
  });

  it.each([
    ["FSF", "Florence Staging Facility", "AZ"],
    ["CCAFLAZ", "Central Arizona Florence Correctional Center", "AZ"],
    ["FIPCAGA", "Folkston ICE Processing Center (Annex)", "GA"],
    ["FIPCMGA", "Folkston ICE Processing Center (Main)", "GA"],
    ["FIPCDGA", "Folkston D Ray ICE Processing Center", "GA"],
    ["CLARKID", "Clark County Jail (ID)", "ID"],
    ["CLARKIN", "Clark County Jail", "IN"],
    ["EPC", "El Paso Service Processing Center", "TX"],
    ["SPRHONY", "Spring Valley Hospital", "NV"],
  ])("give the code %s to %s, %s", (key, name, state) => {
    expect(facilityByKey.get(key)).toMatchObject({ name, state });
  });

  it.each([
    ["CLARKID", false],
    ["CLARKIN", true],
    ["NVSDCNV", true],
    ["OLDHAKY", true],
    ["YORCOPA", false],
  ])("say of %s whether a list of 2026 has it: %s", (key, active) => {
    expect(facilityByKey.get(key)?.active).toBe(active);
  });

  it("hold no entity, no curly apostrophe and no second address, in any cell", () => {
    for (const name of ["facilities", "facilityAliases", "fieldOffices", "immigrationCourts"] as const) {
      expect(referenceFile(name)).not.toMatch(/&(#\d+|[a-z]+);|[’‘“”]|\u00a0/);
    }
    expect(facilities.filter(({ street }) => street.includes("|"))).toEqual([]);
  });

  it("keep leading zeros", () => {
    expect(facilityByKey.get("WYATTRI")?.zip).toBe("02863");
  });

  it("have aliases that name a facility, differ from its name, and are written once for each", () => {
    const seen = new Set<string>();
    for (const { key, alias } of aliases) {
      const facility = facilityByKey.get(key);
      expect(facility, key).toBeDefined();
      expect(fold(alias)).not.toBe(fold(facility?.name ?? ""));
      expect(seen.has(`${key} ${fold(alias)}`), alias).toBe(false);
      seen.add(`${key} ${fold(alias)}`);
    }
  });
});

describe("the offices and immigration courts", () => {
  it("are 25 and 72, each once, in a county of their state", () => {
    expect(offices).toHaveLength(25);
    expect(repeated(offices.map(({ code }) => code))).toEqual([]);
    expect(immigrationCourts).toHaveLength(72);
    expect(repeated(immigrationCourts.map(({ id }) => id))).toEqual([]);
    for (const court of immigrationCourts) expect(countyByFips.get(court.county_fips)?.state, court.id).toBe(court.state);
  });
});

describe("the courts above the districts", () => {
  it("are the circuits that the districts lie in, each once, the Supreme Court and the Board", () => {
    const appeals = appellate.filter(({ kind }) => kind === "appeals");
    expect(appeals.map(({ circuit }) => circuit).toSorted()).toEqual([...new Set(districts.map(({ circuit }) => circuit))].toSorted());
    expect(appellate.filter(({ kind }) => kind !== "appeals").map(({ id, circuit }) => [id, circuit])).toEqual([
      ["scotus", ""],
      ["bia", ""],
    ]);
    expect(repeated(appellate.map(({ citation }) => citation))).toEqual([]);
  });
});

describe("a damaged file", () => {
  const head = "# what: x\n# source: y\n";
  const columns = "fips,county,state,court_id,division,section,zone,zone_note,basis\n";
  const good = "18021,Clay County,IN,insd,Terre Haute,28 U.S.C. 94(b)(2),,,statute\n";

  it.each([
    [
      "a bad cell",
      `${head}${columns}${good}1821,Clay County,IN,insd,,28 U.S.C. 94,,,statute\n`,
      /counties\.csv, line 5: fips is not five digits/,
    ],
    [
      "a zone nobody keeps",
      `${head}${columns}${good.replace(",,,statute", ",America/Terre,,statute")}`,
      /counties\.csv, line 4: zone is not a time zone/,
    ],
    [
      "a column too many",
      `${head}${columns.replace("basis", "basis,note")}${good.replace("statute", "statute,x")}`,
      /counties\.csv, line 4: .*note/,
    ],
    ["a cell too few", `${head}${columns}18021,Clay County\n`, /counties\.csv: the table that begins on line 3 cannot be read/],
  ])("with %s is refused with the file and the line", (_, text, says) => {
    expect(() => parseCounties(text)).toThrow(says);
  });

  it("says which part of the header is missing", () => {
    expect(() => parseHeader("districts", "# what: x\nid\n")).toThrow('districts.csv: the header does not state "source"');
  });

  it("is not confused by a number sign inside a cell", () => {
    const text = referenceFile("facilities");
    const [first] = parseFacilities(text).filter(({ key }) => key === "UINTAWY");
    expect(first?.street).toContain("109");
    expect(parseDistricts(referenceFile("districts"))).toHaveLength(94);
  });
});
