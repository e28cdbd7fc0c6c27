import fc from "fast-check";
import { expect, test } from "vitest";
import { DUTY } from "../../shared/deadlines/codes.ts";
import { day } from "../../shared/kernel/calendar-date.ts";
import { instant, zone } from "../../shared/kernel/instant.ts";
import { endOfDay } from "../../shared/kernel/zoned.ts";
import { ACT, type OBLIGOR } from "../../shared/obligations/codes.ts";
import { idOf } from "../../shared/kernel/ids.ts";
import { commandDate, type OpenDate, passedWords } from "./passed-words.ts";

const INDIANA = zone("America/Indiana/Indianapolis");
const NOW = instant(Date.parse("2026-11-24T15:14:00Z"));
const on = (text: string) => ({ day: day(text), sort: endOfDay(day(text), INDIANA), zone: INDIANA });
const at = (iso: string) => ({ day: day(iso.slice(0, 10)), sort: instant(Date.parse(iso)), zone: INDIANA });

test.each<[string, OpenDate, string, string, string]>([
  ["ours, in days", { ...on("2026-11-20"), duty: "ours", unseen: false }, "late", "4 days late", "over"],
  ["ours, in hours on the day", { ...at("2026-11-24T14:00:00Z"), duty: "ours", unseen: false }, "late", "1 h 14 min late", "over"],
  ["a return that was not filed", { ...on("2026-11-21"), duty: "government", unseen: false }, "owed", "3 days late", "over"],
  ["an agency's answer", { ...on("2026-11-23"), duty: "agency", unseen: false }, "owed", "1 day late", "over"],
  [
    "a bond hearing ordered, held or not",
    { ...on("2026-11-21"), duty: "government", unseen: true },
    "unconfirmed",
    "Due 3 days ago, not confirmed",
    "quiet",
  ],
  ["a court's hearing", { ...on("2026-11-21"), duty: "court", unseen: false }, "expected", "Expected 3 days ago", "plain"],
])("past its date: %s", (_name, date, standing, says, tone) => {
  expect(passedWords(date, NOW)).toMatchObject({ standing, says, tone });
});

test("nothing is said before the last moment is over", () => {
  for (const duty of DUTY.codes) {
    expect(passedWords({ ...on("2026-11-24"), duty, unseen: false }, NOW)).toBeNull();
    expect(passedWords({ ...at("2026-11-24T15:14:00Z"), duty, unseen: false }, NOW)).toBeNull();
  }
});

test("red is what is late on every reading: never a court, never what nobody could see done", () => {
  fc.assert(
    fc.property(fc.constantFrom(...DUTY.codes), fc.boolean(), fc.integer({ min: 1, max: 1000 }), (duty, unseen, hours) => {
      const passed = passedWords(
        { ...at("2026-11-24T14:00:00Z"), duty, unseen },
        instant(Date.parse("2026-11-24T14:00:00Z") + hours * 3_600_000),
      );
      expect(passed?.standing === "late").toBe(duty === "ours");
      expect(passed?.tone === "over").toBe(duty === "ours" || (duty !== "court" && !unseen));
    }),
  );
});

test("of the government's commands only a filing shows on the docket; ours are never called unconfirmed", () => {
  const deadlineId = idOf("deadline").parse("ddl_0000000000000000");
  const due = { ...on("2026-11-20"), at: null, safeDay: null, safeAt: null, deadlineId };
  const unseen = (obligor: (typeof OBLIGOR.codes)[number]) =>
    ACT.codes.filter((act) => commandDate({ obligor, act, due })?.unseen === false).length;
  expect(commandDate({ obligor: "government", act: "file_return", due })).toMatchObject({ duty: "government", unseen: false });
  expect(commandDate({ obligor: "government", act: "bond_hearing", due })).toMatchObject({ duty: "government", unseen: true });
  expect(unseen("us")).toBe(ACT.codes.length);
  expect(commandDate({ obligor: "government", act: "no_transfer", due: null })).toBeNull();
});
