import { fold } from "../kernel/fold.ts";

/** The most one spreadsheet cell can hold; a longer field is not a cell (Excel specifications and limits: 32,767 characters). */
export const CELL_LIMIT = 32_767;

/** One line, single spaces, no control marks at the ends: how a cell is compared and shown in a sentence. */
export function oneLine(cell: string): string {
  return cell
    .replace(/[\p{Cc}\p{Cf}]+/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
}

export function isBlank(cell: string): boolean {
  return oneLine(cell) === "";
}

const NOT_APPLICABLE = new Set(["n a", "na", "not applicable", "does not apply", "none", "no judge"]);
const UNKNOWN = new Set(["unknown", "unk", "not known", "dont know", "do not know", "unsure", "not sure", "tbd", "to be determined"]);

/** "N/A", "n/a", "NA", "none", a dash: the question does not arise. */
export function saysNotApplicable(cell: string): boolean {
  return NOT_APPLICABLE.has(fold(cell)) || /^[-–—]+$/.test(oneLine(cell));
}

/** "Unknown", "TBD", "?": there is an answer that nobody has written down. */
export function saysUnknown(cell: string): boolean {
  return UNKNOWN.has(fold(cell)) || /^\?+$/.test(oneLine(cell));
}
