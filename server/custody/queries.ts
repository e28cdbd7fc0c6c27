import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import { noSuch } from "../../shared/kernel/domain-error.ts";
import type { Precision, When } from "../../shared/kernel/when.ts";
import type { CustodyEndKind, PlacementKind } from "../../shared/custody/codes.ts";
import { type CUSTODY_BASIS, type CUSTODY_POSTURE, type CUSTODY_START, type PLACEMENT_SOURCE } from "../../shared/custody/codes.ts";
import type { CodeOf } from "../../shared/kernel/codes.ts";
import type { CaseCtx } from "../core/change.ts";
import { visibleSql } from "../core/scope.ts";

/** A standing row of `episodes` with the id of its first row, and its end where it has one. */
export type EpisodeRow = {
  n: number;
  id: string;
  thread: number;
  publicId: string;
  clientN: number;
  clientId: string;
  startPrecision: Precision;
  startDay: CalendarDate | null;
  startTime: string | null;
  startKind: CodeOf<typeof CUSTODY_START>;
  circumstances: string | null;
  warrantShown: 0 | 1 | null;
  endKind: CustodyEndKind | null;
  endPrecision: Precision | null;
  endDay: CalendarDate | null;
  endTime: string | null;
};

const EPISODE = `SELECT e.n, e.id, e.thread, first.id AS publicId, e.client_n AS clientN, c.id AS clientId,
    e.start_precision AS startPrecision, e.start_day AS startDay, e.start_time AS startTime, e.start_kind AS startKind,
    e.circumstances, e.warrant_shown AS warrantShown,
    o.kind AS endKind, o.ended_precision AS endPrecision, o.ended_day AS endDay, o.ended_time AS endTime
  FROM episodes_standing e JOIN episodes first ON first.n = e.thread JOIN clients c ON c.n = e.client_n
  LEFT JOIN custody_ends_standing o ON o.episode_n = e.thread WHERE ${visibleSql("c")}`;

/** The episode as it stands, if its client is this person's to see. */
export function loadEpisode(ctx: CaseCtx, id: string): EpisodeRow {
  const row = ctx.office.caseFile.sqlite
    .prepare<[{ me: string; id: string }], EpisodeRow>(`${EPISODE} AND first.id = @id`)
    .get({ me: ctx.scope.personId, id });
  if (!row) throw noSuch("time in custody");
  return row;
}

/** Whether this time in custody of a client, whom the caller loaded through scope, was withdrawn: its rows are there and none stands. */
export function isWithdrawnEpisode(ctx: CaseCtx, clientN: number, id: string): boolean {
  return (
    ctx.office.caseFile.sqlite
      .prepare<[string, number], number>(
        `SELECT 1 FROM episodes f WHERE f.id = ? AND f.client_n = ? AND f.root IS NULL
           AND NOT EXISTS (SELECT 1 FROM episodes_standing s WHERE s.thread = f.n)`,
      )
      .pluck()
      .get(id, clientN) === 1
  );
}

/** Episodes of a client, newest first; one of unknown start stands last among them. */
export function episodesOf(ctx: CaseCtx, clientN: number): EpisodeRow[] {
  return ctx.office.caseFile.sqlite
    .prepare<[{ me: string; clientN: number }], EpisodeRow>(
      `${EPISODE} AND e.client_n = @clientN ORDER BY coalesce(e.start_day, '0') DESC, e.thread DESC`,
    )
    .all({ me: ctx.scope.personId, clientN });
}

export type PlacementRow = {
  n: number;
  id: string;
  thread: number;
  publicId: string;
  episodeN: number;
  kind: PlacementKind;
  facilityN: number | null;
  facilityName: string | null;
  place: string | null;
  fromPrecision: Precision;
  fromDay: CalendarDate | null;
  fromTime: string | null;
  untilPrecision: Precision | null;
  untilDay: CalendarDate | null;
  untilTime: string | null;
  source: CodeOf<typeof PLACEMENT_SOURCE>;
  confirmedAt: number | null;
  confirmedBy: string | null;
};

const PLACEMENT = `SELECT p.n, p.id, p.thread, first.id AS publicId, p.episode_n AS episodeN, p.kind, p.facility_n AS facilityN,
    f.name AS facilityName, p.place, p.from_precision AS fromPrecision, p.from_day AS fromDay, p.from_time AS fromTime,
    p.until_precision AS untilPrecision, p.until_day AS untilDay, p.until_time AS untilTime,
    p.source, p.confirmed_at AS confirmedAt, p.confirmed_by AS confirmedBy
  FROM placements_standing p JOIN placements first ON first.n = p.thread LEFT JOIN facilities f ON f.n = p.facility_n`;

/** Stays of one episode in order of their beginning; one that began on a day not known stands first. */
export function placementsOf(ctx: CaseCtx, episodeN: number): PlacementRow[] {
  return ctx.office.caseFile.sqlite
    .prepare<[number], PlacementRow>(
      `${PLACEMENT} WHERE p.episode_n = ? ORDER BY coalesce(p.from_day, '0'), coalesce(p.from_time, '00:00'), p.thread`,
    )
    .all(episodeN);
}

/** The stay and its episode, if the client is this person's to see. */
export function loadPlacement(ctx: CaseCtx, id: string): { placement: PlacementRow; episode: EpisodeRow } {
  const placement = ctx.office.caseFile.sqlite.prepare<[string], PlacementRow>(`${PLACEMENT} WHERE first.id = ?`).get(id);
  const episode =
    placement &&
    ctx.office.caseFile.sqlite
      .prepare<[{ me: string; thread: number }], EpisodeRow>(`${EPISODE} AND e.thread = @thread`)
      .get({ me: ctx.scope.personId, thread: placement.episodeN });
  if (!placement || !episode) throw noSuch("placement");
  return { placement, episode };
}

export type BasisRow = {
  n: number;
  id: string;
  thread: number;
  publicId: string;
  basis: CodeOf<typeof CUSTODY_BASIS>;
  posture: CodeOf<typeof CUSTODY_POSTURE>;
  assertedBy: string | null;
  contested: 0 | 1;
  fromDay: CalendarDate | null;
  note: string | null;
};

/** What statute was asserted, newest first. */
export function basesOf(ctx: CaseCtx, episodeN: number): BasisRow[] {
  return ctx.office.caseFile.sqlite
    .prepare<[number], BasisRow>(
      `SELECT b.n, b.id, b.thread, first.id AS publicId, b.basis, b.posture, b.asserted_by AS assertedBy, b.contested, b.from_day AS fromDay, b.note
       FROM custody_bases_standing b JOIN custody_bases first ON first.n = b.thread WHERE b.episode_n = ?
       ORDER BY coalesce(b.from_day, '0') DESC, b.thread DESC`,
    )
    .all(episodeN);
}

/**
 * Rows of Today: people still held in a place nobody confirmed for a week. `before`: the moment and the day a week ago
 * (the same rule as isStale in shared/custody/days.ts, with the first day of a month or year for one known only so far).
 */
export type StaleRow = { clientId: string; placementId: string; name: string; confirmedAt: number | null };
export function stalePlacements(ctx: CaseCtx, before: { at: number; day: CalendarDate }, limit: number): StaleRow[] {
  return ctx.office.caseFile.sqlite
    .prepare<[{ me: string; at: number; day: string; limit: number }], StaleRow>(
      `SELECT c.id AS clientId, first.id AS placementId, coalesce(f.name, p.place, p.kind) AS name, p.confirmed_at AS confirmedAt
       FROM placements_standing p JOIN placements first ON first.n = p.thread JOIN episodes_standing e ON e.thread = p.episode_n
       JOIN clients c ON c.n = e.client_n LEFT JOIN facilities f ON f.n = p.facility_n
       WHERE p.until_precision IS NULL AND CASE WHEN p.confirmed_at IS NULL THEN coalesce(p.from_day, '0') <= @day ELSE p.confirmed_at <= @at END
         AND NOT EXISTS (SELECT 1 FROM custody_ends_standing o WHERE o.episode_n = e.thread) AND ${visibleSql("c")}
       ORDER BY coalesce(p.confirmed_at, 0), p.n LIMIT @limit`,
    )
    .all({ me: ctx.scope.personId, ...before, limit });
}

export function startOf(row: EpisodeRow): When {
  return { precision: row.startPrecision, day: row.startDay, time: row.startTime };
}
export function endOf(row: EpisodeRow): { at: When; kind: CustodyEndKind } | null {
  if (row.endKind === null || row.endPrecision === null) return null;
  return { at: { precision: row.endPrecision, day: row.endDay, time: row.endTime }, kind: row.endKind };
}
export function fromOf(row: PlacementRow): When {
  return { precision: row.fromPrecision, day: row.fromDay, time: row.fromTime };
}
export function untilOf(row: PlacementRow): When | null {
  return row.untilPrecision === null ? null : { precision: row.untilPrecision, day: row.untilDay, time: row.untilTime };
}
