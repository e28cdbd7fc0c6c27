import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oneLine } from "./cell.ts";
import { rowKey, sameCells } from "./row-key.ts";

/** FNV-1a of 128 bits as its authors define it, in numbers as long as need be. */
function asDefined(text: string): string {
  let hash = 0x6c62272e07bb014262b821756295c58dn;
  for (const byte of new TextEncoder().encode(text)) hash = ((hash ^ BigInt(byte)) * 0x0000000001000000000000000000013bn) % 2n ** 128n;
  return hash.toString(16).padStart(32, "0");
}

describe("the key of a row", () => {
  it("is the hash of list, cells and occurrence, whatever they hold", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.array(fc.string({ unit: "grapheme", maxLength: 60 })),
        fc.nat(9),
        (list, cells, nth) => {
          const settled = oneLine(list);
          expect(rowKey(list, cells, nth)).toBe(asDefined(JSON.stringify([settled, sameCells(cells), nth])));
        },
      ),
    );
  });

  it("differs for another list, another cell and another of equal rows", () => {
    const keys = [rowKey("Spring", ["a"], 0), rowKey("Fall", ["a"], 0), rowKey("Spring", ["b"], 0), rowKey("Spring", ["a"], 1)];
    expect(new Set(keys).size).toBe(4);
  });

  it("is the same with other spaces and with empty cells at the end", () => {
    expect(rowKey("Spring", [" a  b", "c", "", " "], 0)).toBe(rowKey("Spring", ["a b", "c"], 0));
  });
});
