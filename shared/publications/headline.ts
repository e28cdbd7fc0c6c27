import type { HeadlineView } from "../statistics/figures.ts";
import { lawsuitsFiled } from "../statistics/measures/lawsuits-filed.ts";
import { requestsMade } from "../statistics/measures/requests-made.ts";
import { dayWords } from "../kernel/day-words.ts";
import { counted, lawsuitsSentence } from "../statistics/wording.ts";
import type { HeadlineMeaning, ReleasedHeadline } from "./contract.ts";

const measureOf = ({ id, version }: { id: string; version: number }) => `${id}@${version}`;

/** What the three numbers mean today; kept with each release, so that an old one is read by its own definition. */
export const HEADLINE_MEANINGS: readonly HeadlineMeaning[] = [
  {
    number: "lawsuits",
    measure: measureOf(lawsuitsFiled),
    name: "Lawsuits filed",
    unit: "lawsuits",
    definition:
      "Habeas petitions we signed at filing, alone or with co-counsel, each counted once on the first day it was filed. " +
      "Transfer and consolidation do not count again. Restricted cases are not counted.",
  },
  {
    number: "people",
    measure: measureOf(lawsuitsFiled),
    name: "People on whose behalf",
    unit: "people",
    definition:
      "People in the lawsuits we filed. A person in several lawsuits is one person; a lawsuit may be on behalf of several people.",
  },
  {
    number: "requests",
    measure: measureOf(requestsMade),
    name: "Release requests to ICE",
    unit: "requests",
    definition: "Requests to ICE to release, sent without a lawsuit. One request may concern several people.",
  },
];

const NOUNS = {
  lawsuits: ["lawsuit filed", "lawsuits filed"],
  people: ["person on whose behalf we filed", "people on whose behalf we filed"],
  requests: ["request to ICE", "requests to ICE"],
} as const;

/** What a reader of both releases would notice, a sentence a number. */
export function changedSince(last: HeadlineView, now: HeadlineView): string[] {
  return (["lawsuits", "people", "requests"] as const).flatMap((number) => {
    const difference = now[number] - last[number];
    if (difference === 0) return [];
    const [one, many] = NOUNS[number];
    const noun = counted(Math.abs(difference), one, many);
    return [`${noun} ${difference > 0 ? "more" : "fewer"}: ${last[number]} then, ${now[number]} now.`];
  });
}

/** One line that lets anybody find the numbers again. */
export function headlineCitation({ id, asOf, totals, meanings }: Pick<ReleasedHeadline, "id" | "asOf" | "totals" | "meanings">): string {
  const versions = [...new Set(meanings.map(({ measure }) => measure))].join(", ");
  const requests = counted(totals.requests, "release request to ICE", "release requests to ICE");
  return `${lawsuitsSentence(totals)}, and sent ${requests}, as of ${dayWords(asOf)} (${id}; ${versions}).`;
}
