import { ruleOn } from "../../shared/deadlines/rules.ts";
import { dueDay } from "../../shared/deadlines/supersession.ts";
import { createByRule } from "../../shared/deadlines/trigger-create.ts";
import { CHAINS, ENTRY_EFFECTS, SUBJECT_RULES } from "../../shared/deadlines/trigger-table.ts";
import type { Created, EntryFact, Remark, TriggerContext } from "../../shared/deadlines/trigger-types.ts";
import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import type { Scene } from "./settle.ts";
import { type StandingDeadline, type StandingEntry, threadOf } from "./sheet-queries.ts";

const TOLLED: readonly string[] = ["noa-tolled-60d", "eaja-30d"];

/** Whether an entry can set a date at all; most of a docket cannot, and is not looked at. */
export function maySet({ type, rulesOnN }: StandingEntry): boolean {
  return type === "service" || rulesOnN !== null || (ENTRY_EFFECTS[type]?.creates ?? []).length > 0;
}

/** True where a date of this rule rests on this entry, or on one as late or later: whatever became of it, it is not made again. */
export function isKept(rows: readonly StandingDeadline[], ruleId: string, entryN: number, day: CalendarDate): boolean {
  return rows.some((row) => row.ruleId === ruleId && (row.triggerEntryN === entryN || (row.triggerDay ?? "") >= day));
}

/** What the rules make of an entry now and the case does not hold. */
export function missingOf(
  { around, entryN, fact, reaction }: Pick<Scene, "around" | "entryN" | "fact" | "reaction">,
  context: TriggerContext,
): Created[] {
  if (entryN === null) return [];
  const overtaken = tolledLater(around.entries, entryN, fact);
  return reaction.create.filter(
    ({ ruleId, trigger }) =>
      !isKept(around.rows, ruleId, entryN, trigger.day) &&
      !(overtaken && TOLLED.includes(ruleId)) &&
      !givesWay(ruleId, trigger.day, context),
  );
}

/** The time to appeal starts with the order on the last tolling motion, so an earlier order on another one starts nothing. */
function tolledLater(entries: readonly StandingEntry[], entryN: number, { rulesOn, day }: EntryFact): boolean {
  if (rulesOn?.type !== "motion_to_alter") return false;
  const motions = entries.filter(({ type }) => type === "motion_to_alter").map(threadOf);
  return entries.some(
    (one) => threadOf(one) !== entryN && one.rulesOnN !== null && motions.includes(one.rulesOnN) && (one.enteredOn ?? one.filedOn) >= day,
  );
}

/** An order set its own time for the act: the rule’s date is not made beside it, save where no order may move it. */
function givesWay(ruleId: string, on: CalendarDate, { orders }: TriggerContext): boolean {
  const enforcement = ruleOn(ruleId, on)?.enforcement;
  if (enforcement === "jurisdictional" || enforcement === "not_enlargeable") return false;
  return orders.some(({ subject }) => SUBJECT_RULES[subject].replaces.includes(ruleId));
}

/** Dates that an entry would set and that cannot be counted, with the reason; what follows from such a date among them. */
export function uncountedOf(fact: EntryFact, { create, remarks }: Scene["reaction"], context: TriggerContext): Remark[] {
  const own = remarks.filter(({ ruleId }) => setBy(fact, context).includes(ruleId));
  const after = own.flatMap(({ ruleId, says }) =>
    CHAINS.filter((link) => link.after === ruleId).map((link) => ({ ruleId: link.creates, says })),
  );
  const broken = create.flatMap((made) =>
    CHAINS.filter((link) => link.after === made.ruleId && !create.some(({ ruleId }) => ruleId === link.creates)).flatMap((link) => {
      const from = { day: dueDay(made.answer), at: null, service: null, words: { trigger: `${made.title} ends` } };
      return createByRule(link.creates, from, fact.id, context, made.title).remarks;
    }),
  );
  return [...own, ...after, ...broken];
}

/** Rules whose dates run from this entry: its remarks about others speak of dates that stand. */
function setBy({ type, serves, rulesOn }: EntryFact, { tollingMotions }: TriggerContext): string[] {
  const creates = ENTRY_EFFECTS[type === "service" && serves !== null ? serves : type]?.creates ?? [];
  return [...creates.map(({ rule }) => rule), ...(rulesOn?.type === "motion_to_alter" && tollingMotions <= 1 ? ["noa-tolled-60d"] : [])];
}
