import { ReminderView } from "../../shared/reminders/contract.ts";
import { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import { instant, zone } from "../../shared/kernel/instant.ts";
import { atWallClock, dayIn } from "../../shared/kernel/zoned.ts";
import type { CaseCtx } from "../core/change.ts";
import { hearingMoment } from "./items.ts";
import { openReminders, type ReminderRow } from "./queries.ts";

/** What this person was told and has not marked as seen, the nearest first. */
export function presentReminders(ctx: CaseCtx): ReminderView[] {
  return openReminders(ctx)
    .filter(standsAsTold)
    .map((row) => ReminderView.parse(viewOf(row)));
}

/** A hearing that has moved since is told anew; another room or a corrected notice leaves what was told standing. */
function standsAsTold({ kind, sort, day, time, zone: name }: ReminderRow): boolean {
  return kind !== "hearing" || (day !== null && hearingMoment(CalendarDate.parse(day), time, zone(name)) === sort);
}

function viewOf({ time, ...row }: ReminderRow) {
  const { id, rung, as, kind, title, deadlineId, zone: name, madeAt } = row;
  const kept = zone(name);
  const at = row.day !== null && time !== null ? atWallClock(CalendarDate.parse(row.day), time, kept) : row.at;
  const day = row.day ?? (row.at === null ? null : dayIn(instant(row.at), kept));
  const of = { id: row.caseId, caption: row.caption, court: row.court, number: row.number };
  const { duty } = row;
  return { id, rung, as, kind, duty, title, safePassed: row.safePassed === 1, case: of, deadlineId, day, at, zone: kept, madeAt };
}
