import { type CalendarDate } from "../kernel/calendar-date.ts";
import { type Instant } from "../kernel/instant.ts";
import { dayIn } from "../kernel/zoned.ts";
import { type DeadlineState, type DeadlineBasis } from "./codes.ts";
import { type Answer } from "./counting-types.ts";
import { type Enforcement } from "./rule-codes.ts";
import { sayDay } from "./words.ts";

/** Where a date comes from; the earlier in this list prevails (deadline rules, section 6.2). */
export const SOURCES = ["case_order", "standing_order", "local_rule", "national_rule"] as const;
export type DateSource = (typeof SOURCES)[number];

/** A deadline as far as precedence needs to know it. `due` and `safe` are the days in the court's zone. */
export type OpenDeadline = {
  readonly id: string;
  readonly ruleId: string;
  readonly state: DeadlineState;
  readonly source: DateSource;
  readonly enforcement: Enforcement;
  readonly due: CalendarDate;
  /** The moment when the date has one. */
  readonly dueAt: Instant | null;
  readonly safe: CalendarDate;
  /** The fact the period ran from, and its day; null for a date set by order. */
  readonly trigger: { readonly fact: string; readonly day: CalendarDate } | null;
};

export type Precedence =
  | { readonly outcome: "replace"; readonly reason: string }
  | { readonly outcome: "keep_both"; readonly alertOn: CalendarDate; readonly reason: string }
  | { readonly outcome: "ignore"; readonly reason: string };

const BASIS_SOURCE: Readonly<Record<DeadlineBasis, DateSource>> = {
  court_order: "case_order",
  rule: "national_rule",
  statute: "national_rule",
  agency_rule: "national_rule",
  internal: "national_rule",
};
export function sourceOfBasis(basis: DeadlineBasis): DateSource {
  return BASIS_SOURCE[basis];
}

/**
 * A new date for the same act against one that stands. Higher source wins, and of two equal ones the newer, with two limits:
 * no order moves a jurisdictional date (beyond the statute) or one that Rule 6(b)(2) protects. Then both stay, and the earlier alerts.
 */
export function precedence(standing: OpenDeadline, newer: { readonly source: DateSource; readonly due: CalendarDate }): Precedence {
  if (SOURCES.indexOf(newer.source) > SOURCES.indexOf(standing.source)) {
    return { outcome: "ignore", reason: "The date that stands comes from a source that prevails over this one." };
  }
  const protectedDate = standing.enforcement === "jurisdictional" || standing.enforcement === "not_enlargeable";
  if (protectedDate && newer.due > standing.due) {
    const why =
      standing.enforcement === "jurisdictional" ? "The statute’s time is jurisdictional" : "Rule 6(b)(2) forbids enlarging this time";
    return {
      outcome: "keep_both",
      alertOn: standing.safe,
      reason: `${why}; the order’s later date may not hold. Work to the earlier date.`,
    };
  }
  const reason =
    newer.source === "case_order" ? "An order in the case sets the date." : "A newer date from the same or a higher source replaces it.";
  return { outcome: "replace", reason };
}

/** Whether an act on a day meets a date. The government is late only after `due`; so are we, though we work to `safe`. */
export function metBy(deadline: Pick<OpenDeadline, "due" | "dueAt">, done: { day: CalendarDate; at: Instant | null }): "met" | "met_late" {
  if (deadline.dueAt !== null && done.at !== null) return done.at <= deadline.dueAt ? "met" : "met_late";
  return done.day <= deadline.due ? "met" : "met_late";
}

/** The day on which an answer falls in its own zone. */
export function dueDay(answer: Answer): CalendarDate {
  return answer.kind === "day" ? answer.due : dayIn(answer.due, answer.zone);
}
export function safeDayOf(answer: Answer): CalendarDate {
  return answer.kind === "day" ? answer.safe : dayIn(answer.safe, answer.zone);
}

/** The same answer with a safe day no later than another reading allows. */
export function noLaterThan(answer: Answer, safe: CalendarDate, reading: string): Answer {
  if (answer.kind !== "day" || safe >= answer.safe) return answer;
  return { ...answer, safe, safeReading: reading };
}

/** A recomputed date: what changed, and an alarm when the new date is already past (section 6.5). */
export type Change = { readonly before: CalendarDate; readonly after: CalendarDate; readonly alarm: string | null };

export function changeOf(before: CalendarDate, after: CalendarDate, today: CalendarDate): Change | null {
  if (before === after) return null;
  const past = after < before && after < today;
  const alarm = past
    ? `The corrected date ${sayDay(after, null)} is already past. Act today: ask for relief, or show why the old date holds.`
    : null;
  return { before, after, alarm };
}
