import { dayWords } from "../../shared/kernel/day-words.ts";
import { agencyEvents } from "../../db/schema/index.ts";
import { AGENCY_EVENT } from "../../shared/agency/codes.ts";
import type { CorrectEventInput, EventDetails, RecordEventInput, WithdrawEventInput } from "../../shared/agency/contract.ts";
import { eventFindings, eventFits } from "../../shared/agency/rules.ts";
import { DomainError } from "../../shared/kernel/domain-error.ts";
import { instant, zone as zoneNamed } from "../../shared/kernel/instant.ts";
import type { Saved, SaveResult } from "../../shared/kernel/save.ts";
import { atWallClock, dayIn, timeIn } from "../../shared/kernel/zoned.ts";
import { refuseUnseen } from "../core/accepted.ts";
import { type CaseCtx, change, type Change } from "../core/change.ts";
import { datesSince } from "../core/consequence-queries.ts";
import { assertFact, supersedeFact, voidFact } from "../core/facts.ts";
import { conflict, saved } from "../core/save.ts";
import { loadProceeding, type VisibleProceeding } from "../proceedings/case-queries.ts";
import { type EventRow, loadEvent } from "./event-queries.ts";

/** Records what happened before the agency. The dates that follow are set in the same change. */
export function recordEvent(ctx: CaseCtx, { requestId, proceedingId, ...event }: RecordEventInput): Saved {
  return change(ctx, "agency.recordEvent", { requestId }, (made) => insertEvent(made, loadProceeding(ctx, proceedingId), event).result);
}

/** The same inside a larger change. What it did to the dates is written since `seq`. */
export function insertEvent(made: Change, proceeding: VisibleProceeding, event: EventDetails): { result: Saved; seq: number } {
  const values = valuesOf(made, proceeding, event);
  const id = made.newId("agencyEvent");
  const seq = made.record(proceeding.id, { event: id, what: AGENCY_EVENT.labels[event.kind], onDay: event.onDay }, "agency.recordEvent");
  const n = assertFact(made, agencyEvents, { id, ...values }, seq);
  made.emit({ type: "agency.changed", proceedingN: proceeding.n, eventN: n, why: "The event from which it runs was recorded." });
  return { result: saved(id, id, [...eventFindings(values), ...made.findings]), seq };
}

/** Puts a corrected event in the place of the one that stands; dates that move are accepted by the key that the preview showed. */
export function correctEvent(ctx: CaseCtx, { requestId, accepts, ...input }: CorrectEventInput): SaveResult {
  return change(ctx, "agency.correctEvent", { requestId }, (made): SaveResult => {
    const { result, seq } = putCorrectedEvent(made, input);
    if (seq !== null) refuseUnseen(datesSince(made, { proceedingN: loadEvent(ctx, input.eventId).proceeding.n, seq }), accepts);
    return result;
  });
}

/** The correction itself, inside a change; `seq` is null where nothing was written. */
export function putCorrectedEvent(
  made: Change,
  { eventId, expects, reason, ...event }: Omit<CorrectEventInput, "requestId" | "accepts">,
): { result: SaveResult; seq: number | null } {
  const { row, proceeding } = loadEvent(made.ctx, eventId);
  if (row.id !== expects) return { result: conflict(made.ctx, proceeding.id, row.id, compare(row, event)), seq: null };
  const values = valuesOf(made, proceeding, event);
  const seq = made.record(proceeding.id, {
    event: eventId,
    what: { before: AGENCY_EVENT.labels[row.kind], after: AGENCY_EVENT.labels[event.kind] },
    onDay: { before: row.onDay, after: event.onDay },
    reason,
  });
  const id = made.newId("agencyEvent");
  supersedeFact(made, agencyEvents, row, { id, ...values }, seq, reason);
  made.emit({
    type: "agency.changed",
    proceedingN: proceeding.n,
    eventN: row.root ?? row.n,
    why: "The event from which it runs was corrected.",
  });
  return { result: saved(eventId, id, [...eventFindings(values), ...made.findings]), seq };
}

/** Withdraws an event recorded by mistake: dates that it set no longer hold, and dates that it met wait again. */
export function withdrawEvent(ctx: CaseCtx, { requestId, eventId, expects, reason }: WithdrawEventInput): SaveResult {
  return change(ctx, "agency.withdrawEvent", { requestId }, (made): SaveResult => {
    const { row, proceeding } = loadEvent(ctx, eventId);
    const what = AGENCY_EVENT.labels[row.kind];
    if (row.id !== expects)
      return conflict(ctx, proceeding.id, row.id, [{ label: "Event", yours: "withdrawn", theirs: `${what}, ${dayWords(row.onDay)}` }]);
    const seq = made.record(proceeding.id, { withdrawn: eventId, what, onDay: row.onDay, reason });
    voidFact(made, agencyEvents, row.n, seq);
    made.emit({
      type: "agency.changed",
      proceedingN: proceeding.n,
      eventN: row.root ?? row.n,
      why: "The event was recorded by mistake and is withdrawn.",
    });
    return saved(eventId, row.id, made.findings);
  });
}

/** The columns of an event from what was typed; what cannot be is refused. */
function valuesOf(made: Change, proceeding: VisibleProceeding, { kind, onDay, time, zone, source, note }: EventDetails) {
  const at = time === null ? null : atWallClock(onDay, time, zone);
  const here = { proceeding: proceeding.kind, closed: proceeding.closedOn !== null, today: dayIn(made.now, zone), now: made.now };
  const { verdict, field } = eventFits({ kind, onDay, at }, here);
  if (!verdict.ok) throw new DomainError("RULE_REFUSED", verdict.reason, field);
  return { proceedingN: proceeding.n, kind, onDay, at, zone, source, note };
}

function compare(row: EventRow, event: EventDetails) {
  return [
    { label: "What happened", yours: AGENCY_EVENT.labels[event.kind], theirs: AGENCY_EVENT.labels[row.kind] },
    { label: "Day", yours: event.onDay, theirs: row.onDay },
    { label: "Hour", yours: event.time, theirs: timeOf(row) },
    { label: "Source", yours: event.source, theirs: row.source },
    { label: "Note", yours: event.note, theirs: row.note },
  ];
}

/** The wall clock at the place; null where no hour is recorded. */
export function timeOf({ at, zone }: Pick<EventRow, "at" | "zone">): string | null {
  return at === null ? null : timeIn(instant(at), zoneNamed(zone));
}
