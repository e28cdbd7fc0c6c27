import { addDays, type CalendarDate, daysBetween } from "../kernel/calendar-date.ts";
import { bounds, type When } from "../kernel/when.ts";
import { countCalendar } from "./counting-clock.ts";
import { type Step } from "./counting-types.ts";
import { type RemovalOrder, removalStart } from "./removal-period.ts";
import { type DeadlineRule } from "./rule-types.ts";
import { ruleOn } from "./rules.ts";
import { countSuspended } from "./suspended-clock.ts";
import { sayDay } from "./words.ts";

/** What the clocks of one person in custody are read from. */
export type ClockFacts = {
  /** The office's day. */
  readonly today: CalendarDate;
  /** When this time in custody began, as far as it is known. */
  readonly start: When;
  /** Null where no final order of removal is recorded. */
  readonly order: RemovalOrder | null;
  /** Days on which a custody review ended with a denial, the latest last. */
  readonly denials: readonly CalendarDate[];
};

/** One clock: a state of custody, never a deadline and never overdue (deadline rules, section 2c). */
export type CustodyClock = {
  /** Id of its rule in the rule set. */
  readonly id: ClockId;
  readonly title: string;
  /** The day it marks; null where something that it needs is not known. */
  readonly on: CalendarDate | null;
  /** Days until it from today, negative once it is past; null without a day. */
  readonly inDays: number | null;
  /** What to do about it, and from when on. */
  readonly act: string;
  readonly actFrom: CalendarDate | null;
  readonly authority: string;
  readonly certainty: DeadlineRule["certainty"];
  readonly steps: readonly Step[];
  /** What was taken for granted, in sentences. */
  readonly assumes: readonly string[];
  /** What would move it, in sentences. */
  readonly changes: readonly string[];
  /** Why there is no day; null where there is one. */
  readonly missing: string | null;
};

export const CLOCK_IDS = ["prolonged-6m", "prolonged-1y", "removal-90d", "pocr-90d", "zadvydas-6m", "pocr-180d", "pocr-annual"] as const;
export type ClockId = (typeof CLOCK_IDS)[number];

/** Every clock that runs for the person, in the order of their days; those without a day last. */
export function custodyClocks(facts: ClockFacts): CustodyClock[] {
  const clocks = facts.order === null ? detentionMarks(facts) : removalClocks(facts, facts.order);
  return clocks.toSorted(
    (one, other) => (one.on ?? "9999").localeCompare(other.on ?? "9999") || CLOCK_IDS.indexOf(one.id) - CLOCK_IDS.indexOf(other.id),
  );
}

type Found = Pick<CustodyClock, "on" | "steps" | "assumes" | "changes" | "missing"> & {
  readonly act?: string;
  readonly actFrom?: CalendarDate | null;
};

function clock(id: ClockId, facts: ClockFacts, found: Found): CustodyClock {
  const rule = ruleOn(id, facts.today);
  if (!rule) throw new Error(`The rule set has no ${id}.`);
  const { act = rule.act, actFrom = found.on } = found;
  const inDays = found.on === null ? null : daysBetween(facts.today, found.on);
  const { title, authority, certainty } = rule;
  return { ...found, id, title, inDays, act, actFrom, authority, certainty };
}

/** Six months and a year from the arrest: marks for a claim of prolonged detention, before a final order. */
function detentionMarks(facts: ClockFacts): CustodyClock[] {
  const { latest, earliest } = bounds(facts.start);
  return (["prolonged-6m", "prolonged-1y"] as const).map((id) => {
    const rule = ruleOn(id, facts.today);
    if (latest === null || rule?.period.kind !== "count")
      return clock(id, facts, { ...NO_DAY, missing: "The day of arrest is not known. Enter it, or the month or year, to run this clock." });
    const { n, unit } = rule.period;
    const counted = countCalendar({
      from: latest,
      n,
      unit: unit === "year" ? "year" : "month",
      direction: "after",
      words: { trigger: "Custody began" },
    });
    if (!counted.ok) return clock(id, facts, { ...NO_DAY, missing: counted.reason });
    return clock(id, facts, {
      ...{ on: counted.due, steps: counted.steps, missing: null },
      assumes: [
        ...(earliest === latest ? [] : [`Custody began no later than ${sayDay(latest, null)}; the exact day is not known.`]),
        "This time in custody alone is counted, not earlier ones.",
      ],
      changes: ["A final order of removal: then the clocks of the removal period run instead.", "Release, or a corrected day of arrest."],
    });
  });
}

const NO_DAY = { on: null, steps: [], assumes: [], changes: [] } as const;
const CHANGES = [
  "A court’s stay of removal, or its final order.",
  "A span in which the person is said to have kept the removal from being carried out: the days in it do not count.",
  "Reopening of the removal case, or release.",
];

function removalClocks(facts: ClockFacts, order: RemovalOrder): CustodyClock[] {
  const start = removalStart(order);
  const ids = ["removal-90d", "pocr-90d", "zadvydas-6m", "pocr-180d"] as const;
  if (!start.known) return ids.map((id) => clock(id, facts, { ...NO_DAY, missing: start.reason }));
  const assumes = order.courtStayed ? [] : ["No court has ordered a stay of removal. A stay that comes by itself does not move the start."];
  const count = (days: number) => {
    const counted = countSuspended(start.on, days, order.suspensions);
    return counted.ok
      ? { on: counted.due, steps: [...start.steps, ...counted.steps], assumes, changes: CHANGES, missing: null }
      : { ...NO_DAY, missing: counted.reason };
  };
  return [
    clock("removal-90d", facts, count(90)),
    clock("pocr-90d", facts, { ...count(90), actFrom: count(60).on }),
    clock("zadvydas-6m", facts, sixMonths(start.on, count)),
    clock("pocr-180d", facts, count(180)),
    ...afterDenial(facts),
  ];
}

/** Six months and day 180 are different days; a petition on the earlier one is often dismissed as premature, so the later one is shown. */
function sixMonths(from: CalendarDate, count: (days: number) => Found): Found {
  const months = countCalendar({ from, n: 6, unit: "month", direction: "after" });
  const day180 = count(180);
  if (!months.ok || day180.on === null) return day180;
  const sixth = count(daysBetween(from, months.due));
  if (sixth.on === null) return sixth;
  const on = sixth.on > day180.on ? sixth.on : day180.on;
  const both = `Day 180 is ${sayDay(day180.on, null)}; six months end on ${sayDay(sixth.on, null)}. File on the later: ${sayDay(on, null)}.`;
  return {
    ...{ on, missing: null, changes: CHANGES },
    steps: [...sixth.steps, { says: both, rule: "Zadvydas v. Davis, 533 U.S. 678 (2001)" }],
    assumes: [
      ...sixth.assumes,
      "The 90 days of the removal period are part of the six months.",
      "Time in custody before an earlier release is not added: courts differ.",
    ],
  };
}

/** The next review about a year after the latest denial; the person may ask for one every three months. */
function afterDenial(facts: ClockFacts): CustodyClock[] {
  const last = facts.denials.at(-1);
  if (last === undefined) return [];
  const counted = countCalendar({ from: last, n: 1, unit: "year", direction: "after", words: { trigger: "The review was denied" } });
  if (!counted.ok) return [];
  const found = { on: counted.due, steps: counted.steps, assumes: [], changes: ["A later review."], missing: null };
  return [clock("pocr-annual", facts, { ...found, actFrom: addDays(last, 90) })];
}
