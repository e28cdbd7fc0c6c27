import type { AcknowledgeInput } from "../../shared/reminders/contract.ts";
import type { Saved } from "../../shared/kernel/save.ts";
import { type CaseCtx, change, type Change } from "../core/change.ts";
import { saved } from "../core/save.ts";

/** Marks reminders of one's own as seen, so that nobody else is alarmed about them. Those of others are left as they are. */
export function acknowledge(ctx: CaseCtx, { requestId, reminderIds }: AcknowledgeInput): Saved {
  return change(ctx, "reminder.acknowledge", { requestId }, (made) => {
    const seen = reminderIds.reduce((sum, id) => sum + markSeen(made, id), 0);
    made.record(ctx.actor.personId, { seen, reminders: reminderIds });
    return saved(ctx.actor.personId, String(seen));
  });
}

/** What was told to this person about the same date, this rung and earlier ones. Returns how many were not seen before. */
function markSeen({ sqlite, ctx, now }: Change, id: string): number {
  return sqlite
    .prepare(
      `UPDATE reminders SET acknowledged_at = @now WHERE person_id = @me AND acknowledged_at IS NULL AND n IN (
        SELECT l.n FROM reminders r JOIN reminders l ON l.deadline_n = r.deadline_n AND l.sort = r.sort AND l.n <= r.n
        WHERE r.id = @id AND r.person_id = @me
        UNION ALL SELECT l.n FROM reminders r JOIN reminders l ON l.hearing_n = r.hearing_n AND l.sort = r.sort AND l.n <= r.n
        WHERE r.id = @id AND r.person_id = @me)`,
    )
    .run({ now, me: ctx.scope.personId, id }).changes;
}
