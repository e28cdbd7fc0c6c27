import { expect, test } from "vitest";
import { day } from "../../../shared/kernel/calendar-date.ts";
import { instant, zone } from "../../../shared/kernel/instant.ts";
import { byUrgency, changeWords, decidedWords, isConfirmable, marksAhead, ownerWords } from "./deadline-words.ts";

const TODAY = day("2026-11-25");
const HERE = zone("America/Indiana/Indianapolis");
const onDay = (text: string) => ({ day: day(text), at: null, sort: instant(0) });
const atMoment = (text: string) => ({ day: null, at: instant(Date.parse(text)), sort: instant(Date.parse(text)) });

test("a difference is told by its days, by its hours where the day is the same, and says where nothing can be counted", () => {
  const say = (before: ReturnType<typeof onDay> | ReturnType<typeof atMoment>, after: typeof before | null) =>
    changeWords({ before, after, zone: HERE }, TODAY);
  expect(say(onDay("2026-11-30"), onDay("2026-12-01"))).toEqual({ was: "Mon Nov 30", becomes: "Tue Dec 1" });
  expect(say(onDay("2026-11-30"), null)).toEqual({ was: "Mon Nov 30", becomes: null });
  expect(say(atMoment("2026-11-30T15:00:00Z"), atMoment("2026-11-30T20:30:00Z"))).toEqual({
    was: "Mon Nov 30, 10:00 a.m. EST",
    becomes: "Mon Nov 30, 3:30 p.m. EST",
  });
  expect(say(atMoment("2026-11-30T15:00:00Z"), atMoment("2026-12-01T15:00:00Z"))).toEqual({ was: "Mon Nov 30", becomes: "Tue Dec 1" });
});

test.each([
  [true, 1, 0, "1 date accepted."],
  [true, 3, 1, "2 dates accepted. 1 date left as it is; see below."],
  [false, 1, 0, "1 date kept as it stands, with the reason."],
  [false, 4, 2, "2 dates kept as they stand, with the reason. 2 dates left as they are; see below."],
])("accepted %s, %d asked, %d left: what was decided and what was left is said", (accept, asked, left, says) => {
  expect(decidedWords(accept, asked, left)).toBe(says);
});

test("a lawyer confirms what was computed, still holds, and is not confirmed", () => {
  const date = { state: "open", basis: "statute", confirmedBy: null } as const;
  expect(isConfirmable(date)).toBe(true);
  expect(isConfirmable({ ...date, state: "suspended" })).toBe(true);
  expect(isConfirmable({ ...date, state: "met" })).toBe(false);
  expect(isConfirmable({ ...date, basis: "internal" })).toBe(false);
  expect(isConfirmable({ ...date, confirmedBy: "Ruth Abenov" })).toBe(false);
});

test("an owner is named, and said to have it as lead of the case where nobody was chosen", () => {
  const owner = { id: "p1", name: "Jonas Ekwueme" };
  expect(ownerWords({ owner, ownerIsLead: true })).toBe("Jonas Ekwueme, as lead of the case");
  expect(ownerWords({ owner, ownerIsLead: false })).toBe("Jonas Ekwueme");
  expect(ownerWords({ owner: null, ownerIsLead: true })).toBe("Nobody has it yet");
});

test("where not all differences are shown, what has passed comes first and what cannot be counted last", () => {
  const rows = [
    { id: "uncounted", past: false, after: null },
    { id: "later", past: false, after: onDay("2026-12-01") },
    { id: "passed", past: true, after: onDay("2026-11-24") },
    { id: "sooner", past: false, after: onDay("2026-11-30") },
  ];
  expect(byUrgency(rows).map(({ id }) => id)).toEqual(["passed", "later", "sooner", "uncounted"]);
});

test("a day on the way to a date is told while it is ahead and the date is open", () => {
  const marks = [
    { day: day("2026-11-20"), says: "Day 0." },
    { day: day("2026-11-30"), says: "File by day 10." },
  ];
  expect(marksAhead({ state: "open", marks }, TODAY)).toEqual(["Mon Nov 30 · File by day 10."]);
  expect(marksAhead({ state: "open", marks }, day("2026-11-30"))).toHaveLength(1);
  expect(marksAhead({ state: "met", marks }, TODAY)).toEqual([]);
});
