import type { DueInput } from "../../shared/deadlines/contract.ts";
import type { CaseCtx } from "../core/change.ts";
import { visibleSql } from "../core/scope.ts";

/** A date with what a list shows beside it. SQL hands codes and days over as text; the output schema checks them. */
export type DeadlineListRow = {
  thread: number;
  id: string;
  version: string;
  proceedingId: string;
  caption: string;
  lead: string | null;
  court: string | null;
  number: string | null;
  title: string;
  duty: string;
  basis: string;
  state: string;
  authority: string;
  dueDay: string | null;
  dueAt: number | null;
  dueSort: number;
  safeDay: string | null;
  safeAt: number | null;
  safeSort: number;
  safeBecause: string | null;
  zone: string;
  zoneAssumed: number;
  certainty: string;
  confirmedBy: string | null;
  jurisdictional: number;
  ruleId: string | null;
  ruleVersion: string | null;
  orderTime: string | null;
  triggerDay: string | null;
  owner: string | null;
  backup: string | null;
  endedOn: string | null;
  alarm: string | null;
  reason: string | null;
  triggerId: string | null;
  triggerNumber: number | null;
  triggerFiledOn: string | null;
  orderId: string | null;
  endId: string | null;
  endNumber: number | null;
  endFiledOn: string | null;
  given: string | null;
  surname: string | null;
  secondSurname: string | null;
  unnamedAs: string | null;
};

const ROW = `SELECT d.thread, f.id, d.id AS version, p.id AS proceedingId, p.caption, p.lead, c.citation AS court,
  (SELECT k.number FROM dockets_standing k WHERE k.proceeding_n = p.n ORDER BY k.closed_on IS NULL DESC, k.opened_on DESC LIMIT 1) AS number,
  d.title, d.duty, d.basis, d.state, d.authority, d.due_day AS dueDay, d.due_at AS dueAt, d.due_sort AS dueSort,
  d.safe_day AS safeDay, d.safe_at AS safeAt, d.safe_sort AS safeSort, d.safe_because AS safeBecause, d.due_zone AS zone,
  d.zone_assumed AS zoneAssumed, d.certainty, d.confirmed_by AS confirmedBy, d.jurisdictional, d.rule_id AS ruleId,
  d.rule_version AS ruleVersion, d.order_time AS orderTime, d.trigger_day AS triggerDay, d.owner, d.backup, d.ended_on AS endedOn, d.alarm,
  d.reason, tf.id AS triggerId, iif(t.n IS NULL, tf.number, t.number) AS triggerNumber,
  coalesce(t.filed_on, tf.filed_on) AS triggerFiledOn, ef.id AS endId,
  iif(d.basis = 'court_order', coalesce((SELECT y.id FROM docket_entries_standing x JOIN docket_entries y ON y.n = x.thread
    WHERE x.proceeding_n = d.proceeding_n AND 'Order [' || x.number || ']' = d.authority
    ORDER BY x.thread IS d.trigger_entry_n DESC, x.docket_n DESC, x.n DESC LIMIT 1), tf.id), NULL) AS orderId,
  iif(e.n IS NULL, ef.number, e.number) AS endNumber,
  coalesce(e.filed_on, ef.filed_on) AS endFiledOn, l.given_names AS given, l.surname, l.second_surname AS secondSurname, l.unnamed_as AS unnamedAs
 FROM deadlines_standing d JOIN proceedings p ON p.n = d.proceeding_n JOIN deadlines f ON f.n = d.thread
 LEFT JOIN courts c ON c.n = p.court_n
 LEFT JOIN docket_entries_standing t ON t.thread = d.trigger_entry_n LEFT JOIN docket_entries tf ON tf.n = d.trigger_entry_n
 LEFT JOIN docket_entries_standing e ON e.thread = d.ended_by_entry_n LEFT JOIN docket_entries ef ON ef.n = d.ended_by_entry_n
 LEFT JOIN petitioners_standing q ON q.thread = d.petitioner_n LEFT JOIN clients l ON l.n = q.client_n`;
/** Ours by the safe date, everybody else's by the due one: nobody is called late on one reading only. */
const KEY = "CASE d.duty WHEN 'ours' THEN d.safe_sort ELSE d.due_sort END";

/** Every date of one case that this person may see: the nearest first. */
export function deadlinesOf(ctx: CaseCtx, proceedingN: number): DeadlineListRow[] {
  return ctx.office.caseFile.sqlite
    .prepare<[Record<string, unknown>], DeadlineListRow>(
      `${ROW} WHERE d.proceeding_n = @case AND ${visibleSql("p")} ORDER BY ${KEY}, d.thread`,
    )
    .all({ case: proceedingN, me: ctx.scope.personId });
}

/** One date by its thread, as a list shows it. */
export function deadlineRow(ctx: CaseCtx, thread: number): DeadlineListRow | undefined {
  return ctx.office.caseFile.sqlite
    .prepare<[Record<string, unknown>], DeadlineListRow>(`${ROW} WHERE d.thread = @thread AND ${visibleSql("p")}`)
    .get({ thread, me: ctx.scope.personId });
}

/**
 * Open dates over all open cases, the nearest first, up to a moment. `owner` is a person's: given by name, or as lead of the case. Ours
 * and the others' are asked for one after the other, each in an order that an index has.
 */
export function deadlinesDue(ctx: CaseCtx, { owner, until, duty, limit }: DueInput): DeadlineListRow[] {
  const conditions = [
    "d.state = 'open' AND p.closed_on IS NULL",
    ...(owner === null ? [] : ["(coalesce(d.owner, p.lead) = @owner OR d.backup = @owner)"]),
    ...(duty === null ? [] : ["d.duty IN (SELECT value FROM json_each(@duty))"]),
  ];
  const bind = { owner, until: until ?? Number.MAX_SAFE_INTEGER, duty: JSON.stringify(duty), limit, me: ctx.scope.personId };
  const rows = ["d.duty = 'ours' AND d.safe_sort <= @until", "d.duty <> 'ours' AND d.safe_sort <= @until AND d.due_sort <= @until"].flatMap(
    (side, place) =>
      ctx.office.caseFile.sqlite
        .prepare<[Record<string, unknown>], DeadlineListRow>(
          `${ROW} WHERE ${side} AND ${conditions.join(" AND ")} AND ${visibleSql("p")}
         ORDER BY ${place === 0 ? "d.safe_sort" : "d.due_sort"}, d.thread LIMIT @limit`,
        )
        .all(bind),
  );
  const worked = (row: DeadlineListRow) => (row.duty === "ours" ? row.safeSort : row.dueSort);
  return rows.toSorted((one, other) => worked(one) - worked(other) || one.thread - other.thread).slice(0, limit);
}

export type EarlierRow = { thread: number; dueDay: string | null; dueAt: number | null; dueSort: number; because: string; at: number };
/** Dates that a later computation of the same deadline replaced, oldest first. */
export function earlierDates(ctx: CaseCtx, proceedingN: number): EarlierRow[] {
  return ctx.office.caseFile.sqlite
    .prepare<[number], EarlierRow>(
      `SELECT x.thread, x.due_day AS dueDay, x.due_at AS dueAt, x.due_sort AS dueSort, y.reason AS because, v.at
       FROM deadlines x JOIN deadlines y ON y.supersedes = x.n AND y.proceeding_n = x.proceeding_n JOIN events v ON v.seq = y.recorded_seq
       WHERE x.proceeding_n = ? AND x.due_sort <> y.due_sort ORDER BY x.n`,
    )
    .all(proceedingN);
}

export type HistoryRow = {
  state: string;
  dueDay: string | null;
  dueAt: number | null;
  dueSort: number;
  safeDay: string | null;
  safeAt: number | null;
  safeSort: number;
  because: string | null;
  verb: string;
  actor: string;
  at: number;
};
/** Every row of one deadline, newest first, with who wrote it. The case is named because its dates are found by it, and a thread's are not. */
export function historyOf(ctx: CaseCtx, at: { proceedingN: number; thread: number }): HistoryRow[] {
  return ctx.office.caseFile.sqlite
    .prepare<[{ proceedingN: number; thread: number }], HistoryRow>(
      `SELECT d.state, d.due_day AS dueDay, d.due_at AS dueAt, d.due_sort AS dueSort, d.safe_day AS safeDay, d.safe_at AS safeAt,
        d.safe_sort AS safeSort, d.reason AS because, v.verb, v.actor, v.at
       FROM deadlines d JOIN events v ON v.seq = d.recorded_seq WHERE d.proceeding_n = @proceedingN AND d.thread = @thread ORDER BY d.n DESC`,
    )
    .all(at);
}
