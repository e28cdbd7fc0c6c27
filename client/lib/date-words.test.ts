import { expect, test } from "vitest";
import { day } from "../../shared/kernel/calendar-date.ts";
import { idOf } from "../../shared/kernel/ids.ts";
import { instant, zone } from "../../shared/kernel/instant.ts";
import { endOfDay } from "../../shared/kernel/zoned.ts";
import type { DateRow, HearingRow } from "../../shared/today/contract.ts";
import { dueWords, hearingWords, owedWhen, owedWords, type Reader, whyLine } from "./date-words.ts";

const INDIANA = zone("America/Indiana/Indianapolis");
const CHICAGO = zone("America/Chicago");
const READER: Reader = { now: instant(Date.parse("2026-11-24T15:14:00Z")), today: day("2026-11-24"), zone: CHICAGO };
const CASE = { id: idOf("proceeding").parse("pro_0000000000000000"), caption: "Pham v. Sheriff", court: "S.D. Ind.", number: null };

const onDay = (due: string, safe = due) => ({
  ...{ day: day(due), at: null, sort: endOfDay(day(due), INDIANA) },
  ...{ safeDay: day(safe), safeAt: null, safeSort: endOfDay(day(safe), INDIANA) },
});
function atMoment(iso: string) {
  const at = instant(Date.parse(iso));
  return { day: null, at, sort: at, safeDay: null, safeAt: at, safeSort: at };
}
function aDate(when: ReturnType<typeof onDay> | ReturnType<typeof atMoment>, over: Partial<DateRow> = {}): DateRow {
  return {
    ...{
      id: idOf("deadline").parse("ddl_0000000000000000"),
      title: "Reply",
      case: CASE,
      carrier: null,
      zone: INDIANA,
      authority: "Order [6]",
    },
    ...{ countedFrom: null, safeBecause: null, jurisdictional: false, confirmed: false, ownDate: false, unseen: false },
    ...when,
    ...over,
  };
}

test.each<[string, DateRow, object]>([
  [
    "an hour of the court stands in the reader's clock with the court's beside it",
    aDate(atMoment("2026-11-24T21:00:00Z")),
    { time: "3:00 p.m.", timeNote: "court 4:00 EST", left: "5 h 46 min left", tone: "due", edge: "due" },
  ],
  [
    "a day ends by the court's clock",
    aDate(onDay("2026-11-25")),
    { time: "11:59 p.m.", timeNote: "e-filing, EST", left: "37 h 45 min left", edge: null },
  ],
  [
    "the safe date comes first, the due date beneath",
    aDate(onDay("2026-12-02", "2026-11-30")),
    { left: "Safe date", leftNote: "due Wed Dec 2", tone: "due", hours: null },
  ],
  [
    "a safe date that has passed is not late",
    aDate(onDay("2026-11-30", "2026-11-20")),
    { left: "Safe date passed", leftNote: "due Mon Nov 30", tone: "due" },
  ],
  ["late in days", aDate(onDay("2026-11-20")), { left: "4 days late", leftNote: "was due Fri Nov 20", tone: "over", edge: "over" }],
  ["late in hours on the day", aDate(atMoment("2026-11-24T14:00:00Z")), { left: "1 h 14 min late", tone: "over" }],
  [
    "jurisdictional, further ahead",
    aDate(onDay("2026-11-30"), { jurisdictional: true }),
    { left: "Mon Nov 30", leftNote: "no extension", tone: "plain" },
  ],
  ["a date of our own has no clock", aDate(onDay("2026-11-30"), { ownDate: true }), { time: "Any time", timeNote: "our own date" }],
])("%s", (_name, row, words) => {
  expect(dueWords(row, READER)).toMatchObject(words);
});

test.each<[string, DateRow, string, string]>([
  ["not filed in time", aDate(onDay("2026-11-23")), "1 day late", "over"],
  ["done out of sight", aDate(onDay("2026-11-23"), { unseen: true }), "Due 1 day ago, not confirmed", "quiet"],
  ["within 72 hours", aDate(atMoment("2026-11-25T22:00:00Z")), "30 h 46 min left", "gov"],
  ["further ahead", aDate(onDay("2026-12-01")), "Tue Dec 1", "plain"],
  ["its due day has not ended", aDate(onDay("2026-11-24")), "13 h 45 min left", "gov"],
])("the government's date, %s", (_name, row, says, tone) => {
  expect(owedWords(row, READER)).toMatchObject({ says, tone });
});

test("when the government has to act is told in both clocks where they differ", () => {
  expect(owedWhen(aDate(atMoment("2026-11-25T22:00:00Z")), READER)).toBe("Wed Nov 25, 4:00 p.m. (court 5:00 EST)");
  expect(owedWhen(aDate(atMoment("2026-11-25T22:00:00Z")), { ...READER, zone: INDIANA })).toBe("Wed Nov 25, 5:00 p.m. EST");
  expect(owedWhen(aDate(onDay("2026-11-23")), READER)).toBe("by Mon Nov 23");
});

test("noon divides the two clocks, and then both halves of the day are named", () => {
  const row = aDate(atMoment("2026-11-25T17:30:00Z"));
  expect(owedWhen(row, READER)).toBe("Wed Nov 25, 11:30 a.m. (court 12:30 p.m. EST)");
});

test("why a date is so, in one line", () => {
  expect(whyLine(aDate(onDay("2026-11-30")), READER.today)).toBe("Order [6] · a set date, nothing to count");
  const counted = aDate(onDay("2026-12-02", "2026-11-30"), { countedFrom: day("2026-11-18"), safeBecause: "no three days are added" });
  expect(whyLine(counted, READER.today)).toBe("Order [6] · counted from Nov 18 · no three days are added");
});

test.each<[string, string | null, string, string | null]>([
  ["2026-11-24", "2026-11-24T19:30:00Z", "1:30 p.m.", "court 2:30 EST"],
  ["2026-11-25", "2026-11-25T15:00:00Z", "Wed 9:00 a.m.", "court 10:00 EST"],
  ["2026-12-08", "2026-12-08T15:00:00Z", "Dec 8 9:00 a.m.", "court 10:00 EST"],
  ["2026-11-25", null, "Wed", "hour not set"],
])("a hearing of %s is told as the reader has it", (on, iso, when, beside) => {
  const at = iso === null ? null : instant(Date.parse(iso));
  const row: HearingRow = {
    entryId: null,
    id: idOf("hearing").parse("hrg_0000000000000000"),
    title: "Show cause",
    case: CASE,
    day: day(on),
    at,
    zone: INDIANA,
    place: null,
  };
  expect(hearingWords(row, READER)).toEqual({ when, beside });
});
