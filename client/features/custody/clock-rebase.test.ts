import { expect, test } from "vitest";
import { rebasedEntry } from "./clock-rebase.ts";

const first = { expects: null, reason: null, finalOn: "2026-05-18" };

test.each([
  ["a first entry over what stands now asks for a reason", first, "rmo_1", null],
  [
    "a correction keeps its reason",
    { ...first, expects: "rmo_1", reason: "Misread" },
    "rmo_2",
    { ...first, expects: "rmo_2", reason: "Misread" },
  ],
  [
    "where nothing stands any more it is a first entry again",
    { ...first, expects: "rmo_1", reason: "Misread" },
    "none",
    { ...first, reason: "Misread" },
  ],
] as const)("%s", (_name, input, version, becomes) => {
  expect(rebasedEntry(input, version)).toEqual(becomes);
});
