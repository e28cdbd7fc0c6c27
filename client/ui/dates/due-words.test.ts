import { expect, test } from "vitest";
import { day } from "../../../shared/kernel/calendar-date.ts";
import { instant, zone } from "../../../shared/kernel/instant.ts";
import { type DueProps, dueWords } from "./due-words.ts";

const NOW = instant(Date.parse("2026-11-24T15:14:00Z"));
const EASTERN = zone("America/New_York");
const at = (iso: string) => ({ at: instant(Date.parse(iso)), zone: EASTERN });
const say = (props: Omit<DueProps, "today" | "now">) => dueWords({ ...props, today: day("2026-11-24"), now: NOW });

test.each<[string, Omit<DueProps, "today" | "now">, string, string | null, string]>([
  ["a day ahead", { due: { day: day("2026-11-25") }, whose: "due" }, "Wed Nov 25", null, "plain"],
  ["today is not late", { due: { day: day("2026-11-24") }, whose: "due" }, "Tue Nov 24", null, "plain"],
  [
    "the safe day comes first",
    { due: { day: day("2026-11-30") }, safe: { day: day("2026-11-27") }, whose: "due" },
    "Safe Fri Nov 27",
    "due Mon Nov 30",
    "due",
  ],
  [
    "a safe day equal to the due day is not repeated",
    { due: { day: day("2026-11-30") }, safe: { day: day("2026-11-30") }, whose: "due" },
    "Mon Nov 30",
    null,
    "plain",
  ],
  ["hours within 72 are told", { due: at("2026-11-25T22:00:00Z"), whose: "gov" }, "Wed Nov 25, 5:00 p.m. EST", "30 h 46 min left", "gov"],
  ["hours beyond 72 are not", { due: at("2026-11-28T22:00:00Z"), whose: "gov" }, "Sat Nov 28, 5:00 p.m. EST", null, "plain"],
  ["late in days", { due: { day: day("2026-11-20") }, whose: "due" }, "4 days late", "was due Fri Nov 20", "over"],
  [
    "late in hours on the day itself",
    { due: at("2026-11-24T14:00:00Z"), whose: "due" },
    "1 h 14 min late",
    "was due Tue Nov 24, 9:00 a.m. EST",
    "over",
  ],
  [
    "the government is late only on every reading",
    { due: { day: day("2026-11-20") }, whose: "gov", lateOnEveryReading: false },
    "Fri Nov 20",
    null,
    "plain",
  ],
  [
    "suspended says what the day would be",
    { due: { day: day("2026-12-07") }, whose: "due", state: "suspended" },
    "Suspended",
    "if not tolled, Mon Dec 7",
    "quiet",
  ],
  [
    "superseded is struck, with its cause",
    { due: { day: day("2026-11-20") }, whose: "due", state: "superseded", note: "superseded by Order [12]: Thu Dec 3" },
    "Fri Nov 20",
    "superseded by Order [12]: Thu Dec 3",
    "struck",
  ],
  ["a met date is never late", { due: { day: day("2026-11-10") }, whose: "gov", state: "met" }, "Met Tue Nov 10", null, "met"],
])("%s", (_name, props, lead, rest, tone) => {
  expect(say(props)).toMatchObject({ lead, rest, tone });
});
