import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import { clients } from "./clients.ts";
import { keys } from "./columns.ts";
import { episodes, placements } from "./custody.ts";
import { facilities } from "./facilities.ts";
import { proceedings } from "./proceedings.ts";

/** One spreadsheet brought in. */
export const importBatches = sqliteTable(
  "import_batches",
  {
    ...keys("batch"),
    /** Name of the list: bringing it in again under this name finds its rows again. */
    list: text("list").notNull(),
    /** Name of the file as it was on the person's machine. */
    fileName: text("file_name").notNull(),
    /** SHA-256 of the text, hexadecimal: the same file again changes nothing. */
    fileHash: text("file_hash").notNull(),
    /** JSON: which column is what. */
    mapping: text("mapping").notNull(),
    /** JSON list of the header cells. */
    header: text("header").notNull(),
    /** JSON of what was written, counted (shared/imports/views.ts, Written). */
    written: text("written").notNull(),
    /** Day for which the list holds, as the person said: the latest day that anything in it can have happened. */
    asOf: text("as_of").$type<CalendarDate>().notNull(),
    /** When it was brought in, UTC milliseconds. */
    at: integer("at").notNull(),
    /** Person id (accounts.db) of who brought it in. */
    by: text("by").notNull(),
    /** First and last event of the write: all that it wrote carries a sequence between them. */
    appliedSeq: integer("applied_seq").notNull(),
    /** Last event of the write. */
    lastSeq: integer("last_seq").notNull(),
    /** When and by whom it was taken back; null while it stands. */
    undoneAt: integer("undone_at"),
    /** Person id (accounts.db) of who took it back; null while it stands. */
    undoneBy: text("undone_by"),
  },
  (t) => [index("import_batches_hash_idx").on(t.fileHash), index("import_batches_list_idx").on(t.list)],
);

/** One row of an imported list, with every cell as it stood: nothing is dropped. */
export const importRows = sqliteTable(
  "import_rows",
  {
    ...keys("importRow"),
    /** The list it came with. */
    batchN: integer("batch_n")
      .notNull()
      .references(() => importBatches.n, { onDelete: "restrict" }),
    /** Row in the file, 1 for the first, as a spreadsheet numbers rows. */
    line: integer("line").notNull(),
    /** The list's own number or name of the row; null where it has none. */
    label: text("label"),
    /** JSON list of the cells. */
    cells: text("cells").notNull(),
    /** Hash of list identity and cells: a row already imported is recognised by it. */
    rowHash: text("row_hash").notNull(),
    /** The same without the list's name: equal rows of a list brought in under another name. */
    contentHash: text("content_hash").notNull(),
    /** JSON of how the row was read (shared/imports/read-row.ts). */
    reading: text("reading").notNull(),
    /** What it became; null where it entered nothing. */
    proceedingN: integer("proceeding_n").references(() => proceedings.n, { onDelete: "restrict" }),
  },
  (t) => [
    index("import_rows_batch_idx").on(t.batchN, t.line),
    index("import_rows_hash_idx").on(t.rowHash),
    index("import_rows_content_idx").on(t.contentHash),
    index("import_rows_proceeding_idx").on(t.proceedingN),
  ],
);

/** A person of an imported row, and where the list says that he or she was held. */
export const importPeople = sqliteTable(
  "import_people",
  {
    /** The row. */
    rowN: integer("row_n")
      .notNull()
      .references(() => importRows.n, { onDelete: "restrict" }),
    /** The client who stands for the person of the row. */
    clientN: integer("client_n")
      .notNull()
      .references(() => clients.n, { onDelete: "restrict" }),
    /** Thread of the time in custody; null where none was written. */
    episodeN: integer("episode_n").references(() => episodes.n, { onDelete: "restrict" }),
    /** Thread of the stay; null where no place is named. */
    placementN: integer("placement_n").references(() => placements.n, { onDelete: "restrict" }),
    /** Spelling that waits in the facility queue; null where none does. */
    written: text("written"),
    /** Two letters or words of the state column; empty where none is given. */
    state: text("state").notNull().default(""),
  },
  (t) => [primaryKey({ columns: [t.rowN, t.clientN] }), index("import_people_client_idx").on(t.clientN)],
);

/** Something a person must look at in an imported row: accepted, named, and kept until somebody answers. */
export const importFindings = sqliteTable(
  "import_findings",
  {
    /** Internal key that never leaves the database. */
    n: integer("n").primaryKey(),
    /** The row. */
    rowN: integer("row_n")
      .notNull()
      .references(() => importRows.n, { onDelete: "restrict" }),
    /** Code of shared/imports/codes.ts; one of a kind per row. */
    code: text("code").notNull(),
    /** The finding as a sentence. */
    says: text("says").notNull(),
    /** Header of the column and its cell; null where the whole row is meant. */
    column: text("column_name"),
    /** The cell as it stood; null where the whole row is meant. */
    cell: text("cell"),
    /** When somebody answered, UTC milliseconds; null while it waits. */
    resolvedAt: integer("resolved_at"),
    /** Person id (accounts.db) of who answered; null while it waits. */
    resolvedBy: text("resolved_by"),
    /** The answer in words; null while it waits. */
    resolution: text("resolution"),
  },
  (t) => [uniqueIndex("import_findings_row_idx").on(t.rowN, t.code)],
);

/** A spelling of a place that matches no facility with certainty: waits for a person, and is remembered once answered. */
export const facilityQueue = sqliteTable(
  "facility_queue",
  {
    /** The list it came with. */
    batchN: integer("batch_n")
      .notNull()
      .references(() => importBatches.n, { onDelete: "restrict" }),
    /** The place as the list writes it. */
    written: text("written").notNull(),
    /** As the list gives it; empty where it gives none. */
    state: text("state").notNull(),
    /** JSON list of candidate facility ids, best first. */
    candidates: text("candidates").notNull(),
    /** Why nothing was matched, as a sentence. */
    why: text("why").notNull(),
    /** The answer: a facility, or null with `answered_at` for "none of these". */
    facilityN: integer("facility_n").references(() => facilities.n, { onDelete: "restrict" }),
    /** When somebody answered, UTC milliseconds; null while it waits. */
    answeredAt: integer("answered_at"),
    /** Person id (accounts.db) of who answered; null while it waits. */
    answeredBy: text("answered_by"),
  },
  (t) => [primaryKey({ columns: [t.batchN, t.written, t.state] })],
);
