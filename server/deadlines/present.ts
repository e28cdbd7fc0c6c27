import { z } from "zod";
import { VERB_CODES, VERBS } from "../../shared/access/verbs.ts";
import { fullName } from "../../shared/clients/names.ts";
import { readDocketNumber } from "../../shared/docket/docket-number.ts";
import { LIVE } from "../../shared/deadlines/acts.ts";
import { DEADLINE_BASIS, DEADLINE_STATE, type DeadlineState } from "../../shared/deadlines/codes.ts";
import { marksOf } from "../../shared/deadlines/compute.ts";
import { DeadlinesOfProceeding, DeadlineView, DueRow, StepView, StripView } from "../../shared/deadlines/contract.ts";
import { inShort } from "../../shared/deadlines/in-short.ts";
import { COUNT_METHOD, ENFORCEMENT } from "../../shared/deadlines/rule-codes.ts";
import { ruleVersion } from "../../shared/deadlines/rules.ts";
import { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import { zone } from "../../shared/kernel/instant.ts";
import { dayIn } from "../../shared/kernel/zoned.ts";
import type { CaseCtx } from "../core/change.ts";
import { personName } from "../core/people.ts";
import { declinedChanges } from "./change-queries.ts";
import { countedBy, placeOf } from "./calendars.ts";
import type { LoadedDeadline } from "./load-queries.ts";
import { type DeadlineListRow, deadlineRow, deadlinesOf, earlierDates, historyOf } from "./queries.ts";
import { threadOf } from "./sheet-queries.ts";
import { waitingOf } from "./waiting.ts";
import { orderTimeOf } from "./write.ts";

type SomeDate = { dueDay: string | null; dueAt: number | null; dueSort: number };
const dueOf = (row: SomeDate) => ({ day: row.dueDay, at: row.dueAt, sort: row.dueSort });
const safeOf = (row: { safeDay: string | null; safeAt: number | null; safeSort: number }) => ({
  day: row.safeDay,
  at: row.safeAt,
  sort: row.safeSort,
});

function ruleOf(row: Pick<DeadlineListRow, "ruleId" | "ruleVersion">) {
  return row.ruleId === null ? null : ruleVersion(row.ruleId, Number(row.ruleVersion));
}

/** What every view of a date has in common; the output schema checks codes and days. */
function common(ctx: CaseCtx, row: DeadlineListRow) {
  const person = (id: string | null) => (id === null ? null : { id, name: personName(ctx.office, id) });
  const entry = (id: string | null, number: number | null, filedOn: string | null) => (id === null ? null : { id, number, filedOn });
  const rule = ruleOf(row);
  const basis = DEADLINE_BASIS.schema.parse(row.basis);
  const firm = basis !== "court_order" && (rule?.enforcement === "jurisdictional" || rule?.enforcement === "not_enlargeable");
  const { id, version, proceedingId, title, duty, state, authority, safeBecause, certainty, alarm } = row;
  const kept = zone(row.zone);
  const counted = rule !== null && row.triggerDay !== null && row.orderTime === null;
  const name = { givenNames: row.given, surname: row.surname, secondSurname: row.secondSurname, unnamedAs: row.unnamedAs };
  return {
    ...{ id, version, proceedingId, title, duty, basis, state, authority, safeBecause, certainty, alarm, zone: kept },
    inShort: inShort({
      ...{ basis, authority, rule, time: orderTimeOf(row) },
      triggerDay: row.triggerDay === null ? null : CalendarDate.parse(row.triggerDay),
      today: dayIn(ctx.office.clock.now(), kept),
    }),
    due: dueOf(row),
    safe: safeOf(row),
    marks: counted ? marksOf(rule, CalendarDate.parse(row.triggerDay)) : [],
    zoneAssumed: row.zoneAssumed === 1,
    confirmedBy: person(row.confirmedBy)?.name ?? null,
    jurisdictional: row.jurisdictional === 1,
    firm: firm ? ENFORCEMENT.labels[rule.enforcement] : null,
    trigger: entry(row.triggerId, row.triggerNumber, row.triggerFiledOn),
    orderId: row.orderId,
    forWhom: Object.values(name).every((part) => part === null) ? null : fullName(name),
    owner: person(row.owner ?? row.lead),
    ownerIsLead: row.owner === null,
    backup: person(row.backup),
    ended: LIVE.some((live) => live === state)
      ? null
      : { on: row.endedOn, entry: entry(row.endId, row.endNumber, row.endFiledOn), because: row.reason },
  };
}

/** The dates of one case: what comes next, what ended, and what waits for a fact. */
export function presentDeadlines(ctx: CaseCtx, proceedingN: number): DeadlinesOfProceeding {
  const place = placeOf(ctx, proceedingN, null);
  const replacedDates = earlierDates(ctx, proceedingN);
  const rows = deadlinesOf(ctx, proceedingN);
  const view = (row: DeadlineListRow) => ({
    ...common(ctx, row),
    earlier: replacedDates.filter((old) => old.thread === row.thread).map((old) => ({ due: dueOf(old), because: old.because, at: old.at })),
  });
  const live = (row: DeadlineListRow) => LIVE.some((state) => state === row.state);
  return DeadlinesOfProceeding.parse({
    zone: place.zone,
    zoneAssumed: place.assumed,
    next: rows.filter(live).map(view),
    past: rows
      .filter((row) => !live(row))
      .toSorted((a, b) => (b.endedOn ?? "").localeCompare(a.endedOn ?? "") || b.thread - a.thread)
      .map(view),
    waiting: waitingOf(ctx, proceedingN),
  });
}

/** One date with everything that made it. */
export function presentDeadline(ctx: CaseCtx, { row: stored }: LoadedDeadline): DeadlineView {
  const row = deadlineRow(ctx, threadOf(stored));
  if (!row) throw new Error("A date that was loaded has a row.");
  const rule = ruleOf(row);
  const thread = threadOf(stored);
  return DeadlineView.parse({
    ...common(ctx, row),
    case: { id: row.proceedingId, caption: row.caption, court: row.court, number: shortNumber(row.number) },
    calendar:
      row.basis === "internal"
        ? null
        : countedBy(ctx, { proceedingN: stored.proceedingN, calendar: stored.calendar, zone: zone(stored.dueZone) }),
    declined: declinedChanges(ctx, thread).map(({ because, reason, actor, at, ...would }) => ({
      would: would.dueSort === null ? null : dueOf({ ...would, dueSort: would.dueSort }),
      ...{ because, reason, at, by: personName(ctx.office, actor) },
    })),
    words: stored.words,
    steps: z.array(StepView).parse(JSON.parse(stored.steps)),
    strip: stored.strip === null ? [] : z.array(StripView).parse(JSON.parse(stored.strip)),
    dueReading: stored.dueReading,
    rule: rule && { id: rule.id, version: String(rule.version), method: COUNT_METHOD.labels[rule.method], notes: rule.notes },
    history: historyOf(ctx, { proceedingN: stored.proceedingN, thread }).map((line) => ({
      did: didWords(line.verb, DEADLINE_STATE.schema.parse(line.state)),
      state: line.state,
      due: dueOf(line),
      safe: safeOf(line),
      because: line.because,
      by: personName(ctx.office, line.actor),
      at: line.at,
    })),
  });
}

/** An end is told by what became of the date: the verb alone would call a suspension an end. */
const ENDED_WORDS: Readonly<Record<DeadlineState, string>> = {
  open: "opened the date again",
  met: "marked the date met",
  met_late: "marked the date met late",
  missed: "marked the date missed",
  extended: "extended the date",
  suspended: "suspended the date",
  superseded: "replaced the date",
  waived: "waived the date",
  void: "voided the date",
};

function didWords(verb: string, state: DeadlineState): string {
  if (verb === "deadline.end") return ENDED_WORDS[state];
  const known = VERB_CODES.find((code) => code === verb);
  return known === undefined ? "wrote it" : VERBS[known];
}

function shortNumber(number: string | null): string | null {
  const read = number === null ? null : readDocketNumber(number);
  return read?.ok ? read.number.short : number;
}

/** A date in a list over cases. */
export function presentDue(ctx: CaseCtx, row: DeadlineListRow): DueRow {
  return DueRow.parse({
    ...common(ctx, row),
    caption: row.caption,
    court: row.court,
    number: shortNumber(row.number),
    sort: row.duty === "ours" ? row.safeSort : row.dueSort,
  });
}
