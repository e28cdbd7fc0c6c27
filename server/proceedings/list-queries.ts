import { fold } from "../../shared/kernel/fold.ts";
import { readDocketNumber } from "../../shared/docket/docket-number.ts";
import type { CaseFilter, CaseView } from "../../shared/proceedings/views.ts";
import { WHERE_WORD, WHEREABOUTS } from "../clients/queries.ts";
import type { CaseCtx } from "../core/change.ts";
import { visibleSql } from "../core/scope.ts";

/** Sort place of a case without an open date: after all that have one. */
const LAST = 8_640_000_000_000_000;
const BY_NEXT_DATE = `coalesce(pr.next_sort, ${LAST})`;
const BY_LAST_MOVE = "-pr.moved_at";

export type CaseListRow = {
  n: number;
  id: string;
  kind: string;
  caption: string;
  stage: string;
  stage_override: string | null;
  stage_since: string | null;
  closed_on: string | null;
  moved_at: number;
  lead: string | null;
  place: number;
  court_id: string | null;
  citation: string | null;
  number: string | null;
  filed: number;
  restricted: number;
};
export type Place = readonly [sort: number, n: number];

/** The order of a view: open cases by their next date, closed and mixed ones by what moved last. */
function orderOf(view: CaseView): string {
  return view === "mine" || view === "open" ? BY_NEXT_DATE : BY_LAST_MOVE;
}

/** A page of cases, by key. The rows are chosen first; only those are joined. */
export function listCases(ctx: CaseCtx, filter: CaseFilter, after: Place | null, limit: number): CaseListRow[] {
  const { conditions, bind } = caseFilter(ctx, filter);
  const order = orderOf(filter.view);
  return ctx.office.caseFile.sqlite
    .prepare<[Record<string, unknown>], CaseListRow>(
      `WITH page AS (SELECT pr.n AS n, ${order} AS place FROM proceedings pr WHERE ${conditions}
         ${after === null ? "" : `AND (${order}, pr.n) > (@place, @n)`} ORDER BY ${order}, pr.n LIMIT @limit)
       SELECT pr.n, pr.id, pr.kind, pr.caption, pr.stage, pr.stage_override, pr.stage_since, pr.closed_on, pr.moved_at, pr.lead, page.place,
        k.id AS court_id, k.citation, d.number, d.n IS NOT NULL AS filed, pr.wall_n IS NOT NULL AS restricted
       FROM page JOIN proceedings pr ON pr.n = page.n LEFT JOIN courts k ON k.n = pr.court_n
       LEFT JOIN dockets_standing d ON d.n = (SELECT x.n FROM dockets_standing x WHERE x.proceeding_n = pr.n ORDER BY x.closed_on IS NULL DESC, x.opened_on DESC, x.n DESC LIMIT 1)
       ORDER BY page.place, page.n`,
    )
    .all({ ...bind, limit, place: after?.[0] ?? 0, n: after?.[1] ?? 0 });
}

export function countCases(ctx: CaseCtx, filter: CaseFilter): number {
  const { conditions, bind } = caseFilter(ctx, filter);
  return (
    ctx.office.caseFile.sqlite
      .prepare<[Record<string, unknown>], number>(`SELECT count(*) FROM proceedings pr WHERE ${conditions}`)
      .pluck()
      .get(bind) ?? 0
  );
}

/** People of the cases of a filter, each once, by where they are now. */
export function countPeople(ctx: CaseCtx, filter: CaseFilter): { whereabouts: string; people: number }[] {
  const { conditions, bind } = caseFilter(ctx, filter);
  return ctx.office.caseFile.sqlite
    .prepare<[Record<string, unknown>], { whereabouts: string; people: number }>(
      `SELECT ${MARK_WORD} AS whereabouts, count(*) AS people FROM clients c ${WHEREABOUTS}
       WHERE c.n IN (SELECT q.client_n FROM petitioners_standing q JOIN proceedings pr ON pr.n = q.proceeding_n WHERE ${conditions})
       GROUP BY 1`,
    )
    .all(bind);
}

/** The five words of the marks: lost contact, and no custody on record, are both "unknown". */
export const MARK_WORD = `CASE ${WHERE_WORD} WHEN 'other_end' THEN 'other' WHEN 'lost' THEN 'unknown' WHEN 'at_liberty' THEN 'unknown' ELSE ${WHERE_WORD} END`;

/** The mark of every person of these cases, in the order in which the people were entered. */
export function marksOfCases(ctx: CaseCtx, proceedingNs: readonly number[]): { n: number; mark: string }[] {
  return ctx.office.caseFile.sqlite
    .prepare<[string], { n: number; mark: string }>(
      `SELECT q.proceeding_n AS n, ${MARK_WORD} AS mark FROM petitioners_standing q JOIN clients c ON c.n = q.client_n ${WHEREABOUTS}
       WHERE q.proceeding_n IN (SELECT value FROM json_each(?)) ORDER BY q.proceeding_n, q.thread`,
    )
    .all(JSON.stringify(proceedingNs));
}

export type NextRow = {
  n: number;
  title: string;
  duty: string;
  due_day: string | null;
  due_at: number | null;
  safe_day: string | null;
  safe_at: number | null;
  due_zone: string;
  sort: number;
};

/** The next open date of each of these cases: ours by the safe reading, others' by the due one. */
export function nextDatesOf(ctx: CaseCtx, proceedingNs: readonly number[]): NextRow[] {
  const sort = (row: string) => `CASE ${row}.duty WHEN 'ours' THEN ${row}.safe_sort ELSE ${row}.due_sort END`;
  return ctx.office.caseFile.sqlite
    .prepare<[string], NextRow>(
      `SELECT d.proceeding_n AS n, d.title, d.duty, d.due_day, d.due_at, d.safe_day, d.safe_at, d.due_zone, ${sort("d")} AS sort
       FROM json_each(?) k JOIN deadlines d ON d.n = (SELECT x.n FROM deadlines_standing x WHERE x.proceeding_n = k.value AND x.state = 'open'
         ORDER BY ${sort("x")}, x.n LIMIT 1)`,
    )
    .all(JSON.stringify(proceedingNs));
}

function caseFilter(ctx: CaseCtx, filter: CaseFilter): { conditions: string; bind: Record<string, unknown> } {
  const conditions = [visibleSql("pr")];
  const bind: Record<string, unknown> = { me: ctx.scope.personId };
  const add = (condition: string, name?: string, value?: unknown) => {
    conditions.push(condition);
    if (name !== undefined) bind[name] = value;
  };
  if (filter.kind !== null) add("pr.kind = @kind", "kind", filter.kind);
  if (filter.view === "mine") add("pr.closed_on IS NULL AND pr.lead = @me");
  if (filter.view === "open") add("pr.closed_on IS NULL");
  if (filter.view === "closed") add("pr.closed_on IS NOT NULL");
  if (filter.courtId !== null) add("pr.court_n = (SELECT n FROM courts WHERE id = @court)", "court", filter.courtId);
  if (filter.stage !== null) add("pr.stage = @stage", "stage", filter.stage);
  if (filter.leadId === "nobody") add("pr.lead IS NULL");
  else if (filter.leadId !== null) add("pr.lead = @lead", "lead", filter.leadId);
  const number = filter.search === null ? null : readDocketNumber(filter.search);
  if (number?.ok) {
    add("pr.n IN (SELECT proceeding_n FROM dockets_standing WHERE number_core = @core)", "core", number.number.core);
  } else {
    wordsOf(filter.search).forEach((word, place) =>
      add(wordCondition(word, place), `word${place}`, word.length < 3 ? `${word}%` : `"${word}"`),
    );
  }
  return { conditions: conditions.join(" AND "), bind };
}

function wordsOf(search: string | null): string[] {
  return fold(search ?? "")
    .split(" ")
    .filter((word) => word !== "");
}

/** A word of the caption or number, of the judge’s name, or of the name of somebody in the case. */
function wordCondition(word: string, place: number): string {
  const at = `@word${place}`;
  const found = (kind: string, table: string) =>
    word.length < 3
      ? `SELECT n FROM search_words WHERE kind = '${kind}' AND word LIKE ${at}`
      : `SELECT rowid FROM ${table}_fts WHERE ${table}_fts MATCH ${at}`;
  const before = `pr.judge_n IN (SELECT n FROM judges WHERE ' ' || folded LIKE '% ' || trim(${at}, '"%') || '%')`;
  return `(${before} OR pr.n IN (${found("proceeding", "proceedings")}) OR pr.n IN (SELECT proceeding_n FROM petitioners_standing WHERE client_n IN (${found("client", "clients")})))`;
}
