import { type Zone, zone } from "../kernel/instant.ts";
import { type CountyFacts, type DistrictFacts } from "./districts.ts";

export type ZoneAnswer = {
  readonly zone: Zone;
  /** True when the zone was taken as the default because the courthouse is not known, or the county is split. */
  readonly assumed: boolean;
  readonly why: string;
};

type Office = readonly [court: string, digit: string, division: string, zone: string];

/**
 * The courthouses of the eight districts whose courthouses keep different times, by the office digit that begins the docket number.
 * Everywhere else all courthouses keep the district's default, even where some county does not.
 * Source: the divisions of 28 U.S.C. 89, 92, 94, 97, 122, 123, 124 and the courts' docket numbering; zones 49 CFR part 71.
 */
const OFFICES: readonly Office[] = [
  ["flnd", "1", "Gainesville", "America/New_York"],
  ["flnd", "3", "Pensacola", "America/Chicago"],
  ["flnd", "4", "Tallahassee", "America/New_York"],
  ["flnd", "5", "Panama City", "America/Chicago"],
  ["idd", "1", "Southern", "America/Boise"],
  ["idd", "2", "Northern", "America/Los_Angeles"],
  ["idd", "3", "Central", "America/Los_Angeles"],
  ["idd", "4", "Eastern", "America/Boise"],
  ["innd", "1", "Fort Wayne", "America/Indiana/Indianapolis"],
  ["innd", "2", "Hammond", "America/Chicago"],
  ["innd", "3", "South Bend", "America/Indiana/Indianapolis"],
  ["innd", "4", "Lafayette", "America/Indiana/Indianapolis"],
  ["insd", "1", "Indianapolis", "America/Indiana/Indianapolis"],
  ["insd", "2", "Terre Haute", "America/Indiana/Indianapolis"],
  ["insd", "3", "Evansville", "America/Chicago"],
  ["insd", "4", "New Albany", "America/Indiana/Indianapolis"],
  ["kywd", "1", "Bowling Green", "America/Chicago"],
  ["kywd", "3", "Louisville", "America/New_York"],
  ["kywd", "4", "Owensboro", "America/Chicago"],
  ["kywd", "5", "Paducah", "America/Chicago"],
  ["sdd", "1", "Northern", "America/Chicago"],
  ["sdd", "3", "Central", "America/Chicago"],
  ["sdd", "4", "Southern", "America/Chicago"],
  ["sdd", "5", "Western", "America/Denver"],
  ["tned", "1", "Chattanooga", "America/New_York"],
  ["tned", "2", "Greeneville", "America/New_York"],
  ["tned", "3", "Knoxville", "America/New_York"],
  ["tned", "4", "Winchester", "America/Chicago"],
  ["txwd", "1", "Austin", "America/Chicago"],
  ["txwd", "2", "Del Rio", "America/Chicago"],
  ["txwd", "3", "El Paso", "America/Denver"],
  ["txwd", "4", "Pecos", "America/Chicago"],
  ["txwd", "5", "San Antonio", "America/Chicago"],
  ["txwd", "6", "Waco", "America/Chicago"],
  ["txwd", "7", "Midland-Odessa", "America/Chicago"],
];

/**
 * The zone in which a court counts its days: that of the courthouse, named by the office digit of the docket number
 * ("3" of `3:26-cv-00123`), else the district's default, marked assumed where its courthouses differ. Fed. R. Civ. P. 6(a)(4).
 */
export function zoneOfCourthouse(district: DistrictFacts, officeDigit: string | null): ZoneAnswer {
  const offices = OFFICES.filter(([court]) => court === district.id);
  if (offices.length === 0) {
    return { zone: district.defaultZone, assumed: false, why: `Every courthouse of the ${district.name} keeps ${district.defaultZone}.` };
  }
  const office = offices.find(([, digit]) => digit === officeDigit);
  if (office) {
    return { zone: zone(office[3]), assumed: false, why: `The docket number names the ${office[2]} office, which keeps ${office[3]}.` };
  }
  return {
    zone: district.defaultZone,
    assumed: true,
    why: `The courthouses of the ${district.name} keep different times; ${district.defaultZone} is assumed until the docket number names the office.`,
  };
}

/** The zone in which a place in this county lives. Assumed when the county is split between zones. 49 CFR part 71. */
export function zoneOfCounty(county: CountyFacts, district: DistrictFacts): ZoneAnswer {
  const kept = county.zone ?? district.defaultZone;
  if (county.zoneNote === "") return { zone: kept, assumed: false, why: `${county.county} keeps ${kept}.` };
  return { zone: kept, assumed: true, why: `${county.county} is taken to keep ${kept}, but not all of it does. ${county.zoneNote}.` };
}

/** What each zone of a district holds, in words: null for the default, else its counties and split counties. For the court's page. */
export function zoneHoldings(
  district: DistrictFacts,
  counties: readonly CountyFacts[],
): readonly { readonly zone: Zone; readonly holds: string | null }[] {
  const own = counties.filter((county) => county.courtId === district.id);
  return district.zones.map((kept) => {
    if (kept === district.defaultZone) return { zone: kept, holds: null };
    const whole = own.filter((county) => county.zone === kept).map((county) => county.county);
    const parts = own.filter((county) => county.zoneNote.includes(kept)).map((county) => `part of ${county.county}`);
    return { zone: kept, holds: [...whole, ...parts].join(", ") };
  });
}
