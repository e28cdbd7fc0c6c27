import type { z } from "zod";
import { HeldAtView } from "../../shared/custody/held-at.ts";
import { isStale } from "../../shared/custody/days.ts";
import { sortName } from "../../shared/clients/names.ts";
import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import { instant } from "../../shared/kernel/instant.ts";
import { When } from "../../shared/kernel/when.ts";
import { dayIn } from "../../shared/kernel/zoned.ts";
import type { CaseCtx } from "../core/change.ts";
import { type HeldRow, heldRows } from "./held-queries.ts";

/** Who is held at a facility now, as its page shows them. */
export function heldAt(ctx: CaseCtx & { today: CalendarDate }, facilityId: string): z.infer<typeof HeldAtView> {
  const { rows, total } = heldRows(ctx, facilityId);
  return HeldAtView.parse({ people: rows.map((row) => present(ctx, row)), total });
}

function present(ctx: CaseCtx & { today: CalendarDate }, row: HeldRow) {
  const { id, precision, day, time, confirmedAt } = row;
  const confirmedOn = confirmedAt === null ? null : dayIn(instant(confirmedAt), ctx.office.zone());
  const since = When.parse({ precision, day, time });
  return { id, name: sortName(row), since, confirmedAt, stale: isStale(confirmedOn, since, ctx.today), restricted: row.restricted === 1 };
}
