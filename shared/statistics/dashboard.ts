import type { CalendarDate } from "../kernel/calendar-date.ts";
import type { Facts } from "./facts.ts";
import {
  ALL_TIME,
  type DashboardView,
  figureView,
  type HeadlineView,
  type LostContact,
  partView,
  type Universe,
  type Window,
} from "./figures.ts";
import { drawnCurve } from "./drawn-curve.ts";
import { curveOf } from "./measures/curve-of.ts";
import { daysAtFiling } from "./measures/days-at-filing.ts";
import { everyone } from "./measures/everyone.ts";
import { grantRate, lawsuitsByStatus } from "./measures/grant-rate.ts";
import { lawsuitsFiled, signedRows } from "./measures/lawsuits-filed.ts";
import type { Measure } from "./measures/measure.ts";
import { medianDays } from "./measures/median-days.ts";
import { movedAfterFiling, redetained } from "./measures/redetained.ts";
import { releasedByOrder, releasedWhilePending } from "./measures/released-by-order.ts";
import { cohortReleases, releasedSoFar } from "./measures/released-so-far.ts";
import { releasedTotal } from "./measures/released-total.ts";
import { releasedWithin } from "./measures/released-within.ts";
import { requestsMade } from "./measures/requests-made.ts";
import { releasedByMonth } from "./months.ts";
import { isOurs } from "./spells.ts";
import { study, type Study } from "./study.ts";

/** The tiles, in reading order. */
const SIX: readonly Measure[] = [lawsuitsFiled, releasedSoFar, releasedWithin, medianDays, grantRate, releasedWhilePending];
const MORE: readonly Measure[] = [releasedTotal, releasedByOrder, requestsMade, everyone, daysAtFiling, redetained, movedAfterFiling];
/** Above this share of lost contact the released share is given under both extremes (statistics.md section 1). */
const LOST_SHARE = 0.05;

/**
 * Everything the Statistics page shows, for petitions filed in the window. For the legal team: it knows no suppression.
 * Measures that can be asked for several universes answer for the one chosen, the others for their own.
 */
export function dashboard(facts: Facts, asOf: CalendarDate, window: Window = ALL_TIME, universe: Universe = "petitioners"): DashboardView {
  const petitioners = study(facts, { asOf, window, universe: "petitioners" });
  const through = window.to !== null && window.to < asOf ? window.to : asOf;
  const asked = {
    petitioners,
    requests: { ...petitioners, question: { ...petitioners.question, universe: "requests" as const } },
    everyone: { ...petitioners, question: { ...petitioners.question, universe: "everyone" as const } },
  };
  const view = (one: Measure) => figureView(one.compute(asked[one.universes.includes(universe) ? universe : one.universes[0]]));
  return {
    asOf,
    window,
    six: SIX.map(view),
    more: MORE.map(view),
    curve: drawnCurve(curveOf(petitioners)),
    months: releasedByMonth(cohortReleases(petitioners), through),
    lawsuitStatus: lawsuitsByStatus(petitioners).map(partView),
    lost: lostContact(petitioners),
  };
}

function lostContact({ cohort }: Study): LostContact {
  const count = cohort.filter(({ state }) => state === "lost").length;
  const released = cohort.filter(({ state }) => state === "released").length;
  const extremes = count > LOST_SHARE * cohort.length ? { noneReleased: released, allReleased: released + count } : null;
  return { count, of: cohort.length, extremes };
}

/** The three counts that need no approval (statistics.md section 5): no outcome of a person is in them. */
export function headline(facts: Facts, asOf: CalendarDate): HeadlineView {
  const signed = signedRows(facts.petitions.filter((row) => isOurs(row, asOf)));
  return {
    lawsuits: new Set(signed.map((row) => row.petitionId)).size,
    people: new Set(signed.map((row) => row.clientId)).size,
    requests: facts.requests.filter(({ sentOn }) => sentOn === null || sentOn <= asOf).length,
  };
}
