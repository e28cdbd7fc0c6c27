import { counted } from "../today/wording.ts";
import type { LoadKind, MendKind } from "./contract.ts";

/** How far ahead a date counts as due soon, and how long a case may be quiet, in days; hours within which nothing can wait. */
export const SOON_DAYS = 14;
export const QUIET_DAYS = 30;
export const URGENT_HOURS = 48;

export const LOAD_LABELS: Readonly<Record<LoadKind, string>> = {
  open: "Open proceedings",
  dueSoon: "Hard dates in 14 days",
  overdue: "Overdue",
  owed: "Owed to us",
  owedLate: "Of it, late",
  quiet: "Quiet",
};

/** What each count counts, for the list behind it. */
export const LOAD_MEANS: Readonly<Record<LoadKind, string>> = {
  open: "Proceedings that are not closed, by their lead.",
  dueSoon:
    "Open dates of ours that a court, a rule or a statute set, whose safe date falls within 14 days. Dates we set ourselves are left out.",
  overdue: "Open dates of ours that a court, a rule or a statute set and whose due date has passed.",
  owed: "Open dates of the government and of the agency.",
  owedLate: "Dates of the government whose due date has passed, and whose doing would stand on the docket.",
  quiet: "Open proceedings in which nothing was recorded for 30 days.",
};

const MENDS: Readonly<Record<MendKind, readonly [one: string, many: string]>> = {
  placeUnknown: ["client held, place unknown", "clients held, place unknown"],
  pathwayUnknown: ["release with no pathway", "releases with no pathway"],
  overlap: ["person with placements that overlap", "people with placements that overlap"],
  decidedStill: ["petition decided, its stage still before that", "petitions decided, their stage still before that"],
};
export function mendWords(kind: MendKind, count: number): string {
  const [one, many] = MENDS[kind];
  return count === 1 ? one : many;
}

export type CaseloadCounts = { openPetitions: number; people: number; overdue: number; cannotWait: number; unassigned: number };

/** "148 open petitions, 203 people. Nothing of ours is late. Seven things cannot wait." */
export function caseloadSentence({ openPetitions, people, overdue, cannotWait, unassigned }: CaseloadCounts): string {
  const parts = [
    `${openPetitions} open ${openPetitions === 1 ? "petition" : "petitions"}, ${people} ${people === 1 ? "person" : "people"}.`,
    overdue === 0 ? "Nothing of ours is late." : `${capital(counted(overdue))} of ours ${overdue === 1 ? "is" : "are"} late.`,
    cannotWait === 0
      ? "Nothing is waiting that cannot."
      : `${capital(counted(cannotWait))} ${cannotWait === 1 ? "thing" : "things"} cannot wait.`,
    unassigned === 0 ? null : `${capital(counted(unassigned))} ${unassigned === 1 ? "proceeding has" : "proceedings have"} no lead.`,
  ];
  return parts.filter((part) => part !== null).join(" ");
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
