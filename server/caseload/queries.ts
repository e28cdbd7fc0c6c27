import type { LoadKind } from "../../shared/caseload/contract.ts";
import { SEEN_ON_DOCKET } from "../../shared/today/dates.ts";
import type { CaseCtx } from "../core/change.ts";
import { visibleSql } from "../core/scope.ts";
import { CASE_JOINS, type CaseColumns, CASE_COLUMNS, DATE_SELECT, type DateRecord } from "../today/queries.ts";

type Bind = Record<string, unknown>;
/** Moments by which the counts are told, UTC milliseconds. */
export type LoadTimes = { now: number; soon: number; quietSince: number };

const SEEN = `(o.act IS NULL OR o.act IN (${SEEN_ON_DOCKET.map((act) => `'${act}'`).join(", ")}))`;
const HARD = "d.duty = 'ours' AND d.basis <> 'internal'";
const OWED = "d.duty IN ('government', 'agency')";
/** The condition of each count over an open date `d` (with its command `o`) or over an open proceeding `p`. */
const OF_DATES = {
  dueSoon: `${HARD} AND d.due_sort >= @now AND d.safe_sort <= @soon`,
  overdue: `${HARD} AND d.due_sort < @now`,
  owed: OWED,
  owedLate: `${OWED} AND d.due_sort < @now AND ${SEEN}`,
} as const;
const OF_CASES = { open: "p.closed_on IS NULL", quiet: "p.closed_on IS NULL AND p.moved_at < @quietSince" } as const;

export type LoadRecord = { personId: string | null } & Partial<Record<LoadKind, number>>;

/** Open and quiet proceedings by lead. */
export function casesByLead(ctx: CaseCtx, times: LoadTimes): { personId: string | null; open: number; quiet: number }[] {
  return ctx.office.caseFile.sqlite
    .prepare<[Bind], { personId: string | null; open: number; quiet: number }>(
      `SELECT p.lead AS personId, count(*) AS open, sum(p.moved_at < @quietSince) AS quiet FROM proceedings p
       WHERE p.closed_on IS NULL AND ${visibleSql("p")} GROUP BY p.lead`,
    )
    .all({ ...times, me: ctx.scope.personId });
}

export type DateCounts = { personId: string | null; dueSoon: number; overdue: number; owed: number; owedLate: number };

/** Open dates by who carries them: the date's owner, else the case's lead. */
export function datesByCarrier(ctx: CaseCtx, times: LoadTimes): DateCounts[] {
  const sums = Object.entries(OF_DATES).map(([kind, condition]) => `sum(${condition}) AS ${kind}`);
  return ctx.office.caseFile.sqlite
    .prepare<[Bind], DateCounts>(
      `SELECT coalesce(d.owner, p.lead) AS personId, ${sums.join(", ")} FROM deadlines_standing d JOIN proceedings p ON p.n = d.proceeding_n
       LEFT JOIN obligations_standing o ON o.deadline_n = d.thread WHERE d.state = 'open' AND ${visibleSql("p")} GROUP BY 1`,
    )
    .all({ ...times, me: ctx.scope.personId });
}

/** Open petitions, and the people in them, each once. */
export function petitionsAndPeople(ctx: CaseCtx): { openPetitions: number; people: number } {
  const found = ctx.office.caseFile.sqlite
    .prepare<[Bind], { openPetitions: number; people: number }>(
      `SELECT count(DISTINCT p.n) AS openPetitions, count(DISTINCT q.client_n) AS people FROM proceedings p
       LEFT JOIN petitioners_standing q ON q.proceeding_n = p.n WHERE p.kind = 'petition' AND p.closed_on IS NULL AND ${visibleSql("p")}`,
    )
    .get({ me: ctx.scope.personId });
  return found ?? { openPetitions: 0, people: 0 };
}

/** Open dates that may be urgent: everything up to a moment by the earlier of its two readings, and jurisdictional ones a while longer. */
export function datesUntil(ctx: CaseCtx, until: number, jurisdictionalUntil: number, limit: number): DateRecord[] {
  return ctx.office.caseFile.sqlite
    .prepare<[Bind], DateRecord>(
      `${DATE_SELECT} AND d.duty <> 'court' AND (d.safe_sort <= @until OR (d.jurisdictional = 1 AND d.confirmed_by IS NULL AND d.safe_sort <= @far))
       ORDER BY d.safe_sort, d.n LIMIT @limit`,
    )
    .all({ me: ctx.scope.personId, until, far: jurisdictionalUntil, limit });
}

export type Carriers = { everybody: 0 | 1; personId: string | null };

/** The dates behind a count. */
export function datesBehind(ctx: CaseCtx, kind: keyof typeof OF_DATES, of: Carriers, times: LoadTimes, limit: number): DateRecord[] {
  return ctx.office.caseFile.sqlite
    .prepare<[Bind], DateRecord>(
      `${DATE_SELECT} AND (${OF_DATES[kind]}) AND (@everybody = 1 OR coalesce(d.owner, p.lead) IS @personId) ORDER BY d.due_sort, d.n LIMIT @limit`,
    )
    .all({ ...times, ...of, me: ctx.scope.personId, limit });
}

/** The proceedings behind a count, the longest quiet first. */
export function casesBehind(ctx: CaseCtx, kind: keyof typeof OF_CASES, of: Carriers, times: LoadTimes, limit: number) {
  return ctx.office.caseFile.sqlite
    .prepare<[Bind], CaseColumns & { movedAt: number }>(
      `SELECT ${CASE_COLUMNS}, p.moved_at AS movedAt FROM proceedings p ${CASE_JOINS}
       WHERE ${OF_CASES[kind]} AND (@everybody = 1 OR p.lead IS @personId) AND ${visibleSql("p")} ORDER BY p.moved_at, p.n LIMIT @limit`,
    )
    .all({ ...times, ...of, me: ctx.scope.personId, limit });
}
