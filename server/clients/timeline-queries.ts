import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import type { CaseCtx } from "../core/change.ts";
import { visibleSql } from "../core/scope.ts";

/** Labels come from the table of codes: this slice knows no later slice's words. */
const label = (list: string, code: string) =>
  `coalesce((SELECT l.label FROM codes l WHERE l.list = '${list}' AND l.code = ${code}), ${code})`;

export type ProceedingRow = {
  n: number;
  id: string;
  kind: string;
  kindLabel: string;
  caption: string;
  forum: string | null;
  number: string | null;
  stageLabel: string;
  openedOn: CalendarDate;
  filedOn: CalendarDate | null;
  closedOn: CalendarDate | null;
  judge: string | null;
  petitionerN: number;
};

/** Proceedings that name this client and that this person may see: open ones first, then by opening, newest first. */
export function proceedingsOfClient(ctx: CaseCtx, clientN: number): ProceedingRow[] {
  return ctx.office.caseFile.sqlite
    .prepare<[{ me: string; clientN: number }], ProceedingRow>(
      `SELECT x.n, x.id, x.kind, ${label("proceeding_kind", "x.kind")} AS kindLabel, x.caption, k.citation AS forum, d.number,
         ${label("stage", "coalesce(x.stage_override, x.stage)")} AS stageLabel, x.opened_on AS openedOn,
         (SELECT min(y.opened_on) FROM dockets_standing y WHERE y.proceeding_n = x.n) AS filedOn, x.closed_on AS closedOn, j.name AS judge,
         p.thread AS petitionerN
       FROM petitioners_standing p JOIN proceedings x ON x.n = p.proceeding_n
       LEFT JOIN dockets_standing d ON d.n = (SELECT y.n FROM dockets_standing y WHERE y.proceeding_n = x.n ORDER BY y.closed_on IS NOT NULL, y.opened_on DESC, y.n DESC LIMIT 1)
       LEFT JOIN courts k ON k.n = coalesce(d.court_n, x.court_n) LEFT JOIN judges j ON j.n = x.judge_n
       WHERE p.client_n = @clientN AND ${visibleSql("x")} ORDER BY x.closed_on IS NOT NULL, x.opened_on DESC, x.n DESC`,
    )
    .all({ me: ctx.scope.personId, clientN });
}

export type MarkRow = {
  proceedingN: number;
  day: CalendarDate | null;
  at: number | null;
  zone: string | null;
  label: string;
  says: string;
  duty: "ours" | "government" | "court" | "agency" | null;
  waiting: 0 | 1;
};

const among = "IN (SELECT value FROM json_each(@keys))";

/** What happened and what is open in these proceedings, by day. `keys`: proceedings; `petitioners`: this client's own threads in them. */
export function marksOf(ctx: CaseCtx & { today: CalendarDate }, keys: readonly number[], petitioners: readonly number[]): MarkRow[] {
  return ctx.office.caseFile.sqlite
    .prepare<[{ keys: string; petitioners: string; today: string }], MarkRow>(
      `SELECT e.proceeding_n AS proceedingN, e.filed_on AS day, NULL AS at, NULL AS zone,
         CASE WHEN e.number IS NULL THEN ${label("entry_type", "e.type")} ELSE '[' || e.number || ']' END AS label,
         ${label("entry_type", "e.type")} || CASE WHEN e.number IS NULL THEN '' ELSE ' [' || e.number || ']' END AS says, NULL AS duty, 0 AS waiting
       FROM docket_entries_standing e WHERE e.proceeding_n ${among}
       UNION ALL SELECT h.proceeding_n, h.on_day, NULL, NULL, 'Hearing', h.title, CASE WHEN h.on_day >= @today THEN 'court' END, 0
       FROM hearings_standing h WHERE h.proceeding_n ${among}
       UNION ALL SELECT b.proceeding_n, coalesce(b.held_on, b.moved_on), NULL, NULL, ${label("bond_result", "b.result")}, ${label("bond_result", "b.result")}, NULL, 0
       FROM bond_results_standing b WHERE b.proceeding_n ${among} AND coalesce(b.held_on, b.moved_on) IS NOT NULL
       UNION ALL SELECT r.proceeding_n, r.sent_on, NULL, NULL, 'Request sent', 'Request sent', NULL, r.decision = 'none_yet'
       FROM release_requests_standing r WHERE r.proceeding_n ${among} AND r.sent_on IS NOT NULL
       UNION ALL SELECT r.proceeding_n, r.decided_on, NULL, NULL, ${label("request_decision", "r.decision")}, ${label("request_decision", "r.decision")}, NULL, 0
       FROM release_requests_standing r WHERE r.proceeding_n ${among} AND r.decided_on IS NOT NULL
       UNION ALL SELECT p.proceeding_n, d.determined_on, NULL, NULL, ${label("determination", "d.determination")}, ${label("determination", "d.determination")}, NULL, 0
       FROM determinations_standing d JOIN petitioners p ON p.n = d.petitioner_n WHERE d.petitioner_n IN (SELECT value FROM json_each(@petitioners))
       UNION ALL SELECT d.proceeding_n, CASE d.duty WHEN 'ours' THEN d.safe_day ELSE d.due_day END, CASE d.duty WHEN 'ours' THEN d.safe_at ELSE d.due_at END,
         d.due_zone, d.title, d.title, d.duty, 0 FROM deadlines_standing d WHERE d.proceeding_n ${among} AND d.state = 'open'`,
    )
    .all({ keys: JSON.stringify(keys), petitioners: JSON.stringify(petitioners), today: ctx.today });
}

export type RestraintRow = { proceedingN: number; from: CalendarDate; number: number | null };

/** Standing commands against a transfer that concern these petitioners or everybody. */
export function restraintsOn(ctx: CaseCtx, keys: readonly number[], petitioners: readonly number[]): RestraintRow[] {
  return ctx.office.caseFile.sqlite
    .prepare<[{ keys: string; petitioners: string }], RestraintRow>(
      `SELECT o.proceeding_n AS proceedingN, e.filed_on AS "from", e.number FROM obligations_standing o
       JOIN docket_entries_standing e ON e.thread = o.entry_n
       WHERE o.proceeding_n ${among} AND o.act = 'no_transfer' AND (o.petitioner_n IS NULL OR o.petitioner_n IN (SELECT value FROM json_each(@petitioners)))
         AND coalesce((SELECT s.state FROM obligation_states_standing s WHERE s.obligation_n = o.thread ORDER BY s.n DESC LIMIT 1), 'pending')
           NOT IN ('vacated', 'superseded', 'stayed') ORDER BY e.filed_on, o.n`,
    )
    .all({ keys: JSON.stringify(keys), petitioners: JSON.stringify(petitioners) });
}

export type EventRow = { at: number; actor: string; verb: string };

/** What was done to the record of one subject, newest first. */
export function eventsOf(ctx: CaseCtx, subject: string, limit: number): EventRow[] {
  return ctx.office.caseFile.sqlite
    .prepare<[string, number], EventRow>("SELECT at, actor, verb FROM events WHERE subject = ? ORDER BY seq DESC LIMIT ?")
    .all(subject, limit);
}
