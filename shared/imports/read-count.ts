import { fold } from "../kernel/fold.ts";
import { isBlank, oneLine, saysNotApplicable, saysUnknown } from "./cell.ts";
import type { ImportFindingCode } from "./codes.ts";

const NUMBER_WORDS = [
  "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
]; // prettier-ignore
/** Above this a cell is not a count of people in one case; it is kept unread. */
const MOST = 100_000;

/** A count of people; `count` is null when the cell gives none, and `finding` says why. */
export type CountReading = { readonly count: number | null; readonly finding?: ImportFindingCode };

/** "1", "12", "1,200", "1.0", "two", "none", "yes"; anything else is kept unread. */
export function readCount(cell: string): CountReading {
  const word = fold(cell);
  if (word === "none" || word === "no" || word === "nobody") return { count: 0 };
  if (word === "yes" || word === "y") return { count: 1 };
  if (isBlank(cell) || saysNotApplicable(cell) || saysUnknown(cell)) return { count: null, finding: "number_missing" };
  const count = numberOf(oneLine(cell));
  return count === null || count > MOST ? { count: null, finding: "number_unread" } : { count };
}

/** A whole number in digits or in words up to twelve; null otherwise. */
export function numberOf(text: string): number | null {
  const plain = text.replace(/^(\d{1,3})((?:,\d{3})+)$/, (all) => all.replaceAll(",", "")).replace(/^(\d+)\.0+$/, "$1");
  if (/^\d{1,9}$/.test(plain)) return Number(plain);
  const word = NUMBER_WORDS.indexOf(fold(text));
  return word >= 0 ? word : null;
}
