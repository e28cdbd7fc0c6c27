import type { z } from "zod";
import { obligations } from "../../db/schema/index.ts";
import { dutyOf, subjectOf } from "../../shared/obligations/rules.ts";
import { WaitingPeriod } from "../../shared/obligations/contract.ts";
import { commandTitle } from "../../shared/obligations/wording.ts";
import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import type { CaseCtx, Change } from "../core/change.ts";
import { supersedeFact } from "../core/facts.ts";
import { insertOrderDeadline } from "../deadlines/insert.ts";
import { standingEntries, threadOf } from "../deadlines/sheet-queries.ts";
import { loadEntryByN, loadObligationByN } from "./load-queries.ts";
import { commandsWaiting } from "./queries.ts";

/** Thread of the response from which a period of an order runs: the first paper of the other side since the order; null while there is none. */
export function responseSince(ctx: CaseCtx, proceedingN: number, orderedOn: CalendarDate): number | null {
  const response = standingEntries(ctx, proceedingN).find(
    ({ type, filer, filedOn }) => type === "response" && filer !== "us" && filedOn >= orderedOn,
  );
  return response ? threadOf(response) : null;
}

/** A response starts what waits for it: each waiting command gets its date, and the row that stood says why. */
export function startWaiting(made: Change, { proceedingN, entryN }: { proceedingN: number; entryN: number }): void {
  const entry = standingEntries(made.ctx, proceedingN).find((row) => threadOf(row) === entryN);
  if (entry?.type !== "response" || entry.filer === "us") return;
  for (const thread of commandsWaiting(made.ctx, proceedingN)) startOne(made, thread, entryN);
}

function startOne(made: Change, thread: number, responseN: number): void {
  const obligation = loadObligationByN(made.ctx, thread);
  const waits = waitingOf(obligation?.row.waits ?? null);
  if (!obligation || waits === null) return;
  const { row, proceeding } = obligation;
  const response = loadEntryByN(made.ctx, responseN).entry;
  // A paper filed before the order answers something else, however late it is written down.
  if (response.filedOn < loadEntryByN(made.ctx, row.entryN).entry.filedOn) return;
  const from = response.servedOn === null ? ("entry" as const) : ("service" as const);
  const { petitionerN, obligor, act, words, scope, until, fallsBackToN, proceedingN, entryN } = row;
  const title = commandTitle(act, words);
  const when = { kind: "period", ...waits, from } as const;
  const subject = subjectOf(act, obligor);
  const deadlineN = insertOrderDeadline(made, {
    proceedingN,
    entryN,
    startN: responseN,
    petitionerN,
    title,
    duty: dutyOf(obligor),
    words,
    subject,
    when,
  });
  const reason = "The response was filed, and the period started.";
  const seq = made.record(proceeding.id, { command: title, waited: waits, reason }, "obligation.open");
  const same = { proceedingN, entryN, petitionerN, obligor, act, words, scope, until, fallsBackToN, waits: row.waits };
  supersedeFact(made, obligations, row, { ...same, id: made.newId("obligation"), deadlineN }, seq, reason);
  made.emit({ type: "obligation.changed", proceedingN, obligationN: thread });
}

/** A stored waiting period, read back. */
export function waitingOf(stored: string | null): z.infer<typeof WaitingPeriod> | null {
  return stored === null ? null : WaitingPeriod.parse(JSON.parse(stored));
}
