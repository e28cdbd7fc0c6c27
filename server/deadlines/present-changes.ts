import { DateChangeView } from "../../shared/deadlines/differences-contract.ts";
import type { CaseCtx } from "../core/change.ts";
import { type DateChangeRow, listDateChanges } from "./change-queries.ts";

/** Differences that wait for a decision, of one case or of all this person may see. */
export function presentDateChanges(ctx: CaseCtx, proceedingN: number | null): DateChangeView[] {
  return listDateChanges(ctx, proceedingN).map((row) => DateChangeView.parse(viewOf(ctx, row)));
}

function viewOf(ctx: CaseCtx, row: DateChangeRow) {
  const { id, version, deadlineId, title, duty, zone, cause, because, at, afterSort } = row;
  return {
    ...{ id, version, deadlineId, title, duty, zone, cause, because, at },
    case: { id: row.caseId, caption: row.caption, court: row.court, number: row.number },
    before: { day: row.beforeDay, at: row.beforeAt, sort: row.beforeSort },
    after: afterSort === null ? null : { day: row.afterDay, at: row.afterAt, sort: afterSort },
    past: afterSort !== null && afterSort < row.beforeSort && afterSort < ctx.office.clock.now(),
  };
}
