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
    /** The client it is about; null when it is about a proceeding. */
    clientN: integer("client_n").references(() => clients.n, { onDelete: "restrict" }),
    /** The proceeding it is about; null when it is about a client. */
    proceedingN: integer("proceeding_n").references(() => proceedings.n, { onDelete: "restrict" }),
    /** File name as given by who attached it. */
    name: text("name").notNull(),
    /** Media type as found from its first bytes, not as claimed. */
    type: text("type").notNull(),
    /** Bytes. */
    size: integer("size").notNull(),
    /** Keyed hash of the content, hexadecimal: names the blob. */
    hash: text("hash").notNull(),
    /** True when it stays out of everything shared. */
    privileged: integer("privileged", { mode: "boolean" }).notNull(),
    /** When it was attached, UTC milliseconds. */
    addedAt: integer("added_at").notNull(),
    /** Person id (accounts.db) of who attached it. */
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
    /** The client it is about; null when it is about a proceeding. */
    clientN: integer("client_n").references(() => clients.n, { onDelete: "restrict" }),
    /** The proceeding it is about; null when it is about a client. */
    proceedingN: integer("proceeding_n").references(() => proceedings.n, { onDelete: "restrict" }),
    /** The note. */
    text: text("text").notNull(),
    /** True when it stays out of everything shared. */
    privileged: integer("privileged", { mode: "boolean" }).notNull(),
    /** When it was written, UTC milliseconds. */
    at: integer("at").notNull(),
    /** Person id (accounts.db) of who wrote it. */
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
    /** The client it is about; null when it is about a proceeding. */
    clientN: integer("client_n").references(() => clients.n, { onDelete: "restrict" }),
    /** The proceeding it is about; null when it is about a client. */
    proceedingN: integer("proceeding_n").references(() => proceedings.n, { onDelete: "restrict" }),
    /** What is to be done. */
    title: text("title").notNull(),
    /** Day by which; null for no day. */
    dueOn: text("due_on").$type<CalendarDate>(),
    /** Person id of who does it; null for anybody. */
    owner: text("owner"),
    /** When it was done, UTC milliseconds; null while open. */
    doneAt: integer("done_at"),
    /** Person id (accounts.db) of who finished it; null while open. */
    doneBy: text("done_by"),
    /** When it was added, UTC milliseconds. */
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
