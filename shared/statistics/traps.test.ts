import { describe, expect, test } from "vitest";
import { day } from "../kernel/calendar-date.ts";
import type { Facts } from "./facts.ts";
import { ALL_TIME, type Figure, type Universe, type Window } from "./figures.ts";
import { figureOf } from "./measures/registry.ts";
import { aPetition, aPerson, aRequest, anEpisode, client, episode, facts, petition } from "./testing/make-facts.ts";

const asOf = day("2026-06-30");

function ask(measure: string, given: Partial<Facts>, universe: Universe = "petitioners", window: Window = ALL_TIME): Figure {
  const figure = figureOf(`${measure}@1`, facts(given), { asOf, window, universe });
  if (figure === null) throw new Error(`${measure} is not defined for ${universe}.`);
  return figure;
}
/** The counts that are not zero, by code. */
const counts = ({ parts, beside }: Figure) =>
  Object.fromEntries([...parts, ...beside].filter((one) => one.count > 0).map((one) => [one.code, one.count]));
const released = (person: number, ended: string, more: object = {}) =>
  anEpisode({ person, ended, endKind: "released", pathway: "court_final_order", ...more });

describe("what is possible (domain section 5)", () => {
  test("moot because released: the person is released, the petition neither a grant nor a loss", () => {
    const given = {
      petitions: [
        aPetition({
          person: 1,
          lawsuit: 1,
          filed: "2026-03-02",
          determination: "dismissed_moot_released",
          determinedOn: day("2026-04-20"),
        }),
      ],
      episodes: [released(1, "2026-04-10", { pathway: "government_while_pending" })],
    };
    expect(ask("released_so_far", given).value).toBe(1);
    expect(ask("released_while_pending", given).value).toBe(1);
    const rate = ask("grant_rate", given);
    expect([rate.numerator, rate.denominator]).toEqual([0, 0]);
    expect(counts(rate)).toEqual({ moot_released: 1 });
    expect(counts(ask("lawsuits_by_ruling", given))).toEqual({ moot_released: 1 });
  });

  test("ten petitioners are one lawsuit and ten people", () => {
    const ten = Array.from({ length: 10 }, (_, index) => index + 1);
    const given = {
      petitions: ten.map((person) => aPetition({ person, lawsuit: 1, filed: "2026-03-02" })),
      episodes: ten.map((person) => anEpisode({ person })),
    };
    expect(ask("lawsuits_filed", given).value).toBe(1);
    expect(counts(ask("lawsuits_filed", given))).toEqual({ people: 10 });
    expect(ask("released_so_far", given).denominator).toBe(10);
    expect(ask("lawsuits_filed", given).members).toEqual([petition(1)]);
  });

  test("released twice is one person and two releases, and detained again between", () => {
    const given = {
      petitions: [
        aPetition({ person: 1, lawsuit: 1, filed: "2026-01-05" }),
        aPetition({ person: 1, lawsuit: 2, filed: "2026-04-06", episodeId: episode(2) }),
      ],
      episodes: [released(1, "2026-01-20"), released(1, "2026-05-04", { number: 2, startedOn: day("2026-04-01") })],
    };
    const total = ask("released_total", given);
    expect(total.value).toBe(1);
    expect(counts(total)).toMatchObject({ releases: 2, detained_again: 1, court_final_order: 1 });
    expect(counts(ask("redetained", given))).toEqual({ within_90: 1, followed_90: 1 });
    expect(counts(ask("released_so_far", given))).not.toHaveProperty("held_again");
  });

  test("released by an interim order before the petition was dismissed: by order, and no grant", () => {
    const given = {
      petitions: [
        aPetition({
          person: 1,
          lawsuit: 1,
          filed: "2026-03-02",
          determination: "dismissed_moot_released",
          determinedOn: day("2026-05-01"),
          interimReleaseOrdered: true,
        }),
      ],
      episodes: [released(1, "2026-03-09", { pathway: "court_interim_order" })],
    };
    expect(counts(ask("released_by_order", given))).toEqual({ court_interim_order: 1, court_process: 1 });
    expect(counts(ask("grant_rate", given))).toEqual({ moot_released: 1, interim_release: 1 });
  });

  test("a determination after a death counts, and the person is another end", () => {
    const given = {
      petitions: [
        aPetition({ person: 1, lawsuit: 1, filed: "2026-03-02", determination: "granted_release", determinedOn: day("2026-05-01") }),
      ],
      episodes: [anEpisode({ person: 1, endKind: "died", ended: "2026-04-12" })],
    };
    expect(counts(ask("released_so_far", given))).toMatchObject({ other: 1 });
    expect(ask("grant_rate", given).value).toBe(1);
  });

  test("a petitioner at liberty stands beside and in no release measure", () => {
    const given = {
      petitions: [
        aPetition({ person: 1, lawsuit: 1, filed: "2026-03-02", custodyAtFiling: "at_liberty_under_order", episodeId: null }),
        aPetition({ person: 2, lawsuit: 1, filed: "2026-03-02" }),
      ],
      episodes: [anEpisode({ person: 2 })],
    };
    expect(counts(ask("lawsuits_filed", given))).toEqual({ people: 2, stay_free: 1 });
    expect(ask("released_so_far", given).denominator).toBe(1);
    expect(counts(ask("released_total", given))).toEqual({ held: 1 });
  });

  test("a person in two petitions of one episode is one person, clocked from the first", () => {
    const given = {
      petitions: [
        aPetition({ person: 1, lawsuit: 2, filed: "2026-03-20", determination: "granted_release", determinedOn: day("2026-04-01") }),
        aPetition({
          person: 1,
          lawsuit: 1,
          filed: "2026-03-02",
          determination: "dismissed_venue_or_custodian",
          determinedOn: day("2026-03-18"),
        }),
      ],
      episodes: [released(1, "2026-04-01", { startedOn: day("2026-02-20") })],
    };
    expect(ask("lawsuits_filed", given).value).toBe(2);
    expect([ask("released_so_far", given).value, ask("released_so_far", given).denominator]).toEqual([1, 1]);
    expect([ask("grant_rate", given).numerator, ask("grant_rate", given).denominator]).toEqual([1, 1]);
    const later = { from: day("2026-03-10"), to: null };
    expect(ask("released_so_far", given, "petitioners", later).denominator).toBe(0);
  });

  test("removed, then returned and released without a suit: removed, and not a release of a petitioner", () => {
    const given = {
      petitions: [aPetition({ person: 1, lawsuit: 1, filed: "2026-01-05" })],
      episodes: [
        anEpisode({ person: 1, startedOn: day("2025-12-20"), endKind: "removed", ended: "2026-01-30" }),
        released(1, "2026-04-14", { number: 2, startedOn: day("2026-04-01") }),
      ],
    };
    expect(counts(ask("released_so_far", given))).toMatchObject({ removed: 1 });
    expect(ask("released_total", given).value).toBe(0);
    expect(ask("released_total", given, "everyone").value).toBe(1);
  });

  test("one granted and another denied in one lawsuit is mixed; with one still open it is pending", () => {
    const of = (person: number, determination: "granted_release" | "denied_on_merits" | null) =>
      aPetition({ person, lawsuit: 1, filed: "2026-03-02", determination });
    expect(counts(ask("lawsuits_by_ruling", { petitions: [of(1, "granted_release"), of(2, "denied_on_merits")] }))).toEqual({ mixed: 1 });
    expect(counts(ask("lawsuits_by_ruling", { petitions: [of(1, "granted_release"), of(2, null)] }))).toEqual({ pending: 1 });
    expect(counts(ask("lawsuits_by_ruling", { petitions: [of(1, "granted_release"), of(2, "granted_release")] }))).toEqual({ granted: 1 });
  });

  test("a release with no petition and no request is everyone's, and no petitioner's", () => {
    const given = { episodes: [released(1, "2026-04-10")], people: [aPerson(1, "2026-04-01")] };
    expect(ask("released_total", given).value).toBe(0);
    expect(counts(ask("everyone", given, "everyone"))).toEqual({ released: 1 });
  });

  test("a prospect is in no figure", () => {
    const given = { episodes: [released(1, "2026-04-10")], people: [aPerson(2, "2026-07-01")] };
    expect(ask("everyone", given, "everyone").value).toBe(0);
  });
});

describe("what had not happened by asOf", () => {
  const petitions = [
    aPetition({ person: 1, lawsuit: 1, filed: "2026-03-02", determination: "denied_on_merits", determinedOn: day("2026-07-01") }),
  ];
  test("a ruling of a later day is still pending", () => {
    expect(counts(ask("grant_rate", { petitions }))).toEqual({ pending: 1 });
  });
  test("a move of a later day has not happened", () => {
    const moved = (on: string) =>
      ask("transfers_after_filing", { petitions, episodes: [anEpisode({ person: 1, movedOutOfDistrictOn: day(on) })] }).value;
    expect(["2026-03-01", "2026-03-02", "2026-06-30", "2026-07-01"].map(moved)).toEqual([0, 1, 1, 0]);
  });
  test("custody that begins later is not detained again", () => {
    const again = (on: string) => {
      const episodes = [released(1, "2026-04-10"), anEpisode({ person: 1, number: 2, startedOn: day(on) })];
      return ask("redetained", { petitions, episodes }).value;
    };
    expect(["2026-04-09", "2026-04-10", "2026-06-30", "2026-07-01"].map(again)).toEqual([0, 1, 1, 0]);
  });
  test("a reversal is printed and subtracts nothing", () => {
    const reversed = petitions.map((row) => ({ ...row, determinedOn: day("2026-06-01"), determinationLaterReversed: true }));
    const rate = ask("grant_rate", { petitions: reversed });
    expect([rate.denominator, rate.notes]).toEqual([1, ["Later reversed or vacated: 1."]]);
  });
});

describe("joined after filing", () => {
  const joined = (on: string, ended: string) => ({
    petitions: [aPetition({ person: 1, lawsuit: 1, filed: "2026-01-05", signedByUs: false, joinedOn: day(on) })],
    episodes: [released(1, ended)],
  });
  test.each([
    { name: "before the release: in the cohort", on: "2026-02-02", ended: "2026-03-01", of: 1, beside: {} },
    { name: "on the day of release: beside", on: "2026-03-01", ended: "2026-03-01", of: 0, beside: { ended_before_us: 1 } },
    { name: "after the release: beside", on: "2026-03-05", ended: "2026-03-01", of: 0, beside: { ended_before_us: 1 } },
    { name: "after asOf: not ours yet", on: "2026-07-05", ended: "2026-03-01", of: 0, beside: null },
  ])("$name", ({ on, ended, of, beside }) => {
    const given = joined(on, ended);
    expect(ask("released_so_far", given).denominator).toBe(of);
    expect(ask("lawsuits_filed", given).value).toBe(0);
    expect(counts(ask("lawsuits_filed", given))).toEqual(beside === null ? {} : { joined: 1, joined_people: 1, ...beside });
  });

  test("a petition of somebody else that we never joined is no petition of ours", () => {
    const given = {
      petitions: [aPetition({ person: 1, lawsuit: 1, filed: "2026-01-05", signedByUs: false })],
      episodes: [released(1, "2026-02-01")],
    };
    expect(ask("released_so_far", given).denominator).toBe(0);
    expect(ask("released_total", given).value).toBe(0);
  });

  test("a ruling before we joined is not in the grant rate", () => {
    const ruled = { determination: "denied_on_merits", determinedOn: day("2026-01-20") } as const;
    const given = {
      petitions: [aPetition({ person: 1, lawsuit: 1, filed: "2026-01-05", signedByUs: false, joinedOn: day("2026-02-02"), ...ruled })],
    };
    expect(ask("grant_rate", given).denominator).toBe(0);
    expect(counts(ask("grant_rate", given))).toEqual({ before_us: 1 });
  });
});

describe("days that are not known, and contact that is lost", () => {
  const one = [aPetition({ person: 1, lawsuit: 1, filed: "2026-03-02" })];
  test.each([
    {
      name: "released on an unknown day is released",
      episode: anEpisode({ person: 1, endKind: "released", pathway: null }),
      is: { unknown: 1 },
    },
    { name: "lost contact ends nothing", episode: anEpisode({ person: 1, lostSince: day("2026-04-01") }), is: { lost: 1 } },
    { name: "lost only after asOf is held", episode: anEpisode({ person: 1, lostSince: day("2026-07-01") }), is: { held: 1 } },
    {
      name: "left, not known how, is another end",
      episode: anEpisode({ person: 1, endKind: "unknown_end", ended: "2026-04-01" }),
      is: { other: 1 },
    },
    {
      name: "voluntary departure is no removal",
      episode: anEpisode({ person: 1, endKind: "voluntary_departure", ended: "2026-04-01" }),
      is: { other: 1 },
    },
    { name: "released before filing is beside", episode: released(1, "2026-03-01"), is: { aside: 1 } },
    { name: "released on the day of filing is released", episode: released(1, "2026-03-02"), is: { court_final_order: 1 } },
  ])("$name", ({ episode: found, is }) => {
    const shown = counts(ask("released_so_far", { petitions: one, episodes: [found] }));
    expect({ ...shown, people: 0 }).toEqual({ ...is, people: 0 });
  });

  test("a release without a day is in no window of release", () => {
    const given = { petitions: one, episodes: [anEpisode({ person: 1, endKind: "released" })] };
    expect(ask("released_total", given).notes).toEqual(["Released on a day not recorded: 1."]);
    expect(ask("released_total", given, "petitioners", { from: day("2026-01-01"), to: null }).value).toBe(0);
  });

  test("a petitioner whose custody is unknown counts as held only where an episode is recorded", () => {
    const unknown = { custodyAtFiling: "unknown", filed: "2026-03-02", lawsuit: 1 } as const;
    const given = {
      petitions: [aPetition({ person: 1, ...unknown }), aPetition({ person: 2, ...unknown, episodeId: null })],
      episodes: [anEpisode({ person: 1 })],
    };
    expect(counts(ask("released_so_far", given))).toEqual({ people: 1, held: 1, aside: 1 });
    expect(counts(ask("lawsuits_filed", given))).toEqual({ people: 2, custody_unknown: 1 });
  });

  test("requests of unnamed people count as requests", () => {
    const figure = ask(
      "requests_made",
      { requests: [aRequest(1, []), aRequest(2, [1, 2], null), aRequest(3, [1], "2026-07-01")] },
      "requests",
    );
    expect(figure.value).toBe(2);
    expect(counts(figure)).toEqual({ people: 2, undated: 1 });
  });

  test("a release before the request is not a release after it", () => {
    const given = { requests: [aRequest(1, [1], "2026-03-02")], episodes: [released(1, "2026-03-01")] };
    expect(ask("released_total", given, "requests").value).toBe(0);
    expect(counts(ask("released_total", given, "requests"))).toEqual({ no_custody: 1 });
  });
});

describe("days detained at filing", () => {
  const cohort = (known: number, unknown: number) => {
    const people = Array.from({ length: known + unknown }, (_, index) => index + 1);
    return {
      petitions: people.map((person) => aPetition({ person, lawsuit: person, filed: "2026-03-31" })),
      episodes: people.map((person) =>
        anEpisode({ person, startedOn: person > known ? null : day(`2026-03-${String(person).padStart(2, "0")}`) }),
      ),
    };
  };
  test("the median and quartiles are of those whose start is known", () => {
    const figure = ask("days_at_filing", cohort(21, 2));
    expect([figure.value, figure.range, figure.denominator]).toEqual([20, { of: "quartiles", lower: 15, upper: 25 }, 21]);
    expect(counts(figure)).toEqual({ start_unknown: 2 });
  });
  test("under eleven there is none", () => {
    expect(ask("days_at_filing", cohort(10, 5)).value).toBeNull();
  });
});

test("the drill-down holds the ids behind each count, each once", () => {
  const given = {
    petitions: [aPetition({ person: 2, lawsuit: 1, filed: "2026-03-02" }), aPetition({ person: 2, lawsuit: 2, filed: "2026-03-09" })],
    episodes: [released(2, "2026-04-10")],
  };
  expect(ask("released_so_far", given).members).toEqual([client(2)]);
  expect(ask("lawsuits_filed", given).members).toEqual([petition(1), petition(2)]);
});
