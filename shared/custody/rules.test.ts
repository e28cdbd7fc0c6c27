import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type CalendarDate, day } from "../kernel/calendar-date.ts";
import { onDay, unknownWhen, type When } from "../kernel/when.ts";
import type { EpisodeFacts, StayFacts } from "./facts.ts";
import { custodyFindings, mayMove, mayStart, mayStay } from "./rules.ts";

const on = (text: string): When => onDay(day(text));
const month = (text: string): When => ({ precision: "month", day: day(`${text}-01`), time: null });
const by = (text: string): When => ({ precision: "not_later_than", day: day(text), time: null });
const at = (text: string, time: string): When => ({ precision: "instant", day: day(text), time });

let counter = 0;
function stay(name: string, from: When, until: When | null = null): StayFacts {
  counter += 1;
  return { id: `stay-${counter}`, name, kind: "facility", from, until };
}
function episode(start: When, end: When | null = null, placements: readonly StayFacts[] = []): EpisodeFacts {
  counter += 1;
  return { id: `episode-${counter}`, start, end: end === null ? null : { at: end, kind: "released" }, placements };
}
const codes = (episodes: readonly EpisodeFacts[]) => custodyFindings(episodes).map((finding) => finding.code);
const TODAY = day("2026-11-24");

describe("accepted and named as a finding", () => {
  test.each([
    ["a second open episode", [episode(on("2026-03-01")), episode(on("2026-05-01"))], ["second_open_episode"]],
    [
      "two times in custody that overlap",
      [episode(on("2026-03-01"), on("2026-06-01")), episode(on("2026-05-01"))],
      ["overlapping_episodes"],
    ],
    [
      "overlapping placements",
      [episode(on("2026-03-01"), null, [stay("Clay", on("2026-03-01"), on("2026-03-20")), stay("Kay", on("2026-03-10"))])],
      ["overlapping_placements"],
    ],
    [
      "two places at once",
      [episode(on("2026-03-01"), null, [stay("Clay", on("2026-03-01")), stay("Kay", unknownWhen)])],
      ["overlapping_placements"],
    ],
    [
      "a placement after an end",
      [episode(on("2026-03-01"), on("2026-04-01"), [stay("Kay", on("2026-04-05"), on("2026-04-07"))])],
      ["placement_after_end"],
    ],
    [
      "a placement that outlasts an end",
      [episode(on("2026-03-01"), on("2026-04-01"), [stay("Kay", on("2026-03-05"), on("2026-04-07"))])],
      ["placement_after_end"],
    ],
    ["a placement before the start", [episode(on("2026-03-01"), null, [stay("Kay", on("2026-02-25"))])], ["placement_before_start"]],
    ["an episode of unknown start", [episode(unknownWhen)], ["unknown_start"]],
  ])("%s", (_name, episodes, expected) => {
    expect(codes(episodes)).toEqual(expected);
  });

  test("a finding names the places and the days", () => {
    const facts = episode(on("2026-03-01"), on("2026-04-01"), [stay("Kay County", on("2026-04-05"))]);
    expect(custodyFindings([facts])[0]?.says).toBe("Kay County begins on April 5, 2026, after custody ended on April 1, 2026.");
  });
});

describe("possible, so nothing is named", () => {
  test.each([
    ["released twice", [episode(on("2026-03-01"), on("2026-03-10")), episode(on("2026-06-01"), on("2026-06-10"))]],
    ["held again on the day of release", [episode(on("2026-03-01"), on("2026-03-10")), episode(on("2026-03-10"))]],
    ["removed, then returned", [episode(on("2026-03-01"), on("2026-03-10")), episode(on("2026-09-01"))]],
    [
      "leaving one place and arriving at the next on one day",
      [episode(on("2026-03-01"), null, [stay("Clay", on("2026-03-01"), on("2026-03-10")), stay("Kay", on("2026-03-10"))])],
    ],
    [
      "a move before dawn",
      [
        episode(on("2026-03-01"), null, [
          stay("Clay", on("2026-03-01"), at("2026-03-10", "03:40")),
          stay("Kay", at("2026-03-10", "03:40")),
        ]),
      ],
    ],
    [
      "a stay known by its month beside one within it",
      [episode(month("2026-03"), null, [stay("Clay", month("2026-03"), month("2026-03")), stay("Kay", on("2026-03-20"))])],
    ],
    [
      "a start known as not later than a day after the first placement",
      [episode(by("2026-03-20"), null, [stay("Clay", on("2026-03-10"))])],
    ],
    ["a closed stay without days in a closed episode", [episode(on("2026-03-01"), on("2026-05-01"), [stay("Clay", unknownWhen)])]],
    ["nothing recorded", []],
  ])("%s", (_name, episodes) => {
    expect(codes(episodes)).toEqual([]);
  });

  test("stays told one after the other never overlap, however many", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 12 }), (lengths) => {
        let from: CalendarDate = day("2026-01-01");
        const stays = lengths.map((length, place) => {
          const until = addDays(from, length);
          const one = stay(`Place ${place}`, onDay(from), place === lengths.length - 1 ? null : onDay(until));
          from = until;
          return one;
        });
        expect(codes([episode(on("2026-01-01"), null, stays)])).toEqual([]);
      }),
    );
  });
});

describe("refused, because it is certainly impossible", () => {
  test.each([
    ["an end certainly before the start", on("2026-04-02"), on("2026-04-01"), false],
    ["an end on the day of the start", on("2026-04-01"), on("2026-04-01"), true],
    ["a start in the month of the end", month("2026-04"), on("2026-04-01"), true],
    ["an end by a day, a start not known", unknownWhen, by("2026-04-01"), true],
    ["no end yet", on("2026-04-02"), null, true],
    ["a start that has not come", on("2026-11-26"), null, false],
    ["a start that is tomorrow here and today in Guam", on("2026-11-25"), null, true],
    ["a start this month, whose last day has not come", month("2026-11"), null, true],
  ])("%s", (_name, start, end, ok) => {
    expect(mayStart(start, end, TODAY).ok).toBe(ok);
  });

  test("a stay cannot end before it began, nor begin on a day to come", () => {
    expect(mayStay({ from: on("2026-04-02"), until: on("2026-04-01") }, TODAY)).toMatchObject({
      ok: false,
      reason: "A stay that began on April 2, 2026 cannot have ended on April 1, 2026. Check which of the two days is right.",
    });
    expect(mayStay({ from: on("2026-12-02"), until: null }, TODAY).ok).toBe(false);
    expect(mayStay({ from: month("2026-04"), until: on("2026-04-01") }, TODAY).ok).toBe(true);
  });

  test("a move cannot be before the stay it ends began", () => {
    expect(mayMove(stay("Clay", on("2026-04-02")), on("2026-04-01"))).toMatchObject({ ok: false });
    expect(mayMove(stay("Clay", on("2026-04-02")), on("2026-04-02")).ok).toBe(true);
    expect(mayMove(stay("Clay", unknownWhen), on("2026-04-01")).ok).toBe(true);
    expect(mayMove(null, on("2026-04-01")).ok).toBe(true);
  });
});
