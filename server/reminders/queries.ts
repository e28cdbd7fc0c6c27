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
const TOLD = `SELECT r.deadline_n AS deadlineN, r.hearing_n AS hearingN, r.sort, r.rung, r.person_id AS person, r.made_at AS at,
  r.acknowledged_at IS NOT NULL AS acknowledged FROM json_each(?) j CROSS JOIN reminders r`;

/** What was told of these dates, by thread. */
export function toldOfDates(ctx: CaseCtx, threads: readonly number[]): ToldRow[] {
  return ctx.office.caseFile.sqlite.prepare<[string], ToldRow>(`${TOLD} ON r.deadline_n = j.value`).all(JSON.stringify(threads));
}

/** What was told of these hearings, by thread. */
export function toldOfHearings(ctx: CaseCtx, threads: readonly number[]): ToldRow[] {
  return ctx.office.caseFile.sqlite.prepare<[string], ToldRow>(`${TOLD} ON r.hearing_n = j.value`).all(JSON.stringify(threads));
}

/** The newest rung of its date that this person was told; the two kinds apart, because each is found by an index of its own. */
const NEWEST_RUNG = ["deadline_n", "hearing_n"]
  .map(
    (of) =>
      `NOT EXISTS (SELECT 1 FROM reminders l WHERE l.${of} = r.${of} AND l.sort = r.sort AND l.person_id = r.person_id AND l.n > r.n)`,
  )
  .join(" AND ");

/** Ours whose safe date has passed while the due one has not: it is told of the due one. */
const PAST_SAFE = "(d.duty = 'ours' AND d.safe_sort < @now AND @now <= d.due_sort)";
/** Told of the safe date, which still lies ahead. */
const OF_SAFE = `(d.duty = 'ours' AND r.sort = d.safe_sort AND NOT ${PAST_SAFE})`;
/** In seconds: longer than a day at a court and the hours between its zone and UTC. */
const THREE_DAYS = 259_200;

export type ReminderRow = {
  id: string;
  /** The moment of which it was told. */
  sort: number;
  rung: Rung;
  as: RemindedAs;
  kind: string;
  title: string;
  /** Null for a hearing. */
  duty: string | null;
  /** 1 once the safe date of ours has passed and the due one has not. */
  safePassed: 0 | 1 | null;
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
/**
 * What this person was told and has not marked as seen, of dates that still stand as told; the newest rung of each alone. Of hearings it
 * gives those that stand near the moment that was told: their own moment needs the clock of the court, and is compared by the caller.
 */
export function openReminders(ctx: CaseCtx): ReminderRow[] {
  return ctx.office.caseFile.sqlite
    .prepare<[{ me: string; now: number }], ReminderRow>(
      `SELECT r.id, r.sort, r.rung, r."as", iif(h.n IS NOT NULL, 'hearing', iif(d.duty = 'ours', 'ours', 'theirs')) AS kind, coalesce(d.title, h.title) AS title,
        p.id AS caseId, p.caption, k.citation AS court,
        x.number,
        f.id AS deadlineId, d.duty, ${PAST_SAFE} AS safePassed, iif(${OF_SAFE}, d.safe_day, coalesce(d.due_day, h.on_day)) AS day, h.time,
        iif(${OF_SAFE}, d.safe_at, d.due_at) AS at, coalesce(d.due_zone, h.zone) AS zone, r.made_at AS madeAt
       FROM reminders r LEFT JOIN deadlines_standing d ON d.thread = r.deadline_n LEFT JOIN deadlines f ON f.n = d.thread
       LEFT JOIN hearings_standing h ON h.thread = r.hearing_n JOIN proceedings p ON p.n = coalesce(d.proceeding_n, h.proceeding_n) ${CASE_JOINS}
       WHERE r.person_id = @me AND r.acknowledged_at IS NULL AND ${visibleSql("p")}
         AND (abs(r.sort / 1000 - unixepoch(h.on_day)) < ${THREE_DAYS} OR (d.state = 'open' AND (r.sort = d.due_sort OR (d.duty = 'ours' AND r.sort = d.safe_sort))))
         AND NOT EXISTS (SELECT 1 FROM reminders l WHERE l.deadline_n = r.deadline_n AND l.sort = d.due_sort AND l.person_id = r.person_id AND l.n > r.n)
         AND ${NEWEST_RUNG}
       ORDER BY r.sort, r.n LIMIT 200`,
    )
    .all({ me: ctx.scope.personId, now: ctx.office.clock.now() });
}

/** What was told to this person about the same date as this one, this rung and earlier ones, and was not marked as seen: row numbers. */
export function unseenWith(ctx: CaseCtx, id: string): number[] {
  const same = (of: string) => `SELECT l.n FROM reminders r JOIN reminders l ON l.${of} = r.${of} AND l.sort = r.sort AND l.n <= r.n
    WHERE r.id = @id AND r.person_id = @me AND l.person_id = @me AND l.acknowledged_at IS NULL`;
  return ctx.office.caseFile.sqlite
    .prepare<[{ id: string; me: string }], number>(`${same("deadline_n")} UNION ALL ${same("hearing_n")}`)
    .pluck()
    .all({ id, me: ctx.scope.personId });
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

export type UnmailedRow = { person: string; deadlineN: number | null; hearingN: number | null; sort: number; rung: Rung };
/**
 * Reminders of dates still ahead that nobody marked as seen and no message told: mail was off, or its tries were given up. A reminder and
 * its message are written at the same moment; a message that catches up carries its day and tells all that the person was told before it.
 */
export function unmailedReminders(ctx: CaseCtx, since: number, now: number): UnmailedRow[] {
  return ctx.office.caseFile.sqlite
    .prepare<[{ since: number; now: number }], UnmailedRow>(
      `WITH mailed(person, at, whole) AS MATERIALIZED (
        SELECT person_id, made_at, day IS NOT NULL FROM outbox WHERE kind = 'reminder' AND state <> 'given_up' AND made_at >= @since)
       SELECT r.person_id AS person, r.deadline_n AS deadlineN, r.hearing_n AS hearingN, r.sort, r.rung
       FROM reminders r WHERE r.made_at >= @since AND r.sort > @now AND r.acknowledged_at IS NULL AND ${NEWEST_RUNG}
         AND NOT EXISTS (SELECT 1 FROM mailed m WHERE m.person = r.person_id AND (m.at = r.made_at OR (m.whole AND m.at > r.made_at)))
       ORDER BY r.person_id, r.sort, r.n`,
    )
    .all({ since, now });
}

/** True where the digest of this day was written for this person. */
export function hasDigest(office: Office, personId: string, day: string): boolean {
  return (
    office.caseFile.sqlite
      .prepare<[string, string], 1>("SELECT 1 FROM outbox WHERE kind = 'digest' AND person_id = ? AND day = ?")
      .pluck()
      .get(personId, day) === 1
  );
}

/** E-mail address of a person whose account is open; null otherwise. `legal` is false for somebody who may not know of cases any more. */
export function addressOf(office: Office, personId: string): { email: string; legal: boolean } | null {
  const row = office.accounts.sqlite
    .prepare<[string], { email: string; role: string }>(
      "SELECT u.email, p.role FROM user u JOIN people p ON p.id = u.id WHERE u.id = ? AND p.disabled_at IS NULL",
    )
    .get(personId);
  return row === undefined ? null : { email: row.email, legal: row.role === "staff" || row.role === "supervisor" };
}
