import type { CustodyEndKind } from "../custody/codes.ts";
import { CUSTODY_END } from "../custody/codes.ts";
import {
  ATTRIBUTION,
  type Attribution,
  DETERMINATION,
  type Determination,
  INSTRUMENT,
  type Instrument,
  INTERIM_KIND,
  type InterimKind,
  INTERIM_RULING,
  type InterimRuling,
  PATHWAY,
  type Pathway,
} from "./codes.ts";

/** In time only: what followed what. A label that names a cause has its other wording here (domain section 5 C). */
const IN_TIME: Partial<Readonly<Record<Pathway, string>>> = {
  court_final_order: "After the court’s final order",
  court_interim_order: "After an interim order of the court",
  government_under_order: "By ICE, after an order that asked for less",
  settlement: "After a settlement",
  class_or_injunction: "After a class order or injunction",
};

/** How a release came about. On timing only, no cause is named. */
export function pathwayWords(pathway: Pathway, attribution: Attribution | null): string {
  return attribution === "timing_only" ? (IN_TIME[pathway] ?? PATHWAY.labels[pathway]) : PATHWAY.labels[pathway];
}

/** The line beneath: "order of recognizance · timing only". */
export function releaseLine(instrument: Instrument | null, attribution: Attribution | null, order: number | null): string {
  const parts = [
    instrument === null || instrument === "unknown" ? null : small(INSTRUMENT.labels[instrument]),
    attribution === null ? null : small(ATTRIBUTION.labels[attribution]),
    order === null ? null : `[${order}]`,
  ];
  return parts.filter((part) => part !== null).join(" · ");
}

/** One sentence for a record or a time line: "Released by court order [15]", or what followed what. */
export function releaseSentence(pathway: Pathway, attribution: Attribution | null, order: number | null): string {
  const number = order === null ? "" : ` [${order}]`;
  if (pathway === "unknown") return "Released; how it came about is not known yet";
  if (attribution !== "timing_only" && (pathway === "court_final_order" || pathway === "court_interim_order"))
    return pathway === "court_final_order" ? `Released by court order${number}` : `Released by interim order of the court${number}`;
  return `Released ${small(pathwayWords(pathway, attribution))}${attribution === "timing_only" ? "" : number}`;
}

/** What the court did, with what a later court did to it. */
export function determinationWords(determination: Determination, reversed: "reversed" | "vacated" | null): string {
  return `${DETERMINATION.labels[determination]}${reversed === null ? "" : `, later ${reversed}`}`;
}

/** What a determination must not be read as; null where it speaks for itself (domain section 5, "Always"). */
export function notACount(determination: Determination): string | null {
  switch (determination) {
    case "dismissed_moot_released":
      return "Neither granted nor denied: the petition ended because the person was released.";
    case "dismissed_moot_removed":
      return "Neither granted nor denied: the petition ended because the person was removed.";
    case "withdrawn_after_release":
      return "Neither granted nor denied: it was withdrawn after the person was released.";
    case "withdrawn_after_removal":
      return "Neither granted nor denied: it was withdrawn after the person was removed.";
    default:
      return null;
  }
}

/** "Temporary restraining order granted", "Bail while pending: expired". */
export function interimWords(kind: InterimKind, ruling: InterimRuling, note: string | null): string {
  const what = kind === "other" ? (note ?? "Interim ruling") : INTERIM_KIND.labels[kind];
  return `${what} ${small(INTERIM_RULING.labels[ruling])}`;
}

/** What happened to the person, in a word or two. A removal names no blame and a death is called by its name. */
export function endWords(kind: CustodyEndKind, toCountry: string | null, thirdCountry: boolean | null): string {
  const to = toCountry === null ? "" : ` to ${toCountry}`;
  if (kind === "removed") return `Removed${to}${thirdCountry === true ? ", not the person’s own country" : ""}`;
  if (kind === "voluntary_departure") return `${CUSTODY_END.labels.voluntary_departure}${to}`;
  return kind === "died" ? "Died in custody" : CUSTODY_END.labels[kind];
}

/** The form's first question, by what happened. `who` is a name, or "they" for several. */
export function endQuestion(kind: CustodyEndKind | null, who: string): string {
  if (kind === "died") return `When did ${who} die?`;
  if (kind === "removed") return `When ${who === "they" ? "were they" : `was ${who}`} removed?`;
  return `When did ${who} leave?`;
}

function small(label: string): string {
  return /^(ICE|I-)/.test(label) ? label : `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}
