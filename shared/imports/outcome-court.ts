import type { Determination } from "../outcomes/codes.ts";
import type { ImportFindingCode } from "./codes.ts";
import { hasAny, type Signal } from "./outcome-phrases.ts";
import type { CourtSide } from "./outcome-schema.ts";
import type { ImportedKind } from "./read-kind.ts";

type Signals = ReadonlySet<Signal>;
/** The court's or ICE's side, and what is named about it. `answer`: how the filing stands, for comparison with the number. */
export type CourtReading = {
  readonly court: CourtSide | null;
  readonly answer: "not_filed" | "open" | "no_response" | "won" | "lost" | "ended" | "unstated" | "contradictory";
  readonly findings: readonly ImportFindingCode[];
};
/** What the court side needs beside the words: the count, and the cell for a note. */
export type CourtContext = {
  readonly kind: ImportedKind | null;
  readonly count: number | null;
  readonly said: string;
  readonly dated: boolean;
};

/** Reads what the court or ICE did. Two results that exclude each other give none, and a finding. */
export function readCourtSide(signals: Signals, context: CourtContext): CourtReading {
  if (context.kind === "petition") return readPetition(signals, context);
  if (context.kind === "bond_hearing") return readBond(signals);
  const request = readRequest(signals);
  return context.kind === null ? { ...request, court: null, findings: [] } : request;
}

/** Reasons of a dismissal, in the order in which they are asked (domain section 5, axis A). */
const DISMISSALS: readonly { readonly signal: Signal; readonly code: Determination }[] = [
  { signal: "no_jurisdiction", code: "dismissed_no_jurisdiction" },
  { signal: "venue", code: "dismissed_venue_or_custodian" },
  { signal: "exhaustion", code: "dismissed_exhaustion" },
  { signal: "duplicate", code: "dismissed_duplicate_or_class" },
  { signal: "class", code: "dismissed_duplicate_or_class" },
  { signal: "joinder", code: "dismissed_joinder" },
  { signal: "fee_or_form", code: "dismissed_fee_or_form" },
  { signal: "prosecution", code: "dismissed_prosecution" },
];

function readPetition(signals: Signals, context: CourtContext): CourtReading {
  const interim = interimRulings(signals);
  const make = (standing: "not_filed" | "pending" | "stayed" | "decided" | "decided_unclear" | "unknown", determination: Determination | null, answer: CourtReading["answer"], ...findings: ImportFindingCode[]): CourtReading => ({
    court: { kind: "petition", standing, determination, interim, note: determination !== null && /other/.test(determination) ? context.said.slice(0, 500) : null },
    answer,
    findings,
  }); // prettier-ignore
  const granted = hasAny(signals, "granted", "hearing_ordered");
  const ended = signals.has("dismissed") || signals.has("moot") || signals.has("withdrawn") || signals.has("settled");
  const lost = signals.has("refused") || signals.has("no_success");
  if (contradicts(signals, granted || signals.has("success"), lost, ended))
    return make("decided_unclear", null, "contradictory", "words_contradict");
  if (signals.has("not_filed") && !granted && !lost && !ended) return make("not_filed", null, "not_filed");
  if (granted) return petitionGranted(signals, make);
  if (signals.has("withdrawn")) return make("decided", withdrawnAs(signals, context), "ended");
  if (signals.has("settled")) return make("decided", "settled_or_stipulated", "ended");
  if (signals.has("moot")) return petitionMoot(signals, context, make);
  if (signals.has("dismissed")) return petitionDismissed(signals, make);
  if (signals.has("refused"))
    return signals.has("premature")
      ? make("decided", "denied_premature", "lost")
      : make("decided", "denied_on_merits", "lost", "merits_not_stated");
  if (signals.has("no_success")) return make("decided_unclear", null, "lost", "court_action_not_stated");
  if (signals.has("success")) return make("decided_unclear", null, "won", "court_action_not_stated");
  if (signals.has("stayed")) return make("stayed", null, "open");
  if (signals.has("waiting") || signals.has("no_response") || signals.has("continued")) return make("pending", null, "open");
  return make("unknown", null, "unstated", ...(signals.size > 0 ? (["petition_end_not_stated"] as const) : []));
}

type MakePetition = (standing: "decided" | "decided_unclear", determination: Determination | null, answer: CourtReading["answer"], ...findings: ImportFindingCode[]) => CourtReading; // prettier-ignore

function petitionGranted(signals: Signals, make: MakePetition): CourtReading {
  if (signals.has("release_or_hearing")) return make("decided", "granted_conditional", "won");
  if (signals.has("in_part")) return make("decided", "granted_in_part", "won");
  if (signals.has("release_ordered") || signals.has("court_release")) return make("decided", "granted_release", "won");
  if (signals.has("hearing_ordered")) return make("decided", "granted_bond_hearing", "won");
  return make("decided_unclear", null, "won", "grant_not_stated");
}

function petitionMoot(signals: Signals, context: CourtContext, make: MakePetition): CourtReading {
  if (signals.has("removed")) return make("decided", "dismissed_moot_removed", "ended");
  if (signals.has("released")) return make("decided", "dismissed_moot_released", "ended");
  if ((context.count ?? 0) > 0) return make("decided", "dismissed_moot_released", "ended", "moot_reason_not_stated");
  return make("decided", "dismissed_moot_other", "ended", "moot_reason_not_stated");
}

function petitionDismissed(signals: Signals, make: MakePetition): CourtReading {
  const reason = DISMISSALS.find(({ signal }) => signals.has(signal));
  return reason ? make("decided", reason.code, "lost") : make("decided", "dismissed_other", "lost", "dismissal_reason_not_stated");
}

function withdrawnAs(signals: Signals, context: CourtContext): Determination {
  if (signals.has("removed")) return "withdrawn_after_removal";
  return signals.has("released") || (context.count ?? 0) > 0 ? "withdrawn_after_release" : "withdrawn_other";
}

type Interim = Extract<CourtSide, { kind: "petition" }>["interim"][number];
const INTERIMS: readonly { readonly granted: Signal; readonly denied: Signal; readonly kind: Interim["kind"] }[] = [
  { granted: "tro_granted", denied: "tro_denied", kind: "tro" },
  { granted: "pi_granted", denied: "pi_denied", kind: "preliminary_injunction" },
  { granted: "bail_granted", denied: "bail_denied", kind: "bail_pending" },
];

function interimRulings(signals: Signals): Interim[] {
  return INTERIMS.flatMap(({ granted, denied, kind }): Interim[] => {
    if (signals.has(granted)) return [{ kind, ruling: "granted" }];
    return signals.has(denied) ? [{ kind, ruling: "denied" }] : [];
  });
}

function readBond(signals: Signals): CourtReading {
  const granted =
    signals.has("bond_granted") || signals.has("granted") || signals.has("success") || signals.has("posted") || signals.has("not_posted");
  const denied = signals.has("refused") || signals.has("no_success") || signals.has("dismissed");
  const make = (standing: "not_filed" | "pending" | "decided" | "unknown", result: Extract<CourtSide, { kind: "bond_hearing" }>["result"], answer: CourtReading["answer"], ...findings: ImportFindingCode[]): CourtReading => ({
    court: { kind: "bond_hearing", standing, result, posting: result === "granted_bond" ? postingOf(signals) : "not_applicable" },
    answer,
    findings,
  }); // prettier-ignore
  if (contradicts(signals, granted, denied, signals.has("withdrawn"))) return make("decided", null, "contradictory", "words_contradict");
  if (signals.has("not_filed") && !granted && !denied) return make("not_filed", null, "not_filed");
  if (granted && signals.has("recognizance")) return make("decided", "granted_recognizance", "won");
  if (granted) {
    const stated = signals.has("bond_granted") || signals.has("posted") || signals.has("not_posted");
    return make("decided", "granted_bond", "won", ...(stated ? [] : (["bond_terms_not_stated"] as const)));
  }
  if (signals.has("recognizance") && signals.has("released")) return make("decided", "granted_recognizance", "won");
  if (signals.has("withdrawn")) return make("decided", "withdrawn", "ended");
  if (denied) return make("decided", deniedAs(signals), "lost");
  if (signals.has("not_held")) return make("decided", "not_held", "ended");
  if (signals.has("continued")) return make("pending", "continued", "open");
  if (hasAny(signals, "waiting", "no_response", "stayed")) return make("pending", null, "open");
  return make("unknown", null, "unstated");
}

function deniedAs(signals: Signals): "denied_both" | "denied_danger" | "denied_flight" | "denied_no_jurisdiction" | "denied_no_change" | "denied_unspecified" {
  if (signals.has("danger") && signals.has("flight")) return "denied_both";
  if (signals.has("danger")) return "denied_danger";
  if (signals.has("flight")) return "denied_flight";
  if (signals.has("no_jurisdiction")) return "denied_no_jurisdiction";
  return signals.has("no_change") ? "denied_no_change" : "denied_unspecified";
} // prettier-ignore

function postingOf(signals: Signals): "posted" | "not_posted" | "refused" | "blocked_by_stay" | "unknown" {
  if (signals.has("post_blocked")) return "blocked_by_stay";
  if (signals.has("post_refused")) return "refused";
  if (signals.has("posted") && signals.has("not_posted")) return "unknown";
  if (signals.has("not_posted")) return "not_posted";
  return signals.has("posted") ? "posted" : "unknown";
}

function readRequest(signals: Signals): CourtReading {
  const granted = signals.has("granted") || signals.has("success");
  const refused = signals.has("refused") || signals.has("no_success") || signals.has("dismissed");
  const make = (state: "draft" | "sent" | "withdrawn", decision: Extract<CourtSide, { kind: "release_request" }>["decision"], answer: CourtReading["answer"], ...findings: ImportFindingCode[]): CourtReading => ({
    court: { kind: "release_request", state, decision },
    answer,
    findings,
  }); // prettier-ignore
  if (contradicts(signals, granted, refused, false)) return make("sent", null, "contradictory", "words_contradict");
  if (signals.has("not_filed") && !granted && !refused) return make("draft", null, "not_filed");
  if (signals.has("withdrawn")) return make("withdrawn", refused ? "refused" : "none_yet", "ended");
  if (granted) return make("sent", "granted", "won");
  if (refused) return make("sent", "refused", "lost");
  if (signals.has("no_response")) return make("sent", "no_response", "no_response");
  if (hasAny(signals, "waiting", "continued", "stayed", "considered")) return make("sent", "none_yet", "open");
  return make("sent", null, "unstated", ...(signals.size > 0 ? (["decision_not_stated"] as const) : []));
}

function contradicts(signals: Signals, won: boolean, lost: boolean, ended: boolean): boolean {
  const filed = signals.has("not_filed") && (won || lost || ended);
  return (won && lost && !signals.has("in_part")) || (won && ended && !signals.has("moot") && !signals.has("settled")) || filed;
}
