import { and, asc, eq } from "drizzle-orm";
import { custodyReviews, removalOrders, removalSuspensions } from "../../db/schema/index.ts";
import { noSuch } from "../../shared/kernel/domain-error.ts";
import type { Id } from "../../shared/kernel/ids.ts";
import type { CaseCtx } from "../core/change.ts";
import { standingById, stands } from "../core/facts.ts";
import { visibleClients } from "../core/scope.ts";

/** The final order of removal that stands for a client, with the id of its first row; null where none is recorded. */
export function removalOrderOf(ctx: CaseCtx, clientN: number) {
  const { orm } = ctx.office.caseFile;
  return (
    orm
      .select()
      .from(removalOrders)
      .where(and(eq(removalOrders.clientN, clientN), stands(removalOrders)))
      .get() ?? null
  );
}

/** Spans that the government says do not count, by their first day, each with the id of its first row. */
export function suspensionsOf(ctx: CaseCtx, clientN: number) {
  const { orm } = ctx.office.caseFile;
  return orm
    .select()
    .from(removalSuspensions)
    .where(and(eq(removalSuspensions.clientN, clientN), stands(removalSuspensions)))
    .orderBy(asc(removalSuspensions.fromDay), asc(removalSuspensions.n))
    .all()
    .map((row) => ({ ...row, publicId: firstId(ctx, "removal_suspensions", row) }));
}

/** Custody reviews of a client, by day, each with the id of its first row. */
export function reviewsOf(ctx: CaseCtx, clientN: number) {
  const { orm } = ctx.office.caseFile;
  return orm
    .select()
    .from(custodyReviews)
    .where(and(eq(custodyReviews.clientN, clientN), stands(custodyReviews)))
    .orderBy(asc(custodyReviews.onDay), asc(custodyReviews.n))
    .all()
    .map((row) => ({ ...row, publicId: firstId(ctx, "custody_reviews", row) }));
}

function firstId(ctx: CaseCtx, table: "removal_suspensions" | "custody_reviews", row: { id: string; root: number | null }): string {
  if (row.root === null) return row.id;
  return ctx.office.caseFile.sqlite.prepare<[number], string>(`SELECT id FROM ${table} WHERE n = ?`).pluck().get(row.root) ?? row.id;
}

/** A span by its id, as it stands, with its client if this person may see it. */
export function loadSuspension(ctx: CaseCtx, id: Id<"suspension">) {
  const { orm } = ctx.office.caseFile;
  const row = standingById(ctx, removalSuspensions, id, "span");
  const visible = visibleClients(orm, ctx.scope);
  const client = orm.select({ n: visible.n, id: visible.id }).from(visible).where(eq(visible.n, row.clientN)).get();
  if (!client) throw noSuch("span");
  return { row, client };
}
