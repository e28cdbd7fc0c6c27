import type { CaseCtx } from "../core/change.ts";
import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import type { DeadlineState } from "../../shared/deadlines/codes.ts";
import type { Determination } from "../../shared/outcomes/codes.ts";

/** What stands for each petitioner of a case: null where the court has not ruled, or a later order took its ruling away. */
export function rulingsOf(ctx: CaseCtx, proceedingN: number): (Determination | null)[] {
  return ctx.office.caseFile.sqlite
    .prepare<[number], Determination | null>(
      `SELECT d.determination FROM petitioners_standing p LEFT JOIN determinations_standing d ON d.petitioner_n = p.thread AND d.reversed_how IS NULL
       WHERE p.proceeding_n = ?`,
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

/** The last time a date became void, or stopped being it; null where it never was. */
export function voidTurn(ctx: CaseCtx, thread: number): { state: DeadlineState; reason: string | null; before: string | null } | null {
  return (
    ctx.office.caseFile.sqlite
      .prepare<[number], { state: DeadlineState; reason: string | null; before: string | null }>(
        `SELECT later.state, later.reason, earlier.reason AS before FROM deadlines later JOIN deadlines earlier ON earlier.n = later.supersedes
         WHERE later.thread = ? AND (later.state = 'void') <> (earlier.state = 'void') ORDER BY later.n DESC LIMIT 1`,
      )
      .get(thread) ?? null
  );
}
