import { obligations, obligationStates } from "../../db/schema/index.ts";
import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import { DomainError } from "../../shared/kernel/domain-error.ts";
import { instant, zone } from "../../shared/kernel/instant.ts";
import type { SaveResult } from "../../shared/kernel/save.ts";
import { dayIn } from "../../shared/kernel/zoned.ts";
import type { DeadlineState } from "../../shared/deadlines/codes.ts";
import { OBLIGATION_STATE, type ObligationState } from "../../shared/obligations/codes.ts";
import type { SetObligationStateInput, WithdrawObligationInput } from "../../shared/obligations/contract.ts";
import { dutyOf, mayBecome, type StateFacts, subjectOf } from "../../shared/obligations/rules.ts";
import { commandTitle } from "../../shared/obligations/wording.ts";
import { type CaseCtx, change, type Change } from "../core/change.ts";
import { assertFact, supersedeFact, voidFact } from "../core/facts.ts";
import { conflict, saved } from "../core/save.ts";
import { setDeadlineState } from "../deadlines/insert.ts";
import { openReplaced } from "../deadlines/reopen.ts";
import { loadEntryByN, loadObligation, type LoadedObligation } from "./load-queries.ts";
import { insertDeadlineOf } from "./open.ts";
import { standingCommand } from "./queries.ts";

type StateInput = Omit<SetObligationStateInput, "requestId" | "obligationId" | "expects">;

/** Records whether a command was obeyed, or what became of it. */
export function setObligationState(ctx: CaseCtx, { requestId, obligationId, expects, ...input }: SetObligationStateInput): SaveResult {
  return change(ctx, "obligation.setState", { requestId }, (made): SaveResult => {
    const obligation = loadObligation(ctx, obligationId);
    if (obligation.version !== expects) return conflict(ctx, obligation.proceeding.id, obligation.version, compare(obligation, input));
    return saved(obligationId, insertState(made, obligation, input), made.findings);
  });
}

/** The same inside a larger change: a release that an order commanded. Answers with the new version. */
export function insertState(made: Change, obligation: LoadedObligation, input: StateInput): string {
  const { row, thread } = obligation;
  const entry = loadEntryByN(made.ctx, row.entryN);
  const verdict = mayBecome({ ...input, hasNewTime: input.newTime !== null }, stateFacts(made, obligation, entry.entry.filedOn));
  if (!verdict.ok) throw new DomainError("RULE_REFUSED", verdict.reason, "state");
  const title = commandTitle(row.act, row.words);
  const { state, onDay, reason, newTime } = input;
  const { id, seq } = writeState(made, obligation, input);
  if (row.deadlineN !== null)
    setDeadlineState(made, row.deadlineN, DEADLINE_OF[state], onDay ?? made.today, reason ?? OBLIGATION_STATE.labels[state]);
  if (newTime !== null) {
    const about = {
      petitionerN: row.petitionerN,
      title,
      duty: dutyOf(row.obligor),
      words: row.words,
      subject: subjectOf(row.act, row.obligor),
    };
    const deadlineN = insertDeadlineOf(made, entry, newTime, about);
    const { petitionerN, obligor, act, words, scope, until, fallsBackToN } = row;
    const same = {
      proceedingN: row.proceedingN,
      entryN: row.entryN,
      petitionerN,
      obligor,
      act,
      words,
      scope,
      until,
      fallsBackToN,
      waits: null,
    };
    supersedeFact(made, obligations, row, { ...same, id: made.newId("obligation"), deadlineN }, seq, reason ?? "Extended by order.");
  }
  made.emit({ type: "obligation.changed", proceedingN: row.proceedingN, obligationN: thread });
  return id;
}

/** What the rule about a new state asks of a command. `openedOn` is the day of its order. */
export function stateFacts(made: Change, { state, deadline }: LoadedObligation, openedOn: CalendarDate): StateFacts {
  return {
    recorded: state?.state ?? null,
    openedOn,
    dueDay: dueDayOf(deadline),
    passed: deadline !== null && made.now > deadline.dueSort,
    today: made.today,
  };
}

type Written = Pick<StateInput, "state" | "onDay" | "proof" | "reason">;

/** Writes the state with its event, and nothing else. Answers with the new row. */
export function writeState(
  made: Change,
  { row, thread, state: before, proceeding }: LoadedObligation,
  { state, onDay, proof, reason }: Written,
) {
  const title = commandTitle(row.act, row.words);
  const changed = { command: title, before: before?.state ?? "pending", after: state, onDay, proof, reason };
  const seq = made.record(proceeding.id, changed, "obligation.setState");
  const id = made.newId("obligationState");
  const values = { id, obligationN: thread, state, onDay, proof };
  if (before === null) assertFact(made, obligationStates, values, seq);
  else supersedeFact(made, obligationStates, before, values, seq, reason ?? "");
  return { id, seq };
}

/** Withdraws a command entered by mistake, with the one that would take its place. Both stay in the history. */
export function withdrawObligation(ctx: CaseCtx, { requestId, obligationId, expects, reason }: WithdrawObligationInput): SaveResult {
  return change(ctx, "obligation.withdraw", { requestId }, (made): SaveResult => {
    const obligation = loadObligation(ctx, obligationId);
    const { row, proceeding, version } = obligation;
    if (version !== expects)
      return conflict(ctx, proceeding.id, version, [{ label: "State", yours: "withdrawn", theirs: wordsOf(obligation) }]);
    const seq = made.record(proceeding.id, { withdrawn: commandTitle(row.act, row.words), reason });
    voidFact(made, obligations, row.n, seq);
    if (row.fallsBackToN !== null) voidFact(made, obligations, standingCommand(made.ctx, row.fallsBackToN), seq);
    if (row.deadlineN !== null) {
      setDeadlineState(made, row.deadlineN, "void", made.today, reason);
      openReplaced(made, row.deadlineN, row.entryN);
    }
    made.emit({ type: "obligation.changed", proceedingN: proceeding.n, obligationN: obligation.thread });
    return saved(obligationId, row.id, made.findings);
  });
}

const DEADLINE_OF: Readonly<Record<ObligationState, DeadlineState>> = {
  pending: "open",
  due_unconfirmed: "open",
  disputed: "open",
  met: "met",
  met_late: "met_late",
  missed: "missed",
  extended: "extended",
  stayed: "suspended",
  vacated: "void",
  superseded: "superseded",
};

function dueDayOf(deadline: LoadedObligation["deadline"]): CalendarDate | null {
  if (deadline === null) return null;
  return deadline.dueDay ?? dayIn(instant(deadline.dueSort), zone(deadline.dueZone));
}

function wordsOf({ state }: LoadedObligation): string {
  return OBLIGATION_STATE.labels[state?.state ?? "pending"];
}

function compare(obligation: LoadedObligation, input: StateInput) {
  const { state } = obligation;
  return [
    { label: "State", yours: OBLIGATION_STATE.labels[input.state], theirs: wordsOf(obligation) },
    { label: "Day", yours: input.onDay, theirs: state?.onDay ?? null },
    { label: "What shows it", yours: input.proof, theirs: state?.proof ?? null },
  ];
}
