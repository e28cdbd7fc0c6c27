import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day } from "../kernel/calendar-date.ts";
import { CUSTODY_END } from "../custody/codes.ts";
import { DETERMINATION, PATHWAY } from "../outcomes/codes.ts";
import { CUSTODY_AT_FILING } from "../proceedings/codes.ts";
import { dashboard, headline } from "./dashboard.ts";
import { drawnCurve } from "./drawn-curve.ts";
import type { Facts } from "./facts.ts";
import { DashboardView } from "./figures.ts";
import { curveOf } from "./measures/curve-of.ts";
import { releasedByMonth } from "./months.ts";
import { study } from "./study.ts";
import { aPerson, aPetition, aRequest, anEpisode, episode, facts } from "./testing/make-facts.ts";

const asOf = day("2026-06-30");

describe("people released by month", () => {
  const release = (on: string | null, pathway: (typeof PATHWAY.codes)[number], person = 1) => ({
    clientId: `cli_${person}`,
    episodeId: `epi_${person}`,
    on: on === null ? null : day(on),
    pathway,
  });

  test("each pathway falls in one group, months between are there, and the open month is marked", () => {
    const { months, withoutDay } = releasedByMonth(
      [
        release("2025-12-31", "court_interim_order"),
        release("2026-02-01", "bond_after_habeas"),
        release("2026-02-28", "government_while_pending"),
        release("2026-02-28", "government_under_order"),
        release(null, "unknown"),
      ],
      day("2026-02-27"),
    );
    expect(months.map(({ month, total, incompleteTo }) => [month, total, incompleteTo])).toEqual([
      ["2025-12", 1, null],
      ["2026-01", 0, null],
      ["2026-02", 1, "2026-02-27"],
    ]);
    expect(withoutDay).toBe(1);
  });

  test("on its last day a month is whole", () => {
    const { months } = releasedByMonth([release("2026-02-28", "government_under_order")], day("2026-02-28"));
    expect(months).toEqual([
      {
        month: "2026-02",
        groups: { court_order: 0, bond_after_habeas: 0, ice_while_pending: 0, other_path: 1 },
        total: 1,
        incompleteTo: null,
      },
    ]);
  });

  test("without releases there are no months", () => {
    expect(releasedByMonth([], asOf)).toEqual({ months: [], withoutDay: 0 });
  });
});

/** So many people filed for on one day, released one a day from day 1 on; the rest still held. */
function cohort(people: number, releasedCount: number, more: Partial<Facts> = {}): Facts {
  const numbers = Array.from({ length: people }, (_, index) => index + 1);
  return facts({
    petitions: numbers.map((person) => aPetition({ person, lawsuit: person, filed: "2026-01-01" })),
    episodes: numbers.map((person) =>
      person <= releasedCount
        ? anEpisode({ person, endKind: "released", ended: addDays(day("2026-01-01"), person), pathway: "court_final_order" })
        : anEpisode({ person }),
    ),
    ...more,
  });
}
const drawn = (given: Facts) => drawnCurve(curveOf(study(given, { asOf, window: { from: null, to: null }, universe: "petitioners" })));

describe("the curve as drawn", () => {
  test("under eleven people there is none, and it says so", () => {
    expect(drawn(cohort(10, 10))).toMatchObject({
      people: 10,
      points: [],
      why: "Fewer than 11 people: the counts are given, and no curve.",
    });
  });

  test("it stops before fewer than eleven are at risk", () => {
    const curve = drawn(cohort(30, 30));
    expect([curve.through, curve.stopsForFew, curve.atRisk.at(-1)]).toEqual([20, true, { day: 20, people: 11 }]);
  });

  test("with enough still held it runs to the last day followed", () => {
    expect(drawn(cohort(30, 10))).toMatchObject({ through: 180, stopsForFew: false });
  });

  test("the row of people at risk has at most eight numbers", () => {
    for (const people of [12, 30, 90, 300]) expect(drawn(cohort(people, people - 1)).atRisk.length).toBeLessThanOrEqual(8);
  });
});

describe("shares within so many days", () => {
  const within = (given: Facts) => dashboard(given, asOf).six[2];
  test("are offered when eleven are followed that long", () => {
    expect(within(cohort(60, 20))?.rate?.estimate).toBeCloseTo(20 / 60, 12);
    expect(within(cohort(60, 20))?.rate?.standing).toBe("headline");
  });
  test("are plain shares when everybody was followed to an end", () => {
    expect(within(cohort(40, 40))?.rate?.estimate).toBe(1);
  });
  test("are refused past the day to which eleven are followed", () => {
    const given = facts({
      petitions: cohort(40, 0).petitions.map((row) => ({ ...row, filedOn: day("2026-06-01") })),
      episodes: cohort(40, 0).episodes,
    });
    expect(within(given)?.why).toBe("Fewer than 11 people are followed to day 90: not estimated.");
    expect(within(given)?.horizons.map(({ rate }) => rate === null)).toEqual([true, true, true, true, true]);
  });
});

describe("lost contact", () => {
  const lost = (count: number) => {
    const given = cohort(40, 20);
    return {
      ...given,
      episodes: given.episodes.map((one, index) => (index >= 40 - count ? { ...one, lostSince: day("2026-03-01") } : one)),
    };
  };
  test("above one in twenty the released are given under both extremes", () => {
    expect(dashboard(lost(3), asOf).lost).toEqual({ count: 3, of: 40, extremes: { noneReleased: 20, allReleased: 23 } });
  });
  test("at one in twenty they are not", () => {
    expect(dashboard(lost(2), asOf).lost).toEqual({ count: 2, of: 40, extremes: null });
  });
});

test("a window of filing selects lawsuits, people and months alike", () => {
  const given = cohort(30, 20, { requests: [aRequest(1, [1], "2026-02-01")] });
  const shown = dashboard(given, asOf, { from: day("2026-01-02"), to: null });
  expect(shown.six.map(({ value }) => value)).toEqual([0, 0, null, null, 0, 0]);
  expect(shown.months.months).toEqual([]);
});

describe("laws over any facts", () => {
  const anyDay = fc.integer({ min: 0, max: 200 }).map((days) => addDays(day("2026-01-01"), days));
  const maybeDay = fc.option(anyDay, { nil: null });
  const anyPetition = fc.record({
    person: fc.integer({ min: 1, max: 12 }),
    lawsuit: fc.integer({ min: 1, max: 6 }),
    filed: anyDay,
    signedByUs: fc.boolean(),
    joinedOn: maybeDay,
    custodyAtFiling: fc.constantFrom(...CUSTODY_AT_FILING.codes),
    determination: fc.option(fc.constantFrom(...DETERMINATION.codes), { nil: null }),
    determinedOn: maybeDay,
    episodeId: fc.option(fc.integer({ min: 1, max: 20 }).map(episode), { nil: null }),
  });
  const anyEnd = fc.record({
    person: fc.integer({ min: 1, max: 12 }),
    startedOn: maybeDay,
    endKind: fc.option(fc.constantFrom(...CUSTODY_END.codes), { nil: null }),
    endedOn: maybeDay,
    pathway: fc.option(fc.constantFrom(...PATHWAY.codes), { nil: null }),
    lostSince: maybeDay,
  });
  const anyFacts = fc
    .record({
      petitions: fc.uniqueArray(anyPetition, { selector: ({ person, lawsuit }) => `${person} ${lawsuit}`, maxLength: 25 }),
      ends: fc.array(anyEnd, { maxLength: 20 }),
      requests: fc.array(fc.array(fc.integer({ min: 1, max: 14 })), { maxLength: 5 }),
    })
    .map(({ petitions, ends, requests }) =>
      facts({
        petitions: petitions.map((row) => aPetition(row)),
        episodes: ends.map((row, index) => anEpisode({ number: index + 1, ...row })),
        requests: requests.map((people, index) => aRequest(index + 1, people)),
        people: [aPerson(13)],
      }),
    );

  test("the order of facts does not matter", () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const turned = {
          ...given,
          petitions: given.petitions.toReversed(),
          episodes: given.episodes.toReversed(),
          requests: given.requests.toReversed(),
        };
        expect(dashboard(turned, asOf)).toEqual(dashboard(given, asOf));
      }),
    );
  });

  test("the parts make the whole: people, lawsuits, rulings and months", () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const shown = DashboardView.parse(dashboard(given, asOf));
        const [lawsuits, soFar, , , grants] = shown.six;
        const count = (codes: readonly string[]) =>
          soFar?.beside.filter(({ code }) => codes.includes(code)).reduce((sum, one) => sum + one.count, 0);
        expect((soFar?.value ?? 0) + (count(["held", "lost", "removed", "other"]) ?? 0)).toBe(soFar?.denominator);
        expect(soFar?.parts.reduce((sum, one) => sum + one.count, 0)).toBe(soFar?.value);
        expect(shown.lawsuitStatus.reduce((sum, one) => sum + one.count, 0)).toBe(lawsuits?.value);
        expect((grants?.numerator ?? 0) <= (grants?.denominator ?? 0)).toBe(true);
        expect(shown.months.months.reduce((sum, { total }) => sum + total, 0) + shown.months.withoutDay).toBe(soFar?.value);
      }),
    );
  });

  test("what happened after asOf changes nothing", () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const more = aPetition({ person: 13, lawsuit: 9, filed: addDays(asOf, 1) });
        const later = {
          ...given,
          petitions: [...given.petitions, more],
          requests: [...given.requests, aRequest(99, [14], addDays(asOf, 1))],
        };
        expect(dashboard(later, asOf)).toEqual(dashboard(given, asOf));
        expect(headline(later, asOf)).toEqual(headline(given, asOf));
      }),
    );
  });
});
