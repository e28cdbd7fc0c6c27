import { addDays, type CalendarDate, daysBetween } from "../kernel/calendar-date.ts";
import { bounds, type When } from "../kernel/when.ts";
import { countCalendar } from "./counting-clock.ts";
import { type Step } from "./counting-types.ts";
import { addedUp, type EarlierCustody, type PostOrder, postOrder } from "./post-order.ts";
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
  /** Times in custody that ended before this one began. */
  readonly earlier: readonly EarlierCustody[];
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
  /** The day from which it counts; null without a day. */
  readonly from: CalendarDate | null;
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

type Found = Pick<CustodyClock, "from" | "on" | "steps" | "assumes" | "changes" | "missing"> & {
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
      ...{ from: latest, on: counted.due, steps: counted.steps, missing: null },
      assumes: [
        ...(earliest === latest ? [] : [`Custody began no later than ${sayDay(latest, null)}; the exact day is not known.`]),
        "This time in custody alone is counted, not earlier ones.",
      ],
      changes: ["A final order of removal: then the clocks of the removal period run instead.", "Release, or a corrected day of arrest."],
    });
  });
}

const NO_DAY = { from: null, on: null, steps: [], assumes: [], changes: [] } as const;
const CHANGES = [
  "A court’s stay of removal, or its final order.",
  "A span in which the person is said to have kept the removal from being carried out: the days in it do not count.",
  "Reopening of the removal case, or release.",
];

type Counted = (days: number) => Found;

/**
 * The removal period is fixed from its start. The presumption and the reviews count custody: where this time in custody began later,
 * they count from there, which is the later reading and the safe one.
 */
function removalClocks(facts: ClockFacts, order: RemovalOrder): CustodyClock[] {
  const start = removalStart(order);
  const ids = ["removal-90d", "pocr-90d", "zadvydas-6m", "pocr-180d"] as const;
  if (!start.known) return ids.map((id) => clock(id, facts, { ...NO_DAY, missing: start.reason }));
  const held = postOrder(start.on, facts.start);
  const stay = order.courtStayed ? [] : ["No court has ordered a stay of removal. A stay that comes by itself does not move the start."];
  const changes = held.returned ? [...CHANGES, "A corrected first day of this time in custody."] : CHANGES;
  const countFrom =
    (from: CalendarDate, before: readonly Step[], assumes: readonly string[]): Counted =>
    (days) => {
      const counted = countSuspended(from, days, order.suspensions);
      if (!counted.ok) return { ...NO_DAY, missing: counted.reason };
      return { from, on: counted.due, steps: [...start.steps, ...before, ...counted.steps], assumes, changes, missing: null };
    };
  const period = countFrom(held.period, [], stay);
  const reviews = countFrom(held.from, returnStep(held, "8 CFR 241.4(l)(3)"), [...stay, ...held.assumes, ...(held.returned ? [ANEW] : [])]);
  const presumption = countFrom(held.from, returnStep(held, ZADVYDAS), [...stay, ...held.assumes]);
  return [
    clock("removal-90d", facts, fixedPeriod(period(90), held)),
    clock("pocr-90d", facts, { ...reviews(90), actFrom: reviews(60).on }),
    clock("zadvydas-6m", facts, sixMonths(held, presumption, { earlier: facts.earlier, suspensions: order.suspensions })),
    clock("pocr-180d", facts, reviews(180)),
    ...afterDenial(facts, held),
  ];
}

const ZADVYDAS = "Zadvydas v. Davis, 533 U.S. 678 (2001)";

const ANEW = "The reviews begin anew with the return to custody, 8 CFR 241.4(l)(3). A lawyer must confirm this reading.";

function returnStep({ from, returned }: PostOrder, rule: string): Step[] {
  if (!returned) return [];
  return [{ says: `This time in custody began after that, on ${sayDay(from, null)}: it is counted from there.`, rule }];
}

/** The 90 days are not begun anew by a release and a return to custody. */
function fixedPeriod(found: Found, { from, returned }: PostOrder): Found {
  if (!returned || found.on === null) return found;
  const over = found.on < from ? [`It had ended when this time in custody began, on ${sayDay(from, null)}.`] : [];
  return {
    ...found,
    steps: [...found.steps, ...over.map((says) => ({ says, rule: "8 U.S.C. 1231(a)(1)(A)-(B)" }))],
    assumes: [...found.assumes, "A return to custody does not begin the removal period anew."],
  };
}

/** Six months and day 180 are different days; a petition on the earlier one is often dismissed as premature, so the later one is shown. */
function sixMonths(held: PostOrder, count: Counted, known: Parameters<typeof addedUp>[2]): Found {
  const months = countCalendar({ from: held.from, n: 6, unit: "month", direction: "after" });
  const day180 = count(180);
  if (!months.ok || day180.on === null) return day180;
  const sixth = count(daysBetween(held.from, months.due));
  if (sixth.on === null) return sixth;
  const on = sixth.on > day180.on ? sixth.on : day180.on;
  const both = `Day 180 is ${sayDay(day180.on, null)}; six months end on ${sayDay(sixth.on, null)}. File on the later: ${sayDay(on, null)}.`;
  return {
    ...{ ...sixth, on },
    steps: [...sixth.steps, { says: both, rule: ZADVYDAS }],
    assumes: [
      ...sixth.assumes,
      held.returned
        ? "The six months count this time in custody alone, from its first day."
        : "The 90 days of the removal period are part of the six months.",
      ...(held.returned ? [addedUp(on, held, known)] : []),
    ],
  };
}

/** The next review about a year after the latest denial in this custody; the person may ask for one every three months. */
function afterDenial(facts: ClockFacts, { reviewsFrom }: PostOrder): CustodyClock[] {
  const last = facts.denials.findLast((onDay) => onDay >= reviewsFrom);
  if (last === undefined) return [];
  const counted = countCalendar({ from: last, n: 1, unit: "year", direction: "after", words: { trigger: "The review was denied" } });
  if (!counted.ok) return [];
  const found = { from: last, on: counted.due, steps: counted.steps, assumes: [], changes: ["A later review."], missing: null };
  return [clock("pocr-annual", facts, { ...found, actFrom: addDays(last, 90) })];
}
