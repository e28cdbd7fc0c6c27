import { describe, expect, it } from "vitest";
import { decodeFile, delimiterOf, textVerdict } from "./decode-file.ts";

const bytes = (...numbers: number[]) => Uint8Array.from(numbers);
const ascii = (text: string) => Array.from({ length: text.length }, (_none, place) => text.charCodeAt(place));

describe("the text of a file", () => {
  it.each([
    ["UTF-8", bytes(0x50, 0xc3, 0xb1, 0x6f, 0x6e), "Pñon"],
    ["UTF-8 with its mark", bytes(0xef, 0xbb, 0xbf, 0x50, 0xc3, 0xb1), "Pñ"],
    ["Windows-1252", bytes(0x50, 0xf1, 0x6f, 0x6e, 0x20, 0x93, 0x78, 0x94), "Pñon “x”"],
    ["UTF-16 as Excel saves “Unicode text”", bytes(0xff, 0xfe, 0x41, 0x00, 0x09, 0x00, 0xf1, 0x00), "A\tñ"],
  ])("is read in %s", (_, file, text) => {
    expect(decodeFile(file)).toEqual({ ok: true, text });
  });

  it.each([
    ["a workbook", bytes(0x50, 0x4b, 0x03, 0x04, 0, 0), "xlsx"],
    ["an old workbook", bytes(0xd0, 0xcf, 0x11, 0xe0), "xls"],
    ["a PDF", bytes(...ascii("%PDF-1.7")), "PDF"],
    ["a file with NUL bytes", bytes(...ascii("a,b"), 0, 0, 7), "not text"],
    ["an empty file", bytes(), "empty"],
    ["a web page", bytes(...ascii("<!DOCTYPE html><p>")), "web page"],
  ])("is refused for %s in one sentence that says what to do", (_, file, says) => {
    const decoded = decodeFile(file);
    expect(decoded).toMatchObject({ ok: false, reason: expect.stringContaining(says) });
  });

  it("is refused as text too, when it comes without its bytes", () => {
    expect(textVerdict("PK\u0003\u0004rest").ok).toBe(false);
    expect(textVerdict("a\u0000b").ok).toBe(false);
    expect(textVerdict("a,b\r\nc,d\t\u000b").ok).toBe(true);
  });
});

it.each([
  ["a,b;c\n1,2", ","],
  ["a;b;c\n1,5;2;3", ";"],
  ["a\tb, c\td", "\t"],
  ['"a,b,c,d";e', ";"],
  ["alone", ","],
])("the mark between the cells of %j is %j", (text, mark) => {
  expect(delimiterOf(text)).toBe(mark);
});
