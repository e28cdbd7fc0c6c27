import type { ProceedingKind } from "../../shared/proceedings/codes.ts";
import type { CaseCtx } from "../core/change.ts";
import { visibleSql } from "../core/scope.ts";
import { WHERE_WORD, WHEREABOUTS } from "../clients/queries.ts";
import { HELD_NOW } from "../facilities/held-queries.ts";

export type ClientHitRow = {
  n: number;
  id: string;
  givenNames: string | null;
  surname: string | null;
  secondSurname: string | null;
  unnamedAs: string | null;
  whereabouts: string;
  place: string | null;
  precision: string | null;
  day: string | null;
  time: string | null;
  restricted: number;
};

/** What a hit shows of these clients; walls hold here once more. */
export function clientHitRows(ctx: CaseCtx, ns: readonly number[]): ClientHitRow[] {
  const since = (part: string) => `CASE WHEN o.n IS NULL THEN e.start_${part} ELSE o.ended_${part} END AS ${part}`;
  return ctx.office.caseFile.sqlite
    .prepare<[{ me: string; ns: string }], ClientHitRow>(
      `SELECT c.n, c.id, c.given_names AS givenNames, c.surname, c.second_surname AS secondSurname, c.unnamed_as AS unnamedAs,
        ${WHERE_WORD} AS whereabouts, coalesce(f.name, p.place) AS place, ${["precision", "day", "time"].map(since).join(", ")},
        c.wall_n IS NOT NULL AS restricted
       FROM clients c ${WHEREABOUTS} WHERE c.n IN (SELECT value FROM json_each(@ns)) AND ${visibleSql("c")}`,
    )
    .all({ me: ctx.scope.personId, ns: JSON.stringify(ns) });
}

export type CaseHitRow = {
  n: number;
  id: string;
  kind: ProceedingKind;
  caption: string;
  citation: string | null;
  number: string | null;
  filed: number;
  closed: number;
  dated: number;
  restricted: number;
};

export function caseHitRows(ctx: CaseCtx, ns: readonly number[]): CaseHitRow[] {
  return ctx.office.caseFile.sqlite
    .prepare<[{ me: string; ns: string }], CaseHitRow>(
      `SELECT pr.n, pr.id, pr.kind, pr.caption, k.citation, d.number, d.n IS NOT NULL AS filed, pr.closed_on IS NOT NULL AS closed,
        pr.next_sort IS NOT NULL AS dated, pr.wall_n IS NOT NULL AS restricted
       FROM proceedings pr LEFT JOIN courts k ON k.n = pr.court_n
       LEFT JOIN dockets_standing d ON d.n = (SELECT x.n FROM dockets_standing x WHERE x.proceeding_n = pr.n
         ORDER BY x.closed_on IS NULL DESC, x.opened_on DESC, x.n DESC LIMIT 1)
       WHERE pr.n IN (SELECT value FROM json_each(@ns)) AND ${visibleSql("pr")}`,
    )
    .all({ me: ctx.scope.personId, ns: JSON.stringify(ns) });
}

/** How many visible clients each of these facilities holds now. */
export function heldByFacility(ctx: CaseCtx, ids: readonly string[]): Map<string, number> {
  const rows = ctx.office.caseFile.sqlite
    .prepare<[{ me: string; ids: string }], { id: string; held: number }>(
      `SELECT f.id, count(*) AS held FROM (${HELD_NOW}) h JOIN facilities f ON f.n = h.facility_n
       WHERE f.id IN (SELECT value FROM json_each(@ids)) GROUP BY f.id`,
    )
    .all({ me: ctx.scope.personId, ids: JSON.stringify(ids) });
  return new Map(rows.map((row) => [row.id, row.held]));
}

/** Of these judges those whom a visible case is before, with how many. */
export function casesByJudge(ctx: CaseCtx, ids: readonly string[]): Map<string, number> {
  const rows = ctx.office.caseFile.sqlite
    .prepare<[{ me: string; ids: string }], { id: string; cases: number }>(
      `SELECT j.id, count(*) AS cases FROM judges j JOIN proceedings pr ON pr.judge_n = j.n
       WHERE j.id IN (SELECT value FROM json_each(@ids)) AND ${visibleSql("pr")} GROUP BY j.id`,
    )
    .all({ me: ctx.scope.personId, ids: JSON.stringify(ids) });
  return new Map(rows.map((row) => [row.id, row.cases]));
}
