import { oneLine } from "./cell.ts";

const PRIME = 0x0000000001000000000000000000013bn;
const OFFSET = 0x6c62272e07bb014262b821756295c58dn;
const MASK = (1n << 128n) - 1n;

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

function fnv1a(text: string): string {
  let hash = OFFSET;
  for (const byte of new TextEncoder().encode(text)) hash = ((hash ^ BigInt(byte)) * PRIME) & MASK;
  return hash.toString(16).padStart(32, "0");
}
