/**
 * Docket numbers of the federal district courts, as courts, clerks and lawyers write them: `2:26-cv-00588-ARF-TML`, `26-cv-588`,
 * `Civil Action No. 26-0588`, `26 Civ. 588 (JPO)`, `CV-26-00588-PHX`. The parts are the office digit of the courthouse, the year of filing,
 * the kind of case, the number within the year, and the initials of the judges. Source: CM/ECF case numbering of the district courts.
 */
export type DocketNumber = {
  /** Digit of the courthouse, "2"; null when the number was given without one. */
  readonly office: string | null;
  /** Two digits. */
  readonly year: string;
  readonly kind: string;
  readonly sequence: number;
  /** Judges' letters, "ARF-TML"; null when there are none. */
  readonly suffix: string | null;
  /** `26-cv-00588`: what two ways of writing one number have in common. */
  readonly core: string;
  /** `2:26-cv-00588`: as shown in lists. */
  readonly short: string;
};
export type ReadDocketNumber = { ok: true; number: DocketNumber } | { ok: false; reason: string };

const EXAMPLE = "for example 2:26-cv-00588 or 26-cv-588. Leave it empty while the court has not given one.";
const KINDS: Readonly<Record<string, string>> = {
  cv: "cv",
  civ: "cv",
  c: "cv",
  ca: "cv",
  hc: "hc",
  mc: "mc",
  mj: "mj",
  cr: "cr",
  md: "md",
};
const LEADING_WORDS =
  /^(?:(?:civil|criminal|misc(?:ellaneous)?)\b\.?\s*)?(?:(?:action|case|docket|cause|suit)\b\s*)?(?:(?:nos?|number)\b\.?\s*)?[:#]?\s*/i;
const USUAL = /^(?:(\d{1,2}):)?(\d{4}|\d{2})[-\s]*(?:([a-z]{1,3})\.?[-\s]*|[-\s])(\d{1,6})(?:[-\s]*(\(?[a-z][-a-z0-9()\s/]{0,30}))?$/i;
/** The kind first: `CV-26-00588-PHX`, `C26-588`. */
const KIND_FIRST = /^([a-z]{1,3})[-\s]?(\d{4}|\d{2})-(\d{1,6})(?:[-\s]*(\(?[a-z][-a-z0-9()\s/]{0,30}))?$/i;

/** Reads a number, or says in a sentence what one looks like. A missing number is no concern of this rule. */
export function readDocketNumber(text: string): ReadDocketNumber {
  const bare = text
    .normalize("NFKC")
    .replace(/[‐-―−]/g, "-")
    .replace(/\s+/g, " ")
    .trim()
    .replace(LEADING_WORDS, "");
  const usual = USUAL.exec(bare);
  if (usual) return assemble(usual[1] ?? null, usual[2] ?? "", usual[3] ?? "cv", usual[4] ?? "", usual[5] ?? null, text);
  const kindFirst = KIND_FIRST.exec(bare);
  if (kindFirst) return assemble(null, kindFirst[2] ?? "", kindFirst[1] ?? "cv", kindFirst[3] ?? "", kindFirst[4] ?? null, text);
  return refuse(text, "is not a docket number. Write the year, the kind of case and the number,");
}

function refuse(text: string, why: string): ReadDocketNumber {
  const shown = text.trim().slice(0, 60);
  return { ok: false, reason: `“${shown}” ${why} ${EXAMPLE}` };
}

function assemble(
  office: string | null,
  year: string,
  kind: string,
  digits: string,
  letters: string | null,
  text: string,
): ReadDocketNumber {
  const known = KINDS[kind.toLowerCase()];
  if (known === undefined) return refuse(text, `names a kind of case, “${kind}”, that no district court uses. Write cv for a civil case,`);
  const sequence = Number(digits);
  if (sequence === 0) return refuse(text, "ends in zeros only. Write the number within the year,");
  if (year.length === 4 && !/^(19|20)/.test(year)) return refuse(text, "has no year that could be one. Write the year first,");
  const short = year.slice(-2);
  const core = `${short}-${known}-${String(sequence).padStart(5, "0")}`;
  const digit = office === null ? null : String(Number(office));
  const suffix =
    letters === null
      ? null
      : letters
          .replace(/[()\s/-]+/g, "-")
          .replace(/^-|-$/g, "")
          .toUpperCase();
  return {
    ok: true,
    number: { office: digit, year: short, kind: known, sequence, suffix, core, short: digit === null ? core : `${digit}:${core}` },
  };
}

/** The short form of a number already accepted, for lists; a number that cannot be read is shown as it stands. */
export function shortNumber(text: string): string {
  const read = readDocketNumber(text);
  return read.ok ? read.number.short : text;
}

/** One case, two ways of writing it: `maybe` where only one of the two names the courthouse. */
export function sameNumber(a: DocketNumber, b: DocketNumber): "same" | "maybe" | "different" {
  if (a.core !== b.core) return "different";
  if (a.office === b.office) return "same";
  return a.office === null || b.office === null ? "maybe" : "different";
}
