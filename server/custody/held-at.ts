import type { z } from "zod";
import { HeldAtView } from "../../shared/custody/held-at.ts";
import { isStale } from "../../shared/custody/days.ts";
import { sortName } from "../../shared/clients/names.ts";
import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import { instant } from "../../shared/kernel/instant.ts";
import { When } from "../../shared/kernel/when.ts";
import { dayIn } from "../../shared/kernel/zoned.ts";
import type { CaseCtx } from "../core/change.ts";
import { HELD_NOW } from "../facilities/held-queries.ts";

const SHOWN = 100;

type HeldRow = {
  id: string;
  givenNames: string | null;
  surname: string | null;
  secondSurname: string | null;
  unnamedAs: string | null;
  precision: string;
  day: string | null;
  time: string | null;
  confirmedAt: number | null;
  restricted: number;
};

/** Who is held at a facility now, of those this person may see. */
export function heldAt(ctx: CaseCtx & { today: CalendarDate }, facilityId: string): z.infer<typeof HeldAtView> {
  const { sqlite } = ctx.office.caseFile;
  const here = `WITH held AS (${HELD_NOW} AND p.facility_n = (SELECT n FROM facilities WHERE id = @facilityId))`;
  const bind = { me: ctx.scope.personId, facilityId };
  const rows = sqlite
    .prepare<[typeof bind], HeldRow>(
      `${here} SELECT c.id, c.given_names AS givenNames, c.surname, c.second_surname AS secondSurname, c.unnamed_as AS unnamedAs,
        p.from_precision AS precision, p.from_day AS day, p.from_time AS time, p.confirmed_at AS confirmedAt, c.wall_n IS NOT NULL AS restricted
       FROM held JOIN clients c ON c.n = held.client_n JOIN placements p ON p.n = held.placement_n
       ORDER BY coalesce(c.surname, c.given_names, c.unnamed_as), c.n LIMIT ${SHOWN}`,
    )
    .all(bind);
  const total = sqlite.prepare<[typeof bind], number>(`${here} SELECT count(*) FROM held`).pluck().get(bind) ?? 0;
  return HeldAtView.parse({ people: rows.map((row) => present(ctx, row)), total });
}

function present(ctx: CaseCtx & { today: CalendarDate }, row: HeldRow) {
  const { id, precision, day, time, confirmedAt } = row;
  const confirmedOn = confirmedAt === null ? null : dayIn(instant(confirmedAt), ctx.office.zone());
  const since = When.parse({ precision, day, time });
  return { id, name: sortName(row), since, confirmedAt, stale: isStale(confirmedOn, since, ctx.today), restricted: row.restricted === 1 };
}
