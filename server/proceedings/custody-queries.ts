import type { CustodyEndKind, PlacementKind } from "../../shared/custody/codes.ts";
import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import type { Precision, When } from "../../shared/kernel/when.ts";
import type { EpisodeAtFiling } from "../../shared/proceedings/custody-at-filing.ts";
import type { CaseCtx } from "../core/change.ts";

type EpisodeRow = {
  thread: number;
  sp: Precision;
  sd: CalendarDate | null;
  st: string | null;
  kind: CustodyEndKind | null;
  ep: Precision | null;
  ed: CalendarDate | null;
  et: string | null;
};
export type EpisodeOf = EpisodeAtFiling & { thread: number };

/** Times in custody of a client, newest first, with the kind of place on a day (null: now). */
export function episodesOf(ctx: CaseCtx, clientN: number, on: CalendarDate | null): EpisodeOf[] {
  return ctx.office.caseFile.sqlite
    .prepare<[number], EpisodeRow>(
      `SELECT e.thread, e.start_precision AS sp, e.start_day AS sd, e.start_time AS st, o.kind, o.ended_precision AS ep, o.ended_day AS ed, o.ended_time AS et
       FROM episodes_standing e LEFT JOIN custody_ends_standing o ON o.episode_n = e.thread
       WHERE e.client_n = ? ORDER BY coalesce(e.start_day, '0') DESC, e.n DESC`,
    )
    .all(clientN)
    .map((row) => ({
      thread: row.thread,
      start: when(row.sp, row.sd, row.st),
      end: row.kind === null || row.ep === null ? null : { kind: row.kind, ended: when(row.ep, row.ed, row.et) },
      placement: placementOn(ctx, row.thread, on)?.kind ?? null,
    }));
}

function when(precision: Precision, on: CalendarDate | null, time: string | null): When {
  return { precision, day: on, time };
}

export type PlacementOn = { kind: PlacementKind; facility_n: number | null; place: string | null };

/** Where a person was on a day, as far as recorded: the newest placement of the episode that had begun by then. */
export function placementOn(ctx: CaseCtx, episodeN: number, on: CalendarDate | null): PlacementOn | null {
  return (
    ctx.office.caseFile.sqlite
      .prepare<[number, string | null, string | null], PlacementOn>(
        `SELECT kind, facility_n, place FROM placements_standing WHERE episode_n = ? AND (? IS NULL OR coalesce(from_day, '0') <= ?)
         ORDER BY coalesce(from_day, '0') DESC, n DESC LIMIT 1`,
      )
      .get(episodeN, on, on) ?? null
  );
}

/** Whether anything is recorded of the statute asserted in the newest episode. */
export function hasBasis(ctx: CaseCtx, episodeN: number): boolean {
  return (
    ctx.office.caseFile.sqlite
      .prepare<[number], number>("SELECT 1 FROM custody_bases_standing WHERE episode_n = ? AND basis <> 'unknown' LIMIT 1")
      .pluck()
      .get(episodeN) !== undefined
  );
}

export function hasANumber(ctx: CaseCtx, clientN: number): boolean {
  return (
    ctx.office.caseFile.sqlite.prepare<[number], number>("SELECT 1 FROM a_numbers WHERE client_n = ? LIMIT 1").pluck().get(clientN) !==
    undefined
  );
}

/** Whether the decision in force with this client is to take the case on. */
export function isEngaged(ctx: CaseCtx, clientN: number): boolean {
  return (
    ctx.office.caseFile.sqlite
      .prepare<[number], string>("SELECT decision FROM engagements_standing WHERE client_n = ? ORDER BY decided_on DESC, n DESC LIMIT 1")
      .pluck()
      .get(clientN) === "accepted"
  );
}
