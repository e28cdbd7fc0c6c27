import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import {
  CUSTODY_AT_FILING,
  DOCKET_CLOSED,
  DOCKET_OPENED,
  FILED_BY,
  PROCEEDING_KIND,
  READINESS,
  RESPONDENT_OFFICE,
  STAGE,
} from "../../shared/proceedings/codes.ts";
import { clients } from "./clients.ts";
import { codeColumn, codeKey, factColumns, keys, recordColumns, voidColumns } from "./columns.ts";
import { courts, judges } from "./courts.ts";
import { walls } from "./events.ts";
import { facilities } from "./facilities.ts";

const kind = codeColumn("kind", PROCEEDING_KIND);
const stage = codeColumn("stage", STAGE);
const stageOverride = codeColumn("stage_override", STAGE);
/** One matter before one decision-maker. Never deleted; it closes. */
export const proceedings = sqliteTable(
  "proceedings",
  {
    ...keys("proceeding"),
    /** The list of people to whom this proceeding exists; null means everybody in the legal team. */
    wallN: integer("wall_n").references(() => walls.n, { onDelete: "restrict" }),
    /** What kind of matter it is. */
    kind: kind.code.notNull(),
    kindList: kind.list,
    /** The matter this one hangs on: a bond hearing ordered in a petition, an appeal from it; null for one that stands alone. */
    parentN: integer("parent_n"),
    /** Caption as filed or as the office calls it, kept as text (Fed. R. Civ. P. 25(d) changes holders, not the record). */
    caption: text("caption").notNull(),
    /** Folded caption and numbers, for search. */
    folded: text("folded").notNull(),
    /** Court, or the field office for a release request; null while not chosen. */
    courtN: integer("court_n").references(() => courts.n, { onDelete: "restrict" }),
    /** Judge who has it; null when not known. */
    judgeN: integer("judge_n").references(() => judges.n, { onDelete: "restrict" }),
    /** Day the office opened it. */
    openedOn: text("opened_on").$type<CalendarDate>().notNull(),
    /** Null while open. */
    closedOn: text("closed_on").$type<CalendarDate>(),
    /** Derived from entries and facts and kept here for lists (shared/proceedings/stage.ts). */
    stage: stage.code.notNull(),
    stageList: stage.list,
    /** Day of what moved the stage last; null before anything did. */
    stageSince: text("stage_since").$type<CalendarDate>(),
    /** A person's word against the derived stage, shown as such; null otherwise. */
    stageOverride: stageOverride.code,
    stageOverrideList: stageOverride.list,
    /** Why the stage was set by hand; null where it was not. */
    stageOverrideReason: text("stage_override_reason"),
    /** Person id of the lead, kept here for lists; the history is in assignments. Null while unassigned. */
    lead: text("lead"),
    /** Sort place of the next open deadline of any duty, UTC milliseconds; null when none. Kept by triggers on deadlines. */
    nextSort: integer("next_sort"),
    /** UTC milliseconds of the last thing that happened in it. */
    movedAt: integer("moved_at").notNull(),
    ...voidColumns,
    ...recordColumns,
  },
  (t) => [
    codeKey(t.kindList, t.kind),
    codeKey(t.stageList, t.stage),
    codeKey(t.stageOverrideList, t.stageOverride),
    index("proceedings_moved_idx").on(t.kind, sql`-moved_at`, t.n),
    index("proceedings_parent_idx").on(t.parentN),
    index("proceedings_court_idx").on(t.courtN),
    index("proceedings_folded_idx").on(t.folded),
    check("proceedings_override_has_reason", sql`(${t.stageOverride} IS NULL) = (${t.stageOverrideReason} IS NULL)`),
  ],
);

/** What only a petition has. */
export const petitions = sqliteTable("petitions", {
  /** The proceeding. */
  proceedingN: integer("proceeding_n")
    .primaryKey()
    .references(() => proceedings.n, { onDelete: "restrict" }),
  /** Statute: 28 U.S.C. 2241 unless said otherwise; with a complaint or a motion for a restraining order beside it. */
  withComplaint: integer("with_complaint", { mode: "boolean" }).notNull().default(false),
  /** True when a motion for a restraining order was filed with it. */
  withTroMotion: integer("with_tro_motion", { mode: "boolean" }).notNull().default(false),
  /** Nature of suit, 463 for habeas corpus of a detained noncitizen. */
  natureOfSuit: text("nature_of_suit").notNull().default("463"),
  /** Fee paid or leave to proceed without it, in words; null when not known. */
  fee: text("fee"),
  /** Day drafting began; null before. */
  draftedOn: text("drafted_on").$type<CalendarDate>(),
  /** Day a second reader said it may go; null before. */
  readyOn: text("ready_on").$type<CalendarDate>(),
});

/** Grounds and relief of a petition: many of each. */
export const petitionPoints = sqliteTable(
  "petition_points",
  {
    /** The petition. */
    proceedingN: integer("proceeding_n")
      .notNull()
      .references(() => proceedings.n, { onDelete: "restrict" }),
    /** `ground` or `relief`: a list of the codes table. */
    list: text("list").$type<"ground" | "relief">().notNull(),
    /** The ground or the relief, a code of that list. */
    code: text("code").notNull(),
    /** Words that `other` needs; null otherwise. */
    note: text("note"),
  },
  (t) => [primaryKey({ columns: [t.proceedingN, t.list, t.code] }), codeKey(t.list, t.code)],
);

const office = codeColumn("office", RESPONDENT_OFFICE);
/** A respondent by office; the holder's name may be missing and may change without changing the caption. */
export const respondents = sqliteTable(
  "respondents",
  {
    /** Internal key that never leaves the database. */
    n: integer("n").primaryKey(),
    /** The petition. */
    proceedingN: integer("proceeding_n")
      .notNull()
      .references(() => proceedings.n, { onDelete: "restrict" }),
    /** Which office is sued. */
    office: office.code.notNull(),
    officeList: office.list,
    /** Name of its holder when filed; null when not known. */
    holder: text("holder"),
    /** Facility of a warden; null for other offices. */
    facilityN: integer("facility_n").references(() => facilities.n, { onDelete: "restrict" }),
  },
  (t) => [codeKey(t.officeList, t.office), index("respondents_proceeding_idx").on(t.proceedingN)],
);

const custodyAtFiling = codeColumn("custody_at_filing", CUSTODY_AT_FILING);
/** One person on whose behalf a proceeding runs: the petitioner of a petition, the person concerned in anything else. A fact. */
export const petitioners = sqliteTable(
  "petitioners",
  {
    ...keys("petitioner"),
    /** The proceeding it belongs to (`proceedings.n`). */
    proceedingN: integer("proceeding_n")
      .notNull()
      .references(() => proceedings.n, { onDelete: "restrict" }),
    /** The person. */
    clientN: integer("client_n")
      .notNull()
      .references(() => clients.n, { onDelete: "restrict" }),
    /** For petitions; `unknown` until filed, null for other proceedings. */
    custodyAtFiling: custodyAtFiling.code,
    custodyAtFilingList: custodyAtFiling.list,
    /** Where we believed the person was when filing; null when not recorded. */
    believedFacilityN: integer("believed_facility_n").references(() => facilities.n, { onDelete: "restrict" }),
    /** Where the person turned out to be; null when not recorded. */
    actualFacilityN: integer("actual_facility_n").references(() => facilities.n, { onDelete: "restrict" }),
    /** Where the believed place is from, in words; null when not recorded. */
    placeSource: text("place_source"),
    ...factColumns,
  },
  (t) => [
    codeKey(t.custodyAtFilingList, t.custodyAtFiling),
    index("petitioners_proceeding_idx").on(t.proceedingN),
    index("petitioners_client_idx").on(t.clientN),
  ],
);

const opened = codeColumn("opened_how", DOCKET_OPENED);
const closed = codeColumn("closed_how", DOCKET_CLOSED);
const filedBy = codeColumn("filed_by", FILED_BY);
/** One number in one court for a petition. A lawsuit is counted once, on its first filing day; transfer and consolidation end nothing. A fact. */
export const dockets = sqliteTable(
  "dockets",
  {
    ...keys("docket"),
    /** The petition. */
    proceedingN: integer("proceeding_n")
      .notNull()
      .references(() => proceedings.n, { onDelete: "restrict" }),
    /** Null only for an imported row whose court nobody could tell; a finding asks for it. */
    courtN: integer("court_n").references(() => courts.n, { onDelete: "restrict" }),
    /** As the court writes it; null while the number is awaited. */
    number: text("number"),
    /** Office digit and judges' letters taken off, for search: `26-cv-01234`; null with the number. */
    numberCore: text("number_core"),
    /** Day it was opened: the filing, or the transfer in. */
    openedOn: text("opened_on").$type<CalendarDate>().notNull(),
    /** How it was opened. */
    openedHow: opened.code.notNull(),
    openedHowList: opened.list,
    /** Who signed when it was opened. */
    filedBy: filedBy.code.notNull(),
    filedByList: filedBy.list,
    /** First day of our appearance, where that is after filing; null when we signed. */
    joinedOn: text("joined_on").$type<CalendarDate>(),
    /** Day it was closed; null while open. */
    closedOn: text("closed_on").$type<CalendarDate>(),
    /** How it was closed; null while open. */
    closedHow: closed.code,
    closedHowList: closed.list,
    /** Thread of the docket it came from; null for a first. */
    previousN: integer("previous_n"),
    ...factColumns,
  },
  (t) => [
    codeKey(t.openedHowList, t.openedHow),
    codeKey(t.closedHowList, t.closedHow),
    codeKey(t.filedByList, t.filedBy),
    index("dockets_proceeding_idx").on(t.proceedingN),
    index("dockets_number_idx").on(t.numberCore),
    check("dockets_closed_pair", sql`(${t.closedOn} IS NULL) = (${t.closedHow} IS NULL)`),
  ],
);

const readinessItem = codeColumn("item", READINESS);
/** Something asked for before filing of which a person said that it cannot be known. It is never asked again. */
export const readinessAnswers = sqliteTable(
  "readiness_answers",
  {
    /** The petition. */
    proceedingN: integer("proceeding_n")
      .notNull()
      .references(() => proceedings.n, { onDelete: "restrict" }),
    /** What was asked for. */
    item: readinessItem.code.notNull(),
    itemList: readinessItem.list,
    /** The petitioner's client; 0 where it concerns the whole petition. */
    clientN: integer("client_n").notNull(),
    /** Person id of who said so, and when, UTC milliseconds. */
    by: text("by").notNull(),
    /** When it was said, UTC milliseconds. */
    at: integer("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.proceedingN, t.item, t.clientN] }), codeKey(t.itemList, t.item)],
);

/** Who carries a proceeding, from when, handed over with which note. A fact. */
export const assignments = sqliteTable(
  "assignments",
  {
    ...keys("assignment"),
    /** The proceeding it belongs to (`proceedings.n`). */
    proceedingN: integer("proceeding_n")
      .notNull()
      .references(() => proceedings.n, { onDelete: "restrict" }),
    /** Person id of accounts.db. */
    personId: text("person_id").notNull(),
    /** True for the lead, of whom there is one at a time. */
    lead: integer("lead", { mode: "boolean" }).notNull(),
    /** First day. */
    fromDay: text("from_day").$type<CalendarDate>().notNull(),
    /** Last day; null while it lasts. */
    untilDay: text("until_day").$type<CalendarDate>(),
    /** Note handed over with it; null where there is none. */
    handOff: text("hand_off"),
    ...factColumns,
  },
  (t) => [index("assignments_proceeding_idx").on(t.proceedingN), index("assignments_person_idx").on(t.personId)],
);

/**
 * Whether a proceeding was closed, as the office knew it: a row each time `proceedings.closed_on` changes, written by trigger, so that
 * "what did we know then" can be asked of it. A fact.
 */
export const closings = sqliteTable(
  "closings",
  {
    /** Internal key that never leaves the database. */
    n: integer("n").primaryKey(),
    /** The proceeding. */
    proceedingN: integer("proceeding_n")
      .notNull()
      .references(() => proceedings.n, { onDelete: "restrict" }),
    /** Day on which it was closed; null where the row says that it was opened again. */
    closedOn: text("closed_on").$type<CalendarDate>(),
    ...factColumns,
  },
  (t) => [index("closings_proceeding_idx").on(t.proceedingN)],
);
