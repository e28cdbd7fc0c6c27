import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { AGENCY_EVENT } from "../../shared/agency/codes.ts";
import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import { codeColumn, codeKey, factColumns, keys } from "./columns.ts";
import { proceedings } from "./proceedings.ts";

const kind = codeColumn("kind", AGENCY_EVENT);
/** What happened before the agency, the immigration judge or the Board, in a removal case or a bond hearing. A fact. */
export const agencyEvents = sqliteTable(
  "agency_events",
  {
    ...keys("agencyEvent"),
    /** The removal case or bond hearing (`proceedings.n`). */
    proceedingN: integer("proceeding_n")
      .notNull()
      .references(() => proceedings.n, { onDelete: "restrict" }),
    /** What happened. */
    kind: kind.code.notNull(),
    kindList: kind.list,
    /** The day at the place where it happened. */
    onDay: text("on_day").$type<CalendarDate>().notNull(),
    /** The moment, UTC milliseconds; null where the hour is not known or does not matter. */
    at: integer("at"),
    /** IANA zone of the place. */
    zone: text("zone").notNull(),
    /** The paper, or whose word it is. */
    source: text("source").notNull(),
    /** Anything else about it; null for nothing. */
    note: text("note"),
    ...factColumns,
  },
  (t) => [codeKey(t.kindList, t.kind), index("agency_events_proceeding_idx").on(t.proceedingN, t.onDay)],
);
