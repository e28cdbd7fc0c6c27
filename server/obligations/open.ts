import { obligations } from "../../db/schema/index.ts";
import { DomainError } from "../../shared/kernel/domain-error.ts";
import type { Saved } from "../../shared/kernel/save.ts";
import type { CommandTime, DueTime, NewCommand, OpenObligationsInput } from "../../shared/obligations/contract.ts";
import { dutyOf, subjectOf } from "../../shared/obligations/rules.ts";
import { commandTitle } from "../../shared/obligations/wording.ts";
import { type CaseCtx, change, type Change } from "../core/change.ts";
import { assertFact } from "../core/facts.ts";
import { saved } from "../core/save.ts";
import { insertOrderDeadline, type OrderDate } from "../deadlines/insert.ts";
import { loadEntry, loadEntryByN, type LoadedEntry } from "./load-queries.ts";
import { responseSince } from "./response.ts";
import { petitionerThread } from "./queries.ts";

/** Records what an order commands, a row per command, all in one act. */
export function openObligations(ctx: CaseCtx, { requestId, entryId, commands }: OpenObligationsInput): Saved {
  return change(ctx, "obligation.open", { requestId }, (made) => {
    const ids = insertObligations(made, loadEntry(ctx, entryId), commands);
    const first = ids[0] ?? entryId;
    return saved(first, first, made.findings);
  });
}

/** The same inside a larger change: logging an order brings its commands with it. Answers with their ids, in order. */
export function insertObligations(made: Change, order: LoadedEntry, commands: readonly NewCommand[]): string[] {
  return commands.map((command, place) => insertObligation(made, order, command, `commands.${place}`));
}

function insertObligation(made: Change, order: LoadedEntry, command: NewCommand, field: string): string {
  const { proceeding } = order;
  const petitionerN = command.petitionerId === null ? null : petitionerOf(made, proceeding.n, command.petitionerId, field);
  const { obligor, act, words, orElse } = command;
  const title = commandTitle(act, words, orElse);
  const seq = made.record(proceeding.id, { command: { title, order: order.entry.number, ...command } }, "obligation.open");
  const base = { proceedingN: proceeding.n, entryN: order.thread, petitionerN, obligor };
  const fallsBackToN =
    orElse === null
      ? null
      : assertFact(made, obligations, { ...base, id: made.newId("obligation"), ...orElse, ...UNDATED, fallsBackToN: null }, seq);
  const id = made.newId("obligation");
  const time = timeColumns(made, order, command.when, {
    petitionerN,
    title,
    duty: dutyOf(obligor),
    words,
    subject: subjectOf(act, obligor),
  });
  const n = assertFact(made, obligations, { ...base, id, act, words, ...time, fallsBackToN }, seq);
  made.emit({ type: "obligation.opened", proceedingN: proceeding.n, obligationN: n });
  return id;
}

const UNDATED = { deadlineN: null, waits: null, scope: null, until: null } as const;

type About = Pick<OrderDate, "petitionerN" | "title" | "duty" | "words" | "subject">;

function timeColumns(made: Change, order: LoadedEntry, when: CommandTime, about: About) {
  if (when.kind === "standing") return { ...UNDATED, scope: when.scope, until: when.until };
  if (when.kind === "period" && when.from === "response") {
    const waits = JSON.stringify({ n: when.n, unit: when.unit });
    return { ...UNDATED, waits, deadlineN: responseOf(made, order) === null ? null : insertDeadlineOf(made, order, when, about) };
  }
  return { ...UNDATED, deadlineN: insertDeadlineOf(made, order, when, about) };
}

type Ordered = Pick<LoadedEntry, "entry" | "thread" | "proceeding">;
function responseOf(made: Change, { entry, proceeding }: Ordered): number | null {
  return responseSince(made.ctx, proceeding.n, entry.filedOn);
}

/** The deadline of a command; its thread. A period that starts with a response needs one on the docket. */
export function insertDeadlineOf(made: Change, order: Ordered, when: DueTime, about: About): number {
  const base = { proceedingN: order.proceeding.n, entryN: order.thread, ...about };
  if (when.kind !== "period") return insertOrderDeadline(made, { ...base, when });
  if (when.from !== "response") return insertOrderDeadline(made, { ...base, when: { ...when, from: when.from } });
  const startN = responseOf(made, order);
  if (startN === null)
    throw new DomainError("RULE_REFUSED", "No response is on the docket yet. Count from entry or service, or give a day.", "when");
  const from = loadEntryByN(made.ctx, startN).entry.servedOn === null ? ("entry" as const) : ("service" as const);
  return insertOrderDeadline(made, { ...base, startN, when: { ...when, from } });
}

function petitionerOf(made: Change, proceedingN: number, id: string, field: string): number {
  const thread = petitionerThread(made.ctx, proceedingN, id);
  if (thread === undefined)
    throw new DomainError("RULE_REFUSED", "This person is no petitioner of this case. Choose one from the list.", `${field}.petitionerId`);
  return thread;
}
