import { type CodeOf } from "../kernel/codes.ts";
import { type CalendarDate } from "../kernel/calendar-date.ts";
import { type CERTAINTY, type DeadlineBasis, type Duty } from "./codes.ts";
import { type DayUnit, type Direction } from "./counting-types.ts";
import { type CountMethod, type Enforcement, type RuleSelector, type RuleTrigger } from "./rule-codes.ts";

/** `order`: the court's own words give it. `state`: nothing runs; the row describes what holds while something is pending. */
export type RulePeriod =
  | { readonly kind: "count"; readonly n: number; readonly unit: DayUnit | "hour" | "business_day"; readonly direction: Direction }
  | { readonly kind: "order" }
  | { readonly kind: "state" };

/** A day to look at before the due date, counted like the rule itself from the same trigger but never rolled. */
export type RuleMark = { readonly n: number; readonly unit: "day" | "hour"; readonly says: string };

/** One version of one rule of the set. `id` and `version` together never change their meaning. */
export type DeadlineRule = {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly trigger: RuleTrigger;
  readonly by: Duty;
  readonly act: string;
  readonly period: RulePeriod;
  readonly method: CountMethod;
  /** Whether Rule 6(d) or FRAP 26(c) days are added. */
  readonly serviceDays: boolean;
  readonly enforcement: Enforcement;
  readonly basis: DeadlineBasis;
  readonly authority: string;
  readonly effectiveFrom: CalendarDate | null;
  /** Last day on which this version applies; null while it stands. */
  readonly effectiveTo: CalendarDate | null;
  readonly selector: RuleSelector;
  readonly certainty: CodeOf<typeof CERTAINTY>;
  readonly marks: readonly RuleMark[];
  readonly notes: string;
};

type Given =
  "id" | "title" | "trigger" | "by" | "act" | "period" | "method" | "enforcement" | "basis" | "authority" | "certainty" | "notes";

/** A row with what most rows share: first version, in force without end, picked by the day of its trigger, no service days, no marks. */
export function rule(given: Pick<DeadlineRule, Given> & Partial<Omit<DeadlineRule, Given>>): DeadlineRule {
  return { version: 1, serviceDays: false, effectiveFrom: null, effectiveTo: null, selector: "trigger_day", marks: [], ...given };
}

export function after(n: number, unit: DayUnit | "hour" | "business_day"): RulePeriod {
  return { kind: "count", n, unit, direction: "after" };
}
export function before(n: number, unit: DayUnit): RulePeriod {
  return { kind: "count", n, unit, direction: "before" };
}
export const SET_BY_ORDER: RulePeriod = { kind: "order" };
export const NOTHING_RUNS: RulePeriod = { kind: "state" };
