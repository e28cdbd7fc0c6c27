import { oneLine } from "./cell.ts";

/**
 * The key by which a row is known again when its list is brought in a second time: the list's identity, the cells
 * as compared (spaces settled, empty cells at the end left out), and which of several equal rows it is (0 for the first).
 * The row's place is not part of it, so a row inserted above changes nothing. 32 hexadecimal digits, FNV-1a of 128 bits.
 */
export function rowKey(list: string, cells: readonly string[], occurrence: number): string {
  return fnv1a(JSON.stringify([oneLine(list), sameCells(cells), occurrence]));
}

/** The cells as compared. */
export function sameCells(cells: readonly string[]): string[] {
  const settled = cells.map(oneLine);
  while (settled.at(-1) === "") settled.pop();
  return settled;
}

/** Sixteen bits a place, the lowest first: 0x6c62272e07bb014262b821756295c58d. */
const OFFSET = [0xc58d, 0x6295, 0x2175, 0x62b8, 0x0142, 0x07bb, 0x272e, 0x6c62] as const;
/** The prime is 2^88 + 0x13b: a multiplication, and a shift by five places and a half. */
const LOW_OF_PRIME = 0x13b;
const encoder = new TextEncoder();

/** In small numbers, because big ones took half the time of reading a list. */
function fnv1a(text: string): string {
  let hash = Uint16Array.from(OFFSET);
  let next = new Uint16Array(OFFSET.length);
  for (const byte of encoder.encode(text)) {
    hash[0] = (hash[0] ?? 0) ^ byte;
    let carry = 0;
    for (let at = 0; at < OFFSET.length; at += 1) {
      const shifted = (at >= 5 ? ((hash[at - 5] ?? 0) << 8) & 0xffff : 0) + (at >= 6 ? (hash[at - 6] ?? 0) >>> 8 : 0);
      const sum = (hash[at] ?? 0) * LOW_OF_PRIME + carry + shifted;
      next[at] = sum & 0xffff;
      carry = sum >>> 16;
    }
    [hash, next] = [next, hash];
  }
  return Array.from(hash, (digits) => digits.toString(16).padStart(4, "0")).reverse().join(""); // prettier-ignore
}
