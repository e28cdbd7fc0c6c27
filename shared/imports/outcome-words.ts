import { fold } from "../kernel/fold.ts";
import { PHRASE_RULES, type Signal } from "./outcome-phrases.ts";
import { numberOf } from "./read-count.ts";

/** So much of an outcome cell is read; a longer one is kept whole and named. */
export const READ_LIMIT = 2_000;

/** A rule that was met, in its own words and in the cell's. */
export type Because = { readonly rule: string; readonly says: string; readonly found: string };
export type Words = {
  readonly signals: ReadonlySet<Signal>;
  readonly because: readonly Because[];
  /** People released and people in the case, as the words count them ("3 of 5 released"). */
  readonly released: number | null;
  readonly of: number | null;
};

const NOT_ENDINGS = /\b(did|was|has|have|had|is|are|were|could|does|do|would|should)n[’'`]?t\b/gi;
const PEOPLE =
  "(?:individuals|individual|people|persons|person|clients|client|petitioners|petitioner|detained people|detainees|class members|members|plaintiffs|men|women)";
const NUMBER = "(\\d{1,6}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
const OF_MANY = new RegExp(
  `\\b${NUMBER} (?:out )?of (?:the |our )?${NUMBER}(?: ${PEOPLE})?(?: (?:were|was|have been|has been|are|been))? released\\b`,
  "u",
);
const COUNTED = new RegExp(
  `\\b${NUMBER}(?: ${PEOPLE})?(?: (?:were|was|have been|has been|been|already))? released\\b|\\breleased ${NUMBER} ${PEOPLE}\\b`,
  "u",
);

/** The cell in small letters without marks, " | " between clauses, contractions of "not" opened, "w/" written out. */
export function toClauses(cell: string): string {
  return cell
    .slice(0, READ_LIMIT)
    .replace(NOT_ENDINGS, "$1 not")
    .replace(/\bcan[’'`]?t\b/gi, "can not")
    .replace(/\bwon[’'`]t\b/gi, "will not")
    .replace(/\bw\/d\b/gi, "withdrawn")
    .replace(/\bw\/o\b/gi, "without")
    .replace(/\bw\/(?=\s|\p{L})/giu, "with ")
    .replace(/(\d)[,.](?=\d)/g, "$1")
    .replace(/\b(?:\p{L}\.){2,}/gu, (letters) => letters.replaceAll(".", ""))
    .split(/[.;:,()[\]!?\n\r/|–—]+|\s-+\s|->|→/u)
    .map(fold)
    .flatMap((clause) => clause.split(/\s*\b(?:but|however|although|though|then|so|while|yet client)\b\s*/u))
    .filter((clause) => clause !== "")
    .join(" | ");
}

/** Tries every rule in turn; what a rule matches is set aside before the next. */
export function readWords(cell: string): Words {
  let rest = toClauses(cell);
  const counts = countsIn(rest);
  const signals = new Set<Signal>();
  const because: Because[] = [];
  for (const rule of PHRASE_RULES) {
    rest = rest.replace(rule.pattern, (found) => {
      for (const signal of rule.gives) signals.add(signal);
      because.push({ rule: rule.id, says: rule.means, found: found.trim() });
      return "~";
    });
  }
  return { signals, because, ...counts };
}

function countsIn(clauses: string): { released: number | null; of: number | null } {
  const many = OF_MANY.exec(clauses);
  if (many) return { released: numberOf(many[1] ?? ""), of: numberOf(many[2] ?? "") };
  const counted = COUNTED.exec(clauses);
  return { released: counted ? numberOf(counted[1] ?? counted[2] ?? "") : null, of: null };
}
