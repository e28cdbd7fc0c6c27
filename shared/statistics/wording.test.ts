import { describe, expect, test } from "vitest";
import { day } from "../kernel/calendar-date.ts";
import { headline } from "./dashboard.ts";
import type { Facts } from "./facts.ts";
import { ALL_TIME, type Figure, type Universe, type Window } from "./figures.ts";
import { figureOf, MEASURES } from "./measures/registry.ts";
import { aPetition, anEpisode, episode, facts } from "./testing/make-facts.ts";
import { spring2020 } from "./testing/spring-2020.ts";
import {
  byOrderSentence,
  caution,
  citation,
  grantSentence,
  headlineRate,
  lawsuitsSentence,
  medianSentence,
  releasedSentence,
  requestsSentence,
  whilePendingSentence,
  withinSentence,
} from "./wording.ts";

const asOf = day("2020-07-15");
const spring = spring2020();
function ask(measure: string, given: Facts = spring, universe: Universe = "petitioners", window: Window = ALL_TIME): Figure {
  const figure = figureOf(`${measure}@1`, given, { asOf, window, universe });
  if (figure === null) throw new Error(`${measure} is not defined for ${universe}.`);
  return figure;
}
const freed = (person: number, more: object = {}) =>
  anEpisode({ person, ended: "2020-04-03", endKind: "released", pathway: "court_final_order", ...more });

describe("sentences of spring 2020", () => {
  test.each([
    ["released", releasedSentence(ask("released_so_far")), "15 of the 23 people for whom we sued are free"],
    ["lawsuits", lawsuitsSentence(headline(spring, asOf)), "We filed 10 lawsuits on behalf of 23 people"],
    ["requests", requestsSentence(ask("requests_made", spring, "requests")), "We sent ICE 41 release requests concerning 38 people"],
    ["median", medianSentence(ask("median_days")), "Half of all 23 people were released within 21 days of filing"],
    [
      "by order",
      byOrderSentence(ask("released_by_order")),
      "6 people were released by court order: 6 by a final order, 0 by an interim order",
    ],
    [
      "while pending",
      whilePendingSentence(ask("released_while_pending")),
      "ICE released 8 people while the petition was pending; counted as neither granted nor denied",
    ],
    ["grants", grantSentence(ask("grant_rate")), "The court granted relief to 7 of the 9 people whose petition it decided"],
    ["within", withinSentence(ask("released_within"), 90), "Fewer than 11 people are followed to day 90: not estimated."],
  ])("%s", (_name, sentence, expected) => {
    expect(sentence).toBe(expected);
  });

  test("few people: the counts, a caution, and no rate for a headline", () => {
    expect(caution(ask("released_so_far"))).toBe("Few people: not for a headline.");
    expect(headlineRate(ask("released_so_far").rate)).toBeNull();
    expect(caution(ask("grant_rate"))).toBe("Fewer than 11 people: the counts are given, and no rate.");
    expect(caution(ask("lawsuits_filed"))).toBeNull();
    expect(headlineRate({ estimate: 91 / 118, interval: { lower: 0.69, upper: 0.84 }, standing: "headline" })).toBe("77 %");
  });
});

describe("what a sentence may claim", () => {
  test("a person detained again is not called free", () => {
    const given = facts({
      petitions: [1, 2].map((person) => aPetition({ person, lawsuit: person, filed: "2020-03-24" })),
      episodes: [freed(1), freed(2), anEpisode({ person: 2, number: 9, startedOn: day("2020-05-01") })],
    });
    expect(releasedSentence(ask("released_so_far", given))).toBe(
      "1 of the 2 people for whom we sued is free; 1 person was released and detained again",
    );
  });

  test("people who sued to stay free are not among those who were in custody", () => {
    const given = facts({
      petitions: [
        aPetition({ person: 1, lawsuit: 1, filed: "2020-03-24" }),
        aPetition({ person: 2, lawsuit: 2, filed: "2020-03-24", custodyAtFiling: "at_liberty_under_order", episodeId: null }),
      ],
      episodes: [freed(1)],
    });
    expect(releasedSentence(ask("released_so_far", given))).toBe("1 of the 1 person for whom we sued while they were in custody is free");
  });

  test("petitions we joined later are not called ours from the start", () => {
    const given = facts({
      petitions: [
        aPetition({ person: 1, lawsuit: 1, filed: "2020-03-02", signedByUs: false, joinedOn: day("2020-03-10"), episodeId: episode(1) }),
      ],
      episodes: [freed(1)],
    });
    expect(releasedSentence(ask("released_so_far", given))).toBe("1 of the 1 person in petitions we filed or joined is free");
  });

  test("without a petition there is a sentence, and no nought of nought", () => {
    const none = facts({});
    expect(releasedSentence(ask("released_so_far", none))).toBe("No petition of a person in custody is filed yet.");
    expect(grantSentence(ask("grant_rate", none))).toBe("The court has not decided a petition yet.");
    expect(medianSentence(ask("median_days", none))).toBe("Fewer than 11 people: no median is given.");
  });

  test("no name, definition or sentence speaks of a cause or a victory", () => {
    const spoken = [...MEASURES.values()].flatMap(({ name, definition }) => [name, definition]);
    const sentences = [releasedSentence, byOrderSentence, whilePendingSentence, grantSentence, medianSentence].map((say) =>
      say(ask("released_so_far")),
    );
    for (const text of [...spoken, ...sentences])
      expect(text).not.toMatch(/\b(because of|thanks to|won|win|success|forced|alien|detainee)\b/i);
  });
});

describe("the citation", () => {
  test("has value, interval, universe, window, day and version", () => {
    expect(citation(ask("released_so_far"))).toBe(
      "Released so far · 15 of 23 · 95 % interval 45–81 % · people in our petitions · filed at any time · as of July 15, 2020 · released_so_far@1",
    );
  });
  test("of a median names how many people it is over", () => {
    const window = { from: day("2020-03-01"), to: day("2020-07-15") };
    expect(citation(ask("median_days", spring, "petitioners", window))).toBe(
      "Median days from filing to release · 21 days · N = 23 · people in our petitions · filed March 1, 2020 to July 15, 2020 · as of July 15, 2020 · median_days@1",
    );
  });
});
