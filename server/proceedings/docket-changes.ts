import { eq } from "drizzle-orm";
import { dockets, proceedings } from "../../db/schema/index.ts";
import { DomainError } from "../../shared/kernel/domain-error.ts";
import type { SaveResult } from "../../shared/kernel/save.ts";
import type { AddNumberInput, MoveDocketInput } from "../../shared/proceedings/contract.ts";
import { mayMove } from "../../shared/proceedings/rules.ts";
import { type CaseCtx, change } from "../core/change.ts";
import { judgeFor } from "../core/judges.ts";
import { supersedeFact } from "../core/facts.ts";
import { conflict, saved } from "../core/save.ts";
import { type DocketRow, loadDocket } from "./case-queries.ts";
import { courtById, courtByN, courtDay } from "../courts/court-queries.ts";
import { insertDocket, readNumber } from "./file.ts";
import { refreshSearch } from "./keep.ts";

/** Adds the number that was awaited, or corrects one. */
export function addNumber(ctx: CaseCtx, { requestId, docketId, expects, number }: AddNumberInput): SaveResult {
  return change(ctx, "proceeding.addNumber", { requestId }, (made): SaveResult => {
    const { docket, proceeding } = loadDocket(ctx, docketId);
    if (docket.id !== expects) {
      return conflict(ctx, proceeding.id, docket.id, [{ label: "Docket number", yours: number, theirs: docket.number }]);
    }
    const { read, findings } = readNumber(ctx, number, docket.courtN, docket.openedOn, docket.thread);
    const seq = made.record(proceeding.id, { number: { before: docket.number, after: number } });
    const row = { ...values(docket), id: made.newId("docket"), number, numberCore: read?.core ?? null };
    supersedeFact(made, dockets, docket, row, seq, docket.number === null ? "The court gave the number." : "The number was corrected.");
    refreshSearch(made, proceeding.n, proceeding.caption);
    made.emit({ type: "proceeding.changed", proceedingN: proceeding.n });
    return saved(docketId, row.id, findings);
  });
}

/** Closes a docket; a transfer opens the next in the other court. The lawsuit stays one, with its first filing day. */
export function moveDocket(ctx: CaseCtx, { requestId, docketId, expects, how, on, courtId, number, judge }: MoveDocketInput): SaveResult {
  return change(ctx, "proceeding.moveDocket", { requestId }, (made): SaveResult => {
    const { docket, proceeding } = loadDocket(ctx, docketId);
    const court = courtId === null ? null : courtById(ctx, courtId);
    if (docket.id !== expects) {
      const theirs = courtByN(ctx, docket.courtN)?.name ?? null;
      return conflict(ctx, proceeding.id, docket.id, [{ label: "Court", yours: court?.name ?? null, theirs }]);
    }
    const may = mayMove({
      how,
      on,
      courtToday: courtDay(ctx, courtByN(ctx, docket.courtN), docket.number),
      docket,
      toCourt: court !== null,
      sameCourt: court?.n === docket.courtN,
    });
    if (!may.ok) throw new DomainError("RULE_REFUSED", may.reason, how === "transferred_out" ? "courtId" : "on");
    const seq = made.record(proceeding.id, { how, on, court: court?.key ?? null, number });
    const closed = { ...values(docket), id: made.newId("docket"), closedOn: on, closedHow: how };
    supersedeFact(made, dockets, docket, closed, seq, "The docket was closed.");
    if (how !== "transferred_out" || court === null) {
      made.emit({ type: "proceeding.changed", proceedingN: proceeding.n });
      return saved(docketId, closed.id);
    }
    made.db
      .update(proceedings)
      .set({ courtN: court.n, judgeN: judgeFor(made, judge, court.n), version: proceeding.version + 1 })
      .where(eq(proceedings.n, proceeding.n))
      .run();
    const { filedBy, joinedOn, thread } = docket;
    const next = { courtN: court.n, number, openedOn: on, openedHow: "transferred_in" as const, filedBy, joinedOn, previousN: thread };
    const { id, findings } = insertDocket(made, proceeding, next, seq);
    return saved(id, id, findings);
  });
}

/** The facts of a docket without what belongs to one row of its history. */
function values(row: DocketRow) {
  const { proceedingN, courtN, number, numberCore, openedOn, openedHow, filedBy, joinedOn, closedOn, closedHow, previousN } = row;
  return { proceedingN, courtN, number, numberCore, openedOn, openedHow, filedBy, joinedOn, closedOn, closedHow, previousN };
}
