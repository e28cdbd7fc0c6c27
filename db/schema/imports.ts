import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { keys } from "./columns.ts";
import { facilities } from "./facilities.ts";
import { proceedings } from "./proceedings.ts";

/** One spreadsheet brought in. */
export const importBatches = sqliteTable(
  "import_batches",
  {
    ...keys("batch"),
    fileName: text("file_name").notNull(),
    /** SHA-256 of the file, hexadecimal: the same file again changes nothing. */
    fileHash: text("file_hash").notNull(),
    /** JSON: which column is what. */
    mapping: text("mapping").notNull(),
    at: integer("at").notNull(),
    by: text("by").notNull(),
    /** Event of the write, after which nothing may be built on it if it is to be undone. */
    appliedSeq: integer("applied_seq").notNull(),
    undoneAt: integer("undone_at"),
    undoneBy: text("undone_by"),
  },
  (t) => [index("import_batches_hash_idx").on(t.fileHash)],
);

/** One row of an imported list, with every cell as it stood: nothing is dropped. */
export const importRows = sqliteTable(
  "import_rows",
  {
    ...keys("importRow"),
    batchN: integer("batch_n")
      .notNull()
      .references(() => importBatches.n, { onDelete: "restrict" }),
    /** Line in the file, from 1 for the first data row. */
    line: integer("line").notNull(),
    /** JSON list of the cells. */
    cells: text("cells").notNull(),
    /** Hash of list identity and cells: a row already imported is recognised by it. */
    rowHash: text("row_hash").notNull(),
    /** What it became; null where it repeats an earlier row. */
    proceedingN: integer("proceeding_n").references(() => proceedings.n, { onDelete: "restrict" }),
  },
  (t) => [index("import_rows_batch_idx").on(t.batchN, t.line), index("import_rows_hash_idx").on(t.rowHash)],
);

/** Something a person must look at in an imported row: accepted, named, and kept until somebody answers. */
export const importFindings = sqliteTable(
  "import_findings",
  {
    n: integer("n").primaryKey(),
    rowN: integer("row_n")
      .notNull()
      .references(() => importRows.n, { onDelete: "restrict" }),
    /** Code of shared/imports/codes.ts. */
    code: text("code").notNull(),
    says: text("says").notNull(),
    /** Header of the column and its cell; null where the whole row is meant. */
    column: text("column_name"),
    cell: text("cell"),
    resolvedAt: integer("resolved_at"),
    resolvedBy: text("resolved_by"),
    resolution: text("resolution"),
  },
  (t) => [index("import_findings_row_idx").on(t.rowN)],
);

/** A spelling of a place that matches no facility with certainty: waits for a person, and is remembered once answered. */
export const facilityQueue = sqliteTable(
  "facility_queue",
  {
    batchN: integer("batch_n")
      .notNull()
      .references(() => importBatches.n, { onDelete: "restrict" }),
    written: text("written").notNull(),
    state: text("state"),
    /** JSON list of candidate facility ids, best first. */
    candidates: text("candidates").notNull(),
    why: text("why").notNull(),
    /** The answer: a facility, or null with `answered_at` for "none of these". */
    facilityN: integer("facility_n").references(() => facilities.n, { onDelete: "restrict" }),
    answeredAt: integer("answered_at"),
    answeredBy: text("answered_by"),
  },
  (t) => [primaryKey({ columns: [t.batchN, t.written] })],
);
