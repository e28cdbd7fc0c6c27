import { inArray } from "drizzle-orm";
import { reminders } from "../../db/schema/index.ts";
import type { AcknowledgeInput } from "../../shared/reminders/contract.ts";
import type { Saved } from "../../shared/kernel/save.ts";
import { type CaseCtx, change, type Change } from "../core/change.ts";
import { saved } from "../core/save.ts";
import { unseenWith } from "./queries.ts";

/** Marks reminders of one's own as seen, so that nobody else is alarmed about them. Those of others are left as they are. */
export function acknowledge(ctx: CaseCtx, { requestId, reminderIds }: AcknowledgeInput): Saved {
  return change(ctx, "reminder.acknowledge", { requestId }, (made) => {
    const seen = reminderIds.reduce((sum, id) => sum + markSeen(made, id), 0);
    made.record(ctx.actor.personId, { seen, reminders: reminderIds });
    return saved(ctx.actor.personId, String(seen));
  });
}

/** Returns how many were not seen before. */
function markSeen({ db, ctx, now }: Change, id: string): number {
  const unseen = unseenWith(ctx, id);
  return db.update(reminders).set({ acknowledgedAt: now }).where(inArray(reminders.n, unseen)).run().changes;
}
