import type { CaseCtx } from "../core/change.ts";
import { visibleSql } from "../core/scope.ts";
import { CASE_COLUMNS, CASE_JOINS, type CaseColumns, NAME_COLUMNS, type NameColumns } from "../today/queries.ts";

type Bind = Record<string, unknown>;
export type MendPerson = NameColumns & { clientId: string; detail: string | null };

function people(ctx: CaseCtx, from: string): MendPerson[] {
  return ctx.office.caseFile.sqlite
    .prepare<[Bind], MendPerson>(`SELECT DISTINCT c.id AS clientId, ${NAME_COLUMNS}, ${from}`)
    .all({ me: ctx.scope.personId });
}

/** Held, and no place is known now. */
export function heldPlaceUnknown(ctx: CaseCtx): MendPerson[] {
  return people(
    ctx,
    `e.start_day AS detail FROM episodes_standing e JOIN clients c ON c.n = e.client_n
     WHERE ${visibleSql("c")} AND NOT EXISTS (SELECT 1 FROM custody_ends_standing z WHERE z.episode_n = e.thread)
       AND NOT EXISTS (SELECT 1 FROM placements_standing s WHERE s.episode_n = e.thread AND s.until_precision IS NULL AND s.kind <> 'unknown')
     ORDER BY c.n`,
  );
}

/** Released, and how it came about is not known yet. */
export function releasedPathwayUnknown(ctx: CaseCtx): MendPerson[] {
  return people(
    ctx,
    `z.ended_day AS detail FROM custody_ends_standing z JOIN episodes_standing e ON e.thread = z.episode_n JOIN clients c ON c.n = e.client_n
     WHERE ${visibleSql("c")} AND z.kind = 'released' AND z.pathway = 'unknown' ORDER BY c.n`,
  );
}

export type StayRecord = NameColumns & {
  clientId: string;
  episodeN: number;
  thread: number;
  kind: string;
  place: string;
  fromPrecision: string;
  fromDay: string | null;
  fromTime: string | null;
  untilPrecision: string | null;
  untilDay: string | null;
  untilTime: string | null;
  endPrecision: string | null;
  endDay: string | null;
  endTime: string | null;
};

/**
 * Stays of episodes in which one may overlap another: two are open at once, or one begins before another's last day.
 * A coarse net for an exact rule (shared/custody/rules.ts), so that most of the table is never handed over.
 */
export function staysThatMayOverlap(ctx: CaseCtx): StayRecord[] {
  const pair = `SELECT a.episode_n FROM placements_standing a JOIN placements_standing b ON b.episode_n = a.episode_n AND b.thread > a.thread
    WHERE coalesce(a.from_day, '0') < coalesce(b.until_day, '9') AND coalesce(b.from_day, '0') < coalesce(a.until_day, '9')`;
  return ctx.office.caseFile.sqlite
    .prepare<[Bind], StayRecord>(
      `SELECT c.id AS clientId, ${NAME_COLUMNS}, s.episode_n AS episodeN, s.thread, s.kind, coalesce(f.name, s.place, s.kind) AS place,
        s.from_precision AS fromPrecision, s.from_day AS fromDay, s.from_time AS fromTime,
        s.until_precision AS untilPrecision, s.until_day AS untilDay, s.until_time AS untilTime,
        z.ended_precision AS endPrecision, z.ended_day AS endDay, z.ended_time AS endTime
       FROM placements_standing s JOIN episodes_standing e ON e.thread = s.episode_n JOIN clients c ON c.n = e.client_n
       LEFT JOIN facilities f ON f.n = s.facility_n LEFT JOIN custody_ends_standing z ON z.episode_n = e.thread
       WHERE s.episode_n IN (${pair}) AND ${visibleSql("c")} ORDER BY c.n, s.episode_n, coalesce(s.from_day, '0'), s.thread LIMIT 4000`,
    )
    .all({ me: ctx.scope.personId });
}

/** Petitions in which every petitioner has a ruling that stands, while the stage shown is one before it. */
export function decidedStillOpen(ctx: CaseCtx, before: readonly string[]): (CaseColumns & { stage: string })[] {
  return ctx.office.caseFile.sqlite
    .prepare<[Bind], CaseColumns & { stage: string }>(
      `SELECT ${CASE_COLUMNS}, coalesce(p.stage_override, p.stage) AS stage FROM proceedings p ${CASE_JOINS}
       WHERE p.kind = 'petition' AND p.closed_on IS NULL AND ${visibleSql("p")} AND coalesce(p.stage_override, p.stage) IN (SELECT value FROM json_each(@before))
         AND EXISTS (SELECT 1 FROM petitioners_standing q WHERE q.proceeding_n = p.n)
         AND NOT EXISTS (SELECT 1 FROM petitioners_standing q WHERE q.proceeding_n = p.n
           AND NOT EXISTS (SELECT 1 FROM determinations_standing r WHERE r.petitioner_n = q.thread AND r.reversed_on IS NULL))
       ORDER BY p.n LIMIT 500`,
    )
    .all({ me: ctx.scope.personId, before: JSON.stringify(before) });
}

export type AgainstRecord = NameColumns &
  CaseColumns & {
    id: string;
    clientId: string;
    place: string;
    order: number | null;
    orderId: string;
    carrier: string | null;
    recordedAt: number;
  };

/** Moves out of the district that became known since a moment, while an order not to transfer the person was in force. */
export function movedAgainstOrders(ctx: CaseCtx, since: number): AgainstRecord[] {
  const court = (of: string) =>
    `coalesce((SELECT w.court_n FROM court_overrides_standing w WHERE w.facility_n = ${of} LIMIT 1),
      (SELECT y.court_n FROM facilities u JOIN counties y ON y.fips = u.county_fips WHERE u.n = ${of}))`;
  return ctx.office.caseFile.sqlite
    .prepare<[Bind], AgainstRecord>(
      `SELECT first.id, c.id AS clientId, ${NAME_COLUMNS}, coalesce(f.name, s.place, s.kind) AS place, t.number AS "order", (SELECT id FROM docket_entries WHERE n = t.thread) AS orderId, p.lead AS carrier,
        v.at AS recordedAt, p.id AS caseId, p.caption, k.citation, x.number
       FROM placements_standing s JOIN placements first ON first.n = s.thread JOIN events v ON v.seq = first.recorded_seq
       JOIN episodes_standing e ON e.thread = s.episode_n JOIN clients c ON c.n = e.client_n LEFT JOIN facilities f ON f.n = s.facility_n
       JOIN petitioners_standing q ON q.client_n = c.n JOIN proceedings p ON p.n = q.proceeding_n ${CASE_JOINS}
       JOIN obligations_standing o ON o.proceeding_n = p.n AND o.act = 'no_transfer' AND (o.petitioner_n IS NULL OR o.petitioner_n = q.thread)
       JOIN docket_entries_standing t ON t.thread = o.entry_n
       WHERE v.at >= @since AND v.verb <> 'import.apply' AND s.until_precision IS NULL AND ${visibleSql("c")} AND ${visibleSql("p")}
         AND coalesce((SELECT i.state FROM obligation_states_standing i WHERE i.obligation_n = o.thread), 'pending') IN ('pending', 'extended', 'disputed')
         AND coalesce(s.from_day, '9') >= t.filed_on
         AND ${court("s.facility_n")} <> (SELECT ${court("b.facility_n")} FROM placements_standing b WHERE b.episode_n = s.episode_n AND b.thread <> s.thread
           AND b.until_precision IS NOT NULL ORDER BY coalesce(b.from_day, '0') DESC, b.thread DESC LIMIT 1)
       GROUP BY s.thread, p.n ORDER BY v.at DESC LIMIT 100`,
    )
    .all({ me: ctx.scope.personId, since });
}
