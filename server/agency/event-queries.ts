import { and, asc, eq, sql } from "drizzle-orm";
import { agencyEvents } from "../../db/schema/index.ts";
import type { Id } from "../../shared/kernel/ids.ts";
import type { CaseCtx } from "../core/change.ts";
import { standingById, stands } from "../core/facts.ts";
import { kept } from "../core/kept-questions.ts";
import { loadProceedingByN } from "../proceedings/case-queries.ts";

/** Every event of a case as it stands, oldest first. The case was loaded through scope. */
export function eventsOf(ctx: CaseCtx, proceedingN: number) {
  return eventRows(ctx).all({ n: proceedingN });
}
const eventRows = kept((orm) =>
  orm
    .select()
    .from(agencyEvents)
    .where(and(eq(agencyEvents.proceedingN, sql.placeholder("n")), stands(agencyEvents)))
    .orderBy(asc(agencyEvents.onDay), asc(agencyEvents.at), asc(agencyEvents.thread))
    .prepare(),
);
export type EventRow = ReturnType<typeof eventsOf>[number];

/** The event of this id as it stands, with its case if this person may see it. */
export function loadEvent(ctx: CaseCtx, id: Id<"agencyEvent">) {
  const row = standingById(ctx, agencyEvents, id, "event");
  return { row, proceeding: loadProceedingByN(ctx, row.proceedingN, "event") };
}

/** The public id of an event: of its first row. */
export function eventId(ctx: CaseCtx, row: EventRow): string {
  if (row.root === null) return row.id;
  return ctx.office.caseFile.sqlite.prepare<[number], string>("SELECT id FROM agency_events WHERE n = ?").pluck().get(row.root) ?? row.id;
}
