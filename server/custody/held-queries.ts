import type { CaseCtx } from "../core/change.ts";
import { HELD_NOW } from "../facilities/held-queries.ts";

const SHOWN = 100;

export type HeldRow = {
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

const HERE = `WITH held AS (${HELD_NOW} AND p.facility_n = (SELECT n FROM facilities WHERE id = @facilityId))`;

/** Who is held at a facility now, of those this person may see: by name, at most a hundred, and how many there are. */
export function heldRows(ctx: CaseCtx, facilityId: string): { rows: HeldRow[]; total: number } {
  const { sqlite } = ctx.office.caseFile;
  const bind = { me: ctx.scope.personId, facilityId };
  const rows = sqlite
    .prepare<[typeof bind], HeldRow>(
      `${HERE} SELECT c.id, c.given_names AS givenNames, c.surname, c.second_surname AS secondSurname, c.unnamed_as AS unnamedAs,
        p.from_precision AS precision, p.from_day AS day, p.from_time AS time, p.confirmed_at AS confirmedAt, c.wall_n IS NOT NULL AS restricted
       FROM held JOIN clients c ON c.n = held.client_n JOIN placements p ON p.n = held.placement_n
       ORDER BY coalesce(c.surname, c.given_names, c.unnamed_as), c.n LIMIT ${SHOWN}`,
    )
    .all(bind);
  return { rows, total: sqlite.prepare<[typeof bind], number>(`${HERE} SELECT count(*) FROM held`).pluck().get(bind) ?? 0 };
}
