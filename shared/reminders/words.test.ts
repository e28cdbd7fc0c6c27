import { expect, it } from "vitest";
import { day } from "../kernel/calendar-date.ts";
import { instant, zone } from "../kernel/instant.ts";
import { mailTrouble, nextTry } from "./mail-retry.ts";
import { digestOf, type MailLine, subjectOf, textOf } from "./words.ts";

const TODAY = day("2026-11-24");
const line = (over: Partial<MailLine> = {}): MailLine => ({
  ...{ rung: "d3", what: "Reply", whose: "ours", day: day("2026-11-27"), at: null, zone: zone("America/Chicago") },
  ...{ due: null, safePassed: false },
  ...{ court: "N.D. Ill.", number: "1:26-cv-00123", link: "http://localhost:4310/deadlines/ddl_1" },
  ...over,
});

it.each([
  [[line()], "Great Writ: 1 ahead"],
  [[line({ day: TODAY }), line(), line({ day: day("2026-11-20") })], "Great Writ: 1 late, 1 today, 1 ahead"],
  [[line({ day: day("2026-11-20"), whose: "court" })], "Great Writ: 1 passed for others"],
  [[line({ day: day("2026-11-23"), due: { day: day("2026-11-27"), at: null }, safePassed: true })], "Great Writ: 1 past the safe date"],
  [[line({ day: day("2026-11-20"), due: { day: day("2026-11-23"), at: null }, safePassed: true })], "Great Writ: 1 late"],
])("a subject tells counts alone", (lines, subject) => {
  expect(subjectOf(lines, TODAY)).toBe(subject);
});

it("a message says what, when, how far away and in which court, with a link", () => {
  expect(textOf([line()], TODAY)).toContain(
    "Reply is due Fri Nov 27, 2026 (in 3 days), N.D. Ill. 1:26-cv-00123.\nhttp://localhost:4310/deadlines/ddl_1",
  );
  const hour = line({ whose: "hearing", what: "A hearing", at: instant(Date.parse("2026-11-27T16:00:00Z")) });
  expect(textOf([hour], TODAY)).toContain("A hearing is Fri Nov 27, 2026, 10:00 a.m. (in 3 days)");
});

it.each([
  ["government", "Return from the government was due"],
  ["agency", "Return from the agency was due"],
  ["court", "Return from the court was due"],
] as const)("what the %s owes is said to be its own", (whose, says) => {
  expect(textOf([line({ whose, what: "Return", day: day("2026-11-23") })], TODAY)).toContain(`${says} Mon Nov 23, 2026 (yesterday)`);
});

it.each([
  ["2026-11-25", "2026-11-27", false, "Reply is safe until Wed Nov 25, 2026 (tomorrow) and due Fri Nov 27, 2026, N.D."],
  ["2026-11-23", "2026-11-25", true, "Reply: the safe date has passed; due Wed Nov 25, 2026 (tomorrow), N.D."],
  ["2026-11-20", "2026-11-23", true, "Reply was due Mon Nov 23, 2026 (yesterday), N.D."],
])("safe until %s and due on %s is late only after the due day", (safe, due, safePassed, says) => {
  expect(textOf([line({ day: day(safe), due: { day: day(due), at: null }, safePassed })], TODAY)).toContain(says);
});

it("a digest has its parts in the order of need, and is not sent when there is nothing to say", () => {
  expect(digestOf([], TODAY)).toBeNull();
  const { text } = digestOf([line(), line({ day: TODAY }), line({ day: day("2026-11-20") })], TODAY) ?? { text: "" };
  expect([text.indexOf("Late"), text.indexOf("Today"), text.indexOf("The next seven days")]).toEqual(
    [text.indexOf("Late"), text.indexOf("Today"), text.indexOf("The next seven days")].toSorted((a, b) => a - b),
  );
  expect(text).toContain("Late\n\n- Reply was due Fri Nov 20, 2026 (4 days ago)");
});

it.each([
  [1, 60_000],
  [2, 300_000],
  [9, 3_600_000],
])("after %i tries the next comes after %i ms", (tries, wait) => {
  expect(nextTry(tries, 1_000_000_000)).toBe(1_000_000_000 + wait);
});

it.each([
  [{ code: "EAUTH", responseCode: 535 }, "refused the user name or the password"],
  [{ code: "ETIMEDOUT" }, "did not answer in time"],
  [{ code: "ECONNREFUSED" }, "could not be reached"],
  [{ responseCode: 451 }, "for now (451). It is tried again"],
  [{ code: "EENVELOPE", responseCode: 550 }, "for good (550)"],
  [{}, "It is tried again"],
])("%o is told in words", (error, says) => {
  expect(mailTrouble(error, "mail.office.org")).toContain(says);
});
