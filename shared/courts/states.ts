import { fold } from "../kernel/fold.ts";

/** Postal code to name: the fifty states, the District of Columbia, and the territories that have a federal district court. */
export const STATES: Readonly<Record<string, string>> = {
  AK: "Alaska",
  AL: "Alabama",
  AR: "Arkansas",
  AZ: "Arizona",
  CA: "California",
  CO: "Colorado",
  CT: "Connecticut",
  DC: "District of Columbia",
  DE: "Delaware",
  FL: "Florida",
  GA: "Georgia",
  GU: "Guam",
  HI: "Hawaii",
  IA: "Iowa",
  ID: "Idaho",
  IL: "Illinois",
  IN: "Indiana",
  KS: "Kansas",
  KY: "Kentucky",
  LA: "Louisiana",
  MA: "Massachusetts",
  MD: "Maryland",
  ME: "Maine",
  MI: "Michigan",
  MN: "Minnesota",
  MO: "Missouri",
  MP: "Northern Mariana Islands",
  MS: "Mississippi",
  MT: "Montana",
  NC: "North Carolina",
  ND: "North Dakota",
  NE: "Nebraska",
  NH: "New Hampshire",
  NJ: "New Jersey",
  NM: "New Mexico",
  NV: "Nevada",
  NY: "New York",
  OH: "Ohio",
  OK: "Oklahoma",
  OR: "Oregon",
  PA: "Pennsylvania",
  PR: "Puerto Rico",
  RI: "Rhode Island",
  SC: "South Carolina",
  SD: "South Dakota",
  TN: "Tennessee",
  TX: "Texas",
  UT: "Utah",
  VA: "Virginia",
  VI: "Virgin Islands",
  VT: "Vermont",
  WA: "Washington",
  WI: "Wisconsin",
  WV: "West Virginia",
  WY: "Wyoming",
};

const CODE_BY_NAME: ReadonlyMap<string, string> = new Map(Object.entries(STATES).map(([code, name]) => [fold(name), code]));

/** The postal code of a state written as a code or a name ("ny", "N.Y.", "New York"); null when it is neither. */
export function stateCode(text: string): string | null {
  const letters = text.replace(/[.\s]/g, "").toUpperCase();
  if (Object.hasOwn(STATES, letters)) return letters;
  return CODE_BY_NAME.get(fold(text)) ?? null;
}

/** The name for a sentence; an unknown code is given back as it is. */
export function stateName(code: string): string {
  return Object.hasOwn(STATES, code) ? (STATES[code] ?? code) : code;
}
