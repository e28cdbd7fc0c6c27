import { dayWords } from "../kernel/day-words.ts";
import { type CalendarDate } from "../kernel/calendar-date.ts";
import { dueDay, metBy, noLaterThan, type OpenDeadline, precedence } from "./supersession.ts";
import { createByOrder, factOf, remark } from "./trigger-create.ts";
import { type Effects, SUBJECT_RULES } from "./trigger-table.ts";
import {
  type Created,
  type EntryFact,
  joined,
  type Met,
  NO_REACTION,
  type OrderSet,
  type Reaction,
  type TriggerContext,
} from "./trigger-types.ts";
import { sayDay } from "./words.ts";

/** Times that this entry sets: each makes its date and replaces the dates of the same subject, as far as precedence lets it. */
export function applyOrders(entry: EntryFact, context: TriggerContext): Reaction {
  return joined(entry.sets.map((set) => applyOrder(set, entry, context)));
}

export function applyOrder(set: OrderSet, entry: EntryFact, context: TriggerContext): Reaction {
  const { carriedBy } = SUBJECT_RULES[set.subject];
  if (set.subject === "reply" && waitsForResponse(set) && entry.type !== "response" && entry.serves !== "response") {
    return remark(carriedBy, `${set.source} sets a period for the reply. It starts when the response is filed or served.`);
  }
  const fact = orderFact(set, entry);
  if (!fact) return remark(carriedBy, `${set.source} counts from service. Enter the day of service when it is known.`);
  const made = createByOrder(set, fact, entry.id, context);
  const first = made.create.find((row) => row.ruleId === carriedBy);
  return first ? joined([made, replaced(set, first, entry, context)]) : made;
}

/** A period for the reply runs from the response, whenever that comes; a named day needs nothing. */
export function waitsForResponse(set: OrderSet): boolean {
  return set.time.kind === "period" || set.time.kind === "hours";
}

function orderFact(set: OrderSet, entry: EntryFact) {
  const { time } = set;
  if (time.kind === "day" || time.kind === "moment" || time.runsFrom === "entry") return factOf("entry", entry);
  return factOf(set.subject === "response" ? "service" : "service_or_entry", entry);
}

/** The open dates that a date of an order takes the place of, as far as precedence lets it. */
export function replaced(
  set: Pick<OrderSet, "subject">,
  made: Pick<Created, "answer">,
  entry: Pick<EntryFact, "type">,
  context: Pick<TriggerContext, "open">,
): Reaction {
  const state = entry.type === "extension_order" ? "extended" : "superseded";
  const rows = context.open.filter((row) => SUBJECT_RULES[set.subject].replaces.includes(row.ruleId));
  return joined(
    rows.map((row) => {
      const verdict = precedence(row, { source: "case_order", due: dueDay(made.answer) });
      if (verdict.outcome === "replace") return { ...NO_REACTION, supersede: [{ deadline: row.id, state, reason: verdict.reason }] };
      return remark(row.ruleId, verdict.reason);
    }),
  );
}

/** Open dates that the entry meets; one that came after `due` is met late. */
export function meetings(effects: Effects, entry: EntryFact, context: TriggerContext): Reaction {
  const meet = (effects.meets ?? []).flatMap(({ rule, by }) =>
    by && !by.includes(entry.filer) ? [] : context.open.filter((row) => row.ruleId === rule).map((row) => meeting(row, entry)),
  );
  return { ...NO_REACTION, meet };
}

/** The court meets its duty to set a hearing by the day it sets, not by the day on which it says so. */
function meeting(row: OpenDeadline, entry: EntryFact): Met {
  const hearing = row.ruleId === "hab-hearing-5d" && entry.hearing !== null ? { day: entry.hearing, at: null } : null;
  const state = metBy(row, hearing ?? entry);
  const done = hearing ? `The hearing is on ${sayDay(hearing.day, null)}` : `Filed on ${sayDay(entry.day, null)}`;
  return { deadline: row.id, state, reason: `${done}; the last day was ${sayDay(row.due, null)}.` };
}

/** Open dates that begin anew from this entry; where the effects say so, the earliest replaced date stays the safe one. */
export function restarted(made: readonly Created[], effects: Effects, entry: EntryFact, context: TriggerContext): Reaction {
  const old = context.open.filter(
    (row) => effects.restarts?.includes(row.ruleId) && row.trigger?.fact !== entry.id && made.some((one) => one.ruleId === row.ruleId),
  );
  const reason = `The time runs anew from the entry of ${sayDay(entry.day, null)}.`;
  const create = effects.keepsEarlierSafe ? made.map((one) => withEarlierSafe(one, old)) : made;
  const says = "A later judgment starts the time anew only if it changes substance or is the separate document. Say which it is.";
  return {
    ...NO_REACTION,
    create,
    supersede: old.map((row) => ({ deadline: row.id, state: "superseded", reason })),
    remarks: effects.keepsEarlierSafe && old.length > 0 ? [{ ruleId: "noa-60d", says }] : [],
  };
}

function withEarlierSafe(made: Created, old: readonly OpenDeadline[]): Created {
  const safes = old.filter((row) => row.ruleId === made.ruleId).map((row) => row.safe);
  const earliest = safes.toSorted()[0];
  if (earliest === undefined) return made;
  return { ...made, answer: noLaterThan(made.answer, earliest, "If the earlier entry started the time. Work to this.") };
}

/** The last day for a paper: of the open date, else of the one that the case had; null where it never had one. */
export function lastDayFor(rule: string, { open, lastDays }: Pick<TriggerContext, "open" | "lastDays">): CalendarDate | null {
  return open.find((row) => row.ruleId === rule)?.due ?? lastDays[rule] ?? null;
}

/** A timely tolling motion suspends; the untolled date stays visible as the safe one, because a court may find the motion late. */
export function suspensions(effects: Effects, entry: EntryFact, context: TriggerContext): Reaction {
  const rules = effects.suspends ?? [];
  const rows = context.open.filter((row) => rules.includes(row.ruleId));
  if (rows.length === 0) return NO_REACTION;
  const timelyBy = effects.timelyBy ?? "";
  const last = lastDayFor(timelyBy, context);
  if (last === null)
    return remark(timelyBy, "Whether the motion is timely cannot be told: its own date is not here. No date is suspended.");
  if (entry.day > last)
    return remark(timelyBy, `Filed after ${dayWords(last)}: a late motion tolls nothing. The time that it would suspend runs on.`);
  const reason = "A timely motion suspends the time. When the last such motion is ruled on, the full period starts from that order.";
  return { ...NO_REACTION, suspend: rows.map((row) => ({ deadline: row.id, untolled: row.safe, reason })) };
}

/** Dates that lose their ground; a late paper takes it from none. */
export function voided(effects: Effects, entry: EntryFact, context: TriggerContext): Reaction {
  const last = effects.timelyBy === undefined ? null : lastDayFor(effects.timelyBy, context);
  if (last !== null && entry.day > last) return NO_REACTION;
  const supersede = (effects.voids ?? []).flatMap(({ rule, reason }) =>
    context.open.filter((row) => row.ruleId === rule).map((row) => ({ deadline: row.id, state: "void" as const, reason })),
  );
  return { ...NO_REACTION, supersede };
}

/** A date counted back from a hearing that was past when the hearing was set is told, not made: nobody could have met it. */
export function withoutPast(made: readonly Created[], entry: EntryFact): Reaction {
  const past = made.filter((one) => dueDay(one.answer) < entry.day);
  const remarks = past.map((one) => ({
    ruleId: one.ruleId,
    says: `${one.title} would have been due on ${dayWords(dueDay(one.answer))}, before this entry. No date is made.`,
  }));
  return { ...NO_REACTION, create: made.filter((one) => !past.includes(one)), remarks };
}
