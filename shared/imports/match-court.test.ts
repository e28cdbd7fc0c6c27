import { expect, it } from "vitest";
import { type KnownCourt, matchCourt, matchImmigrationCourt } from "./match-court.ts";

const court = (n: number, key: string, name: string, citation: string, state: string, kind = "district"): KnownCourt => ({
  n,
  key,
  name,
  citation,
  state,
  kind,
});
const COURTS = [
  court(1, "cacd", "Central District of California", "C.D. Cal.", "CA"),
  court(2, "cand", "Northern District of California", "N.D. Cal.", "CA"),
  court(3, "azd", "District of Arizona", "D. Ariz.", "AZ"),
  court(4, "eoir-detroit", "Detroit Immigration Court", "", "MI", "immigration"),
];

it.each([
  ["Central District of CA", "cacd"],
  ["U.S. District Court for the Northern District of California", "cand"],
  ["C.D. Cal.", "cacd"],
  ["CD CA", "cacd"],
  ["D. Ariz.", "azd"],
  ["District of Arizona", "azd"],
  ["cand", "cand"],
  ["California", undefined],
  ["District of California", undefined],
  ["Adelphi", undefined],
  ["", undefined],
])("%j names %j", (words, key) => {
  expect(matchCourt(words, COURTS)?.key).toBe(key);
});

it("an immigration court is known by its city, and a city alone is none", () => {
  expect(matchImmigrationCourt("Detroit Immigration Court", COURTS)?.key).toBe("eoir-detroit");
  expect(matchImmigrationCourt("Detroit", COURTS)).toBeNull();
});
