import { docketEntries, hearings } from "../../db/schema/index.ts";
import { closureOn, EVERY_CLOSURE } from "../../shared/courts/closed-days.ts";
import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import { dayWords } from "../../shared/kernel/day-words.ts";
import { DomainError } from "../../shared/kernel/domain-error.ts";
import type { Id } from "../../shared/kernel/ids.ts";
import type { Finding } from "../../shared/kernel/refusal.ts";
import type { Saved } from "../../shared/kernel/save.ts";
import { atWallClock } from "../../shared/kernel/zoned.ts";
import type { EntryDetails, LogEntryInput } from "../../shared/docket/contract.ts";
import { entryFindings, entryFits } from "../../shared/docket/rules.ts";
import { type CaseCtx, change, type Change } from "../core/change.ts";
import { assertFact } from "../core/facts.ts";
import { judgeFor } from "../core/judges.ts";
import { saved } from "../core/save.ts";
import { currentDocket, docketsOf, type DocketRow, loadDocket, loadProceeding } from "../proceedings/case-queries.ts";
import { courtDays } from "../courts/calendar-queries.ts";
import { courtByN, courtDay, courtZone } from "../courts/court-queries.ts";
import { countNumber, standingEntry } from "./entry-queries.ts";

/** The docket on which an entry is logged, with what the rules need to know of its court. */
export type DocketAtHand = { proceedingN: number; proceedingId: string; docket: DocketRow; firstFiledOn: CalendarDate };

/** Logs a line of the docket. What follows from it, later slices do in the same transaction. */
export function logEntry(ctx: CaseCtx, { requestId, proceedingId, docketId, ...entry }: LogEntryInput): Saved {
  return change(ctx, "docket.logEntry", { requestId }, (made) => {
    const { id, findings } = insertEntry(made, docketAtHand(ctx, proceedingId, docketId), entry);
    return saved(id, id, findings);
  });
}

/** The docket named, or the one that is open now. */
export function docketAtHand(ctx: CaseCtx, proceedingId: Id<"proceeding">, docketId: Id<"docket"> | null): DocketAtHand {
  const proceeding = loadProceeding(ctx, proceedingId);
  const dockets = docketsOf(ctx, proceeding.n);
  const docket = docketId === null ? currentDocket(dockets) : loadDocket(ctx, docketId).docket;
  const [first] = dockets;
  if (docket === null || first === undefined || docket.proceedingN !== proceeding.n) {
    throw new DomainError("RULE_REFUSED", "This case has no docket yet. Mark the petition filed first; the number may follow.", "docketId");
  }
  return { proceedingN: proceeding.n, proceedingId, docket, firstFiledOn: first.openedOn };
}

/** The same inside a larger change: a notice or an imported row brings its entry with it. */
export function insertEntry(
  made: Change,
  at: DocketAtHand,
  entry: EntryDetails,
): { id: Id<"docketEntry">; n: number; seq: number; findings: Finding[] } {
  refuseImpossible(made.ctx, at, entry);
  const told = made.findings.length;
  const id = made.newId("docketEntry");
  const seq = made.record(
    at.proceedingId,
    { entry: id, number: entry.number, type: entry.type, filedOn: entry.filedOn },
    "docket.logEntry",
  );
  const docketN = at.docket.thread ?? at.docket.n;
  const n = assertFact(made, docketEntries, { id, proceedingN: at.proceedingN, docketN, ...entryValues(made, at.docket, entry) }, seq);
  if (entry.hearing !== null) insertHearing(made, at, entry.hearing, n, seq);
  const { type: entryType, filedOn, enteredOn, servedOn, service } = entry;
  made.emit({ type: "docket.entryLogged", proceedingN: at.proceedingN, entryN: n, entryType, filedOn, enteredOn, servedOn, service });
  return { id, n, seq, findings: [...entryFindings(entry, countNumber(made.ctx, docketN, entry.number, n)), ...made.findings.slice(told)] };
}

export function refuseImpossible(ctx: CaseCtx, at: DocketAtHand, entry: EntryDetails): void {
  const courtToday = courtDay(ctx, courtByN(ctx, at.docket.courtN), at.docket.number);
  const { verdict, field } = entryFits(entry, { courtToday, firstFiledOn: at.firstFiledOn });
  if (!verdict.ok) throw new DomainError("RULE_REFUSED", verdict.reason, field);
}

/** The columns of an entry from what was typed; the hour is the court's. */
export function entryValues(made: Change, docket: DocketRow, entry: EntryDetails) {
  const { number, filedOn, enteredOn, enteredTime, type, filer, text, servedOn, service, source } = entry;
  const { zone } = courtZone(made.ctx, courtByN(made.ctx, docket.courtN), docket.number);
  const enteredAt = enteredTime === null ? null : atWallClock(enteredOn ?? filedOn, enteredTime, zone);
  const judgeN = judgeFor(made, entry.judge, docket.courtN);
  const rulesOnN = entry.rulesOnId === null ? null : motionThread(made, docket.proceedingN, entry.rulesOnId);
  const { withoutNotice } = entry;
  return { number, filedOn, enteredOn, enteredAt, type, filer, text, servedOn, service, source, judgeN, rulesOnN, withoutNotice };
}

/** The motion that an order rules on: an entry of the same case. */
function motionThread(made: Change, proceedingN: number, id: Id<"docketEntry">): number {
  const motion = standingEntry(made.ctx, id);
  if (motion.proceedingN !== proceedingN)
    throw new DomainError(
      "RULE_REFUSED",
      "That motion is not on the docket of this case. Choose one of its entries, or none.",
      "rulesOnId",
    );
  return motion.thread ?? motion.n;
}

type NewHearing = NonNullable<EntryDetails["hearing"]>;

/** A hearing at the court's own hour. */
export function insertHearing(made: Change, at: DocketAtHand, hearing: NewHearing, entryN: number | null, seq: number): Id<"hearing"> {
  const id = made.newId("hearing");
  const { zone } = courtZone(made.ctx, courtByN(made.ctx, at.docket.courtN), at.docket.number);
  tellClosed(made, at, hearing);
  assertFact(made, hearings, { id, proceedingN: at.proceedingN, entryN, zone, ...hearing }, seq);
  return id;
}

/** A hearing on a day on which the court is closed is accepted and named: the notice may have it wrong, or so may we. */
export function tellClosed(made: Change, at: Pick<DocketAtHand, "docket">, { onDay, title }: Pick<NewHearing, "onDay" | "title">): void {
  const { closed } = courtDays(made.ctx, courtByN(made.ctx, at.docket.courtN));
  const closure = closureOn(onDay, closed, EVERY_CLOSURE);
  if (closure === null) return;
  const says = `${title}: ${dayWords(onDay)} is a closed day of the court (${closure.name}). Check the day in the notice of the hearing.`;
  made.findings.push({ code: "hearing_on_closed_day", says });
}
