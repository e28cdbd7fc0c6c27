import { asCitation, type CountyFacts, type DistrictFacts, districtWithinState, soleDistrict } from "../courts/districts.ts";
import { stateName } from "../courts/states.ts";
import type { CalendarDate } from "../kernel/calendar-date.ts";
import { dayWords } from "../kernel/day-words.ts";
import { fold } from "../kernel/fold.ts";

/** A lawyer's word that a facility lies in another district than its county says. */
export type CourtOverride = { readonly courtId: string; readonly by: string; readonly on: CalendarDate; readonly reason: string };

/** What of a facility matters here: its names can place it in the split county, its state when the county is not known. */
export type PlaceToDerive = { readonly name: string; readonly city: string; readonly state: string };

export type DerivedDistrict = {
  readonly courtId: string | null;
  /** A sentence, with its authority, that a lawyer can check. */
  readonly reason: string;
  readonly basis: "override" | "county" | "state" | "none";
};

/** 28 U.S.C. 113(a), (b): the part of this county that holds the federal prison at Butner belongs to the Eastern District. */
const DURHAM = "37063";
const CUBA = "CU";

/**
 * The district of confinement, by which the habeas court is found (28 U.S.C. 2241(a); Rumsfeld v. Padilla, 542 U.S. 426 (2004)).
 * A lawyer's override comes first, then the county, then a state that is one district; else it is not known, and says so.
 */
export function deriveDistrict(
  place: PlaceToDerive,
  county: CountyFacts | null,
  override: CourtOverride | null,
  districts: readonly DistrictFacts[],
): DerivedDistrict {
  if (override) return byOverride(override, deriveDistrict(place, county, null, districts), districts);
  if (county) return byCounty(place, county, districts);
  if (place.state === CUBA) return { courtId: null, reason: "Guantanamo Bay lies in Cuba, in no judicial district.", basis: "none" };
  const sole = soleDistrict(place.state, districts);
  if (sole)
    return {
      courtId: sole.id,
      reason: `The county of this facility is not known, but ${inProse(sole.state)} is one judicial district (${asCitation(sole.statute)}).`,
      basis: "state",
    };
  return { courtId: null, reason: "The county of this facility is not known, so its court district is not known.", basis: "none" };
}

function byOverride(override: CourtOverride, rule: DerivedDistrict, districts: readonly DistrictFacts[]): DerivedDistrict {
  const said = `Set by ${override.by} on ${dayWords(override.on)}: ${sentence(override.reason)}`;
  const other = districts.find((district) => district.id === rule.courtId);
  const differs = other && other.id !== override.courtId ? ` By its county it would be the ${other.name}.` : "";
  return { courtId: override.courtId, reason: said + differs, basis: "override" };
}

function byCounty(place: PlaceToDerive, county: CountyFacts, districts: readonly DistrictFacts[]): DerivedDistrict {
  const district = districts.find((candidate) => candidate.id === county.courtId);
  if (!district) return { courtId: null, reason: `${named(county)} names a district court that is not in the list.`, basis: "none" };
  if (county.fips === DURHAM && ` ${fold(`${place.name} ${place.city}`)} `.includes(" butner ")) {
    const reason = `${named(county)} is split: the federal prison at Butner belongs to the Eastern District (28 U.S.C. § 113(a)).`;
    return { courtId: "nced", reason, basis: "county" };
  }
  return { courtId: county.courtId, reason: countySentence(county, district, districts), basis: "county" };
}

function countySentence(county: CountyFacts, district: DistrictFacts, districts: readonly DistrictFacts[]): string {
  const [placed, ...remarks] = county.basis.split("; ");
  if (soleDistrict(county.state, districts)) {
    const said = remarks.filter((remark) => !remark.includes("one judicial district"));
    const known = `is one judicial district (${asCitation(district.statute)}).`;
    if (county.county === stateName(county.state)) return `${county.county} ${known}`;
    return `${county.county} lies in ${inProse(county.state)}, which ${known}${remarked(said)}`;
  }
  if (placed?.startsWith("independent city")) {
    const where = `${named(county)}, is an independent city that the statute does not name; it is placed with the counties around it in the`;
    return `${where} ${districtWithinState(district)} (${asCitation(county.section)}).${remarked(remarks)}`;
  }
  const division = county.division === "" ? "" : `, ${county.division} Division`;
  return `${named(county)}, is in the ${districtWithinState(district)}${division} (${asCitation(county.section)}).${remarked(remarks)}`;
}

function remarked(remarks: readonly string[]): string {
  return remarks.length > 0 ? ` ${sentence(asCitation(capital(remarks.join("; "))))}` : "";
}

/** "the Virgin Islands", "the District of Columbia"; every other name stands alone. */
function inProse(state: string): string {
  const name = stateName(state);
  return /Islands$|^District of/.test(name) ? `the ${name}` : name;
}

function named(county: CountyFacts): string {
  return `${county.county}, ${stateName(county.state)}`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
