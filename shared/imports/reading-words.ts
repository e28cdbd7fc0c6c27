import { CUSTODY_END } from "../custody/codes.ts";
import { DETERMINATION, INTERIM_KIND, INTERIM_RULING, PATHWAY } from "../outcomes/codes.ts";
import { type BOND_POSTING, BOND_RESULT, REQUEST_DECISION, REQUEST_STATE } from "../proceedings/codes.ts";
import { BOND_STANDING, PETITION_STANDING } from "./codes.ts";
import type { CourtSide, OutcomeReading, PersonSide } from "./outcome-schema.ts";

/** What the court or ICE did as the row is read: "Denied, reason not recorded", "Draft". */
export function courtWords(court: CourtSide | null): string {
  if (court === null) return "Not entered";
  switch (court.kind) {
    case "petition":
      return petitionWords(court);
    case "bond_hearing":
      if (court.result === null) return BOND_STANDING.labels[court.standing];
      if (court.posting === "not_applicable") return BOND_RESULT.labels[court.result];
      return `${BOND_RESULT.labels[court.result]}; ${POSTING_WORDS[court.posting]}`;
    case "release_request":
      if (court.state !== "sent") return REQUEST_STATE.labels[court.state];
      return court.decision === null ? "Sent; answer not stated" : `Sent; ${lower(REQUEST_DECISION.labels[court.decision])}`;
  }
}

const POSTING_WORDS: Readonly<Record<keyof typeof BOND_POSTING.labels, string>> = {
  posted: "posted",
  not_posted: "not posted",
  refused: "payment refused",
  blocked_by_stay: "blocked by a stay",
  unknown: "whether it was posted is not known",
  not_applicable: "",
};

function petitionWords(court: Extract<CourtSide, { kind: "petition" }>): string {
  const ruling = court.determination === null ? PETITION_STANDING.labels[court.standing] : DETERMINATION.labels[court.determination];
  const interim = court.interim.map(({ kind, ruling: how }) => `${lower(INTERIM_KIND.labels[kind])} ${lower(INTERIM_RULING.labels[how])}`);
  return [ruling, ...interim].join("; ");
}

/** What happened to the people: "1 released: by ICE after a release request", "No release counted". */
export function personWords(person: PersonSide): string {
  if (person.custody === "unknown") return "Cannot be told from the list";
  if (person.custody === "none") return "No release counted";
  if (person.end !== "released") return person.end === null ? "Custody ended" : CUSTODY_END.labels[person.end];
  const way = person.pathway === null || person.pathway === "unknown" ? "how is not known yet" : lower(PATHWAY.labels[person.pathway]);
  return `${person.released} released: ${way}`;
}

/** One line for both sides, and the class where there is one. */
export function outcomeWords(outcome: OutcomeReading): string {
  const group = outcome.group === null ? [] : [`${outcome.group.released} people of a class released, on a line of their own`];
  return [courtWords(outcome.court), personWords(outcome.person), ...group].join(". ");
}

function lower(words: string): string {
  return /^[A-Z]{2}/.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1);
}
