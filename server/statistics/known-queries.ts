import type { Verb } from "../../shared/access/verbs.ts";
import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import type { Instant } from "../../shared/kernel/instant.ts";
import type { CaseCtx } from "../core/change.ts";
import { visibleSql } from "../core/scope.ts";
import { latestDay } from "./lens-queries.ts";

/** The last event recorded by a moment; 0 before the first. */
export function lastSeqBy(ctx: CaseCtx, at: Instant): number {
  return (
    ctx.office.caseFile.sqlite
      .prepare<[number], number>("SELECT seq FROM events WHERE at <= ? ORDER BY seq DESC LIMIT 1")
      .pluck()
      .get(at) ?? 0
  );
}

/** The last event of all; 0 before the first. */
export function lastSeq(ctx: CaseCtx): number {
  return ctx.office.caseFile.sqlite.prepare<[], number>("SELECT coalesce(max(seq), 0) FROM events").pluck().get() ?? 0;
}

/** Whether an event after `seq` has any other verb than these. */
export function anyLoudSince(ctx: CaseCtx, seq: number, quiet: readonly Verb[]): boolean {
  const found = ctx.office.caseFile.sqlite
    .prepare<[number, string], number>("SELECT 1 FROM events WHERE seq > ? AND verb NOT IN (SELECT value FROM json_each(?)) LIMIT 1")
    .pluck()
    .get(seq, JSON.stringify(quiet));
  return found !== undefined;
}

/** The walls that this reader is inside, in one fixed order: two readers inside the same ones see the same record. */
export function wallsOf(ctx: CaseCtx): number[] {
  return ctx.office.caseFile.sqlite
    .prepare<[string], number>("SELECT wall_n FROM wall_people WHERE person_id = ? ORDER BY wall_n")
    .pluck()
    .all(ctx.scope.personId);
}

/** Standing facts that figures read, by table, with the day they tell and how each leads to a petition `x` or a client `c`. */
const OF_CASE = `JOIN proceedings x ON x.n = f.proceeding_n AND x.kind IN ('petition', 'release_request') AND ${visibleSql("x")}`;
const OF_PETITIONER = `JOIN petitioners q ON q.n = f.petitioner_n JOIN proceedings x ON x.n = q.proceeding_n AND ${visibleSql("x")}`;
const OF_CLIENT = `JOIN clients c ON c.n = f.client_n AND ${visibleSql("c")}`;
const OF_EPISODE = `JOIN episodes e ON e.n = f.episode_n JOIN clients c ON c.n = e.client_n AND ${visibleSql("c")}`;
const COUNTED = [
  ["dockets", "f.opened_on", OF_CASE],
  ["closings", "f.closed_on", OF_CASE],
  ["release_requests", "f.sent_on", OF_CASE],
  ["determinations", "f.determined_on", OF_PETITIONER],
  ["interim_rulings", "f.ruled_on", OF_PETITIONER],
  ["engagements", "f.decided_on", OF_CLIENT],
  ["contact_losses", "f.lost_since", OF_CLIENT],
  ["episodes", latestDay("f.start"), OF_CLIENT],
  ["custody_ends", latestDay("f.ended"), OF_EPISODE],
  ["placements", latestDay("f.from"), OF_EPISODE],
] as const;
const COUNT = COUNTED.map(
  ([table, day, join]) => `SELECT count(*) AS facts FROM ${table}_standing f ${join} WHERE f.recorded_seq > @seq AND (${day}) <= @asOf`,
).join(" UNION ALL ");

/** Facts about days up to `asOf` that this reader may see and that were entered after an event. */
export function countEnteredAfter(ctx: CaseCtx, seq: number, asOf: CalendarDate): number {
  return (
    ctx.office.caseFile.sqlite
      .prepare<[{ me: string; seq: number; asOf: string }], number>(`SELECT sum(facts) FROM (${COUNT})`)
      .pluck()
      .get({ me: ctx.scope.personId, seq, asOf }) ?? 0
  );
}
