import { eq } from "drizzle-orm";
import { clients } from "../../db/schema/index.ts";
import type { Change } from "../core/change.ts";
import { loadLostSince } from "./queries.ts";

/** A reaction: a person who was lost, and of whom somebody now knows the place, is found again. */
export function markFound(made: Change, { clientN }: { clientN: number }): void {
  const row = loadLostSince(made.ctx, clientN);
  if (!row || row.lostSince === null) return;
  made.record(row.id, { lostSince: { before: row.lostSince, after: null } }, "client.edit");
  made.db
    .update(clients)
    .set({ lostSince: null, version: row.version + 1 })
    .where(eq(clients.n, clientN))
    .run();
  made.emit({ type: "client.changed", clientN });
}
