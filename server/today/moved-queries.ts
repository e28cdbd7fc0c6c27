import type { CaseCtx } from "../core/change.ts";
import { visibleSql } from "../core/scope.ts";
import { MINE, MY_CLIENT, NAME_COLUMNS, type NameColumns, type OfWhom } from "./queries.ts";

type Bind = Record<string, unknown>;
type Recorded = { recordedAt: number; recordedBy: string };
/**
 * From when on things are news: `from` is a day; `since`, UTC milliseconds, stands in where the day is not known. `after` is the last event
 * before both: nothing is written down before it happens, so older rows need not be looked at.
 */
export type Since = { readonly from: string; readonly since: number; readonly after: number };
/** Happened since, and written down by hand: an imported list brings history, not news. `row` is the alias of its fact. */
const news = (row: string, day: string) => `${row}.recorded_seq > @after AND ${hasDay(`${row}.${day}`)}`;
const hasDay = (day: string) => `coalesce(${day}, iif(v.at >= @since, @from, '0')) >= @from AND v.verb <> 'import.apply'`;

/** The last event written before a moment; 0 where there is none. Events stand in the order of their moments, so the log is halved, not read. */
export function lastEventBefore(ctx: CaseCtx, at: number): number {
  const { sqlite } = ctx.office.caseFile;
  const upTo = sqlite.prepare<[number], { seq: number; at: number }>("SELECT seq, at FROM events WHERE seq <= ? ORDER BY seq DESC LIMIT 1");
  let [before, newest] = [0, upTo.get(Number.MAX_SAFE_INTEGER)?.seq ?? 0];
  while (before < newest) {
    const middle = Math.ceil((before + newest) / 2);
    if ((upTo.get(middle)?.at ?? 0) < at) before = middle;
    else newest = middle - 1;
  }
  return before;
}

export type EndRecord = NameColumns &
  Recorded & {
    id: string;
    clientId: string;
    kind: string;
    precision: string;
    day: string | null;
    time: string | null;
    pathway: string | null;
    attribution: string | null;
    instrument: string | null;
    toCountry: string | null;
    thirdCountry: number | null;
    verifiedBy: string | null;
    place: string | null;
    order: number | null;
  };

/** Ends of custody since a day; a correction counts when it says something else happened. */
export function endsSince(ctx: CaseCtx, whom: OfWhom, since: Since): EndRecord[] {
  return ctx.office.caseFile.sqlite
    .prepare<[Bind], EndRecord>(
      `SELECT e.id, c.id AS clientId, ${NAME_COLUMNS}, e.kind, e.ended_precision AS precision, e.ended_day AS day, e.ended_time AS time, e.pathway, e.attribution,
        e.instrument, e.to_country AS toCountry, e.third_country AS thirdCountry, e.verified_by AS verifiedBy, v.at AS recordedAt, v.actor AS recordedBy,
        (SELECT coalesce(f.name, s.place) FROM placements_standing s LEFT JOIN facilities f ON f.n = s.facility_n WHERE s.episode_n = e.episode_n
          ORDER BY coalesce(s.from_day, '0') DESC, s.thread DESC LIMIT 1) AS place,
        (SELECT number FROM docket_entries_standing t WHERE t.thread = e.entry_n) AS "order"
       FROM custody_ends_standing e JOIN events v ON v.seq = e.recorded_seq LEFT JOIN custody_ends old ON old.n = e.supersedes
       JOIN episodes_standing i ON i.thread = e.episode_n JOIN clients c ON c.n = i.client_n
       WHERE ${news("e", "ended_day")} AND (old.n IS NULL OR old.kind <> e.kind) AND ${visibleSql("c")} AND ${MY_CLIENT} ORDER BY e.ended_day DESC, v.at DESC, e.n DESC LIMIT 100`,
    )
    .all({ ...whom, ...since });
}

export type MoveRecord = NameColumns &
  Recorded & {
    id: string;
    clientId: string;
    kind: string;
    place: string | null;
    state: string | null;
    precision: string;
    day: string | null;
    time: string | null;
    courtN: number | null;
    courtBefore: number | null;
    confirmedBy: string | null;
  };

/** The court district of a facility: a lawyer's word before the county. */
const COURT = (facility: string) =>
  `coalesce((SELECT v.court_n FROM court_overrides_standing v WHERE v.facility_n = ${facility}.n LIMIT 1),
    (SELECT y.court_n FROM counties y WHERE y.fips = ${facility}.county_fips))`;

/** Moves since a day: a new place in force where another was before it. */
export function movesSince(ctx: CaseCtx, whom: OfWhom, since: Since): MoveRecord[] {
  return ctx.office.caseFile.sqlite
    .prepare<[Bind], MoveRecord>(
      `SELECT s.id, c.id AS clientId, ${NAME_COLUMNS}, s.kind, coalesce(f.name, s.place) AS place, f.state, s.from_precision AS precision, s.from_day AS day,
        s.from_time AS time, ${COURT("f")} AS courtN, ${COURT("g")} AS courtBefore, s.confirmed_by AS confirmedBy, v.at AS recordedAt, v.actor AS recordedBy
       FROM placements_standing s JOIN events v ON v.seq = (SELECT recorded_seq FROM placements WHERE n = s.thread)
       JOIN episodes_standing e ON e.thread = s.episode_n JOIN clients c ON c.n = e.client_n
       JOIN placements_standing b ON b.n = (SELECT y.n FROM placements_standing y WHERE y.episode_n = s.episode_n AND y.thread <> s.thread
         ORDER BY coalesce(y.from_day, '0') DESC, y.thread DESC LIMIT 1)
       LEFT JOIN facilities f ON f.n = s.facility_n LEFT JOIN facilities g ON g.n = b.facility_n
       WHERE ${news("s", "from_day")} AND s.until_precision IS NULL AND ${visibleSql("c")} AND ${MY_CLIENT} ORDER BY s.from_day DESC, v.at DESC, s.n DESC LIMIT 100`,
    )
    .all({ ...whom, ...since });
}

export type RulingRecord = NameColumns &
  Recorded & {
    id: string;
    clientId: string;
    caseId: string;
    caption: string;
    citation: string | null;
    number: string | null;
    determination: string | null;
    reversed: string | null;
    kind: string | null;
    ruling: string | null;
    note: string | null;
    day: string;
    order: number | null;
    entryId: string | null;
    judge: string | null;
  };

const RULING_JOINS = `JOIN events v ON v.seq = r.recorded_seq JOIN petitioners_standing q ON q.thread = r.petitioner_n
  JOIN proceedings p ON p.n = q.proceeding_n JOIN clients c ON c.n = q.client_n LEFT JOIN courts k ON k.n = p.court_n`;
const OF_CASE = `q.thread AS petitionerN, c.id AS clientId, ${NAME_COLUMNS}, p.id AS caseId, p.caption, k.citation, v.at AS recordedAt, v.actor AS recordedBy,
  (SELECT number FROM dockets_standing x WHERE x.proceeding_n = p.n ORDER BY x.closed_on IS NULL DESC, x.opened_on DESC, x.n DESC LIMIT 1) AS number,
  (SELECT number FROM docket_entries_standing t WHERE t.thread = r.entry_n) AS "order",
  (SELECT f.id FROM docket_entries_standing t JOIN docket_entries f ON f.n = t.thread WHERE t.thread = r.entry_n) AS entryId`;

/** Rulings since a day: final and interim, a row a person. */
export function rulingsSince(ctx: CaseCtx, whom: OfWhom, since: Since): RulingRecord[] {
  const seen = (day: string) => `${news("r", day)} AND ${visibleSql("p")} AND ${visibleSql("c")} AND ${MINE}`;
  return ctx.office.caseFile.sqlite
    .prepare<[Bind], RulingRecord>(
      `SELECT * FROM (
        SELECT r.id, r.determination, r.reversed_how AS reversed, NULL AS kind, NULL AS ruling, r.note, r.determined_on AS day, j.name AS judge, ${OF_CASE}
        FROM determinations_standing r ${RULING_JOINS} LEFT JOIN judges j ON j.n = r.judge_n LEFT JOIN determinations old ON old.n = r.supersedes
        WHERE ${seen("determined_on")} AND (old.n IS NULL OR old.determination <> r.determination OR old.reversed_how IS NOT r.reversed_how)
        UNION ALL
        SELECT r.id, NULL, NULL, r.kind, r.ruling, r.note, r.ruled_on AS day, NULL AS judge, ${OF_CASE}
        FROM interim_rulings_standing r ${RULING_JOINS} WHERE ${seen("ruled_on")} AND r.supersedes IS NULL)
       ORDER BY recordedAt DESC, petitionerN LIMIT 300`,
    )
    .all({ ...whom, ...since });
}
