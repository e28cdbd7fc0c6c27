import { eq } from "drizzle-orm";
import { noSuch } from "../../shared/kernel/domain-error.ts";
import type { Id } from "../../shared/kernel/ids.ts";
import type { CaseCtx } from "../core/change.ts";
import { visibleClients } from "../core/scope.ts";

/** The client's row if this person may see it; otherwise there is no such client. */
export function loadClient(ctx: CaseCtx, id: Id<"client">) {
  const visible = visibleClients(ctx.office.caseFile.orm, ctx.scope);
  const row = ctx.office.caseFile.orm.select().from(visible).where(eq(visible.id, id)).get();
  if (!row) throw noSuch("client");
  return row;
}
export type VisibleClient = ReturnType<typeof loadClient>;
