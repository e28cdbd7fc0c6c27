import { expect, test } from "vitest";
import { caseloadSentence, mendWords } from "./wording.ts";

test.each([
  [
    { openPetitions: 148, people: 203, overdue: 0, cannotWait: 7, unassigned: 0 },
    "148 open petitions, 203 people. Nothing of ours is late. Seven things cannot wait.",
  ],
  [
    { openPetitions: 1, people: 1, overdue: 1, cannotWait: 1, unassigned: 1 },
    "1 open petition, 1 person. One of ours is late. One thing cannot wait. One proceeding has no lead.",
  ],
  [
    { openPetitions: 0, people: 0, overdue: 0, cannotWait: 0, unassigned: 0 },
    "0 open petitions, 0 people. Nothing of ours is late. Nothing is waiting that cannot.",
  ],
  [
    { openPetitions: 20, people: 40, overdue: 12, cannotWait: 14, unassigned: 3 },
    "20 open petitions, 40 people. 12 of ours are late. 14 things cannot wait. Three proceedings have no lead.",
  ],
])("%o reads as a sentence", (counts, sentence) => {
  expect(caseloadSentence(counts)).toBe(sentence);
});

test("one record to mend is one", () => {
  expect(mendWords("placeUnknown", 1)).toBe("client held, place unknown");
  expect(mendWords("placeUnknown", 2)).toBe("clients held, place unknown");
});
