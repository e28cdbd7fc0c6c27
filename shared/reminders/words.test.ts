import { expect, it } from "vitest";
import { day } from "../kernel/calendar-date.ts";
import { instant, zone } from "../kernel/instant.ts";
import { mailTrouble, nextTry } from "./mail-retry.ts";
import { digestOf, type MailLine, subjectOf, textOf } from "./words.ts";

const TODAY = day("2026-11-24");
const line = (over: Partial<MailLine> = {}): MailLine => ({
  ...{ rung: "d3", what: "Reply", whose: "ours", day: day("2026-11-27"), at: null, zone: zone("America/Chicago") },
  ...{ court: "N.D. Ill.", number: "1:26-cv-00123", link: "http://localhost:4310/deadlines/ddl_1" },
  ...over,
});

it.each([
  [[line()], "Great Writ: 1 ahead"],
  [[line({ day: TODAY }), line(), line({ day: day("2026-11-20") })], "Great Writ: 1 late, 1 today, 1 ahead"],
  [[line({ day: day("2026-11-20"), whose: "theirs" })], "Great Writ: 1 passed for the other side"],
])("a subject tells counts alone", (lines, subject) => {
  expect(subjectOf(lines, TODAY)).toBe(subject);
});

it("a message says what, when, how far away and in which court, with a link", () => {
  expect(textOf([line()], TODAY)).toContain(
    "Reply is due Fri Nov 27, 2026 (in 3 days), N.D. Ill. 1:26-cv-00123.\nhttp://localhost:4310/deadlines/ddl_1",
  );
  const hour = line({ whose: "hearing", what: "A hearing", at: instant(Date.parse("2026-11-27T16:00:00Z")) });
  expect(textOf([hour], TODAY)).toContain("A hearing is Fri Nov 27, 2026, 10:00 a.m. (in 3 days)");
  expect(textOf([line({ whose: "theirs", what: "Return", day: day("2026-11-23") })], TODAY)).toContain(
    "Return from the other side was due Mon Nov 23, 2026 (yesterday)",
  );
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
