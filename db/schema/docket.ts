import { type AnySQLiteColumn, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import { ENTRY_FILER, ENTRY_SOURCE, ENTRY_TYPE, SERVICE_KIND } from "../../shared/docket/codes.ts";
import { codeColumn, codeKey, factColumns, keys } from "./columns.ts";
import { judges } from "./courts.ts";
import { dockets, proceedings } from "./proceedings.ts";

const type = codeColumn("type", ENTRY_TYPE);
const filer = codeColumn("filer", ENTRY_FILER);
const source = codeColumn("source", ENTRY_SOURCE);
const service = codeColumn("service", SERVICE_KIND);
/** One line of a docket. A fact. */
export const docketEntries = sqliteTable(
  "docket_entries",
  {
    ...keys("docketEntry"),
    /** The petition, for lists; the docket below says in which court. */
    proceedingN: integer("proceeding_n")
      .notNull()
      .references(() => proceedings.n, { onDelete: "restrict" }),
    /** Thread of the docket. */
    docketN: integer("docket_n")
      .notNull()
      .references(() => dockets.n, { onDelete: "restrict" }),
    /** The court's number; null for a text-only or unnumbered entry. */
    number: integer("number"),
    /** Day the court gives as filed. */
    filedOn: text("filed_on").$type<CalendarDate>().notNull(),
    /** Day of entry on the docket, from which appeals run; null when not known (then the filing day stands in, and the steps say so). */
    enteredOn: text("entered_on").$type<CalendarDate>(),
    /** Moment of entry, UTC milliseconds, for what an order times to the hour; null when not known. */
    enteredAt: integer("entered_at"),
    /** What kind of paper or act it is, by one closed list. */
    type: type.code.notNull(),
    typeList: type.list,
    /** Who filed it. */
    filer: filer.code.notNull(),
    filerList: filer.list,
    /** The docket's own text. */
    text: text("text").notNull(),
    /** How it came here: notice, feed, typed, imported. */
    source: source.code.notNull(),
    sourceList: source.list,
    /** Judge who made it; null when not known or not an act of a judge. */
    judgeN: integer("judge_n").references(() => judges.n, { onDelete: "restrict" }),
    /** Day of service and how, for what runs from service; null when it was not served or not recorded. */
    servedOn: text("served_on").$type<CalendarDate>(),
    /** How it was served; null when not served or not recorded. */
    service: service.code,
    serviceList: service.list,
    /** Thread of the motion that an order rules on; null for other papers, and where it is not known. */
    rulesOnN: integer("rules_on_n").references((): AnySQLiteColumn => docketEntries.n, { onDelete: "restrict" }),
    /** True for a restraining order issued without notice to the other side (Fed. R. Civ. P. 65(b)). */
    withoutNotice: integer("without_notice", { mode: "boolean" }).notNull().default(false),
    ...factColumns,
  },
  (t) => [
    codeKey(t.typeList, t.type),
    codeKey(t.filerList, t.filer),
    codeKey(t.sourceList, t.source),
    codeKey(t.serviceList, t.service),
    index("docket_entries_docket_idx").on(t.docketN, t.number),
  ],
);

/** A hearing set by an entry or by hand. A fact. */
export const hearings = sqliteTable(
  "hearings",
  {
    ...keys("hearing"),
    /** The proceeding it belongs to (`proceedings.n`). */
    proceedingN: integer("proceeding_n")
      .notNull()
      .references(() => proceedings.n, { onDelete: "restrict" }),
    /** Thread of the entry that set it; null when set by hand. */
    entryN: integer("entry_n").references(() => docketEntries.n, { onDelete: "restrict" }),
    /** What the hearing is about. */
    title: text("title").notNull(),
    /** Day of the hearing at the court. */
    onDay: text("on_day").$type<CalendarDate>().notNull(),
    /** Wall clock `HH:MM` at the court; null when the hour is not set. */
    time: text("time"),
    /** IANA zone of the court. */
    zone: text("zone").notNull(),
    /** Room, address or link; null when not known. */
    place: text("place"),
    ...factColumns,
  },
  (t) => [index("hearings_proceeding_idx").on(t.proceedingN), index("hearings_day_idx").on(t.onDay)],
);
