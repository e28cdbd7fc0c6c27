import { describe, expect, test } from "vitest";
import { SPRING_2020 } from "../../db/seed/scenarios/spring-2020.ts";
import { day } from "../../shared/kernel/calendar-date.ts";
import { ALL_TIME, type FigureView } from "../../shared/statistics/figures.ts";
import { office } from "../testing/office.ts";
import { enterScenario } from "./enter-scenario.ts";

const asOf = day("2020-07-15");

const counts = (figure: FigureView | undefined) =>
  Object.fromEntries(
    [...(figure?.parts ?? []), ...(figure?.beside ?? [])].filter((one) => one.count > 0).map((one) => [one.code, one.count]),
  );

const ENTERED = [
  { how: "on the days it happened", now: "2020-03-01T19:00:00Z", onItsDays: true, asOf: null },
  { how: "all today, six years later", now: "2026-11-24T15:00:00Z", onItsDays: false, asOf },
] as const;

describe.each(ENTERED)("spring 2020, entered through the product $how", ({ now, onItsDays, asOf: asked }) => {
  test("the dashboard as of 15 July 2020 shows exactly the numbers of the worked example", { timeout: 60_000 }, async () => {
    const { as, clock } = office({ now });
    const { api } = as("supervisor");
    await enterScenario(api, SPRING_2020, onItsDays ? clock : null);
    if (onItsDays) clock.set(Date.parse("2020-07-15T19:00:00Z"));
    const { dashboard: shown, since } = await api.statistics.dashboard({ asOf: asked });
    const [filed, released, within, median, granted, pending] = shown.six;
    expect(shown).toMatchObject({ asOf, window: ALL_TIME, lost: { count: 0, of: 23, extremes: null } });
    expect([filed?.value, counts(filed)]).toEqual([10, { people: 23 }]);
    expect([released?.numerator, released?.denominator, released?.rate?.standing]).toEqual([15, 23, "few"]);
    expect([released?.rate?.interval?.lower.toFixed(2), released?.rate?.interval?.upper.toFixed(2)]).toEqual(["0.45", "0.81"]);
    expect(counts(released)).toEqual({
      people: 23,
      held: 6,
      removed: 2,
      bond_after_habeas: 1,
      court_final_order: 6,
      government_while_pending: 8,
    });
    expect(within?.value).toBeNull();
    expect(median?.value).toBe(21);
    expect([granted?.numerator, granted?.denominator, granted?.rate]).toEqual([7, 9, null]);
    expect(pending?.value).toBe(8);
    const more = new Map(shown.more.map((figure) => [figure.measure, figure]));
    expect(counts(more.get("released_by_order@1"))).toEqual({ court_final_order: 6, court_process: 7, bond_after_habeas: 1 });
    expect([more.get("requests_made@1")?.value, counts(more.get("requests_made@1"))]).toEqual([41, { people: 38 }]);
    expect([more.get("everyone@1")?.value, counts(more.get("everyone@1"))]).toEqual([57, { released: 24 }]);
    expect(more.get("transfers_after_filing@1")?.value).toBe(1);
    expect(Object.fromEntries(shown.lawsuitStatus.filter(({ count }) => count > 0).map(({ code, count }) => [code, count]))).toEqual({
      granted: 3,
      not_granted: 1,
      moot_released: 3,
      moot_removed: 1,
      pending: 2,
    });
    const point = (on: number) => shown.curve.points.findLast((one) => one.day <= on)?.released.toFixed(4);
    expect([point(10), point(21)]).toEqual(["0.3913", "0.5786"]);
    expect(since === null).toBe(onItsDays);
  });
});
