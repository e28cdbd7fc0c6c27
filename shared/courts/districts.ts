import { type Zone } from "../kernel/instant.ts";

/** One of the 94 federal district courts. Source: 28 U.S.C. 81-131 and the territorial statutes; `db/reference/districts.csv`. */
export type DistrictFacts = {
  /** The court's short id, for example `ilnd`. */
  readonly id: string;
  /** "Northern District of Illinois". */
  readonly name: string;
  /** "N.D. Ill." */
  readonly citation: string;
  /** `1` to `11`, or `dc`. 28 U.S.C. 41. */
  readonly circuit: string;
  readonly state: string;
  /** The section that makes the district, as "28 U.S.C. 93". */
  readonly statute: string;
  readonly defaultZone: Zone;
  /** Every zone kept anywhere in the district, the default first. */
  readonly zones: readonly Zone[];
  /** The number PACER gives the court. */
  readonly pacerId: string;
};

/** A county or county equivalent and the district it lies in. Source: `db/reference/counties.csv`. */
export type CountyFacts = {
  /** Five digits, text. */
  readonly fips: string;
  /** With its kind: "Clay County", "Orleans Parish", "Alexandria city". */
  readonly county: string;
  readonly state: string;
  readonly courtId: string;
  /** As the statute names it; blank where the statute has no divisions. */
  readonly division: string;
  /** As "28 U.S.C. 94(b)(2)". */
  readonly section: string;
  /** Only where it differs from the default of the district. */
  readonly zone: Zone | null;
  /** Where another part of the county keeps another zone; blank otherwise. */
  readonly zoneNote: string;
  /** How the row was placed: `statute`, `one district`, or words that a lawyer should read. */
  readonly basis: string;
};

/** "Southern District" for the Southern District of Indiana; the whole name for a state that is one district. */
export function districtWithinState(district: DistrictFacts): string {
  return /^(?:Northern|Southern|Eastern|Western|Middle|Central) District/.exec(district.name)?.[0] ?? district.name;
}

/** A section as a citation is printed: "28 U.S.C. § 94(b)(2)". */
export function asCitation(section: string): string {
  return section.replace("U.S.C. ", "U.S.C. § ");
}

/** The only district of a state or territory; null when the state has several, or is unknown. */
export function soleDistrict(state: string, districts: readonly DistrictFacts[]): DistrictFacts | null {
  const [first, ...others] = districts.filter((district) => district.state === state);
  return first && others.length === 0 ? first : null;
}
