import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import type { CaseCtx } from "../core/change.ts";
import { CASE_JOINS, WORKED } from "../today/queries.ts";

/** An open date or a hearing with who must keep it, whoever may see it: for the product's own reminding only. */
export type ItemRow = {
  deadlineN: number | null;
  hearingN: number | null;
  kind: "ours" | "theirs" | "hearing";
  /** Whose, more closely; null for a hearing. */
  duty: string | null;
  day: CalendarDate | null;
  /** Wall clock of a hearing at the court; null for whole days and for dates. */
  time: string | null;
  at: number | null;
  /** Null for a hearing: it is worked out from day and hour. */
  sort: number | null;
  /** The due reading of a date of ours; null for everything else. */
  dueDay: CalendarDate | null;
  dueAt: number | null;
  dueSort: number | null;
  zone: string;
  owner: string | null;
  backup: string | null;
  madeAt: number;
  wallN: number | null;
};
/** The same with what a message says of it. */
export type ToldItemRow = ItemRow & {
  id: string;
  act: string | null;
  ruleId: string | null;
  caseId: string;
  court: string | null;
  number: string | null;
};

/** A row's place in the order of a page: by its moment or day, then by its number. */
export type DatePlace = { readonly sort: number; readonly n: number };
export type HearingPlace = { readonly day: CalendarDate; readonly n: number };
export type Window = { readonly from: number; readonly now: number; readonly to: number };

/** The next open dates by safe date, up to a moment. Answered from the index alone, however many dates there are. */
export function openDatesAfter(ctx: CaseCtx, { sort, n }: DatePlace, to: number, limit: number): DatePlace[] {
  return ctx.office.caseFile.sqlite
    .prepare<[{ sort: number; n: number; to: number; limit: number }], DatePlace>(
      `SELECT safe_sort AS sort, n FROM deadlines_standing WHERE state = 'open' AND safe_sort BETWEEN @sort AND @to
        AND (safe_sort > @sort OR n > @n) ORDER BY safe_sort, n LIMIT @limit`,
    )
    .all({ sort, n, to, limit });
}

/** The next hearings by day at the court, up to a day. */
export function hearingsAfter(ctx: CaseCtx, { day, n }: HearingPlace, to: CalendarDate, limit: number): HearingPlace[] {
  return ctx.office.caseFile.sqlite
    .prepare<[{ day: CalendarDate; n: number; to: CalendarDate; limit: number }], HearingPlace>(
      `SELECT on_day AS day, n FROM hearings_standing WHERE on_day BETWEEN @day AND @to AND (on_day > @day OR n > @n)
       ORDER BY on_day, n LIMIT @limit`,
    )
    .all({ day, n, to, limit });
}

/** `madeAt`, when the date took its moment, is asked only of what has passed: nothing else needs it. */
const DATE_COLUMNS = `d.thread AS deadlineN, NULL AS hearingN, iif(d.duty = 'ours', 'ours', 'theirs') AS kind,
  iif(d.duty = 'ours', d.safe_day, d.due_day) AS day, NULL AS time, iif(d.duty = 'ours', d.safe_at, d.due_at) AS at, ${WORKED} AS sort,
  d.duty, iif(d.duty = 'ours', d.due_day, NULL) AS dueDay, iif(d.duty = 'ours', d.due_at, NULL) AS dueAt, iif(d.duty = 'ours', d.due_sort, NULL) AS dueSort,
  d.due_zone AS zone, coalesce(d.owner, p.lead) AS owner, d.backup, p.wall_n AS wallN,
  iif(${WORKED} > @now, 0, (SELECT v.at FROM deadlines y JOIN events v ON v.seq = y.recorded_seq
    WHERE y.proceeding_n = d.proceeding_n AND y.thread = d.thread AND y.due_sort = d.due_sort ORDER BY y.n LIMIT 1)) AS madeAt`;
/** What others owe is told when it has passed, so nothing of theirs that lies ahead is read. Ours is told until its due date has long passed. */
const IN_WINDOW = `p.voided_seq IS NULL AND d.due_sort >= @from AND ${WORKED} <= iif(d.duty = 'ours', @to, @now)`;
const HEARING_COLUMNS = `NULL AS deadlineN, h.thread AS hearingN, 'hearing' AS kind, h.on_day AS day, h.time, NULL AS at, NULL AS sort,
  NULL AS duty, NULL AS dueDay, NULL AS dueAt, NULL AS dueSort,
  h.zone, p.lead AS owner, NULL AS backup, p.wall_n AS wallN, (SELECT at FROM events WHERE seq = h.recorded_seq) AS madeAt`;
const TOLD_COLUMNS = "p.id AS caseId, k.citation AS court, x.number";

type Bind = { list: string; from: number; now: number; to: number };
const listOf = (numbers: readonly number[], window: Window): Bind => ({ list: JSON.stringify(numbers), ...window });

/** Those of these rows of dates that may have to be told, with what the ladder asks. */
export function datesAmong(ctx: CaseCtx, ns: readonly number[], window: Window): ItemRow[] {
  return ctx.office.caseFile.sqlite
    .prepare<[Bind], ItemRow>(
      `SELECT ${DATE_COLUMNS} FROM json_each(@list) j CROSS JOIN deadlines d ON d.n = j.value JOIN proceedings p ON p.n = d.proceeding_n
       WHERE ${IN_WINDOW}`,
    )
    .all(listOf(ns, window));
}

/** Those of these rows of hearings that may have to be told. */
export function hearingsAmong(ctx: CaseCtx, ns: readonly number[]): ItemRow[] {
  return ctx.office.caseFile.sqlite
    .prepare<[string], ItemRow>(
      `SELECT ${HEARING_COLUMNS} FROM json_each(?) j CROSS JOIN hearings h ON h.n = j.value JOIN proceedings p ON p.n = h.proceeding_n
       WHERE p.voided_seq IS NULL AND p.closed_on IS NULL`,
    )
    .all(JSON.stringify(ns));
}

/** These dates, by thread, as they stand and are open now, with what a message says of them. */
export function datesToTell(ctx: CaseCtx, threads: readonly number[], window: Window): ToldItemRow[] {
  return ctx.office.caseFile.sqlite
    .prepare<[Bind], ToldItemRow>(
      `SELECT ${DATE_COLUMNS}, f.id, o.act, d.rule_id AS ruleId, ${TOLD_COLUMNS}
       FROM json_each(@list) j CROSS JOIN deadlines_standing d ON d.thread = j.value JOIN deadlines f ON f.n = d.thread
       JOIN proceedings p ON p.n = d.proceeding_n ${CASE_JOINS}
       LEFT JOIN obligations_standing o ON o.proceeding_n = d.proceeding_n AND o.deadline_n = d.thread
       WHERE d.state = 'open' AND ${IN_WINDOW}`,
    )
    .all(listOf(threads, window));
}

/** These hearings, by thread, as they stand now. */
export function hearingsToTell(ctx: CaseCtx, threads: readonly number[]): ToldItemRow[] {
  return ctx.office.caseFile.sqlite
    .prepare<[string], ToldItemRow>(
      `SELECT ${HEARING_COLUMNS}, f.id, NULL AS act, NULL AS ruleId, ${TOLD_COLUMNS}
       FROM json_each(?) j CROSS JOIN hearings_standing h ON h.thread = j.value JOIN hearings f ON f.n = h.thread
       JOIN proceedings p ON p.n = h.proceeding_n ${CASE_JOINS} WHERE p.voided_seq IS NULL AND p.closed_on IS NULL`,
    )
    .all(JSON.stringify(threads));
}

/** Who is on the list of a restricted case. */
export function peopleOfWall(ctx: CaseCtx, wallN: number): string[] {
  return ctx.office.caseFile.sqlite.prepare<[number], string>("SELECT person_id FROM wall_people WHERE wall_n = ?").pluck().all(wallN);
}
