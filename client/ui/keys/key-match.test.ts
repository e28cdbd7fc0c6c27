import { expect, test } from "vitest";
import { type KeyPress, match, spell } from "./key-match.ts";

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrl: false,
  meta: false,
  alt: false,
  inField: false,
  ...more,
});
const BOUND = ["/", "?", "n", "g t", "g c", "mod+k", "j"];

test.each([
  ["a single key runs", press("n"), "", { kind: "run", keys: "n" }],
  ["a capital is the same key", press("N"), "", { kind: "run", keys: "n" }],
  ["the first key of a sequence waits", press("g"), "", { kind: "wait", begun: "g" }],
  ["the second key ends it", press("c"), "g", { kind: "run", keys: "g c" }],
  ["a key that ends no sequence counts for itself", press("n"), "g", { kind: "run", keys: "n" }],
  ["an unknown key does nothing", press("q"), "", { kind: "none" }],
  ["Control with K runs", press("k", { ctrl: true }), "", { kind: "run", keys: "mod+k" }],
  ["Command with K runs", press("k", { meta: true }), "", { kind: "run", keys: "mod+k" }],
  ["Control with K runs inside a field too", press("k", { ctrl: true, inField: true }), "", { kind: "run", keys: "mod+k" }],
  ["a single key in a field is text", press("n", { inField: true }), "", { kind: "none" }],
  ["Control with another key is left to the browser", press("n", { ctrl: true }), "", { kind: "none" }],
  ["Alt is left to the browser", press("n", { alt: true }), "", { kind: "none" }],
  ["Shift alone keeps a sequence open", press("Shift"), "g", { kind: "wait", begun: "g" }],
])("%s", (_name, key, begun, expected) => {
  expect(match(key, begun, BOUND, true)).toEqual(expected);
});

test("with single keys off only keys with a modifier work", () => {
  expect(match(press("n"), "", BOUND, false)).toEqual({ kind: "none" });
  expect(match(press("g"), "", BOUND, false)).toEqual({ kind: "none" });
  expect(match(press("k", { ctrl: true }), "", BOUND, false)).toEqual({ kind: "run", keys: "mod+k" });
});

test("the space bar is spelled out", () => {
  expect(spell(press(" "))).toBe("space");
});
