import type { Pathway } from "../outcomes/codes.ts";
import type { CustodyEndKind } from "../custody/codes.ts";
import type { ImportFindingCode } from "./codes.ts";
import type { CourtReading } from "./outcome-court.ts";
import { hasAny, type Signal } from "./outcome-phrases.ts";
import type { PersonSide } from "./outcome-schema.ts";
import type { ImportedKind } from "./read-kind.ts";

type Signals = ReadonlySet<Signal>;
export type PersonReading = { readonly person: PersonSide; readonly findings: readonly ImportFindingCode[] };
export type PersonContext = {
  readonly kind: ImportedKind | null;
  /** The number released, from its cell or the words; null when neither gives one. */
  readonly count: number | null;
  readonly reading: CourtReading;
  readonly isGroup: boolean;
};

/** Ends other than a release, by the word that names them. */
const OTHER_ENDS: readonly { readonly signal: Signal; readonly end: CustodyEndKind }[] = [
  { signal: "died", end: "died" },
  { signal: "removed", end: "removed" },
  { signal: "voluntary_departure", end: "voluntary_departure" },
  { signal: "escaped", end: "escaped" },
  { signal: "other_custody", end: "other_custody" },
];

/** Reads what happened to the people: the number decides whether, the words decide how, and every quarrel between them is named. */
export function readPersonSide(signals: Signals, context: PersonContext): PersonReading {
  if (context.isGroup) return { person: nobody("unknown"), findings: [] };
  const others = OTHER_ENDS.filter(({ signal }) => signals.has(signal));
  const { count } = context;
  const positive = count !== null && count > 0;
  if (others.length > 0) return otherEnd(others.map(({ end }) => end), signals.has("released"), positive); // prettier-ignore
  if (positive && signals.has("not_released") && !signals.has("released"))
    return { person: nobody("unknown"), findings: ["not_released_with_number"] };
  if (positive) return released(signals, context, count);
  if (count === 0 && signals.has("released")) return { person: nobody("unknown"), findings: ["released_words_without_number"] };
  if (count === null && signals.has("released") && !signals.has("not_released")) return released(signals, context, 1);
  const won = count === 0 && context.reading.answer === "won" && !wonLess(context);
  if (count === null) return { person: nobody(signals.has("not_released") ? "none" : "unknown"), findings: [] };
  return { person: nobody("none"), findings: won ? ["success_without_release"] : [] };
}

/** A grant that frees nobody by itself: a bond that was not posted, a hearing ordered, relief in part. */
function wonLess({ reading }: PersonContext): boolean {
  const { court } = reading;
  if (court?.kind === "bond_hearing") return ["not_posted", "refused", "blocked_by_stay"].includes(court.posting);
  return (
    court?.kind === "petition" && ["granted_bond_hearing", "granted_conditional", "granted_in_part"].includes(court.determination ?? "")
  );
}

function otherEnd(ends: readonly CustodyEndKind[], saysReleased: boolean, positive: boolean): PersonReading {
  if (ends.length > 1 || saysReleased) return { person: nobody("unknown"), findings: ["two_ends"] };
  if (positive) return { person: nobody("unknown"), findings: ["other_end_with_release"] };
  return { person: { ...nobody("ended"), end: ends[0] ?? null }, findings: [] };
}

function released(signals: Signals, context: PersonContext, count: number): PersonReading {
  const named = context.reading.answer === "contradictory" ? [] : pathways(signals, context);
  const quarrel = quarrelOf(signals, context, named);
  const [pathway, ...also] = named;
  const findings: ImportFindingCode[] = quarrel === null ? [] : [quarrel];
  if (pathway === undefined) findings.push("pathway_not_stated");
  if (pathway === "government_while_pending" && endUnknown(context)) findings.push("petition_pending_assumed");
  return {
    person: {
      custody: "ended",
      end: "released",
      released: count,
      pathway: pathway ?? "unknown",
      also,
      hints: pathway === undefined ? hints(signals, context) : [],
      attribution: pathway === undefined ? null : "counsel_judgment",
      instrument: instrumentOf(signals),
    },
    findings,
  };
}

/**
 * The pathways that the words state, in the order in which they are asked (domain section 5, axis C).
 * A word for success in a petition states none: it says neither what the court did nor how the door opened.
 */
function pathways(signals: Signals, { kind, reading }: PersonContext): Pathway[] {
  const { court, answer } = reading;
  const finalOrder = court?.kind === "petition" && court.determination === "granted_release";
  const freeByBond = signals.has("posted") || (signals.has("by_bond") && signals.has("released"));
  const interim = signals.has("interim_release") || (hasAny(signals, "tro_granted", "pi_granted", "bail_granted") && signals.has("release_ordered")); // prettier-ignore
  const bondWon = court?.kind === "bond_hearing" && (court.result === "granted_bond" || court.result === "granted_recognizance");
  const bondStuck = court?.kind === "bond_hearing" && ["not_posted", "refused", "blocked_by_stay"].includes(court.posting);
  const judgeBond = kind !== "bond_hearing" && signals.has("immigration_judge") && (signals.has("bond_granted") || freeByBond);
  const byIce = signals.has("by_ice");
  const asked: readonly (readonly [Pathway, boolean])[] = [
    ["court_final_order", finalOrder && !interim],
    ["court_interim_order", interim],
    ["bond_after_habeas", kind === "petition" && signals.has("hearing_ordered") && (freeByBond || signals.has("bond_granted"))],
    ["settlement", signals.has("settlement_release")],
    ["class_or_injunction", signals.has("class_release")],
    ["relief_granted", signals.has("relief_won")],
    ["proceedings_terminated", signals.has("terminated")],
    ["bond_immigration_judge", (bondWon && !bondStuck) || judgeBond],
    ["custody_review", signals.has("custody_review") && signals.has("released")],
    ["government_while_pending", kind === "petition" && byIce && answer !== "lost" && answer !== "won"],
    ["government_after_petition", kind === "petition" && byIce && answer === "lost" && signals.has("afterwards")],
    ["government_after_request", kind === "release_request" && answer === "won"],
    ["government_other", kind === "bond_hearing" && byIce],
  ];
  return asked.flatMap(([pathway, stated]) => (stated ? [pathway] : []));
}

/** Where the words and the number do not agree, or agree only by another way out. */
function quarrelOf(signals: Signals, { kind, reading }: PersonContext, named: readonly Pathway[]): ImportFindingCode | null {
  const explained = named.length > 0;
  switch (reading.answer) {
    case "not_filed":
      return "not_filed_with_release";
    case "lost":
      if (explained) return "released_another_way";
      return "refused_with_release";
    case "open":
      return explained || (kind === "petition" && signals.has("released")) ? null : "pending_with_release";
    case "no_response":
      return explained || signals.has("released") ? null : "pending_with_release";
    default:
      return null;
  }
}

function endUnknown({ reading }: PersonContext): boolean {
  return reading.answer === "unstated";
}

/** Pathways that may fit, offered to the person who chooses; never entered. */
function hints(signals: Signals, { kind, reading }: PersonContext): Pathway[] {
  const found: Pathway[] = [];
  if (kind === "petition" && reading.answer === "won")
    found.push("court_final_order", "court_interim_order", "government_under_order", "government_while_pending");
  if (kind === "petition" && (reading.answer === "open" || reading.answer === "unstated" || reading.answer === "ended"))
    found.push("court_interim_order", "government_while_pending");
  if (kind === "petition" && reading.answer === "lost") found.push("government_after_petition", "government_while_pending");
  if (signals.has("court_release") || signals.has("release_ordered")) found.push("court_final_order", "court_interim_order");
  if (signals.has("by_bond") || signals.has("posted") || signals.has("bond_granted"))
    found.push("bond_immigration_judge", "government_other");
  if (signals.has("class")) found.push("class_or_injunction");
  if (kind === "release_request") found.push("government_after_request");
  if (signals.has("by_ice") || signals.has("by_parole") || signals.has("by_supervision") || kind === "bond_hearing")
    found.push("government_other");
  return [...new Set(found)];
}

/** By what paper, where the words name one together with a release. */
function instrumentOf(signals: Signals): PersonSide["instrument"] {
  if (signals.has("by_bond") || signals.has("posted")) return "bond";
  if (signals.has("by_parole")) return "parole";
  if (!signals.has("released")) return null;
  if (signals.has("by_supervision")) return "order_of_supervision";
  if (signals.has("by_recognizance")) return "order_of_recognizance";
  return signals.has("by_monitoring") ? "alternative_to_detention" : null;
}

function nobody(custody: PersonSide["custody"]): PersonSide {
  return { custody, end: null, released: 0, pathway: null, also: [], hints: [], attribution: null, instrument: null };
}
