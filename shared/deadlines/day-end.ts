import { type Duty } from "./codes.ts";
import { type Step } from "./counting-types.ts";
import { sayTime, sentence } from "./words.ts";

/**
 * How our side's papers reach the court. Counsel files electronically; a person without counsel files on paper unless the court allows
 * otherwise (Fed. R. Civ. P. 5(d)(3)). `closes` is the wall clock `HH:MM` at which the clerk's office is scheduled to close, null where
 * nobody entered it.
 */
export type Filing = { readonly way: "electronic" } | { readonly way: "paper"; readonly closes: string | null };
export const ELECTRONIC: Filing = { way: "electronic" };

/** Only a filing of ours is bound to the clerk's hours: the government files electronically, and the court files nothing. */
export function filingOf(duty: Duty, ours: Filing): Filing {
  return duty === "ours" ? ours : ELECTRONIC;
}

/** The wall clock `HH:MM` at which a last day ends; null for midnight (Fed. R. Civ. P. 6(a)(4), Fed. R. App. P. 26(a)(4)). */
export function endsAt(filing: Filing): string | null {
  return filing.way === "paper" ? filing.closes : null;
}

/** When the last day ends, in a sentence. `law` tells it of an electronic filing. */
export function endSentence(filing: Filing, law: string): string {
  if (filing.way === "electronic") return law;
  if (filing.closes === null)
    return "Filed on paper, it must reach the clerk’s office before it closes. Its hours are not entered: a supervisor enters them under Courts.";
  return sentence(`Filed on paper, it must reach the clerk’s office before it closes at ${sayTime(filing.closes)}`);
}

/** The same as a step of its own, for a date that is not counted; none for an electronic filing, which has the whole day. */
export function endSteps(filing: Filing): readonly Step[] {
  return filing.way === "electronic" ? [] : [{ says: endSentence(filing, ""), rule: "6(a)(4)(B)" }];
}
