import type { AssignDeadlineInput, ConfirmDeadlineInput, EndDeadlineInput, AddDeadlineInput } from "../../shared/deadlines/contract.ts";
import { type FieldVerdict, mayAdd, mayAssign, mayConfirm, mayEnd, type StandingDate } from "../../shared/deadlines/acts.ts";
import { DEADLINE_STATE } from "../../shared/deadlines/codes.ts";
import { DomainError } from "../../shared/kernel/domain-error.ts";
import { instant, zone } from "../../shared/kernel/instant.ts";
import type { Saved, SaveResult } from "../../shared/kernel/save.ts";
import type { Verdict } from "../../shared/kernel/refusal.ts";
import { dayIn } from "../../shared/kernel/zoned.ts";
import { sayDue } from "../../shared/deadlines/words.ts";
import { type CaseCtx, change, type Change } from "../core/change.ts";
import { colleagues, personName } from "../core/people.ts";
import { type Compared, conflict, saved } from "../core/save.ts";
import { loadProceeding, refuseUnknownColleague } from "../proceedings/case-queries.ts";
import { placeOf } from "./calendars.ts";
import { dayNow, openOf } from "./facts.ts";
import { insertOwnDate } from "./insert.ts";
import { entryOfCase, loadDeadline, type LoadedDeadline, writerOf } from "./load-queries.ts";
import { type StandingDeadline, threadOf } from "./sheet-queries.ts";
import { rewriteDate, writeState } from "./write.ts";

/** Adds a date of our own. */
export function addDeadline(ctx: CaseCtx, { requestId, proceedingId, ...own }: AddDeadlineInput): Saved {
  return change(ctx, "deadline.create", { requestId }, (made) => {
    const proceeding = loadProceeding(ctx, proceedingId);
    const place = placeOf(ctx, proceeding.n, null);
    refuse({ field: "day", verdict: mayAdd(own.day, dayNow(made.now, place)) });
    if (own.ownerId !== null) refuseUnknownColleague(colleagues(ctx.office), own.ownerId);
    const { id } = insertOwnDate(made, { proceedingN: proceeding.n, ...own });
    return saved(id, id, made.findings);
  });
}

/** Records how a date ended, or opens it again. */
export function endDeadline(ctx: CaseCtx, { requestId, deadlineId, expects, ...ending }: EndDeadlineInput): SaveResult {
  return change(ctx, "deadline.end", { requestId }, (made): SaveResult => {
    const { row, proceeding } = loadDeadline(ctx, deadlineId);
    if (row.id !== expects)
      return changedMeanwhile(ctx, row, proceeding.id, [
        { label: "State", yours: DEADLINE_STATE.labels[ending.state], theirs: DEADLINE_STATE.labels[row.state] },
        { label: "Day", yours: ending.on, theirs: row.endedOn },
      ]);
    refuse(mayEnd(ending, standingDate(made, row)));
    const entry = ending.entryId === null ? null : entryOfCase(ctx, ending.entryId, proceeding.n);
    const reason = ending.reason ?? DEADLINE_STATE.labels[ending.state];
    const to = { state: ending.state, on: ending.on, byEntryN: entry === null ? null : threadOf(entry), byPerson: true, reason };
    const version = writeState(made, proceeding.id, row, to);
    const { state, on, reason: said } = ending;
    const ended = { proceedingN: proceeding.n, deadlineN: threadOf(row), entryN: to.byEntryN, state, on, said, byPerson: true };
    made.emit({ type: "deadline.ended", ...ended });
    return saved(deadlineId, version, made.findings);
  });
}

/** A lawyer stands by the computation. A later computation has to be confirmed anew. */
export function confirmDeadline(ctx: CaseCtx, { requestId, deadlineId, expects }: ConfirmDeadlineInput): SaveResult {
  return change(ctx, "deadline.confirm", { requestId }, (made): SaveResult => {
    const { row, proceeding } = loadDeadline(ctx, deadlineId);
    if (row.id !== expects)
      return changedMeanwhile(ctx, row, proceeding.id, [{ label: "Due", yours: "confirmed as you saw it", theirs: dueWords(row) }]);
    refuse({ field: null, verdict: mayConfirm(standingDate(made, row)) });
    const told = { verb: "deadline.confirm", reason: "Confirmed." } as const;
    return saved(deadlineId, rewriteDate(made, proceeding.id, row, { confirmedBy: ctx.actor.personId, alarm: null }, told));
  });
}

/** Gives a date to somebody by name, or back to the lead of the case. */
export function assignDeadline(ctx: CaseCtx, { requestId, deadlineId, expects, ownerId, backupId }: AssignDeadlineInput): SaveResult {
  return change(ctx, "deadline.assign", { requestId }, (made): SaveResult => {
    const { row, proceeding } = loadDeadline(ctx, deadlineId);
    const name = (id: string | null) => (id === null ? "the lead of the case" : personName(ctx.office, id));
    if (row.id !== expects)
      return changedMeanwhile(ctx, row, proceeding.id, [{ label: "Owner", yours: name(ownerId), theirs: name(row.owner) }]);
    const known = colleagues(ctx.office);
    for (const id of [ownerId, backupId]) if (id !== null) refuseUnknownColleague(known, id);
    refuse({ field: "backupId", verdict: mayAssign(ownerId ?? proceeding.lead, backupId) });
    const told = { verb: "deadline.assign", reason: `Given to ${name(ownerId)}.` } as const;
    return saved(deadlineId, rewriteDate(made, proceeding.id, row, { owner: ownerId, backup: backupId }, told));
  });
}

export function refuse({ verdict, field }: FieldVerdict | { verdict: Verdict; field: string | null }): void {
  if (!verdict.ok) throw new DomainError("RULE_REFUSED", verdict.reason, field);
}

/** A stored date as the rules about a person's acts see it. */
export function standingDate(made: Change, row: StandingDeadline): StandingDate {
  return {
    state: row.state,
    basis: row.basis,
    due: openOf(row).due,
    passed: made.now > row.dueSort,
    courtToday: dayIn(made.now, zone(row.dueZone)),
    confirmed: row.confirmedBy !== null,
  };
}

export function dueWords(row: LoadedDeadline["row"]): string {
  return sayDue({ day: row.dueDay, at: row.dueAt, sort: row.dueSort }, zone(row.dueZone));
}

/** Somebody saved first: who and when is read from the event of the row that stands. */
export function changedMeanwhile(ctx: CaseCtx, row: StandingDeadline, caseId: string, fields: readonly Compared[]): SaveResult {
  const answer = conflict(ctx, caseId, row.id, fields);
  const writer = writerOf(ctx, row.recordedSeq);
  return writer === null ? answer : { ...answer, by: personName(ctx.office, writer.actor), at: instant(writer.at) };
}
