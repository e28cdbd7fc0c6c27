import { type EntryType } from "../docket/codes.ts";
import {
  applyOrder,
  applyOrders,
  lastDayFor,
  meetings,
  restarted,
  suspensions,
  voided,
  waitsForResponse,
  withoutPast,
} from "./trigger-change.ts";
import { type CalendarDate } from "../kernel/calendar-date.ts";
import { type Answer } from "./counting-types.ts";
import { sayDay } from "./words.ts";
import { createByRule, factOf, remark } from "./trigger-create.ts";
import { type Creation, type Effects, ENTRY_EFFECTS, SERVICE_MEETS, type OrderSubject } from "./trigger-table.ts";
import { type EntryFact, joined, NO_REACTION, type Reaction, type TriggerContext } from "./trigger-types.ts";

/** What a docket entry creates, meets, replaces and suspends (deadline rules, sections 5 and 6). Pure: the caller stores it. */
export function onEntry(entry: EntryFact, context: TriggerContext): Reaction {
  if (entry.type === "service") return entry.serves === null ? NO_REACTION : onService(entry, entry.serves, context);
  const effects = ENTRY_EFFECTS[entry.type] ?? {};
  return joined([
    creations(effects, entry, context),
    applyOrders(entry, context),
    replyPeriods(entry, context),
    meetings(effects, entry, context),
    suspensions(effects, entry, context),
    voided(effects, entry, context),
    tollingOrder(entry, context),
    appealNote(entry),
  ]);
}

/** Which period of an order runs from the service of a paper of this kind. */
const SERVED_SUBJECT: Partial<Readonly<Record<EntryType, OrderSubject>>> = {
  order_to_show_cause: "response",
  scheduling_order: "response",
  response: "reply",
  report_and_recommendation: "objections",
};

/** A proof of service starts, or starts anew, what runs from the service of that paper. */
function onService(entry: EntryFact, serves: EntryType, context: TriggerContext): Reaction {
  const effects = ENTRY_EFFECTS[serves] ?? {};
  const creates = (effects.creates ?? []).filter((creation) => creation.from === "service" || creation.from === "service_or_entry");
  const subject = SERVED_SUBJECT[serves];
  const sets = context.orders.filter((set) => set.subject === subject && "runsFrom" in set.time && set.time.runsFrom === "service");
  return joined([
    creations({ creates, restarts: creates.map((creation) => creation.rule) }, entry, context),
    ...sets.map((set) => applyOrder(set, entry, context)),
    servedPaper(entry, serves, context),
  ]);
}

function servedPaper(entry: EntryFact, serves: EntryType, context: TriggerContext): Reaction {
  if (entry.service === null) return NO_REACTION;
  const meets = (SERVICE_MEETS[serves] ?? []).map((rule) => ({ rule }));
  return meetings({ meets }, { ...entry, day: entry.service.day, at: entry.service.at }, context);
}

function creations(effects: Effects, entry: EntryFact, context: TriggerContext): Reaction {
  const late = rulingOnLate(effects.onTimelyBy, entry, context);
  if (late !== null) return remark(effects.onTimelyBy ?? "", late);
  const chosen = (effects.creates ?? []).filter((creation) => applies(creation, entry, context));
  const all = joined(chosen.map((creation) => createOne(creation, entry, context)));
  const begun = restarted(all.create, effects, entry, context);
  const fromHearing = chosen.some((creation) => creation.from === "hearing");
  const kept = fromHearing ? withoutPast(begun.create, entry) : { ...NO_REACTION, create: begun.create };
  return joined([{ ...begun, create: [] }, kept, { ...all, create: [] }]);
}

function createOne(creation: Creation, entry: EntryFact, context: TriggerContext): Reaction {
  const fact = factOf(creation.from, entry);
  if (!fact) return remark(creation.rule, "The day from which this runs is not entered yet. The date is computed when it is.");
  const made = createByRule(creation.rule, fact, entry.id, context, REASONS[creation.from]);
  const own = context.open.find((row) => creation.notBefore?.includes(row.ruleId));
  return own === undefined ? made : { ...made, create: made.create.map((one) => ({ ...one, answer: notBefore(one.answer, own.due) })) };
}

/** The later of the two counts (Fed. R. App. P. 4(a)(3)); the earlier stays the safe one. */
function notBefore(answer: Answer, own: CalendarDate): Answer {
  if (answer.kind !== "day" || own <= answer.due) return answer;
  const says = `Our own time to appeal ends later, on ${sayDay(own, null)}. The later of the two counts.`;
  const readings = {
    dueReading: "If our own time to appeal is the later one.",
    safeReading: "If only the time from the first notice counts. Work to this.",
  };
  return { ...answer, due: own, ...readings, steps: [...answer.steps, { says, rule: "FRAP 4(a)(3)" }] };
}

/** Why a ruling starts nothing anew: the paper that it rules on was late, and a late one tolled nothing. Null where it was not, or nobody knows. */
function rulingOnLate(by: string | undefined, { rulesOn }: EntryFact, context: TriggerContext): string | null {
  const last = by === undefined || rulesOn === null ? null : lastDayFor(by, context);
  if (last === null || rulesOn === null || rulesOn.day <= last) return null;
  return `It rules on a paper filed on ${sayDay(rulesOn.day, null)}, after the last day, ${sayDay(last, null)}. A late one tolled nothing, so no time starts anew.`;
}

const REASONS: Readonly<Record<Creation["from"], string>> = {
  service: "Runs from service.",
  service_or_entry: "Runs from service.",
  entry: "Runs from this entry.",
  hearing: "Counted back from the hearing.",
};

function applies(creation: Creation, entry: EntryFact, context: TriggerContext): boolean {
  if (creation.onlyFrom && !creation.onlyFrom.includes(entry.filer)) return false;
  if (creation.onlyWithoutNotice && !entry.withoutNotice) return false;
  if (creation.unlessHearingSet && (context.hearingSet || entry.hearing !== null)) return false;
  return !creation.unlessSet || ![...entry.sets, ...context.orders].some((set) => set.subject === creation.unlessSet);
}

/** A period that an earlier order set for the reply starts with the response. There is no period unless an order sets one. */
function replyPeriods(entry: EntryFact, context: TriggerContext): Reaction {
  if (entry.type !== "response" || entry.filer === "us") return NO_REACTION;
  const sets = context.orders.filter((set) => set.subject === "reply" && waitsForResponse(set));
  return joined(sets.map((set) => applyOrder(set, entry, context)));
}

/** The order on the last timely tolling motion gives the full time anew (FRAP 4(a)(4)(A)). */
function tollingOrder(entry: EntryFact, context: TriggerContext): Reaction {
  if (entry.rulesOn?.type !== "motion_to_alter") return NO_REACTION;
  const late = rulingOnLate("r59e-28d", entry, context);
  if (late !== null) return remark("noa-tolled-60d", late);
  if (context.tollingMotions > 1)
    return remark("noa-tolled-60d", "Another tolling motion is still open. The time to appeal starts with the order on the last one.");
  const made = creations({ creates: [{ rule: "noa-tolled-60d", from: "entry" }], restarts: ["eaja-30d"] }, entry, context);
  const old = context.open.filter((row) => row.ruleId === "noa-60d");
  const reason = "The last tolling motion is ruled on; the full time to appeal runs from that order.";
  return joined([made, { ...NO_REACTION, supersede: old.map((row) => ({ deadline: row.id, state: "superseded", reason })) }]);
}

function appealNote(entry: EntryFact): Reaction {
  if (entry.type !== "notice_of_appeal") return NO_REACTION;
  return remark("frap23", "While the appeal is pending, custody may not be transferred without leave of the court (FRAP 23(a)).");
}
