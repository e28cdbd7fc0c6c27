import { eq, isNull, and } from "drizzle-orm";
import { calendarFeeds } from "../../db/schema/accounts.ts";
import type { CaseCtx } from "../core/change.ts";
import { visibleSql } from "../core/scope.ts";
import type { AccountsFile } from "../core/office.ts";
import {
  assignedTo,
  carriedBy,
  CASE_COLUMNS,
  CASE_JOINS,
  type CaseColumns,
  DATE_SELECT,
  type DateRecord,
  WORKED,
} from "../today/queries.ts";

/** Whose items: `case` null for all cases; `team` 1 for everybody's. */
export type CalendarBind = { me: string; team: 0 | 1; person: string; case: string | null };
type Bind = Record<string, unknown>;

/** `@me` decides what may be seen, `@person` whose it is. */
const OF_PERSON = `(@case IS NULL OR p.id = @case) AND (@team = 1 OR p.lead IS NULL OR p.lead = @person
  OR p.n IN (${assignedTo("@person")}))`;

const CARRIED = carriedBy("@person", OF_PERSON);
/** Each side in the order of the moment to which it is worked, so that an index gives the order and the rest is never read. */
const OURS = `${DATE_SELECT} AND d.duty = 'ours' AND d.safe_sort BETWEEN @from AND @to AND ${CARRIED} ORDER BY d.safe_sort, d.n LIMIT @limit`;
const THEIRS = `${DATE_SELECT} AND d.duty <> 'ours' AND d.due_sort BETWEEN @from AND @to AND d.safe_sort <= @to AND ${CARRIED}
  ORDER BY d.due_sort, d.n LIMIT @limit`;
/** The dates of one case, which are few. */
const OF_CASE = `${DATE_SELECT} AND p.id = @case AND ${WORKED} BETWEEN @from AND @to ORDER BY ${WORKED}, d.n LIMIT @limit`;

/** Open dates whose last moment lies between two moments, at most so many of ours and of the others'. */
export function datesBetween(ctx: CaseCtx, whose: CalendarBind, from: number, to: number, limit: number): DateRecord[] {
  const { sqlite } = ctx.office.caseFile;
  const bind = { ...whose, from, to, limit };
  if (whose.case !== null) return sqlite.prepare<[Bind], DateRecord>(OF_CASE).all(bind);
  const sides = [OURS, THEIRS].flatMap((sql) => sqlite.prepare<[Bind], DateRecord>(sql).all(bind));
  const worked = (row: DateRecord) => (row.duty === "ours" ? row.safeSort : row.sort);
  return sides.toSorted((one, other) => worked(one) - worked(other)).slice(0, limit);
}

export type HearingItem = CaseColumns & {
  id: string;
  title: string;
  day: string;
  time: string | null;
  zone: string;
  place: string | null;
  entryId: string | null;
  carrier: string | null;
};
/** Hearings from one day to another, by day and hour. */
export function hearingsOn(ctx: CaseCtx, whose: CalendarBind, from: string, to: string, limit: number): HearingItem[] {
  return ctx.office.caseFile.sqlite
    .prepare<[Bind], HearingItem>(
      `SELECT first.id, h.title, h.on_day AS day, h.time, h.zone, h.place, (SELECT id FROM docket_entries WHERE n = h.entry_n) AS entryId, p.lead AS carrier, ${CASE_COLUMNS}
       FROM hearings_standing h JOIN hearings first ON first.n = h.thread JOIN proceedings p ON p.n = h.proceeding_n ${CASE_JOINS}
       WHERE h.on_day BETWEEN @from AND @to AND ${visibleSql("p")} AND ${OF_PERSON} ORDER BY h.on_day, h.time IS NULL, h.time, h.n LIMIT @limit`,
    )
    .all({ ...whose, from, to, limit });
}

export type TaskItem = {
  id: string;
  title: string;
  day: string;
  carrier: string | null;
  clientId: string | null;
  givenNames: string | null;
  surname: string | null;
  secondSurname: string | null;
  unnamedAs: string | null;
  caseId: string | null;
  caption: string | null;
  citation: string | null;
  number: string | null;
};
/** Open follow-ups with a day. Those of a client without a case carry none. */
export function followUpsOn(ctx: CaseCtx, whose: CalendarBind, from: string, to: string, limit: number): TaskItem[] {
  return ctx.office.caseFile.sqlite
    .prepare<[Bind], TaskItem>(
      `SELECT t.id, t.title, t.due_on AS day, t.owner AS carrier, c.id AS clientId, c.given_names AS givenNames, c.surname,
        c.second_surname AS secondSurname, c.unnamed_as AS unnamedAs, ${CASE_COLUMNS}
       FROM tasks t LEFT JOIN clients c ON c.n = t.client_n LEFT JOIN proceedings p ON p.n = t.proceeding_n ${CASE_JOINS}
       WHERE t.done_at IS NULL AND t.due_on BETWEEN @from AND @to AND (t.client_n IS NULL OR (${visibleSql("c")}))
        AND (t.proceeding_n IS NULL OR (${visibleSql("p")})) AND (@case IS NULL OR p.id = @case)
        AND (@team = 1 OR t.owner IS NULL OR t.owner = @person) ORDER BY t.due_on, t.n LIMIT @limit`,
    )
    .all({ ...whose, from, to, limit });
}

export type ClosingRecord = { day: string; name: string; kind: string; court: string };
/** Days that courts closed by themselves: the courts of the open cases of this calendar, and those named. Courts are public, cases are not. */
export function closingsOf(ctx: CaseCtx, whose: CalendarBind, named: readonly string[], from: string, to: string): ClosingRecord[] {
  return ctx.office.caseFile.sqlite
    .prepare<[Bind], ClosingRecord>(
      `SELECT d.on_day AS day, d.name, d.kind, k.citation AS court FROM closed_days_standing d JOIN courts k ON k.n = d.court_n
       WHERE d.on_day BETWEEN @from AND @to AND (k.citation IN (SELECT value FROM json_each(@named))
        OR EXISTS (SELECT 1 FROM proceedings p WHERE p.court_n = k.n AND (p.closed_on IS NULL OR @case IS NOT NULL) AND ${visibleSql("p")} AND ${OF_PERSON}))
       ORDER BY d.on_day, k.citation, d.n`,
    )
    .all({ ...whose, named: JSON.stringify(named), from, to });
}

/** The open feeds of a person, the newest first. */
export function feedsOf(accounts: AccountsFile, personId: string) {
  return accounts.orm
    .select()
    .from(calendarFeeds)
    .where(and(eq(calendarFeeds.personId, personId), isNull(calendarFeeds.revokedAt)))
    .all()
    .toReversed();
}

/** The open feed of this address. */
export function feedByHash(accounts: AccountsFile, tokenHash: string) {
  return (
    accounts.orm
      .select()
      .from(calendarFeeds)
      .where(and(eq(calendarFeeds.tokenHash, tokenHash), isNull(calendarFeeds.revokedAt)))
      .get() ?? null
  );
}
