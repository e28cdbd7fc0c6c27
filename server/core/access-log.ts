import { accessLog } from "../../db/schema/index.ts";
import type { CaseCtx } from "./change.ts";

/**
 * Notes that somebody opened a client, a proceeding, identifiers or a document. Written at once and on its own, outside any change:
 * one insert of about 0.1 ms, so no reading is ever lost with the process.
 */
export function noteAccess(ctx: CaseCtx, subject: string, what: "page" | "identifiers" | "document" | "export"): void {
  ctx.office.caseFile.orm.insert(accessLog).values({ at: ctx.office.clock.now(), actor: ctx.actor.personId, subject, what }).run();
}
