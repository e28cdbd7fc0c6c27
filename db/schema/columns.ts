import { sql } from "drizzle-orm";
import { type AnySQLiteColumn, foreignKey, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import type { CodeList } from "../../shared/kernel/codes.ts";
import type { Id, Noun } from "../../shared/kernel/ids.ts";
import { PRECISION } from "../../shared/kernel/when-codes.ts";

/** Every closed list in one table: a new code is an INSERT, never a table rebuild. Seeded from the constants that feed zod. */
export const codes = sqliteTable(
  "codes",
  {
    /** Name of the list, for example `determination`. */
    list: text("list").notNull(),
    /** The code as stored everywhere. */
    code: text("code").notNull(),
    /** The words people read. */
    label: text("label").notNull(),
  },
  (t) => [primaryKey({ columns: [t.list, t.code] })],
);

/** `n` never leaves the database; `id` is what contracts and links carry. */
export function keys<N extends Noun>(_noun: N) {
  return {
    /** Internal key; foreign keys point here. */
    n: integer("n").primaryKey(),
    /** Public id: prefix and sixteen characters, never used again. */
    id: text("id").$type<Id<N>>().notNull().unique(),
  };
}

/** A column of one code list, with the constant column its foreign key needs. Spread both, then add `codeKey`. */
export function codeColumn<K extends string>(column: string, list: CodeList<K>) {
  return {
    code: text(column).$type<K>(),
    list: text(`${column}_list`).generatedAlwaysAs(sql.raw(`'${list.list}'`), { mode: "virtual" }),
  };
}

/** The foreign key from a coded column to its list. */
export function codeKey(list: AnySQLiteColumn, code: AnySQLiteColumn) {
  return foreignKey({ columns: [list, code], foreignColumns: [codes.list, codes.code] }).onDelete("restrict");
}

/**
 * Columns of a fact: never updated but for one of the two end marks, once (trigger).
 * A later row that corrects it names it in `supersedes`; all rows of one thing share `thread`, the `n` of the first.
 */
export const factColumns = {
  /** Event by which this row was written. */
  recordedSeq: integer("recorded_seq").notNull(),
  /** Event that put a later row in its place; null while it stands. */
  supersededSeq: integer("superseded_seq"),
  /** Event that withdrew it as a mistake; null while it stands. */
  voidedSeq: integer("voided_seq"),
  /** `n` of the row this one corrects; null for a first row. */
  supersedes: integer("supersedes"),
  /** `n` of the first row of this thing; null for the first row itself. */
  root: integer("root"),
  /** `n` of the first row, also for the first row: what other tables point at. */
  thread: integer("thread").generatedAlwaysAs(sql.raw("coalesce(root, n)"), { mode: "virtual" }),
  /** Why it corrects the earlier row, in the person's words; null for a first row. */
  reason: text("reason"),
};

/** Columns of a date known only so far (shared/kernel/when.ts). */
export function whenColumns<P extends string>(prefix: P) {
  return {
    precision: codeColumn(`${prefix}_precision`, PRECISION),
    /** Day, first day of month or year, or the latest possible day; null when unknown. */
    day: text(`${prefix}_day`).$type<CalendarDate>(),
    /** Wall clock `HH:MM`, only for precision `instant`. */
    time: text(`${prefix}_time`),
  };
}

/** A record is edited in place; `version` guards against two people saving at once. */
export const recordColumns = {
  /** Rises by one with each save. */
  version: integer("version").notNull().default(1),
};

/** A record made by mistake is voided with a reason, never deleted; no list, search or count shows it. */
export const voidColumns = {
  /** Event that voided it; null while it stands. */
  voidedSeq: integer("voided_seq"),
  voidReason: text("void_reason"),
};
