import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { MAIL_KIND, MAIL_STATE, REMINDED_AS, RUNG } from "../../shared/reminders/codes.ts";
import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import { codeColumn, codeKey, keys } from "./columns.ts";
import { deadlines } from "./deadlines.ts";
import { hearings } from "./docket.ts";

const rung = codeColumn("rung", RUNG);
const as = codeColumn("as", REMINDED_AS);
/** Something that somebody was told, once. A date that moves has a ladder of its own: its moment is part of the key. */
export const reminders = sqliteTable(
  "reminders",
  {
    ...keys("reminder"),
    /** Thread of the deadline; null for a hearing. */
    deadlineN: integer("deadline_n").references(() => deadlines.n, { onDelete: "restrict" }),
    /** Thread of the hearing; null for a deadline. */
    hearingN: integer("hearing_n").references(() => hearings.n, { onDelete: "restrict" }),
    /** Last moment of the date as it stood, UTC milliseconds. */
    sort: integer("sort").notNull(),
    /** How far ahead of the date, or past it. */
    rung: rung.code.notNull(),
    rungList: rung.list,
    /** Who was told: person id. */
    personId: text("person_id").notNull(),
    /** As what: owner, backup or supervisor. */
    as: as.code.notNull(),
    asList: as.list,
    /** UTC milliseconds. */
    madeAt: integer("made_at").notNull(),
    /** When the person said that it was seen; null until then. */
    acknowledgedAt: integer("acknowledged_at"),
  },
  (t) => [
    codeKey(t.rungList, t.rung),
    codeKey(t.asList, t.as),
    check("reminders_of_one_thing", sql`(${t.deadlineN} IS NULL) <> (${t.hearingN} IS NULL)`),
    uniqueIndex("reminders_of_deadline_once")
      .on(t.deadlineN, t.sort, t.rung, t.personId)
      .where(sql`deadline_n IS NOT NULL`),
    uniqueIndex("reminders_of_hearing_once")
      .on(t.hearingN, t.sort, t.rung, t.personId)
      .where(sql`hearing_n IS NOT NULL`),
    index("reminders_open_idx")
      .on(t.personId, t.madeAt)
      .where(sql`acknowledged_at IS NULL`),
    index("reminders_made_idx").on(t.madeAt),
  ],
);

const kind = codeColumn("kind", MAIL_KIND);
const state = codeColumn("state", MAIL_STATE);
/** Mail that was written in the same transaction as what it tells, and is sent afterwards. */
export const outbox = sqliteTable(
  "outbox",
  {
    ...keys("mail"),
    /** Reminder or daily digest. */
    kind: kind.code.notNull(),
    kindList: kind.list,
    /** Person id; the address is looked up when it is sent. */
    personId: text("person_id").notNull(),
    /** The office's day of a digest; null for a reminder. */
    day: text("day").$type<CalendarDate>(),
    /** Counts and days, never a name. */
    subject: text("subject").notNull(),
    /** Plain text; court and number, never a name. */
    text: text("text").notNull(),
    /** Where it is on its way. */
    state: state.code.notNull(),
    stateList: state.list,
    /** When it was written, UTC milliseconds. */
    madeAt: integer("made_at").notNull(),
    /** How often it was handed to the mail server. */
    tries: integer("tries").notNull().default(0),
    /** When it is tried next, UTC milliseconds. */
    nextTryAt: integer("next_try_at").notNull(),
    /** When the mail server took it, UTC milliseconds; null until then. */
    sentAt: integer("sent_at"),
    /** What stood in the way last, in words for an administrator. */
    trouble: text("trouble"),
  },
  (t) => [
    codeKey(t.kindList, t.kind),
    codeKey(t.stateList, t.state),
    index("outbox_due_idx")
      .on(t.nextTryAt)
      .where(sql`state IN ('waiting', 'sending')`),
    uniqueIndex("outbox_one_digest_a_day")
      .on(t.personId, t.day)
      .where(sql`kind = 'digest'`),
  ],
);
