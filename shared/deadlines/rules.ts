import { type CalendarDate } from "../kernel/calendar-date.ts";
import { AGENCY_RULES } from "./rule-set/agency.ts";
import { APPEAL_RULES } from "./rule-set/appeal.ts";
import { DISTRICT_RULES } from "./rule-set/district.ts";
import { type DeadlineRule } from "./rule-types.ts";

/** Every version of every rule, in the order of the rules document. */
export const RULE_SET: readonly DeadlineRule[] = [...DISTRICT_RULES, ...APPEAL_RULES, ...AGENCY_RULES];

/** The version in force on the day that its selector asks for (day of the trigger, or of the decision appealed from). */
export function ruleOn(id: string, on: CalendarDate): DeadlineRule | null {
  return RULE_SET.find((rule) => rule.id === id && inForce(rule, on)) ?? null;
}

/** The exact version that an older computation rests on. */
export function ruleVersion(id: string, version: number): DeadlineRule | null {
  return RULE_SET.find((rule) => rule.id === id && rule.version === version) ?? null;
}

function inForce(rule: DeadlineRule, on: CalendarDate): boolean {
  return (rule.effectiveFrom === null || rule.effectiveFrom <= on) && (rule.effectiveTo === null || on <= rule.effectiveTo);
}
