import { expect, test } from "vitest";
import { kindText, refusalOf, sizeText } from "./upload.ts";

test.each([
  [0, "This file is empty"],
  [25 * 1024 * 1024 + 1, "larger than 25 MB"],
])("a file of %i bytes is refused before it is sent", (size, says) => {
  expect(refusalOf({ size })).toContain(says);
});

test("a file of 25 MB to the byte can go", () => {
  expect(refusalOf({ size: 25 * 1024 * 1024 })).toBeNull();
});

test.each([
  [12, "12 bytes"],
  [320_000, "313 KB"],
  [1_500_000, "1.4 MB"],
])("%i bytes are %s", (bytes, text) => {
  expect(sizeText(bytes)).toBe(text);
});

test("a kind nobody knows is a file", () => {
  expect([kindText("application/pdf"), kindText("application/x-odd")]).toEqual(["PDF", "File"]);
});
