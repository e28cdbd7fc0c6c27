import { describe, expect, test } from "vitest";
import { moveFindings, type OpenPetition, type Restraint, type Whereabout } from "./venue.ts";

const WIS = { key: "wied", citation: "E.D. Wis." };
const OKLA = { key: "okwd", citation: "W.D. Okla." };
const dodge: Whereabout = { kind: "facility", name: "Dodge", facilityId: "fac_dodge", court: WIS, state: "WI", area: "CHI" };
const kenosha: Whereabout = { ...dodge, name: "Kenosha", facilityId: "fac_kenosha" };
const kay: Whereabout = { kind: "facility", name: "Kay", facilityId: "fac_kay", court: OKLA, state: "OK", area: "CHI" };
const transit: Whereabout = { kind: "in_transit", name: "In transit", facilityId: null, court: null, state: null, area: null };
const petition = (told: Partial<OpenPetition> = {}): OpenPetition => ({
  caption: "Tun v. Warden",
  filed: true,
  court: WIS,
  restraints: [],
  ...told,
});
const codes = (from: Whereabout | null, to: Whereabout, ...petitions: OpenPetition[]) =>
  moveFindings(from, to, petitions).map((finding) => finding.code);

test("leaving the district of filing says that venue stays, with its authority", () => {
  expect(moveFindings(dodge, kay, [petition()])).toEqual([
    {
      code: "left_filing_district",
      says: "Moved out of the district of filing: Kay is in W.D. Okla., and Tun v. Warden is filed in E.D. Wis. Venue does not move with the person once the petition was properly filed (Ex parte Endo, 323 U.S. 283 (1944)).",
    },
  ]);
});

test.each([
  ["a move within the district", codes(dodge, kenosha, petition()), []],
  ["a return to the district of filing", codes(kay, dodge, petition()), []],
  ["no petition", codes(dodge, kay), []],
  ["a place not known", codes(dodge, transit, petition()), ["district_not_known"]],
  ["a court nobody could tell", codes(dodge, kay, petition({ court: null })), []],
  ["the first place known, in another district", codes(null, kay, petition()), ["left_filing_district"]],
  ["a draft meant for the old district", codes(dodge, kay, petition({ filed: false })), ["file_where_held"]],
  ["a draft without a court", codes(dodge, kay, petition({ filed: false, court: null })), ["file_where_held"]],
  ["a draft meant for the new district", codes(dodge, kay, petition({ filed: false, court: OKLA })), []],
  ["two petitions", codes(dodge, kay, petition(), petition({ court: OKLA })), ["left_filing_district"]],
  ["the same facility told again", codes(kay, kay, petition()), []],
])("%s", (_name, found, expected) => {
  expect(found).toEqual(expected);
});

describe("an order that restrains moves", () => {
  const restrained = (scope: Restraint["scope"], act: Restraint["act"] = "no_transfer") => petition({ restraints: [{ act, scope }] });
  test.each([
    ["facility", dodge, kenosha, true],
    ["district", dodge, kenosha, false],
    ["district", dodge, kay, true],
    ["district", dodge, transit, true],
    ["state", dodge, kenosha, false],
    ["state", dodge, kay, true],
    ["area", dodge, kay, false],
    ["area", dodge, transit, true],
    ["united_states", dodge, kay, false],
    ["united_states", dodge, { ...transit, kind: "staging_abroad" }, true],
    [null, dodge, kenosha, true],
  ] as const)("of scope %s, from $1.name to $2.name: %#", (scope, from, to, touched) => {
    expect(codes(from, to, restrained(scope)).includes("restrained_move")).toBe(touched);
  });

  test("notice before a transfer asks whether notice came", () => {
    expect(codes(dodge, kay, restrained("district", "notice_before_transfer"))).toEqual(["left_filing_district", "notice_of_move"]);
  });

  test("a restrained move says that the order stands", () => {
    expect(moveFindings(dodge, kay, [restrained("district")]).at(-1)?.says).toMatch(
      /forbids a transfer out of the district, and it stands/,
    );
  });
});
