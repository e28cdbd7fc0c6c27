import { determinations } from "../../db/schema/index.ts";
import { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import type { Finding } from "../../shared/kernel/refusal.ts";
import type { SaveResult, Saved } from "../../shared/kernel/save.ts";
import { DETERMINATION } from "../../shared/outcomes/codes.ts";
import type { CorrectDeterminationInput, MarkReversedInput, RecordDeterminationInput } from "../../shared/outcomes/contract.ts";
import { mayCorrectDetermination, mayDetermine, mayReverse, type StandingRuling } from "../../shared/outcomes/rules.ts";
import { determinationWords } from "../../shared/outcomes/wording.ts";
import { type CaseCtx, change, type Change } from "../core/change.ts";
import { assertFact, supersedeFact } from "../core/facts.ts";
import { conflict, saved } from "../core/save.ts";
import { findingsOfClients, freedUnder } from "./findings.ts";
import {
  entryThread,
  insist,
  judgeN,
  loadDetermination,
  type LoadedDetermination,
  loadPetition,
  type LoadedPetition,
  petitionerIn,
} from "./load-queries.ts";
import { determinationsOf } from "./queries.ts";

/** Records what the court did: several petitioners in one act, each may differ. */
export function recordDetermination(ctx: CaseCtx, { requestId, proceedingId, ...input }: RecordDeterminationInput): Saved {
  return change(ctx, "outcome.recordDetermination", { requestId }, (made) => {
    const petition = loadPetition(ctx, proceedingId);
    const { ids, clientNs } = insertDeterminations(made, petition, input);
    const first = ids[0] ?? proceedingId;
    return saved(first, first, [...findingsOfClients(ctx, clientNs), ...made.findings]);
  });
}

/** The same inside a larger change. Answers with an id for each petitioner, in order. */
export function insertDeterminations(
  made: Change,
  petition: LoadedPetition,
  input: Omit<RecordDeterminationInput, "requestId" | "proceedingId">,
): { ids: string[]; clientNs: number[] } {
  const { rulings, determinedOn, entryId, judgeId } = input;
  const { proceeding, firstFiling } = petition;
  const shared = { determinedOn, entryN: entryThread(made.ctx, entryId, proceeding.n), judgeN: judgeN(made.ctx, judgeId) };
  const people = rulings.map((ruling) => ({ ...ruling, ...petitionerIn(made.ctx, petition, ruling.petitionerId) }));
  for (const { name, determination, note, thread } of people) {
    const facts = { firstFiling, today: made.today, determination, determinedOn, note, name, standing: standingOf(made, thread) };
    insist(mayDetermine(facts), "determinedOn");
  }
  const told = people.map(({ name, determination, note }) => ({ name, determination, note }));
  const seq = made.record(proceeding.id, { determinedOn, rulings: told }, "outcome.recordDetermination");
  const ids = people.map(({ thread, determination, note }) => {
    const id = made.newId("determination");
    const codedBy = made.ctx.actor.personId;
    const values = { id, petitionerN: thread, determination, note, ...shared, codedBy, readBy: null, ...HOLDS };
    assertFact(made, determinations, values, seq);
    return id;
  });
  for (const { thread } of people) made.emit({ type: "outcome.determined", proceedingN: proceeding.n, petitionerN: thread });
  return { ids, clientNs: people.map((one) => one.clientN) };
}

const HOLDS = { reversedOn: null, reversedHow: null, reversedEntryN: null } as const;

function standingOf(made: Change, petitionerN: number): StandingRuling {
  const [row] = determinationsOf(made.ctx, [petitionerN]);
  return row
    ? { label: DETERMINATION.labels[DETERMINATION.schema.parse(row.determination)], on: CalendarDate.parse(row.determinedOn) }
    : null;
}

/** Puts another ruling in the place of the one that stands: a mistake mended, or the court decided anew. */
export function correctDetermination(
  ctx: CaseCtx,
  { requestId, determinationId, expects, ...input }: CorrectDeterminationInput,
): SaveResult {
  return change(ctx, "outcome.correctDetermination", { requestId }, (made): SaveResult => {
    const loaded = loadDetermination(ctx, determinationId);
    const { row, proceeding, firstFiling, thread, person } = loaded;
    const { why, determination, determinedOn, note, reason, entryId } = input;
    if (row.id !== expects) return conflict(ctx, proceeding.id, row.id, compare(loaded, input));
    const reversal = why === "mistake" ? sameReversal(row) : HOLDS;
    insist(
      mayCorrectDetermination({ firstFiling, today: made.today, determination, determinedOn, note, reversedOn: reversal.reversedOn }),
      "determinedOn",
    );
    const entryN = entryThread(ctx, entryId, proceeding.n);
    const before = { determination: row.determination, determinedOn: row.determinedOn };
    const seq = made.record(proceeding.id, { for: person.name, before, after: { determination, determinedOn }, why, reason });
    const id = made.newId("determination");
    const values = { id, petitionerN: thread, determination, determinedOn, entryN, judgeN: judgeN(ctx, input.judgeId), note, ...reversal };
    supersedeFact(made, determinations, row, { ...values, codedBy: ctx.actor.personId, readBy: null }, seq, reason);
    made.emit({ type: "outcome.determined", proceedingN: proceeding.n, petitionerN: thread });
    return saved(determinationId, id, [...findingsOfClients(ctx, [person.clientN]), ...made.findings]);
  });
}

/** Marks that a later order reversed or vacated a ruling. It still stands as what the court did; the people free under it are named. */
export function markReversed(
  ctx: CaseCtx,
  { requestId, determinationId, expects, how, on, entryId, reason }: MarkReversedInput,
): SaveResult {
  return change(ctx, "outcome.markReversed", { requestId }, (made): SaveResult => {
    const loaded = loadDetermination(ctx, determinationId);
    const { row, proceeding, thread, person } = loaded;
    if (row.id !== expects)
      return conflict(ctx, proceeding.id, row.id, [{ label: "Taken away", yours: `${how}, ${on}`, theirs: takenAway(row) }]);
    insist(mayReverse({ on, determinedOn: row.determinedOn, reversedOn: row.reversedOn, today: made.today }), "on");
    const seq = made.record(proceeding.id, { for: person.name, [how]: on, reason });
    const id = made.newId("determination");
    const { petitionerN, determination, determinedOn, entryN, judgeN: judge, note, codedBy, readBy } = row;
    const same = { petitionerN, determination, determinedOn, entryN, judgeN: judge, note, codedBy, readBy };
    const reversal = { reversedOn: on, reversedHow: how, reversedEntryN: entryThread(ctx, entryId, null) };
    supersedeFact(made, determinations, row, { ...same, ...reversal, id }, seq, reason);
    made.emit({ type: "outcome.determined", proceedingN: proceeding.n, petitionerN: thread });
    return saved(determinationId, id, [...free(ctx, loaded), ...made.findings]);
  });
}

function free(ctx: CaseCtx, { person, row }: LoadedDetermination): Finding[] {
  if (!freedUnder(ctx, person.clientN, row.entryN)) return [];
  return [
    {
      code: "free_under_reversed_order",
      says: `${person.name} is free under this order. Check whether a stay holds, and tell ${person.name} what may follow.`,
    },
  ];
}

function sameReversal({ reversedOn, reversedHow, reversedEntryN }: LoadedDetermination["row"]) {
  return { reversedOn, reversedHow, reversedEntryN };
}

function takenAway(row: LoadedDetermination["row"]): string | null {
  return row.reversedHow === null ? null : `${row.reversedHow}, ${row.reversedOn}`;
}

function compare({ row }: LoadedDetermination, input: Pick<CorrectDeterminationInput, "determination" | "determinedOn" | "note">) {
  return [
    {
      label: "What the court did",
      yours: DETERMINATION.labels[input.determination],
      theirs: determinationWords(row.determination, row.reversedHow),
    },
    { label: "Day", yours: input.determinedOn, theirs: row.determinedOn },
    { label: "Note", yours: input.note, theirs: row.note },
  ];
}
