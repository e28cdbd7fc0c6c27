import { describe, expect, test } from "vitest";
import { addDays, day } from "../kernel/calendar-date.ts";
import { dashboard, headline } from "./dashboard.ts";
import { ALL_TIME, DashboardView, type Figure, HeadlineView } from "./figures.ts";
import { figureOf, MEASURES } from "./measures/registry.ts";
import { horizonOf } from "./measures/released-within.ts";
import { curveOf } from "./measures/curve-of.ts";
import { study } from "./study.ts";
import { anEpisode, aPetition } from "./testing/make-facts.ts";
import { spring2020 } from "./testing/spring-2020.ts";

const asOf = day("2020-07-15");
const facts = spring2020();

function ask(measure: string, universe: "petitioners" | "requests" | "everyone" = "petitioners"): Figure {
  const figure = figureOf(measure, facts, { asOf, window: ALL_TIME, universe });
  if (figure === null) throw new Error(`${measure} is not defined for ${universe}.`);
  return figure;
}
const counts = ({ parts, beside }: Figure) =>
  Object.fromEntries([...parts, ...beside].filter((one) => one.count > 0).map((one) => [one.code, one.count]));

describe("spring 2020, as of 15 July (statistics.md section 5)", () => {
  test("10 lawsuits on behalf of 23 people", () => {
    expect(ask("lawsuits_filed@1").value).toBe(10);
    expect(counts(ask("lawsuits_filed@1"))).toEqual({ people: 23 });
  });

  test("released 15 of 23, interval 45–81 %, held 6, removed 2, and no percentage as a headline", () => {
    const figure = ask("released_so_far@1");
    expect([figure.numerator, figure.denominator]).toEqual([15, 23]);
    expect(figure.rate?.interval?.lower).toBeCloseTo(0.4489, 3);
    expect(figure.rate?.interval?.upper).toBeCloseTo(0.8119, 3);
    expect(figure.rate?.standing).toBe("few");
    expect(counts(figure)).toEqual({
      people: 23,
      held: 6,
      removed: 2,
      bond_after_habeas: 1,
      court_final_order: 6,
      government_while_pending: 8,
    });
    expect(figure.bounds).toEqual({ lower: 15 / 23, upper: 21 / 23 });
    expect(figure.members).toHaveLength(15);
  });

  test("by order 6, by court process 7, by ICE while pending 8", () => {
    expect(ask("released_by_order@1").value).toBe(6);
    expect(counts(ask("released_by_order@1"))).toEqual({ court_final_order: 6, court_process: 7, bond_after_habeas: 1 });
    expect(ask("released_while_pending@1").value).toBe(8);
  });

  test("median 21 days; F(10) is 0.3913 and F(21) is 0.5786", () => {
    expect(ask("median_days@1").value).toBe(21);
    const curve = curveOf(study(facts, { asOf, window: ALL_TIME, universe: "petitioners" }));
    expect(horizonOf(curve, 10).rate?.estimate.toFixed(4)).toBe("0.3913");
    expect(horizonOf(curve, 21).rate?.estimate.toFixed(4)).toBe("0.5786");
  });

  test("lawsuits: granted 3, denied 1, moot after release 3, moot after removal 1, pending 2", () => {
    expect(counts(ask("lawsuits_by_ruling@1"))).toEqual({ granted: 3, not_granted: 1, moot_released: 3, moot_removed: 1, pending: 2 });
  });

  test("a grant rate is not offered: 7 of the 9 people decided", () => {
    const figure = ask("grant_rate@1");
    expect([figure.numerator, figure.denominator, figure.rate]).toEqual([7, 9, null]);
    expect(counts(figure)).toEqual({ granted: 7, not_granted: 2, moot_released: 8, moot_removed: 2, pending: 4 });
  });

  test("41 requests concern 38 people; everyone is 57 people, 24 of them released", () => {
    expect(ask("requests_made@1", "requests").value).toBe(41);
    expect(counts(ask("requests_made@1", "requests"))).toEqual({ people: 38 });
    expect(ask("everyone@1", "everyone").value).toBe(57);
    expect(counts(ask("everyone@1", "everyone"))).toEqual({ released: 24 });
    expect(ask("released_total@1", "everyone").value).toBe(24);
    expect(ask("released_total@1").value).toBe(15);
  });

  test("one person was moved out of the district, and is still held in a pending lawsuit", () => {
    const [moved] = ask("transfers_after_filing@1").members;
    expect(ask("released_so_far@1").beside.find(({ code }) => code === "held")?.members).toContain(moved);
    expect(ask("grant_rate@1").beside.find(({ code }) => code === "pending")?.members).toContain(moved);
  });

  test("the dashboard shows the same numbers, and its shape is the contract", () => {
    const shown = DashboardView.parse(dashboard(facts, asOf));
    expect(shown.six.map(({ measure, value }) => [measure, value])).toEqual([
      ["lawsuits_filed@1", 10],
      ["released_so_far@1", 15],
      ["released_within@1", null],
      ["median_days@1", 21],
      ["grant_rate@1", 7],
      ["released_while_pending@1", 8],
    ]);
    expect(shown.months.months.map(({ month, total, incompleteTo }) => [month, total, incompleteTo])).toEqual([
      ["2020-04", 10, null],
      ["2020-05", 3, null],
      ["2020-06", 2, null],
      ["2020-07", 0, "2020-07-15"],
    ]);
    expect(shown.months.months[0]?.groups).toEqual({ court_order: 6, bond_after_habeas: 1, ice_while_pending: 3, other_path: 0 });
    expect(shown.lost).toEqual({ count: 0, of: 23, extremes: null });
  });

  test("the curve stops at day 21, the last with eleven at risk", () => {
    const { curve } = dashboard(facts, asOf);
    expect([curve.people, curve.through, curve.stopsForFew]).toEqual([23, 21, true]);
    expect(curve.points.map(({ day: on, released }) => [on, Number(released.toFixed(4))])).toEqual([
      [0, 0],
      [4, 0.087],
      [10, 0.3913],
      [15, 0.3913],
      [21, 0.5786],
    ]);
    expect(curve.atRisk).toEqual([
      { day: 0, people: 23 },
      { day: 5, people: 21 },
      { day: 10, people: 21 },
      { day: 15, people: 14 },
      { day: 20, people: 13 },
    ]);
  });

  test("the headline is three counts and nothing else", () => {
    expect(headline(facts, asOf)).toEqual({ lawsuits: 10, people: 23, requests: 41 });
    expect(HeadlineView.safeParse({ ...headline(facts, asOf), released: 15 }).success).toBe(false);
  });

  test("facts of later days change nothing as of 15 July", () => {
    const later = {
      ...facts,
      petitions: [...facts.petitions, aPetition({ person: 90, lawsuit: 90, filed: "2020-07-16" })],
      episodes: facts.episodes.map((one) =>
        one.endKind === null
          ? { ...one, endKind: "released" as const, endedOn: addDays(asOf, 1), pathway: "court_final_order" as const }
          : one,
      ),
    };
    expect(dashboard(later, asOf)).toEqual(dashboard(facts, asOf));
    expect(dashboard(later, addDays(asOf, 1))).not.toEqual(dashboard(facts, asOf));
  });

  test("every definition is a sentence, names a unit, and is found by its version", () => {
    for (const [key, measure] of MEASURES) {
      expect(key).toBe(`${measure.id}@${measure.version}`);
      expect(measure.definition).toMatch(/^[A-Z].*\.$/);
      expect(figureOf(key, facts, { asOf, window: ALL_TIME, universe: measure.universes[0] })?.members.length).toBeGreaterThanOrEqual(0);
    }
    expect(figureOf("lawsuits_filed@1", facts, { asOf, window: ALL_TIME, universe: "everyone" })).toBeNull();
    expect(figureOf("success_rate@1", facts, { asOf, window: ALL_TIME, universe: "everyone" })).toBeNull();
  });

  test("without any fact there are zeros and reasons, never an error", () => {
    const empty = DashboardView.parse(dashboard({ petitions: [], episodes: [], requests: [], people: [] }, asOf));
    expect(empty.six.map(({ value }) => value)).toEqual([0, 0, null, null, 0, 0]);
    expect(empty.curve.why).toBe("No petitions of people in custody yet.");
    expect(dashboard({ ...facts, episodes: [anEpisode({ person: 1 })] }, asOf).six[1]?.value).toBe(0);
  });
});
