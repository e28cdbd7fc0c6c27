import { expect, test } from "vitest";
import { ATTRIBUTION, DETERMINATION, INTERIM_KIND, INTERIM_RULING, PATHWAY } from "./codes.ts";
import { CUSTODY_END } from "../custody/codes.ts";
import {
  determinationWords,
  endQuestion,
  endWords,
  interimWords,
  notACount,
  pathwayWords,
  releaseLine,
  releaseSentence,
} from "./wording.ts";

test.each(PATHWAY.codes)("%s on timing only names no order, settlement or person as the cause", (pathway) => {
  for (const words of [pathwayWords(pathway, "timing_only"), releaseSentence(pathway, "timing_only", 15)]) {
    expect(words).not.toMatch(/by (the court|an interim|court|interim|settlement|a class)|because|due to|caused|won|thanks/i);
    expect(words).not.toContain("[15]");
  }
});

test.each([
  ["court_final_order", "order", 15, "Released by court order [15]"],
  ["court_final_order", "timing_only", 15, "Released after the court’s final order"],
  ["court_interim_order", "order", 9, "Released by interim order of the court [9]"],
  ["government_while_pending", "timing_only", null, "Released by ICE while the petition was pending"],
  ["unknown", null, null, "Released; how it came about is not known yet"],
] as const)("%s on %s is told as a sentence", (pathway, attribution, order, sentence) => {
  expect(releaseSentence(pathway, attribution, order)).toBe(sentence);
});

test("the line beneath says the paper and the basis, and leaves out what is not known", () => {
  expect(releaseLine("order_of_recognizance", "timing_only", null)).toBe("order of recognizance · timing only");
  expect(releaseLine("unknown", null, 15)).toBe("[15]");
  for (const attribution of ATTRIBUTION.codes) expect(releaseLine(null, attribution, null)).not.toBe("");
});

test("a petition that is moot or withdrawn after release or removal is called neither a grant nor a loss", () => {
  const named = DETERMINATION.codes.filter((code) => notACount(code) !== null);
  expect(named).toEqual(["dismissed_moot_released", "dismissed_moot_removed", "withdrawn_after_release", "withdrawn_after_removal"]);
  for (const code of named) expect(notACount(code)).toMatch(/^Neither granted nor denied/);
});

test.each([
  [endWords("removed", "Honduras", true), "Removed to Honduras, not the person’s own country"],
  [endWords("removed", "Guatemala", false), "Removed to Guatemala"],
  [endWords("removed", null, null), "Removed"],
  [endWords("died", null, null), "Died in custody"],
  [endWords("unknown_end", null, null), "Left custody, not known how"],
  [endQuestion("died", "Tesfaye Bekele"), "When did Tesfaye Bekele die?"],
  [endQuestion("removed", "Tesfaye Bekele"), "When was Tesfaye Bekele removed?"],
  [endQuestion("removed", "they"), "When were they removed?"],
  [endQuestion("released", "Tesfaye Bekele"), "When did Tesfaye Bekele leave?"],
  [determinationWords("granted_release", "vacated"), "Granted: release, later vacated"],
  [interimWords("tro", "granted", null), "Temporary restraining order granted"],
  [interimWords("other", "denied", "Stay of transfer"), "Stay of transfer denied"],
])("%s", (words, expected) => {
  expect(words).toBe(expected);
});

test("no label of an outcome speaks of winning, losing, or a person as a thing", () => {
  const labels = [
    ...Object.values(DETERMINATION.labels),
    ...Object.values(PATHWAY.labels),
    ...Object.values(CUSTODY_END.labels),
    ...Object.values(INTERIM_RULING.labels),
    ...Object.values(INTERIM_KIND.labels),
  ];
  for (const label of labels) expect(label).not.toMatch(/\b(won|lost|win|loss|alien|detainee|deported|illegal)\b/i);
});
