import { expect, test } from "vitest";
import { day } from "../kernel/calendar-date.ts";
import { calendarWords } from "./calendar-words.ts";

const table = { event: 482, on: day("2026-11-24") };

test.each([
  ["no court is chosen", { court: null, table: null, changedSince: false }, "Federal holidays only; no court is chosen yet."],
  [
    "nobody entered anything for the court",
    { court: "N.D. Ill.", table: null, changedSince: false },
    "Federal holidays only; nobody has entered the closed days of N.D. Ill.",
  ],
  [
    "a court whose citation ends without a period still ends the sentence",
    { court: "D. Kan", table: null, changedSince: false },
    "Federal holidays only; nobody has entered the closed days of D. Kan.",
  ],
  [
    "the table began after the date was counted",
    { court: "N.D. Ill.", table: null, changedSince: true },
    "Federal holidays only. Closed days of N.D. Ill. were entered since; where they make a difference, it waits to be accepted.",
  ],
  [
    "the table that stands",
    { court: "N.D. Ill.", table, changedSince: false },
    "Closed days of N.D. Ill., as of event 482, entered up to Tue Nov 24, 2026.",
  ],
  [
    "the table changed since",
    { court: "N.D. Ill.", table: { event: 482, on: null }, changedSince: true },
    "Closed days of N.D. Ill., as of event 482. They changed since; where that makes a difference, it waits to be accepted.",
  ],
])("%s", (_name, known, says) => {
  expect(calendarWords(known)).toBe(says);
});
