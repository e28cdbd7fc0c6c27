import { expect, test } from "vitest";
import { day } from "../../../shared/kernel/calendar-date.ts";
import { zone } from "../../../shared/kernel/instant.ts";
import { readQuestion } from "./question.ts";

const TODAY = day("2026-11-24");
const CHICAGO = zone("America/Chicago");
const read = (answers: Readonly<Record<string, string>>) => readQuestion(answers, TODAY, CHICAGO);

test("without days in the address everything up to now is asked for", () => {
  expect(read({})).toEqual({ asOf: null, knownAt: null, window: { from: null, to: null } });
});

test("what was known on a day is what was entered by its end where the office is", () => {
  const { knownAt } = read({ known: "2026-11-20" });
  expect(knownAt === null ? null : new Date(knownAt).toISOString()).toBe("2026-11-21T05:59:59.999Z");
});

test.each(["2026-11-24", "2026-12-01", "yesterday", "2026-02-30"])("as known on %s is simply now", (known) => {
  expect(read({ known }).knownAt).toBeNull();
});
