import type { CaseCtx } from "../core/change.ts";
import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import type { Determination } from "../../shared/outcomes/codes.ts";

/** What stands for each petitioner of a case: null where the court has not ruled. */
export function rulingsOf(ctx: CaseCtx, proceedingN: number): (Determination | null)[] {
  return ctx.office.caseFile.sqlite
    .prepare<[number], Determination | null>(
      `SELECT d.determination FROM petitioners_standing p LEFT JOIN determinations_standing d ON d.petitioner_n = p.thread WHERE p.proceeding_n = ?`,
    )
    .pluck()
    .all(proceedingN);
}

/** Day on which the case was closed; null while it is open. */
export function closedOn(ctx: CaseCtx, proceedingN: number): CalendarDate | null {
  return (
    ctx.office.caseFile.sqlite
      .prepare<[number], CalendarDate | null>("SELECT closed_on FROM proceedings WHERE n = ?")
      .pluck()
      .get(proceedingN) ?? null
  );
}
