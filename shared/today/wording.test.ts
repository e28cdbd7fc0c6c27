import { expect, test } from "vitest";
import { day } from "../kernel/calendar-date.ts";
import { counted, type TodayCounts, todaySentence } from "./wording.ts";

const TODAY = day("2026-11-24");
const NOTHING: TodayCounts = {
  whose: "mine",
  late: 0,
  dueToday: 0,
  owed: 0,
  owedLate: 0,
  owedUnconfirmed: 0,
  closed: null,
  today: TODAY,
};

test.each<[string, Partial<TodayCounts>, string]>([
  [
    "the ordinary day",
    { dueToday: 2, owed: 4, owedLate: 1, closed: day("2026-11-26") },
    "Two things are due from you today. The government owes your clients four; one is late. Courts close Thursday.",
  ],
  ["a quiet day", {}, "Nothing is due from you today. The government owes your clients nothing by a date."],
  [
    "a team's day",
    { whose: "team", dueToday: 1, owed: 12, owedLate: 2, owedUnconfirmed: 3 },
    "One thing is due from the team today. The government owes our clients 12; two are late; three are past their time, not confirmed.",
  ],
  ["one, and it is late", { owed: 1, owedLate: 1 }, "Nothing is due from you today. The government owes your clients one; it is late."],
  [
    "one, and nobody knows",
    { owed: 1, owedUnconfirmed: 1 },
    "Nothing is due from you today. The government owes your clients one; it is past its time, not confirmed.",
  ],
  [
    "what is late comes first",
    { late: 1, dueToday: 1, owed: 2 },
    "One thing of ours is late. One thing is due from you today. The government owes your clients two.",
  ],
  [
    "a closed day tomorrow",
    { late: 3, closed: day("2026-11-25") },
    "Three things of ours are late. Nothing is due from you today. The government owes your clients nothing by a date. Courts close tomorrow.",
  ],
  [
    "a closed day today",
    { closed: TODAY },
    "Nothing is due from you today. The government owes your clients nothing by a date. Courts are closed today.",
  ],
])("%s", (_name, counts, sentence) => {
  expect(todaySentence({ ...NOTHING, ...counts })).toBe(sentence);
});

test("counts are words to ten and figures from eleven", () => {
  expect([0, 1, 10, 11].map(counted)).toEqual(["no", "one", "ten", "11"]);
});
