import { nameParts } from "./names.ts";

const PLACE_WORD =
  /\b(jail|prison|penitentiary|detention|correction(?:al|s)?|facility|complex|processing|ctr|center|spc|ipc|fci|fdc|mdc|annex|camp|staging|hold)\b/i;
/** Commas, "and", "&" and spaced strokes outside brackets. The separator is kept, so that a name can be put together again. */
const SOFT = /(\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s+|\s+\/\s+|\s+\+\s+)(?![^([]*[)\]])/i;
const HARD = /\s*[;|\n\r]+\s*/;

/**
 * The names in a cell that holds several: "A County Jail and B Detention Center", "A, B, C". A soft separator parts two names only when
 * each side could be a name by itself: a word for a place and a word that tells it from others, or a name that `isKnown` knows.
 * So "Orange County Jail (Goshen, NY)", "Cascade County Jail, MT" and "Jail and House of Correction" stay whole.
 */
export function splitFacilities(cell: string, isKnown: (name: string) => boolean = () => false): readonly string[] {
  return cell.split(HARD).flatMap((part) => splitSoft(part.trim(), isKnown));
}

function splitSoft(part: string, isKnown: (name: string) => boolean): string[] {
  if (part === "") return [];
  if (isKnown(part)) return [part];
  const pieces = part.split(SOFT);
  const names: string[] = [];
  let current = pieces[0] ?? "";
  for (let at = 1; at + 1 < pieces.length; at += 2) {
    const [separator = "", next = ""] = [pieces[at], pieces[at + 1]];
    if (standsAlone(current, isKnown) && standsAlone(next, isKnown)) {
      names.push(current.trim());
      current = next;
    } else {
      current += separator + next;
    }
  }
  return [...names, current.replace(/[\s,]+$/, "").trim()].filter((name) => name !== "");
}

function standsAlone(name: string, isKnown: (name: string) => boolean): boolean {
  const trimmed = name.trim();
  if (trimmed === "") return false;
  return isKnown(trimmed) || (PLACE_WORD.test(trimmed) && nameParts(trimmed).telling.size > 0);
}
