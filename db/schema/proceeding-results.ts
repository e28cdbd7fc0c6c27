import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import { BOND_POSTING, BOND_RESULT, REQUEST_DECISION, REQUEST_STATE } from "../../shared/proceedings/codes.ts";
import { codeColumn, codeKey, factColumns, keys } from "./columns.ts";
import { fieldOffices } from "./facilities.ts";
import { proceedings } from "./proceedings.ts";

const result = codeColumn("result", BOND_RESULT);
const posting = codeColumn("posting", BOND_POSTING);
/** What came of a bond hearing. A fact. */
export const bondResults = sqliteTable(
  "bond_results",
  {
    ...keys("bondResult"),
    /** The proceeding it belongs to (`proceedings.n`). */
    proceedingN: integer("proceeding_n")
      .notNull()
      .references(() => proceedings.n, { onDelete: "restrict" }),
    /** Day of the hearing or decision; null when not known or not held. */
    heldOn: text("held_on").$type<CalendarDate>(),
    /** Day the motion was filed; null when not known. */
    movedOn: text("moved_on").$type<CalendarDate>(),
    /** What the judge decided. */
    result: result.code.notNull(),
    resultList: result.list,
    /** Bond in whole dollars; null when none was set or it is not known. */
    amount: integer("amount"),
    /** Whether the bond was posted. */
    posting: posting.code.notNull(),
    postingList: posting.list,
    /** Day it was posted; null when it was not or the day is not known. */
    postedOn: text("posted_on").$type<CalendarDate>(),
    /** Words that `other` needs, and what else was noted; null otherwise. */
    note: text("note"),
    ...factColumns,
  },
  (t) => [codeKey(t.resultList, t.result), codeKey(t.postingList, t.posting), index("bond_results_proceeding_idx").on(t.proceedingN)],
);

const state = codeColumn("state", REQUEST_STATE);
const requestDecision = codeColumn("decision", REQUEST_DECISION);
/** A request to ICE without a suit, as it stands: draft, sent, answered. A fact. */
export const releaseRequests = sqliteTable(
  "release_requests",
  {
    ...keys("request"),
    /** The proceeding it belongs to (`proceedings.n`). */
    proceedingN: integer("proceeding_n")
      .notNull()
      .references(() => proceedings.n, { onDelete: "restrict" }),
    /** Draft, sent or withdrawn. */
    state: state.code.notNull(),
    stateList: state.list,
    /** Day it was sent; null for a draft, and for an imported row that names no day. */
    sentOn: text("sent_on").$type<CalendarDate>(),
    /** Three letters of the ICE field office asked; null when not recorded. */
    fieldOffice: text("field_office").references(() => fieldOffices.code, { onDelete: "restrict" }),
    /** Ground in words; null when not recorded. */
    ground: text("ground"),
    /** What ICE answered. */
    decision: requestDecision.code.notNull(),
    decisionList: requestDecision.list,
    /** Day of the answer; null while there is none or the day is not known. */
    decidedOn: text("decided_on").$type<CalendarDate>(),
    ...factColumns,
  },
  (t) => [
    codeKey(t.stateList, t.state),
    codeKey(t.decisionList, t.decision),
    index("release_requests_proceeding_idx").on(t.proceedingN),
    check("release_requests_draft_is_unsent", sql`${t.state} <> 'draft' OR ${t.sentOn} IS NULL`),
  ],
);

/** People freed under somebody else's case: counted on their own line, never added to ours. A fact. */
export const groupResults = sqliteTable(
  "group_results",
  {
    ...keys("groupResult"),
    /** The proceeding it belongs to (`proceedings.n`). */
    proceedingN: integer("proceeding_n")
      .notNull()
      .references(() => proceedings.n, { onDelete: "restrict" }),
    /** Number of people released. */
    released: integer("released").notNull(),
    /** Day for which the number holds; null when not recorded. */
    asOf: text("as_of").$type<CalendarDate>(),
    /** Where the number is from and who counted. */
    source: text("source").notNull(),
    ...factColumns,
  },
  (t) => [index("group_results_proceeding_idx").on(t.proceedingN)],
);
