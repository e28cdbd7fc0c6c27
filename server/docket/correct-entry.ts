import { docketEntries, hearings } from "../../db/schema/index.ts";
import { DomainError } from "../../shared/kernel/domain-error.ts";
import type { SaveResult } from "../../shared/kernel/save.ts";
import { ENTRY_TYPE } from "../../shared/docket/codes.ts";
import type { CorrectEntryInput, SetHearingInput } from "../../shared/docket/contract.ts";
import { entryFindings } from "../../shared/docket/rules.ts";
import { type CaseCtx, change, type Change } from "../core/change.ts";
import { supersedeFact } from "../core/facts.ts";
import { conflict, saved } from "../core/save.ts";
import { docketsOf, loadProceedingByN } from "../proceedings/case-queries.ts";
import { courtByN, courtZone } from "../courts/court-queries.ts";
import { refuseUnseen } from "../core/accepted.ts";
import { datesSince } from "../core/consequence-queries.ts";
import { countNumber, hearingOfEntry, type HearingRow, standingEntry, standingHearing } from "./entry-queries.ts";
import { type DocketAtHand, docketAtHand, entryValues, insertHearing, refuseImpossible, tellClosed } from "./log-entry.ts";

/** Puts a corrected entry in the place of the one that stands; the old text stays, with the reason. */
export function correctEntry(ctx: CaseCtx, { requestId, accepts, ...input }: CorrectEntryInput): SaveResult {
  return change(ctx, "docket.correctEntry", { requestId }, (made): SaveResult => {
    const { result, seq, proceedingN } = putCorrected(made, input);
    if (seq !== null) refuseUnseen(datesSince(made, { proceedingN, seq }), accepts);
    return result;
  });
}

/** The correction itself, inside a change: what it did to the dates is written since `seq`, null where nothing was written. */
export function putCorrected(
  made: Change,
  { entryId, expects, reason, ...entry }: Omit<CorrectEntryInput, "requestId" | "accepts">,
): { result: SaveResult; seq: number | null; proceedingN: number } {
  const { ctx } = made;
  const before = standingEntry(ctx, entryId);
  const at = docketOfEntry(ctx, before.proceedingN, before.docketN);
  if (before.id !== expects) {
    const result = conflict(ctx, at.proceedingId, before.id, [
      { label: "Filed on", yours: entry.filedOn, theirs: before.filedOn },
      { label: "Type", yours: ENTRY_TYPE.labels[entry.type], theirs: ENTRY_TYPE.labels[before.type] },
      { label: "Served on", yours: entry.servedOn, theirs: before.servedOn },
      { label: "Text", yours: entry.text, theirs: before.text },
    ]);
    return { result, seq: null, proceedingN: before.proceedingN };
  }
  refuseImpossible(ctx, at, entry);
  const thread = before.thread ?? before.n;
  const seq = made.record(at.proceedingId, {
    entry: entryId,
    number: entry.number,
    filedOn: { before: before.filedOn, after: entry.filedOn },
    reason,
  });
  const { proceedingN, docketN } = before;
  const next = { id: made.newId("docketEntry"), proceedingN, docketN, ...entryValues(made, at.docket, entry) };
  supersedeFact(made, docketEntries, before, next, seq, reason);
  const hearing = hearingOfEntry(ctx, thread);
  if (entry.hearing !== null && hearing === null) insertHearing(made, at, entry.hearing, thread, seq);
  if (entry.hearing !== null && hearing !== null && !sameHearing(hearing, entry.hearing)) {
    const { zone } = hearing;
    tellClosed(made, at, entry.hearing);
    supersedeFact(made, hearings, hearing, { id: made.newId("hearing"), proceedingN, entryN: thread, zone, ...entry.hearing }, seq, reason);
  }
  made.emit({ type: "docket.entryCorrected", proceedingN, entryN: thread });
  const findings = [...entryFindings(entry, countNumber(ctx, docketN, entry.number, thread)), ...made.findings];
  return { result: saved(entryId, next.id, findings), seq, proceedingN };
}

/** A hearing that the correction leaves as it is stays the row that it is. */
function sameHearing(one: HearingRow, other: NonNullable<CorrectEntryInput["hearing"]>): boolean {
  return one.title === other.title && one.onDay === other.onDay && one.time === other.time && one.place === other.place;
}

function docketOfEntry(ctx: CaseCtx, proceedingN: number, docketThread: number): DocketAtHand {
  const proceeding = loadProceedingByN(ctx, proceedingN);
  const dockets = docketsOf(ctx, proceedingN);
  const docket = dockets.find((row) => (row.thread ?? row.n) === docketThread);
  const [first] = dockets;
  if (!docket || !first) throw new Error("An entry stands on a docket that stands.");
  return { proceedingN, proceedingId: proceeding.id, docket, firstFiledOn: first.openedOn };
}

/** Sets a hearing by hand or moves one that is set. */
export function setHearing(ctx: CaseCtx, input: SetHearingInput): SaveResult {
  const { requestId, proceedingId, entryId, hearingId, expects, reason, ...hearing } = input;
  return change(ctx, "docket.setHearing", { requestId }, (made): SaveResult => {
    const at = docketAtHand(ctx, proceedingId, null);
    const entry = entryId === null ? null : standingEntry(ctx, entryId);
    if (entry !== null && entry.proceedingN !== at.proceedingN)
      throw new DomainError("RULE_REFUSED", "That entry is of another case.", "entryId");
    const entryN = entry === null ? null : (entry.thread ?? entry.n);
    if (hearingId === null) {
      const seq = made.record(proceedingId, { hearing });
      const id = insertHearing(made, at, hearing, entryN, seq);
      made.emit({ type: "proceeding.changed", proceedingN: at.proceedingN });
      made.emit({ type: "docket.hearingSet", proceedingN: at.proceedingN, entryN, onDay: hearing.onDay });
      return saved(id, id, made.findings);
    }
    const before = standingHearing(ctx, hearingId);
    if (before.proceedingN !== at.proceedingN) throw new DomainError("RULE_REFUSED", "That hearing is of another case.", "hearingId");
    if (before.id !== expects) {
      return conflict(ctx, proceedingId, before.id, [
        { label: "Day", yours: hearing.onDay, theirs: before.onDay },
        { label: "Hour", yours: hearing.time, theirs: before.time },
      ]);
    }
    const seq = made.record(proceedingId, { hearing, was: { onDay: before.onDay, time: before.time }, reason });
    const { zone } = courtZone(ctx, courtByN(ctx, at.docket.courtN), at.docket.number);
    const next = { id: made.newId("hearing"), proceedingN: at.proceedingN, entryN: entryN ?? before.entryN, zone, ...hearing };
    tellClosed(made, at, hearing);
    supersedeFact(made, hearings, before, next, seq, reason ?? "The hearing was moved.");
    made.emit({ type: "proceeding.changed", proceedingN: at.proceedingN });
    made.emit({ type: "docket.hearingSet", proceedingN: at.proceedingN, entryN: next.entryN, onDay: hearing.onDay });
    return saved(hearingId, next.id, made.findings);
  });
}
