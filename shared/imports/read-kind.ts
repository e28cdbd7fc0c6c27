import { z } from "zod";
import { fold } from "../kernel/fold.ts";
import { type PROCEEDING_KIND } from "../proceedings/codes.ts";
import { isBlank } from "./cell.ts";
import type { ImportFindingCode } from "./codes.ts";

/** The kinds of proceeding that a list can bring in. */
export const IMPORTED_KINDS = [
  "petition",
  "bond_hearing",
  "release_request",
] as const satisfies readonly (typeof PROCEEDING_KIND.codes)[number][];
export const ImportedKind = z.enum(IMPORTED_KINDS);
export type ImportedKind = z.infer<typeof ImportedKind>;

export type KindReading = { readonly kind: ImportedKind | null; readonly finding?: ImportFindingCode };

/** Each pattern is tried on the folded cell. A cell that fits two kinds is not decided by order: it is unread. */
const KIND_PHRASES: readonly { readonly kind: ImportedKind; readonly pattern: RegExp }[] = [
  { kind: "petition", pattern: /\bhabeas\b|\b2241\b|\bwrit\b|\blawsuit\b|^(?:petition|phc|whc|federal (?:court )?petition)$/ },
  { kind: "bond_hearing", pattern: /\bbond\b|\bcustody (?:re ?determination|hearing|motion)\b|\bredetermination\b|\bjoseph hearing\b/ },
  {
    kind: "release_request",
    pattern:
      /\bparole\b|\b(?:release|discretionary|humanitarian|prosecutorial discretion|pd) request\b|\brequest(?:s|ed)?(?: to ice)? (?:for|to)(?: \w+){0,3} (?:release|parole)\b|^(?:request|ice request|request to ice|release)$/,
  },
];
/** Matters the list import does not enter: their names contain the words above. */
const OTHER_MATTERS = /\bappeal|\bcustody review\b|\brevo(?:ke|cation)\b|\bpetition for review\b|\bmotion to reopen\b|\bstay of removal\b/;

/** "Habeas petition", "§ 2241", "Bond motion", "Custody redetermination", "Parole request", "Request for release". */
export function readKind(cell: string): KindReading {
  if (isBlank(cell)) return { kind: null, finding: "kind_missing" };
  const text = fold(cell).slice(0, 300);
  const fits = OTHER_MATTERS.test(text) ? [] : KIND_PHRASES.filter(({ pattern }) => pattern.test(text));
  const [only] = fits;
  return only && fits.length === 1 ? { kind: only.kind } : { kind: null, finding: "kind_unread" };
}
