import type { OpenPetition, Restraint } from "../../shared/custody/venue.ts";
import type { CaseCtx } from "../core/change.ts";
import { visibleSql } from "../core/scope.ts";

type PetitionRow = {
  n: number;
  caption: string;
  filed: 0 | 1;
  courtKey: string | null;
  citation: string | null;
};

/** Open petitions of a client that this person may see, each with the court of its open docket and the commands that restrain a move. */
export function openPetitionsOf(ctx: CaseCtx, clientN: number): OpenPetition[] {
  const rows = ctx.office.caseFile.sqlite
    .prepare<[{ me: string; clientN: number }], PetitionRow>(
      `SELECT x.n, x.caption, d.n IS NOT NULL AS filed, k.key AS courtKey, k.citation
       FROM petitioners_standing p JOIN proceedings x ON x.n = p.proceeding_n
       LEFT JOIN dockets_standing d ON d.n = (SELECT y.n FROM dockets_standing y WHERE y.proceeding_n = x.n ORDER BY y.closed_on IS NOT NULL, y.opened_on DESC, y.n DESC LIMIT 1)
       LEFT JOIN courts k ON k.n = coalesce(d.court_n, x.court_n)
       WHERE p.client_n = @clientN AND x.kind = 'petition' AND x.closed_on IS NULL AND ${visibleSql("x")} ORDER BY x.n`,
    )
    .all({ me: ctx.scope.personId, clientN });
  return rows.map((row) => ({
    caption: row.caption,
    filed: row.filed === 1,
    court: row.courtKey === null ? null : { key: row.courtKey, citation: row.citation ?? row.courtKey },
    restraints: restraintsOf(ctx, row.n, clientN),
  }));
}

/** Commands against transfer that stand: not vacated, superseded or stayed, for this petitioner or for all. */
function restraintsOf(ctx: CaseCtx, proceedingN: number, clientN: number): Restraint[] {
  return ctx.office.caseFile.sqlite
    .prepare<[{ proceedingN: number; clientN: number }], Restraint>(
      `SELECT o.act, o.scope FROM obligations_standing o
       WHERE o.proceeding_n = @proceedingN AND o.act IN ('no_transfer', 'notice_before_transfer')
         AND (o.petitioner_n IS NULL OR o.petitioner_n IN (SELECT thread FROM petitioners_standing WHERE proceeding_n = @proceedingN AND client_n = @clientN))
         AND coalesce((SELECT s.state FROM obligation_states_standing s WHERE s.obligation_n = o.thread ORDER BY s.n DESC LIMIT 1), 'pending')
           NOT IN ('vacated', 'superseded', 'stayed') ORDER BY o.n`,
    )
    .all({ proceedingN, clientN });
}

/** Lead of an open matter in which the immigration court must learn of a move; undefined when there is none, null when nobody leads it. */
export function immigrationMatterOf(ctx: CaseCtx, clientN: number): { lead: string | null } | undefined {
  return ctx.office.caseFile.sqlite
    .prepare<[{ me: string; clientN: number }], { lead: string | null }>(
      `SELECT x.lead FROM petitioners_standing p JOIN proceedings x ON x.n = p.proceeding_n
       WHERE p.client_n = @clientN AND x.kind IN ('removal_case', 'bond_hearing', 'petition') AND x.closed_on IS NULL AND ${visibleSql("x")}
       ORDER BY x.kind = 'removal_case' DESC, x.lead IS NULL, x.n LIMIT 1`,
    )
    .get({ me: ctx.scope.personId, clientN });
}
