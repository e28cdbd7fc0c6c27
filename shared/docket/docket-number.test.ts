import fc from "fast-check";
import { expect, test } from "vitest";
import { readDocketNumber, sameNumber, shortNumber } from "./docket-number.ts";

test.each([
  ["2:26-cv-00588-ARF-TML", "2:26-cv-00588", "ARF-TML"],
  ["26-cv-588", "26-cv-00588", null],
  ["Civil Action No. 26-0588", "26-cv-00588", null],
  ["Civil Action No. 1:26-CV-00588 (JDB)", "1:26-cv-00588", "JDB"],
  ["No. 26 C 1234", "26-cv-01234", null],
  ["26 Civ. 588 (JPO)", "26-cv-00588", "JPO"],
  ["26 Civ. 588 (JPO)(SLC)", "26-cv-00588", "JPO-SLC"],
  ["CV-26-00588-PHX-SRB", "26-cv-00588", "PHX-SRB"],
  ["C26-588", "26-cv-00588", null],
  ["2:26cv588", "2:26-cv-00588", null],
  ["5:26-HC-02123-FL", "5:26-hc-02123", "FL"],
  ["2:2026-cv-00588", "2:26-cv-00588", null],
  ["Case 3:26–cv–00042", "3:26-cv-00042", null],
  ["docket number: 26-cv-11348", "26-cv-11348", null],
  ["  4:26-cv-02051  ", "4:26-cv-02051", null],
])("%s is read as %s", (text, short, suffix) => {
  expect(readDocketNumber(text)).toMatchObject({ ok: true, number: { short, suffix } });
});

test.each([
  "",
  "pending",
  "588",
  "26-cv",
  "26-zz-00588",
  "2:26-cv-00000",
  "3026-cv-00588",
  "26-cv-1234567",
  "A012 345 678",
  "26/588",
  "ab:26-cv-1",
])("%j is refused with an example", (text) => {
  const read = readDocketNumber(text);
  expect(read).toMatchObject({ ok: false });
  expect(read.ok ? "" : read.reason).toMatch(/for example 2:26-cv-00588/);
});

test("the short form is read back as itself", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 10, max: 40 }),
      fc.integer({ min: 1, max: 99_999 }),
      (office, year, sequence) => {
        const short = `${office}:${year}-cv-${String(sequence).padStart(5, "0")}`;
        expect(shortNumber(short)).toBe(short);
      },
    ),
  );
});

test.each([
  ["2:26-cv-588", "2:26-cv-00588-ARF", "same"],
  ["26-cv-588", "Civil Action No. 26-0588", "same"],
  ["26-cv-588", "2:26-cv-00588", "maybe"],
  ["1:26-cv-588", "2:26-cv-588", "different"],
  ["26-cv-588", "25-cv-588", "different"],
] as const)("%s and %s are %s", (a, b, answer) => {
  const [one, two] = [readDocketNumber(a), readDocketNumber(b)];
  if (!one.ok || !two.ok) throw new Error("Both are readable.");
  expect(sameNumber(one.number, two.number)).toBe(answer);
});
