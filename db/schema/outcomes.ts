import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import { CUSTODY_END } from "../../shared/custody/codes.ts";
import { ATTRIBUTION, DETERMINATION, INSTRUMENT, INTERIM_KIND, INTERIM_RULING, PATHWAY, REVERSAL } from "../../shared/outcomes/codes.ts";
import { codeColumn, codeKey, factColumns, keys, whenColumns } from "./columns.ts";
import { judges } from "./courts.ts";
import { episodes } from "./custody.ts";
import { docketEntries } from "./docket.ts";
import { petitioners } from "./proceedings.ts";

const interimKind = codeColumn("kind", INTERIM_KIND);
const ruling = codeColumn("ruling", INTERIM_RULING);
/** What the court ordered before the end, for one petitioner. Many per petitioner; never a determination. A fact. */
export const interimRulings = sqliteTable(
  "interim_rulings",
  {
    ...keys("interimRuling"),
    /** Thread of the petitioner. */
    petitionerN: integer("petitioner_n")
      .notNull()
      .references(() => petitioners.n, { onDelete: "restrict" }),
    /** Restraining order, injunction, bail and the like. */
    kind: interimKind.code.notNull(),
    kindList: interimKind.list,
    /** What became of the request: granted, denied, expired and the like. */
    ruling: ruling.code.notNull(),
    rulingList: ruling.list,
    /** Day of the ruling. */
    ruledOn: text("ruled_on").$type<CalendarDate>().notNull(),
    /** Day until which it holds; null when it names none. */
    until: text("until_day").$type<CalendarDate>(),
    /** True when it orders the person released. */
    ordersRelease: integer("orders_release", { mode: "boolean" }).notNull(),
    /** Thread of the docket entry that shows it; null when none is logged. */
    entryN: integer("entry_n").references(() => docketEntries.n, { onDelete: "restrict" }),
    /** Words that `other` needs; null otherwise. */
    note: text("note"),
    ...factColumns,
  },
  (t) => [
    codeKey(t.kindList, t.kind),
    codeKey(t.rulingList, t.ruling),
    index("interim_rulings_petitioner_idx").on(t.petitionerN),
    check("interim_rulings_other_has_note", sql`${t.kind} <> 'other' OR ${t.note} IS NOT NULL`),
  ],
);

const determination = codeColumn("determination", DETERMINATION);
const reversal = codeColumn("reversed_how", REVERSAL);
/** What the court did for one petitioner in one petition. One stands at a time (unique index). A fact. */
export const determinations = sqliteTable(
  "determinations",
  {
    ...keys("determination"),
    /** Thread of the petitioner. */
    petitionerN: integer("petitioner_n")
      .notNull()
      .references(() => petitioners.n, { onDelete: "restrict" }),
    /** What the court did, by one closed list (axis A). */
    determination: determination.code.notNull(),
    determinationList: determination.list,
    /** Day of the ruling. */
    determinedOn: text("determined_on").$type<CalendarDate>().notNull(),
    /** Thread of the docket entry that shows it; null when none is logged. */
    entryN: integer("entry_n").references(() => docketEntries.n, { onDelete: "restrict" }),
    /** Judge who ruled; null when not recorded. */
    judgeN: integer("judge_n").references(() => judges.n, { onDelete: "restrict" }),
    /** Words that `other` needs; null otherwise. */
    note: text("note"),
    /** Person id of who coded it, and of the second reader; null until read. */
    codedBy: text("coded_by").notNull(),
    /** Person id (accounts.db) of who read it a second time; null until read. */
    readBy: text("read_by"),
    /** Day on which a higher court reversed or vacated it; null while it holds. */
    reversedOn: text("reversed_on").$type<CalendarDate>(),
    /** Reversed or vacated, and the thread of the entry that did it; null while it holds, and the entry also where none is logged. */
    reversedHow: reversal.code,
    reversedHowList: reversal.list,
    /** Thread of the entry that reversed or vacated it; null while it holds or where none is logged. */
    reversedEntryN: integer("reversed_entry_n").references(() => docketEntries.n, { onDelete: "restrict" }),
    ...factColumns,
  },
  (t) => [
    codeKey(t.determinationList, t.determination),
    codeKey(t.reversedHowList, t.reversedHow),
    index("determinations_petitioner_idx").on(t.petitionerN),
    check("determinations_other_has_note", sql`${t.determination} <> 'other' OR ${t.note} IS NOT NULL`),
    check("determinations_reversal_pair", sql`(${t.reversedOn} IS NULL) = (${t.reversedHow} IS NULL)`),
  ],
);

const endKind = codeColumn("kind", CUSTODY_END);
const at = whenColumns("ended");
const pathway = codeColumn("pathway", PATHWAY);
const attribution = codeColumn("attribution", ATTRIBUTION);
const instrument = codeColumn("instrument", INSTRUMENT);
/** How one episode ended; for a release also how it came about. One stands per episode (unique index). A fact. */
export const custodyEnds = sqliteTable(
  "custody_ends",
  {
    ...keys("custodyEnd"),
    /** Thread of the episode. */
    episodeN: integer("episode_n")
      .notNull()
      .references(() => episodes.n, { onDelete: "restrict" }),
    /** How custody ended (axis B). */
    kind: endKind.code.notNull(),
    kindList: endKind.list,
    /** How exactly the day is known. */
    endedPrecision: at.precision.code.notNull(),
    endedPrecisionList: at.precision.list,
    /** Day of the end, first day of its month or year, or the latest it can be; null when unknown. */
    endedDay: at.day,
    /** Wall clock `HH:MM` at the place; only for precision `instant`. */
    endedTime: at.time,
    /** For releases only. */
    pathway: pathway.code,
    pathwayList: pathway.list,
    /** On what the pathway rests: an order, the government's statement, timing alone, counsel's judgment. Null but for a release. */
    attribution: attribution.code,
    attributionList: attribution.list,
    /** The paper of the release; null but for a release, and when not known. */
    instrument: instrument.code,
    instrumentList: instrument.list,
    /** Conditions of the release in words; null when there are none or none are known. */
    conditions: text("conditions"),
    /** Thread of the order it rests on; null where none. */
    entryN: integer("entry_n").references(() => docketEntries.n, { onDelete: "restrict" }),
    /** For removals: country, and whether it is the person's own; null otherwise. */
    toCountry: text("to_country"),
    /** True when it is not the person's own country; null but for a removal. */
    thirdCountry: integer("third_country", { mode: "boolean" }),
    /** Which other custody, or how it is known; null otherwise. */
    note: text("note"),
    /** Who confirmed it, in words; null when nobody did. */
    verifiedBy: text("verified_by"),
    ...factColumns,
  },
  (t) => [
    codeKey(t.kindList, t.kind),
    codeKey(t.endedPrecisionList, t.endedPrecision),
    codeKey(t.pathwayList, t.pathway),
    codeKey(t.attributionList, t.attribution),
    codeKey(t.instrumentList, t.instrument),
    index("custody_ends_episode_idx").on(t.episodeN),
    check("custody_ends_pathway_of_release", sql`(${t.kind} = 'released') = (${t.pathway} IS NOT NULL)`),
    check("custody_ends_attribution_of_release", sql`${t.kind} = 'released' OR (${t.attribution} IS NULL AND ${t.instrument} IS NULL)`),
    check("custody_ends_country_of_removal", sql`${t.kind} IN ('removed', 'voluntary_departure') OR ${t.toCountry} IS NULL`),
    check("custody_ends_other_has_note", sql`(${t.kind} <> 'other_custody' AND ${t.instrument} IS NOT 'other') OR ${t.note} IS NOT NULL`),
  ],
);

const also = codeColumn("pathway", PATHWAY);
/** Pathways that also had a part in a release, after the first. */
export const custodyEndAlso = sqliteTable(
  "custody_end_also",
  {
    /** The row of the end (`custody_ends.n`), not its thread: a correction names its own. */
    endN: integer("end_n")
      .notNull()
      .references(() => custodyEnds.n, { onDelete: "restrict" }),
    /** A pathway that also had a part. */
    pathway: also.code.notNull(),
    pathwayList: also.list,
  },
  (t) => [primaryKey({ columns: [t.endN, t.pathway] }), codeKey(t.pathwayList, t.pathway)],
);
