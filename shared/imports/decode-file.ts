import { allowed, refused, type Verdict } from "../kernel/refusal.ts";

/** The most text that goes to the server at once: its requests end at 1 MB, and marks and line breaks grow on the way. */
export const TEXT_LIMIT = 800_000;

export type Decoded = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: string };

const SAVE_AS_CSV = "Open it in the spreadsheet program, choose “Save as” or “Download”, then CSV, and bring in that file.";
/** First bytes by which a file that is no text is known (the formats' own signatures). */
const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly says: string }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], says: `This is a workbook (xlsx or ods) or a zip file, not CSV. ${SAVE_AS_CSV}` },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], says: `This is an older Excel workbook (xls), not CSV. ${SAVE_AS_CSV}` },
  { bytes: [0x25, 0x50, 0x44, 0x46], says: "This is a PDF, not CSV. Bring in the spreadsheet from which it was made, saved as CSV." },
];
const NOT_TEXT = `This file is not text, so it is not CSV. ${SAVE_AS_CSV}`;

/** The text of a file in UTF-8, UTF-16 with its mark, or Windows-1252, as spreadsheet programs save CSV; the byte order mark is taken off. */
export function decodeFile(bytes: Uint8Array): Decoded {
  const known = SIGNATURES.find((signature) => signature.bytes.every((byte, index) => bytes[index] === byte));
  if (known) return { ok: false, reason: known.says };
  const text = decode(bytes);
  const verdict = textVerdict(text);
  return verdict.ok ? { ok: true, text } : verdict;
}

/** Whether a text can be CSV at all: it holds something, and none of the marks that only other files have. */
export function textVerdict(text: string): Verdict {
  if (text.trim() === "") return refused("The file is empty. Choose the file with the list in it.");
  if (text.startsWith("PK\u0003\u0004")) return refused(SIGNATURES[0]?.says ?? NOT_TEXT);
  if (/[\u0000-\u0008\u000e-\u001a\ufffe\uffff]/u.test(text)) return refused(NOT_TEXT);
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(text)) return refused(`This is a web page or XML, not CSV. ${SAVE_AS_CSV}`);
  return allowed;
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

const DELIMITERS = [",", ";", "\t", "|"] as const;

/** The mark between cells: the one that stands most often outside quotation marks in the first lines. A comma where none does. */
export function delimiterOf(text: string): (typeof DELIMITERS)[number] {
  const start = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/g, "");
  const counts = DELIMITERS.map((mark) => ({ mark, found: start.split(mark).length - 1 }));
  return counts.reduce((most, one) => (one.found > most.found ? one : most)).mark;
}
