import { and, asc, eq } from "drizzle-orm";
import { calendarSpans, clerkHours, closedDays } from "../../db/schema/index.ts";
import { type ClosedDays, federalDaysOnly } from "../../shared/courts/closed-days.ts";
import type { Id } from "../../shared/kernel/ids.ts";
import type { CaseCtx } from "../core/change.ts";
import { standingById, stands } from "../core/facts.ts";

/** The closed days entered for a court that stand, in the order of the days. */
export function closedDaysOf(ctx: CaseCtx, courtN: number) {
  return ctx.office.caseFile.orm
    .select()
    .from(closedDays)
    .where(and(eq(closedDays.courtN, courtN), stands(closedDays)))
    .orderBy(asc(closedDays.onDay), asc(closedDays.n))
    .all();
}

/** The years for which the court's table is complete, as they stand; null where nobody said so. */
export function spanOf(ctx: CaseCtx, courtN: number) {
  return (
    ctx.office.caseFile.orm
      .select()
      .from(calendarSpans)
      .where(and(eq(calendarSpans.courtN, courtN), stands(calendarSpans)))
      .get() ?? null
  );
}

/** When the clerk's office closes, as it stands; null where nobody entered it. */
export function clerkHoursOf(ctx: CaseCtx, courtN: number) {
  return (
    ctx.office.caseFile.orm
      .select()
      .from(clerkHours)
      .where(and(eq(clerkHours.courtN, courtN), stands(clerkHours)))
      .get() ?? null
  );
}

/** The wall clock `HH:MM` of that closing; null where it is not known. */
export function closesAt(ctx: CaseCtx, court: { n: number } | null): string | null {
  return court === null ? null : (clerkHoursOf(ctx, court.n)?.closes ?? null);
}

/** A closed day by its id, as it stands. */
export function loadClosedDay(ctx: CaseCtx, id: Id<"closedDay">) {
  return standingById(ctx, closedDays, id, "closed day");
}

/** Events that changed the calendar of a court: its closed days, the years they cover, its clerk's hours. */
const CALENDAR_EVENTS = ["closed_days", "calendar_spans", "clerk_hours"]
  .map((table) => `SELECT court_n, max(recorded_seq, coalesce(superseded_seq, 0), coalesce(voided_seq, 0)) AS seq FROM ${table}`)
  .join(" UNION ALL ");

/** The last event that changed the court's calendar; null where nothing was ever entered. */
export function calendarSeq(ctx: CaseCtx, courtN: number): number | null {
  return (
    ctx.office.caseFile.sqlite
      .prepare<[number], number | null>(`SELECT max(seq) FROM (${CALENDAR_EVENTS}) WHERE court_n = ?`)
      .pluck()
      .get(courtN) ?? null
  );
}

/** A court's calendar as the counting engine takes it, and the version that a date keeps: `federal`, or key and last event. */
export type CourtDays = { readonly closed: ClosedDays; readonly version: string };
export const FEDERAL: CourtDays = { closed: federalDaysOnly, version: "federal" };

export function courtDays(ctx: CaseCtx, court: { n: number; key: string; citation: string } | null): CourtDays {
  const seq = court === null ? null : calendarSeq(ctx, court.n);
  if (court === null || seq === null) return FEDERAL;
  const entries = closedDaysOf(ctx, court.n).map(({ onDay, kind, name, source }) => ({ day: onDay, kind, name, source }));
  const span = spanOf(ctx, court.n);
  const covered = span === null ? null : { from: span.fromYear, to: span.toYear };
  return { closed: { court: court.citation, entries, covered, observance: "observed" }, version: `${court.key}@${seq}` };
}

/** Courts whose calendar changed after their open dates were last compared with it. */
export function courtsToRecount(ctx: CaseCtx): { n: number; id: string; citation: string }[] {
  return ctx.office.caseFile.sqlite
    .prepare<[], { n: number; id: string; citation: string }>(
      `SELECT k.n, k.id, k.citation FROM courts k
       JOIN (SELECT court_n, max(seq) AS seq FROM (${CALENDAR_EVENTS}) GROUP BY court_n) t ON t.court_n = k.n
       LEFT JOIN calendar_recounts r ON r.court_n = k.n WHERE t.seq > coalesce(r.seq, 0) ORDER BY k.n`,
    )
    .all();
}
