import { CUSTODY_START } from "../../../shared/custody/codes.ts";
import type { EpisodeView } from "../../../shared/custody/contract.ts";
import { count } from "../../lib/format.ts";

/** "at a check-in": how it began, inside a sentence. */
export function startPhrase(kind: EpisodeView["startKind"]): string {
  if (kind === "unknown") return "not known how";
  if (kind === "other") return "otherwise";
  const label = CUSTODY_START.labels[kind];
  return label.slice(0, 1).toLowerCase() + label.slice(1);
}

const NUMBERS = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"] as const;

/** "Three places, one episode". */
export function placesPhrase(places: number, episodes: number): string {
  const word = (value: number) => NUMBERS[value] ?? String(value);
  const of = places === 0 ? "No place known" : `${word(places)} ${places === 1 ? "place" : "places"}`;
  return `${of}, ${word(episodes).toLowerCase()} ${episodes === 1 ? "time in custody" : "times in custody"}`;
}

/** "76 days" for a stay between two days. */
export function stayLength(days: number): string {
  return days === 0 ? "the same day" : count(days, "day");
}
