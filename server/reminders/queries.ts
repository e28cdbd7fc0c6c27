import type { Rung, RemindedAs } from "../../shared/reminders/codes.ts";
import type { CaseCtx } from "../core/change.ts";
import type { Office } from "../core/office.ts";
import { visibleSql } from "../core/scope.ts";
import { CASE_JOINS } from "../today/queries.ts";

export type ToldRow = {
  deadlineN: number | null;
  hearingN: number | null;
  sort: number;
  rung: Rung;
  person: string;
  at: number;
  acknowledged: 0 | 1;
};
/** What was told about dates whose last moment lies after a moment. */
export function toldSince(ctx: CaseCtx, sort: number): ToldRow[] {
  return ctx.office.caseFile.sqlite
    .prepare<[number], ToldRow>(
      `SELECT deadline_n AS deadlineN, hearing_n AS hearingN, sort, rung, person_id AS person, made_at AS at, acknowledged_at IS NOT NULL AS acknowledged
       FROM reminders WHERE sort >= ?`,
    )
    .all(sort);
}

export type ReminderRow = {
  id: string;
  rung: Rung;
  as: RemindedAs;
  kind: string;
  title: string;
  caseId: string;
  caption: string;
  court: string | null;
  number: string | null;
  deadlineId: string | null;
  day: string | null;
  time: string | null;
  at: number | null;
  zone: string;
  madeAt: number;
};
/** What this person was told and has not marked as seen, of dates that still stand as told; the newest rung of each alone. */
export function openReminders(ctx: CaseCtx): ReminderRow[] {
  return ctx.office.caseFile.sqlite
    .prepare<[{ me: string }], ReminderRow>(
      `SELECT r.id, r.rung, r."as", iif(h.n IS NOT NULL, 'hearing', iif(d.duty = 'ours', 'ours', 'theirs')) AS kind, coalesce(d.title, h.title) AS title,
        p.id AS caseId, p.caption, k.citation AS court,
        x.number,
        f.id AS deadlineId, coalesce(iif(d.duty = 'ours', d.safe_day, d.due_day), h.on_day) AS day, h.time,
        iif(d.duty = 'ours', d.safe_at, d.due_at) AS at, coalesce(d.due_zone, h.zone) AS zone, r.made_at AS madeAt
       FROM reminders r LEFT JOIN deadlines_standing d ON d.thread = r.deadline_n LEFT JOIN deadlines f ON f.n = d.thread
       LEFT JOIN hearings_standing h ON h.thread = r.hearing_n JOIN proceedings p ON p.n = coalesce(d.proceeding_n, h.proceeding_n) ${CASE_JOINS}
       WHERE r.person_id = @me AND r.acknowledged_at IS NULL AND ${visibleSql("p")}
         AND (r.made_at >= (SELECT v.at FROM events v WHERE v.seq = h.recorded_seq) OR (d.state = 'open' AND r.sort = iif(d.duty = 'ours', d.safe_sort, d.due_sort)))
         AND NOT EXISTS (SELECT 1 FROM reminders l WHERE l.person_id = r.person_id AND l.deadline_n IS r.deadline_n AND l.hearing_n IS r.hearing_n
           AND l.sort = r.sort AND l.n > r.n)
       ORDER BY r.sort, r.n LIMIT 200`,
    )
    .all({ me: ctx.scope.personId });
}

/** Marks as seen what was told to this person about the same dates, this rung and earlier ones. Returns how many. */
export function markSeen(ctx: CaseCtx, id: string, now: number): number {
  return ctx.office.caseFile.sqlite
    .prepare(
      `UPDATE reminders SET acknowledged_at = @now WHERE person_id = @me AND acknowledged_at IS NULL AND n IN (
        SELECT l.n FROM reminders r JOIN reminders l ON l.deadline_n IS r.deadline_n AND l.hearing_n IS r.hearing_n AND l.sort = r.sort AND l.n <= r.n
        WHERE r.id = @id AND r.person_id = @me)`,
    )
    .run({ now, me: ctx.scope.personId, id }).changes;
}

export type MailRow = { n: number; id: string; personId: string; subject: string; text: string; madeAt: number; tries: number };
/** Mail whose turn has come, oldest first. What was being sent when the server ended is sent again. */
export function dueMail(office: Office, now: number, limit: number): MailRow[] {
  return office.caseFile.sqlite
    .prepare<[number, number], MailRow>(
      `SELECT n, id, person_id AS personId, subject, text, made_at AS madeAt, tries FROM outbox
       WHERE state IN ('waiting', 'sending') AND next_try_at <= ? ORDER BY n LIMIT ?`,
    )
    .all(now, limit);
}

/** Where a message is on its way. Machine state: what it told is in the event log with the reminder. */
export function putMailState(
  office: Office,
  n: number,
  to: {
    state: "sending" | "waiting" | "sent" | "given_up";
    tries: number;
    nextTryAt: number;
    sentAt: number | null;
    trouble: string | null;
  },
): void {
  office.caseFile.sqlite
    .prepare(
      "UPDATE outbox SET state = @state, tries = @tries, next_try_at = @nextTryAt, sent_at = @sentAt, trouble = @trouble WHERE n = @n",
    )
    .run({ n, ...to });
}

/** How mail is doing, for Settings. */
export function mailHealth(office: Office): { waiting: number; givenUp: number; lastSentAt: number | null; trouble: string | null } {
  const row = office.caseFile.sqlite
    .prepare<[], { waiting: number; givenUp: number; lastSentAt: number | null; trouble: string | null }>(
      `SELECT count(*) FILTER (WHERE state IN ('waiting', 'sending')) AS waiting, count(*) FILTER (WHERE state = 'given_up') AS givenUp,
        max(sent_at) AS lastSentAt, (SELECT trouble FROM outbox WHERE trouble IS NOT NULL AND state <> 'sent' ORDER BY n DESC LIMIT 1) AS trouble FROM outbox`,
    )
    .get();
  return row ?? { waiting: 0, givenUp: 0, lastSentAt: null, trouble: null };
}

/** E-mail address of a person whose account is open; null otherwise. */
export function addressOf(office: Office, personId: string): string | null {
  return (
    office.accounts.sqlite
      .prepare<[string], string>("SELECT u.email FROM user u JOIN people p ON p.id = u.id WHERE u.id = ? AND p.disabled_at IS NULL")
      .pluck()
      .get(personId) ?? null
  );
}
