import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import { clients } from "./clients.ts";
import { factColumns, keys, recordColumns } from "./columns.ts";
import { proceedings } from "./proceedings.ts";

/** A file attached to a client or a proceeding; its bytes lie encrypted under data/blobs by keyed hash. A fact. */
export const documents = sqliteTable(
  "documents",
  {
    ...keys("document"),
    clientN: integer("client_n").references(() => clients.n, { onDelete: "restrict" }),
    proceedingN: integer("proceeding_n").references(() => proceedings.n, { onDelete: "restrict" }),
    name: text("name").notNull(),
    /** Media type as found from its first bytes, not as claimed. */
    type: text("type").notNull(),
    /** Bytes. */
    size: integer("size").notNull(),
    /** Keyed hash of the content, hexadecimal: names the blob. */
    hash: text("hash").notNull(),
    privileged: integer("privileged", { mode: "boolean" }).notNull(),
    addedAt: integer("added_at").notNull(),
    addedBy: text("added_by").notNull(),
    ...factColumns,
  },
  (t) => [
    index("documents_client_idx").on(t.clientN),
    index("documents_proceeding_idx").on(t.proceedingN),
    check("documents_one_subject", sql`(${t.clientN} IS NULL) <> (${t.proceedingN} IS NULL)`),
  ],
);

/** A note on a client or a proceeding. A fact: a correction is a new row. */
export const notes = sqliteTable(
  "notes",
  {
    ...keys("note"),
    clientN: integer("client_n").references(() => clients.n, { onDelete: "restrict" }),
    proceedingN: integer("proceeding_n").references(() => proceedings.n, { onDelete: "restrict" }),
    text: text("text").notNull(),
    privileged: integer("privileged", { mode: "boolean" }).notNull(),
    at: integer("at").notNull(),
    by: text("by").notNull(),
    ...factColumns,
  },
  (t) => [
    index("notes_client_idx").on(t.clientN),
    index("notes_proceeding_idx").on(t.proceedingN),
    check("notes_one_subject", sql`(${t.clientN} IS NULL) <> (${t.proceedingN} IS NULL)`),
  ],
);

/** A follow-up: a call to make, a paper to ask for. A record. */
export const tasks = sqliteTable(
  "tasks",
  {
    ...keys("task"),
    clientN: integer("client_n").references(() => clients.n, { onDelete: "restrict" }),
    proceedingN: integer("proceeding_n").references(() => proceedings.n, { onDelete: "restrict" }),
    title: text("title").notNull(),
    dueOn: text("due_on").$type<CalendarDate>(),
    /** Person id of who does it; null for anybody. */
    owner: text("owner"),
    doneAt: integer("done_at"),
    doneBy: text("done_by"),
    createdAt: integer("created_at").notNull(),
    ...recordColumns,
  },
  (t) => [
    index("tasks_open_idx")
      .on(t.dueOn)
      .where(sql`done_at IS NULL`),
    index("tasks_client_idx").on(t.clientN),
    index("tasks_proceeding_idx").on(t.proceedingN),
  ],
);
