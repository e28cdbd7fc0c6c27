import type { Whereabouts } from "../../shared/clients/contract.ts";
import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import type { Stage } from "../../shared/proceedings/codes.ts";
import { WHERE_WORD, WHEREABOUTS } from "../clients/queries.ts";
import type { CaseCtx } from "../core/change.ts";
import { visibleSql } from "../core/scope.ts";
import type { Known } from "./row-queries.ts";
import { asKnownNow, asKnownThen } from "./lens-queries.ts";

/** Open petitions by stage. */
export function petitionsByStage(ctx: CaseCtx): { stage: Stage; petitions: number }[] {
  return ctx.office.caseFile.sqlite
    .prepare<[{ me: string }], { stage: Stage; petitions: number }>(
      `SELECT x.stage, count(*) AS petitions FROM proceedings x WHERE x.kind = 'petition' AND x.closed_on IS NULL AND ${visibleSql("x")} GROUP BY x.stage`,
    )
    .all({ me: ctx.scope.personId });
}

/** People we act for (a petition, a request, or a case accepted) by where they are. A prospect is in no count. */
export function peopleByWhereabouts(ctx: CaseCtx): { whereabouts: Whereabouts; people: number }[] {
  return ctx.office.caseFile.sqlite
    .prepare<[{ me: string }], { whereabouts: Whereabouts; people: number }>(
      `SELECT ${WHERE_WORD} AS whereabouts, count(*) AS people FROM clients c ${WHEREABOUTS} WHERE ${visibleSql("c")} AND (
         EXISTS (SELECT 1 FROM petitioners_standing q JOIN proceedings x ON x.n = q.proceeding_n
           WHERE q.client_n = c.n AND x.kind IN ('petition', 'release_request') AND ${visibleSql("x")})
         OR EXISTS (SELECT 1 FROM engagements_standing g WHERE g.client_n = c.n AND g.decision = 'accepted')) GROUP BY 1`,
    )
    .all({ me: ctx.scope.personId });
}

export type GroupRow = { proceedingId: string; caption: string; released: number; asOf: CalendarDate | null; source: string };

/** Group results counted by `asOf`, or on a day not recorded. */
export function groupRows(ctx: CaseCtx, asOf: CalendarDate, known: Known): GroupRow[] {
  const lens = known === null ? asKnownNow : asKnownThen;
  return ctx.office.caseFile.sqlite
    .prepare<[{ me: string; asOf: string; known: number }], GroupRow>(
      `SELECT x.id AS proceedingId, x.caption, g.released, g.as_of AS asOf, g.source FROM ${lens("group_results")} g
       JOIN proceedings x ON x.n = g.proceeding_n WHERE (g.as_of IS NULL OR g.as_of <= @asOf) AND ${lens.seen("x")} ORDER BY g.as_of, g.n`,
    )
    .all({ me: ctx.scope.personId, asOf, known: known?.seq ?? 0 });
}
