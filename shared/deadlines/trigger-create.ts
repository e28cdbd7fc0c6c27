import { type ServiceKind } from "../docket/codes.ts";
import { type CalendarDate } from "../kernel/calendar-date.ts";
import { computeOrder, computeRule, marksOf, type TriggerFact } from "./compute.ts";
import { type Answer } from "./counting-types.ts";
import { type DeadlineRule } from "./rule-types.ts";
import { ruleOn } from "./rules.ts";
import { dueDay, noLaterThan, safeDayOf } from "./supersession.ts";
import { CHAINS, type Creation, SUBJECT_RULES } from "./trigger-table.ts";
import { type Created, type EntryFact, NO_REACTION, type OrderSet, type Reaction, type TriggerContext } from "./trigger-types.ts";

const SERVED: Readonly<Record<ServiceKind, string>> = {
  ecf: "Served by CM/ECF",
  email: "Served by e-mail",
  personal: "Served in person",
  mail: "Served by mail",
  clerk: "Left with the clerk",
  other_consented: "Served by other means by consent",
  unknown: "Served",
};

/** The fact a period runs from, or null while it has not happened (an order that nobody has served). */
export function factOf(from: Creation["from"], entry: EntryFact): TriggerFact | null {
  const served: TriggerFact | null = entry.service && {
    day: entry.service.day,
    at: entry.service.at,
    service: entry.service.kind,
    words: { trigger: SERVED[entry.service.kind] },
  };
  switch (from) {
    case "service":
      return served;
    case "service_or_entry":
      return served ?? { day: entry.day, at: entry.at, service: "unknown", words: { trigger: "Entered" } };
    case "entry":
      return { day: entry.day, at: entry.at, service: null, words: { trigger: "Entered" } };
    case "hearing":
      return entry.hearing === null ? null : { day: entry.hearing, at: null, service: null, words: { trigger: "The hearing is" } };
  }
}

/** Counts a rule from a fact and follows its chain. What cannot be counted becomes a remark. */
export function createByRule(id: string, fact: TriggerFact, source: string, context: TriggerContext, reason: string): Reaction {
  const rule = ruleOn(id, fact.day);
  if (!rule) return remark(id, `The rule set has no version of ${id} for ${fact.day}. Enter the date by hand.`);
  const outcome = computeRule(rule, fact, context.calendars);
  if (!outcome.ok) return remark(id, outcome.reason);
  const made = createdOf(rule, rule.basis, { fact: source, day: fact.day }, outcome, reason);
  return withChain(made, context);
}

/** Counts what an order sets and gives it to the rule that carries the subject. */
export function createByOrder(set: OrderSet, fact: TriggerFact, source: string, context: TriggerContext): Reaction {
  const id = SUBJECT_RULES[set.subject].carriedBy;
  const rule = ruleOn(id, fact.day);
  if (!rule) return remark(id, `The rule set has no version of ${id} for ${fact.day}. Enter the date by hand.`);
  const words = { ...fact.words, period: set.source };
  const outcome = computeOrder(set.time, { ...fact, words }, context.calendars, rule.by);
  if (!outcome.ok) return remark(id, outcome.reason);
  const made = createdOf(rule, "court_order", { fact: source, day: fact.day }, outcome, `${set.source} sets this date.`);
  return withChain(made, context);
}

function createdOf(rule: DeadlineRule, basis: Created["basis"], trigger: Created["trigger"], answer: Answer, reason: string): Created {
  const { id: ruleId, version, title, by } = rule;
  const marks = basis === "court_order" ? [] : marksOf(rule, trigger.day);
  return { ruleId, version, title, by, basis, trigger, answer, marks, reason };
}

/** The rolled date is the event of the next step; the safe date of the next step starts from the safe date of this one. */
export function withChain(made: Created, context: TriggerContext): Reaction {
  const links = CHAINS.filter((link) => link.after === made.ruleId);
  const next = links.flatMap((link) => chainLink(made, link.creates, context));
  return { ...NO_REACTION, create: [made, ...next] };
}

function chainLink({ title, answer, trigger }: Created, id: string, context: TriggerContext): Created[] {
  return chainAfter({ title, due: dueDay(answer), safe: safeDayOf(answer), fact: trigger.fact }, id, context);
}

/** The last day of one date is the event of the next: what that step comes to, its safe date from the safe date before it. */
export function chainAfter(
  before: { readonly title: string; readonly due: CalendarDate; readonly safe: CalendarDate; readonly fact: string },
  id: string,
  { calendars }: Pick<TriggerContext, "calendars">,
): Created[] {
  const { title, due, safe, fact } = before;
  const rule = ruleOn(id, due);
  if (!rule) return [];
  const from = (day: CalendarDate): TriggerFact => ({ day, at: null, service: null, words: { trigger: `${title} ends` } });
  const outcome = computeRule(rule, from(due), calendars);
  const careful = computeRule(rule, from(safe), calendars);
  if (!outcome.ok || !careful.ok) return [];
  const answer = noLaterThan(outcome, safeDayOf(careful), `If ${title} ends on its safe date. Work to this.`);
  return [createdOf(rule, rule.basis, { fact, day: due }, answer, `Follows from ${title}, whose last day it starts from.`)];
}

export function remark(ruleId: string, says: string): Reaction {
  return { ...NO_REACTION, remarks: [{ ruleId, says }] };
}
