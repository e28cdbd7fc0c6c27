import type { CaseCtx } from "../core/change.ts";
import { visibleSql } from "../core/scope.ts";

/** A case is mine when I lead it or am assigned to it; what nobody leads is everybody's, so that no date falls between two people. */
export const MINE = `(@team = 1 OR p.lead IS NULL OR p.lead = @me OR p.n IN (${assignedTo("@me")}))`;
/** The cases of a person, read once for a question: asked row by row, each row would read all of them. */
export function assignedTo(person: "@me" | "@person"): string {
  return `SELECT a.proceeding_n FROM assignments_standing a WHERE a.person_id = ${person} AND a.until_day IS NULL`;
}
/** A date is mine when I own it or stand in, and by its case; in a case that nobody leads, one that somebody owns is that person's alone. */
export function carriedBy(person: "@me" | "@person", caseIsMine: string): string {
  return `(d.owner IS ${person} OR d.backup IS ${person} OR (${caseIsMine} AND (@team = 1 OR d.owner IS NULL OR p.lead IS NOT NULL
    OR p.n IN (${assignedTo(person)}))))`;
}
/** Every moment: named so that the open dates are read through their index and not among all that ever were. */
const EVER = "d.safe_sort >= -8640000000000000";
/** A client is mine through a case that is mine, or when no case names the client yet. */
export const MY_CLIENT = `(@team = 1 OR NOT EXISTS (SELECT 1 FROM petitioners_standing q WHERE q.client_n = c.n)
  OR EXISTS (SELECT 1 FROM petitioners_standing q JOIN proceedings p ON p.n = q.proceeding_n WHERE q.client_n = c.n AND ${visibleSql("p")} AND ${MINE}))`;
/** Court and number of a case, from the docket in force. */
export const CASE_COLUMNS = `p.id AS caseId, p.caption, k.citation, x.number`;
export const CASE_JOINS = `LEFT JOIN courts k ON k.n = p.court_n
  LEFT JOIN dockets_standing x ON x.n = (SELECT y.n FROM dockets_standing y WHERE y.proceeding_n = p.n ORDER BY y.closed_on IS NULL DESC, y.opened_on DESC, y.n DESC LIMIT 1)`;

export type CaseColumns = { caseId: string; caption: string; citation: string | null; number: string | null };
export type DateRecord = CaseColumns & {
  id: string;
  title: string;
  duty: string;
  basis: string;
  ruleId: string | null;
  carrier: string | null;
  day: string | null;
  at: number | null;
  sort: number;
  safeDay: string | null;
  safeAt: number | null;
  safeSort: number;
  zone: string;
  authority: string;
  countedFrom: string | null;
  safeBecause: string | null;
  jurisdictional: number;
  confirmed: number;
  act: string | null;
  words: string | null;
  elseAct: string | null;
  elseWords: string | null;
};

/** The moment to which a date is worked: ours by the safe reading, others' by the due one. */
export const WORKED = "CASE d.duty WHEN 'ours' THEN d.safe_sort ELSE d.due_sort END";

/** Columns and joins of an open date with its case and, where it is the date of a command, what is commanded. */
export const DATE_SELECT = `SELECT first.id, d.title, d.duty, d.basis, d.rule_id AS ruleId, coalesce(d.owner, p.lead) AS carrier,
    d.due_day AS day, d.due_at AS at, d.due_sort AS sort, d.safe_day AS safeDay, d.safe_at AS safeAt, d.safe_sort AS safeSort, d.due_zone AS zone,
    d.authority, d.trigger_day AS countedFrom, d.safe_because AS safeBecause, d.jurisdictional, d.confirmed_by IS NOT NULL AS confirmed,
    o.act, o.words, z.act AS elseAct, z.words AS elseWords, ${CASE_COLUMNS}
  FROM deadlines_standing d JOIN deadlines first ON first.n = d.thread JOIN proceedings p ON p.n = d.proceeding_n ${CASE_JOINS}
  LEFT JOIN obligations_standing o ON o.proceeding_n = d.proceeding_n AND o.deadline_n = d.thread LEFT JOIN obligations_standing z ON z.thread = o.falls_back_to_n
  WHERE d.state = 'open' AND ${visibleSql("p")}`;

type Bind = Record<string, unknown>;
export type OfWhom = { me: string; team: 0 | 1 };
const MY_DATE = carriedBy("@me", MINE);

/** Ours and open, by safe date, up to a moment. */
export function datesDue(ctx: CaseCtx, whom: OfWhom, until: number, limit: number): DateRecord[] {
  return ctx.office.caseFile.sqlite
    .prepare<[Bind], DateRecord>(
      `${DATE_SELECT} AND d.duty = 'ours' AND ${MY_DATE} AND d.safe_sort <= @until ORDER BY d.safe_sort, d.n LIMIT @limit`,
    )
    .all({ ...whom, until, limit });
}

export function countDue(ctx: CaseCtx, whom: OfWhom): number {
  return (
    ctx.office.caseFile.sqlite
      .prepare<[Bind], number>(
        `SELECT count(*) FROM deadlines_standing d JOIN proceedings p ON p.n = d.proceeding_n
         WHERE d.state = 'open' AND ${EVER} AND d.duty = 'ours' AND ${visibleSql("p")} AND ${MY_DATE}`,
      )
      .pluck()
      .get(whom) ?? 0
  );
}

/** What the government or the agency owes, open, earliest first. */
export function datesOwed(ctx: CaseCtx, whom: OfWhom, limit: number): DateRecord[] {
  return ctx.office.caseFile.sqlite
    .prepare<[Bind], DateRecord>(
      `${DATE_SELECT} AND ${EVER} AND d.duty IN ('government', 'agency') AND ${MY_DATE} ORDER BY d.due_sort, d.n LIMIT @limit`,
    )
    .all({ ...whom, limit });
}

export type HearingRecord = CaseColumns & {
  id: string;
  title: string;
  day: string;
  time: string | null;
  zone: string;
  place: string | null;
  entryId: string | null;
};

/** Hearings from one day to another, by day and hour. */
export function hearingsBetween(ctx: CaseCtx, whom: OfWhom, from: string, to: string): HearingRecord[] {
  return ctx.office.caseFile.sqlite
    .prepare<[Bind], HearingRecord>(
      `SELECT first.id, h.title, h.on_day AS day, h.time, h.zone, h.place, (SELECT id FROM docket_entries WHERE n = h.entry_n) AS entryId, ${CASE_COLUMNS}
       FROM hearings_standing h JOIN hearings first ON first.n = h.thread JOIN proceedings p ON p.n = h.proceeding_n ${CASE_JOINS}
       WHERE h.on_day BETWEEN @from AND @to AND ${visibleSql("p")} AND ${MINE} ORDER BY h.on_day, h.time IS NULL, h.time, h.n LIMIT 100`,
    )
    .all({ ...whom, from, to });
}

export type AwaitedRecord = CaseColumns & { filedOn: string };

/** Filed, and the court has given no number yet; the longest wait first. */
export function numbersAwaited(ctx: CaseCtx, whom: OfWhom): AwaitedRecord[] {
  return ctx.office.caseFile.sqlite
    .prepare<[Bind], AwaitedRecord>(
      `SELECT w.opened_on AS filedOn, p.id AS caseId, p.caption, k.citation, NULL AS number
       FROM dockets_standing w JOIN proceedings p ON p.n = w.proceeding_n LEFT JOIN courts k ON k.n = w.court_n
       WHERE w.number IS NULL AND w.closed_on IS NULL AND p.closed_on IS NULL AND ${visibleSql("p")} AND ${MINE}
       ORDER BY w.opened_on, w.n LIMIT 100`,
    )
    .all(whom);
}

export type NameColumns = { givenNames: string | null; surname: string | null; secondSurname: string | null; unnamedAs: string | null };
export const NAME_COLUMNS = "c.given_names AS givenNames, c.surname, c.second_surname AS secondSurname, c.unnamed_as AS unnamedAs";
export type StaleRecord = NameColumns & { clientId: string; kind: string; place: string | null; confirmedAt: number | null };

/** Held, and nobody has confirmed the place since a moment; the longest first. */
export function placesToConfirm(ctx: CaseCtx, whom: OfWhom, before: number): StaleRecord[] {
  return ctx.office.caseFile.sqlite
    .prepare<[Bind], StaleRecord>(
      `SELECT c.id AS clientId, ${NAME_COLUMNS}, s.kind, coalesce(f.name, s.place) AS place, s.confirmed_at AS confirmedAt
       FROM placements_standing s JOIN episodes_standing e ON e.thread = s.episode_n JOIN clients c ON c.n = e.client_n
       LEFT JOIN facilities f ON f.n = s.facility_n JOIN events v ON v.seq = s.recorded_seq
       WHERE s.until_precision IS NULL AND coalesce(s.confirmed_at, v.at) <= @before
         AND NOT EXISTS (SELECT 1 FROM custody_ends_standing z WHERE z.episode_n = e.thread) AND ${visibleSql("c")} AND ${MY_CLIENT}
       ORDER BY coalesce(s.confirmed_at, v.at), s.n LIMIT 100`,
    )
    .all({ ...whom, before });
}

/** True while the office has no client and no case at all that this person may see. */
export function isFresh(ctx: CaseCtx): boolean {
  return (
    ctx.office.caseFile.sqlite
      .prepare<[Bind], number>(
        `SELECT NOT EXISTS (SELECT 1 FROM clients c WHERE ${visibleSql("c")}) AND NOT EXISTS (SELECT 1 FROM proceedings p WHERE ${visibleSql("p")})`,
      )
      .pluck()
      .get({ me: ctx.scope.personId }) === 1
  );
}
