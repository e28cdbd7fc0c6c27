import { randomUUID } from "node:crypto";
import * as tables from "../../db/schema/index.ts";
import { LogEntryInput } from "../../shared/docket/contract.ts";
import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import type { Id } from "../../shared/kernel/ids.ts";
import type { callerOf } from "../../server/router.ts";
import { type CaseCtx, change, type Change } from "../../server/core/change.ts";
import { assertFact } from "../../server/core/facts.ts";
import { docketAtHand, insertEntry, insertHearing } from "../../server/docket/log-entry.ts";
import { rebuildSummaries } from "../../server/statistics/keep-queries.ts";
import type { DeskFacts } from "./desk-facts.ts";

/** A case that was loaded: its public id, and its person as number and public id. */
export type LoadedCase = { readonly id: Id<"proceeding">; readonly clientN: number; readonly clientId: string };

/** The cases of an office in the order in which they were entered. */
export function casesLoaded({ office }: CaseCtx): LoadedCase[] {
  return office.caseFile.sqlite
    .prepare<[], LoadedCase>(
      `SELECT p.id, c.n AS clientN, c.id AS clientId FROM proceedings p JOIN petitioners_standing q ON q.proceeding_n = p.n
       JOIN clients c ON c.n = q.client_n ORDER BY p.n`,
    )
    .all();
}

const SOURCE = "Removal order in the file";
const SPAN = { why: "Would not sign for a passport", source: "Notice of failure to comply" };
const HEARING = { title: "Hearing on the petition", place: "Courtroom 3" };
const order = (on: CalendarDate) => ({
  ...{ number: 90, type: "order_to_show_cause", filer: "court", text: "ORDER to show cause." },
  ...{ filedOn: on, enteredOn: on, servedOn: on, service: "ecf" },
});
const removalOrder = (finalOn: CalendarDate) => ({ finalOn, finality: "unknown" as const, courtStayed: false, source: SOURCE });

/**
 * Writes the facts of many cases in one transaction: orders and hearings through the product's own insertion, so that their dates come
 * from its rules, removal orders straight into the tables. A test holds the answers against the product's verbs.
 */
export function loadDeskFacts(ctx: CaseCtx, cases: readonly LoadedCase[], facts: readonly DeskFacts[], last = true): void {
  change(ctx, "import.apply", { requestId: randomUUID() }, (made) => {
    made.record("office", { cases: cases.length });
    cases.forEach((one, nth) => {
      const found = facts[nth];
      if (found !== undefined) loadFacts(made, one, found);
    });
    return cases.length;
  });
  if (last) rebuildSummaries(ctx.office);
}

function loadFacts(made: Change, one: LoadedCase, { ordered, hearing, removal }: DeskFacts): void {
  if (ordered !== null) {
    const {
      requestId: _,
      proceedingId,
      docketId,
      ...entry
    } = LogEntryInput.parse({
      ...{ requestId: randomUUID(), proceedingId: one.id, docketId: null },
      ...order(ordered),
    });
    insertEntry(made, docketAtHand(made.ctx, proceedingId, docketId), entry);
  }
  if (hearing !== null) {
    const at = docketAtHand(made.ctx, one.id, null);
    insertHearing(made, at, { ...HEARING, ...hearing }, null, made.record(one.id, { hearing }, "docket.setHearing"));
    made.emit({ type: "docket.hearingSet", proceedingN: at.proceedingN, entryN: null, onDay: hearing.onDay });
  }
  if (removal !== null) loadRemoval(made, one, removal);
}

function loadRemoval(made: Change, { clientN, clientId }: LoadedCase, { finalOn, suspended }: NonNullable<DeskFacts["removal"]>): void {
  const standing = { ...removalOrder(finalOn), courtFinalOn: null, otherCustodyUntil: null };
  const seq = made.record(clientId, { order: standing, was: null, reason: null }, "custody.recordRemovalOrder");
  assertFact(made, tables.removalOrders, { id: made.newId("removalOrder"), clientN, ...standing }, seq);
  made.emit({ type: "custody.removalOrdered", clientN, finalOn, why: "The final order of removal was recorded." });
  if (suspended === null) return;
  const span = { fromDay: suspended, toDay: null, ...SPAN };
  const spanSeq = made.record(clientId, { span, was: null, reason: null }, "custody.recordSuspension");
  assertFact(made, tables.removalSuspensions, { id: made.newId("suspension"), clientN, ...span }, spanSeq);
}

/** The same by the product's own commands, one by one. */
export async function enterDeskFacts(
  api: ReturnType<typeof callerOf>,
  cases: readonly LoadedCase[],
  facts: readonly DeskFacts[],
): Promise<void> {
  const request = () => ({ requestId: randomUUID() });
  for (const [nth, { id: proceedingId, clientId }] of cases.entries()) {
    const { ordered = null, hearing = null, removal = null } = facts[nth] ?? {};
    if (ordered !== null) await api.docket.log(LogEntryInput.parse({ ...request(), proceedingId, docketId: null, ...order(ordered) }));
    if (hearing !== null) await api.docket.setHearing({ ...request(), proceedingId, ...HEARING, ...hearing });
    if (removal === null) continue;
    await api.custody.recordRemovalOrder({ ...request(), clientId, ...removalOrder(removal.finalOn) });
    if (removal.suspended !== null) await api.custody.recordSuspension({ ...request(), clientId, fromDay: removal.suspended, ...SPAN });
  }
}
