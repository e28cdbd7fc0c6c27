import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import type { CaseCtx } from "../core/change.ts";
import { CASE_JOINS, WORKED } from "../today/queries.ts";

/** An open date or a hearing with who must keep it, whoever may see it: for the product's own reminding only. */
export type ItemRow = {
  deadlineN: number | null;
  hearingN: number | null;
  id: string;
  kind: "ours" | "theirs" | "hearing";
  act: string | null;
  ruleId: string | null;
  day: CalendarDate | null;
  /** Wall clock of a hearing at the court; null for whole days and for dates. */
  time: string | null;
  at: number | null;
  /** Null for a hearing: it is worked out from day and hour. */
  sort: number | null;
  zone: string;
  owner: string | null;
  backup: string | null;
  madeAt: number;
  caseId: string;
  court: string | null;
  number: string | null;
  wallN: number | null;
};

const OF_CASE = "p.id AS caseId, k.citation AS court, x.number, p.wall_n AS wallN";

/** Open dates whose last moment lies between two moments. `madeAt` is when the date took that moment. */
export function remindedDates(ctx: CaseCtx, from: number, to: number): ItemRow[] {
  return ctx.office.caseFile.sqlite
    .prepare<[{ from: number; to: number }], ItemRow>(
      `SELECT d.thread AS deadlineN, NULL AS hearingN, f.id, iif(d.duty = 'ours', 'ours', 'theirs') AS kind, o.act, d.rule_id AS ruleId,
        iif(d.duty = 'ours', d.safe_day, d.due_day) AS day, NULL AS time, iif(d.duty = 'ours', d.safe_at, d.due_at) AS at, ${WORKED} AS sort,
        d.due_zone AS zone, coalesce(d.owner, p.lead) AS owner, d.backup,
        (SELECT v.at FROM deadlines y JOIN events v ON v.seq = y.recorded_seq WHERE y.thread = d.thread AND y.due_sort = d.due_sort ORDER BY y.n LIMIT 1) AS madeAt,
        ${OF_CASE}
       FROM deadlines_standing d JOIN deadlines f ON f.n = d.thread JOIN proceedings p ON p.n = d.proceeding_n ${CASE_JOINS}
       LEFT JOIN obligations_standing o ON o.deadline_n = d.thread
       WHERE d.state = 'open' AND p.voided_seq IS NULL AND d.safe_sort <= @to AND ${WORKED} BETWEEN @from AND @to ORDER BY ${WORKED}, d.n`,
    )
    .all({ from, to });
}

/** Hearings from one day of the court to another. */
export function remindedHearings(ctx: CaseCtx, from: CalendarDate, to: CalendarDate): ItemRow[] {
  return ctx.office.caseFile.sqlite
    .prepare<[{ from: CalendarDate; to: CalendarDate }], ItemRow>(
      `SELECT NULL AS deadlineN, h.thread AS hearingN, f.id, 'hearing' AS kind, NULL AS act, NULL AS ruleId, h.on_day AS day, h.time, NULL AS at, NULL AS sort,
        h.zone, p.lead AS owner, NULL AS backup, v.at AS madeAt, ${OF_CASE}
       FROM hearings_standing h JOIN hearings f ON f.n = h.thread JOIN proceedings p ON p.n = h.proceeding_n ${CASE_JOINS}
       JOIN events v ON v.seq = h.recorded_seq
       WHERE p.voided_seq IS NULL AND p.closed_on IS NULL AND h.on_day BETWEEN @from AND @to ORDER BY h.on_day, h.n`,
    )
    .all({ from, to });
}

/** Who is on the list of a restricted case. */
export function peopleOfWall(ctx: CaseCtx, wallN: number): string[] {
  return ctx.office.caseFile.sqlite.prepare<[number], string>("SELECT person_id FROM wall_people WHERE wall_n = ?").pluck().all(wallN);
}
