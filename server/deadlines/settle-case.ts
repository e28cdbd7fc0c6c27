import { LIVE } from "../../shared/deadlines/acts.ts";
import { type CaseDate, caseDates, type CaseRemark } from "../../shared/deadlines/agency-dates.ts";
import { CASE_RULES } from "../../shared/deadlines/agency-table.ts";
import type { DeadlineState } from "../../shared/deadlines/codes.ts";
import { ruleVersion } from "../../shared/deadlines/rules.ts";
import { changeOf, dueDay, metBy } from "../../shared/deadlines/supersession.ts";
import { sayDay } from "../../shared/deadlines/words.ts";
import { addDays } from "../../shared/kernel/calendar-date.ts";
import type { Finding } from "../../shared/kernel/refusal.ts";
import type { CaseCtx, Change } from "../core/change.ts";
import { loadProceedingByN, type VisibleProceeding } from "../proceedings/case-queries.ts";
import { type Place, placeOf } from "./calendars.ts";
import { caseFacts, countPeopleOf } from "./case-fact-queries.ts";
import { dayNow, openOf } from "./facts.ts";
import { tellRemarks } from "./settle.ts";
import { type StandingDeadline, standingDeadlines } from "./sheet-queries.ts";
import { answerColumns, rewriteDate, writeDate, writeState } from "./write.ts";

type Pair = { readonly row: StandingDeadline; readonly date: CaseDate };
/** The dates that the facts of a case ask for, beside those that stand. */
export type Compared = {
  readonly place: Place;
  readonly pairs: readonly Pair[];
  readonly missing: readonly CaseDate[];
  readonly groundless: readonly StandingDeadline[];
  readonly remarks: readonly CaseRemark[];
};

/** Wanted against standing, for a case whose dates come from outside a docket. Nothing is written. */
export function compareCase(ctx: CaseCtx, proceeding: Pick<VisibleProceeding, "n" | "kind">): Compared {
  const place = placeOf(ctx, proceeding.n, null);
  const { dates, remarks } = caseDates({
    facts: caseFacts(ctx, proceeding),
    people: countPeopleOf(ctx, proceeding.n),
    calendars: place.calendars,
  });
  const rows = standingDeadlines(ctx, proceeding.n).filter(ofCase);
  const pairs: Pair[] = [];
  for (const same of [standsFor, standsForMoved, stoodFor])
    for (const date of dates) {
      if (pairs.some((pair) => pair.date === date)) continue;
      const row = rows.find((one) => same(one, date) && !pairs.some((pair) => pair.row === one));
      if (row) pairs.push({ row, date });
    }
  const missing = dates.filter((date) => !pairs.some((pair) => pair.date === date) && !OVER.includes(date.state));
  const groundless = rows.filter((row) => !isOver(row) && !pairs.some((pair) => pair.row === row));
  return { place, pairs, missing, groundless, remarks };
}

export function ofCase(row: Pick<StandingDeadline, "ruleId" | "triggerEntryN">): boolean {
  return row.ruleId !== null && row.triggerEntryN === null && CASE_RULES.has(row.ruleId);
}

/** Void or replaced by a rule: it stands again only for the very fact from which it was counted. What a person ended is that person's. */
const OVER: readonly DeadlineState[] = ["void", "superseded"];
function isOver({ state, endedBy }: StandingDeadline): boolean {
  return OVER.includes(state) && endedBy === null;
}
type Stands = (row: StandingDeadline, date: CaseDate) => boolean;
const sameThing: Stands = (row, { created, duty, forWhom }) =>
  row.ruleId === created.ruleId && row.duty === duty && row.petitionerN === forWhom;
const sameDay: Stands = (row, date) => sameThing(row, date) && row.triggerDay === date.created.trigger.day;
const standsFor: Stands = (row, date) => !isOver(row) && sameDay(row, date);
const standsForMoved: Stands = (row, date) => !isOver(row) && sameThing(row, date);
const stoodFor: Stands = (row, date) => isOver(row) && sameDay(row, date);

/**
 * Brings the dates of a case to what its facts say now, and writes only the differences. `why` is told where a date moves or goes;
 * what cannot be counted, or had ended before, is told of the one fact that the change is `about`.
 */
export function settleCase(
  made: Change,
  proceedingN: number,
  { why, about }: { readonly why: string; readonly about: string | null },
): void {
  const proceeding = loadProceedingByN(made.ctx, proceedingN);
  const { place, pairs, missing, groundless, remarks } = compareCase(made.ctx, proceeding);
  for (const row of groundless) if (LIVE.includes(row.state) || row.endedBy === null) voidDate(made, proceeding.id, row, why);
  for (const pair of pairs) bringTo(made, proceeding.id, pair, place, why);
  for (const date of missing) {
    const past = pastFinding(date, made, place);
    if (isAhead(date, made, place)) write(made, proceeding, date, place);
    else if (past !== null && date.created.trigger.fact === about) made.findings.push(past);
  }
  tellRemarks(
    made,
    remarks.filter((remark) => remark.fact === about && !remark.hour),
  );
}

/** What the facts of a case ask for and the file does not hold: hours not known, and times that had ended before they were recorded. */
export function caseRemarks(ctx: CaseCtx, proceeding: Pick<VisibleProceeding, "n" | "kind">): Finding[] {
  const { missing, remarks, place } = compareCase(ctx, proceeding);
  const past = missing.flatMap((date) => pastFinding(date, { now: ctx.office.clock.now() }, place) ?? []);
  return [...past, ...remarks.map(({ says }) => ({ code: "deadline_waits", says }))];
}

/** Live dates that the same facts would give otherwise now: the closed days, the rules or the day of the fact are not what they were. */
export function countedAnew(ctx: CaseCtx, proceeding: Pick<VisibleProceeding, "n" | "kind">) {
  const { place, pairs } = compareCase(ctx, proceeding);
  return pairs.flatMap(({ row, date }) => {
    const { answer, trigger } = date.created;
    if (!LIVE.includes(row.state) || row.orderTime !== null) return [];
    const columns = answerColumns(answer, at(place, date.zone));
    return columns.dueSort === row.dueSort && columns.safeSort === row.safeSort ? [] : [{ row, columns, triggerDay: trigger.day }];
  });
}

function isAhead({ created }: CaseDate, { now }: Pick<Change, "now">, place: Place): boolean {
  return dueDay(created.answer) >= dayNow(now, place);
}

/** How long after its event a time of the government's that ended unrecorded is still named: an old list brings old decisions. */
const RECENT_DAYS = 30;
/** What it means that the government let a time pass. */
const IF_NOT_DONE: Readonly<Record<string, string>> = {
  "autostay-notice-1bd": "the automatic stay is not open to it",
  "autostay-appeal-10bd": "the automatic stay has lapsed",
  "bond-appeal-30d": "it waived its appeal of the bond order",
  "merits-appeal-30d": "it waived its appeal",
  "hold-48h": "the person was held past the time for a charging decision",
  "detainer-48h": "the detainer no longer allows the person to be held",
};

/** A time that ended before anybody recorded its event is said, never made: ours always, the government's while its event is recent. */
function pastFinding(date: CaseDate, made: Pick<Change, "now">, place: Place): Finding | null {
  if (date.state !== "open" || isAhead(date, made, place)) return null;
  const { title, answer, trigger, ruleId } = date.created;
  const due = sayDay(dueDay(answer), null);
  const counted = `counted from ${sayDay(trigger.day, null)}`;
  if (date.duty === "ours") {
    const says = `${title}: the time ended on ${due}, ${counted}. No date is made. Record what was done in time, or ask whether the time can be tolled.`;
    return { code: "time_ended", says };
  }
  if (date.duty !== "government" || trigger.day < addDays(dayNow(made.now, place), -RECENT_DAYS)) return null;
  const otherwise = IF_NOT_DONE[ruleId] ?? "say so in what is filed next";
  const says = `${title}: the government had until ${due}, ${counted}. No date is made. Check whether it filed. If it did not, ${otherwise}.`;
  return { code: "time_ended", says };
}

function voidDate(made: Change, caseId: string, row: StandingDeadline, reason: string): void {
  writeState(made, caseId, row, { state: "void", on: made.today, byEntryN: null, byPerson: false, reason });
  made.findings.push({ code: "date_void", says: `${row.title}, due ${sayDay(openOf(row).due, null)}, no longer holds.` });
}

function write(
  made: Change,
  { n: proceedingN, id }: VisibleProceeding,
  { created, duty, forWhom, zone, state, on, because, tells }: CaseDate,
  place: Place,
): void {
  const { ruleId, version: ruleVersionNumber, title, basis, trigger, answer } = created;
  const rule = ruleVersion(ruleId, ruleVersionNumber);
  const date = {
    ...{ proceedingN, petitionerN: forWhom, title, words: null, basis, duty, orderTime: null },
    ...{ triggerEntryN: null, triggerDay: trigger.day, ruleId, ruleVersion: ruleVersionNumber },
    ...{
      authority: rule?.authority ?? "",
      certainty: rule?.certainty ?? "confirm",
      jurisdictional: rule?.enforcement === "jurisdictional",
    },
  } as const;
  for (const { code, says } of answer.findings) made.findings.push({ code, says: `${title}: ${says}` });
  const { n } = writeDate(made, id, date, answerColumns(answer, at(place, zone)));
  if (tells !== null) made.findings.push({ code: "date_condition", says: tells });
  if (state === "open") return;
  const row = standingDeadlines(made.ctx, proceedingN).find((one) => one.n === n);
  if (row) writeState(made, id, row, { state, on, byEntryN: null, byPerson: false, reason: because });
}

/** Hours are told on the clock of the place where they began to run. */
function at(place: Place, zone: CaseDate["zone"]): Place {
  return zone === null ? place : { ...place, zone, assumed: false };
}

function bringTo(made: Change, caseId: string, { row, date }: Pair, place: Place, why: string): void {
  if (row.endedBy !== null && (OVER.includes(row.state) || row.state === "waived")) return;
  const answer = date.created.answer;
  const counted = row.orderTime === null ? answerColumns(answer, at(place, date.zone)) : null;
  const moved = counted !== null && (counted.dueSort !== row.dueSort || counted.safeSort !== row.safeSort);
  const today = dayNow(made.now, place);
  const change = moved ? changeOf(openOf(row).due, dueDay(answer), today) : null;
  const { state, on } = standing({ row, date }, moved);
  if (!moved && state === row.state && (on === row.endedOn || LIVE.includes(state))) return;
  const live = LIVE.includes(state);
  const alarm = moved ? (live ? (change?.alarm ?? null) : null) : row.alarm;
  const byPerson = state === row.state ? row.endedBy : null;
  const ended = { state, endedOn: live ? null : on, endedBy: live ? null : byPerson, endedByEntryN: null };
  const reason = moved || live ? why : date.because;
  const recounted = moved ? { ...counted, triggerDay: date.created.trigger.day, alarm, confirmedBy: null } : {};
  rewriteDate(made, caseId, row, { ...recounted, ...ended }, { verb: moved ? "deadline.recompute" : "deadline.end", reason });
  tellMove(made, row, { change, alarm, state });
}

/** What a person recorded as done stays done, in time or late by the date as it is counted now; a rule's end follows the facts. */
function standing({ row, date }: Pair, moved: boolean): Pick<CaseDate, "state" | "on"> {
  const { state, on, created } = date;
  const byFacts = state === "met" || state === "met_late";
  if (byFacts && on !== null && row.orderTime !== null) return { state: metBy(openOf(row), { day: on, at: null }), on };
  if (byFacts || row.endedBy === null) return { state, on };
  if (!moved || row.endedOn === null || row.state === "missed") return { state: row.state, on: row.endedOn };
  const due = { due: dueDay(created.answer), dueAt: created.answer.kind === "moment" ? created.answer.due : null };
  return { state: metBy(due, { day: row.endedOn, at: null }), on: row.endedOn };
}

type Told = { readonly change: ReturnType<typeof changeOf>; readonly alarm: string | null; readonly state: DeadlineState };
function tellMove(made: Change, row: StandingDeadline, { change, alarm, state }: Told): void {
  const due = sayDay(openOf(row).due, null);
  if (change !== null) {
    const moves = `${row.title} moves from ${due} to ${sayDay(change.after, null)}.`;
    made.findings.push({ code: alarm === null ? "deadline_moved" : "deadline_alarm", says: alarm === null ? moves : `${moves} ${alarm}` });
  }
  if (state !== row.state && LIVE.includes(state))
    made.findings.push({ code: "date_open_again", says: `${row.title}, due ${due}, is open again.` });
}
