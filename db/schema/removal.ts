import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { FINALITY, REVIEW_DECISION, REVIEW_KIND } from "../../shared/custody/removal-codes.ts";
import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import { clients } from "./clients.ts";
import { codeColumn, codeKey, factColumns, keys } from "./columns.ts";

const finality = codeColumn("finality", FINALITY);
/** The final order of removal of a person, as far as the removal period runs from it (8 U.S.C. 1231(a)(1)(B)). A fact; at most one stands. */
export const removalOrders = sqliteTable(
  "removal_orders",
  {
    ...keys("removalOrder"),
    /** The person (`clients.n`). */
    clientN: integer("client_n")
      .notNull()
      .references(() => clients.n, { onDelete: "restrict" }),
    /** Day on which it became administratively final (8 CFR 1241.1); null where not known. */
    finalOn: text("final_on").$type<CalendarDate>(),
    /** How it became final. */
    finality: finality.code.notNull(),
    finalityList: finality.list,
    /** A court that reviews the order itself ordered a stay of removal. */
    courtStayed: integer("court_stayed", { mode: "boolean" }).notNull(),
    /** Day of that court's final order; null while it is awaited. */
    courtFinalOn: text("court_final_on").$type<CalendarDate>(),
    /** Last day in other custody; null where there was none. */
    otherCustodyUntil: text("other_custody_until").$type<CalendarDate>(),
    /** The paper, or whose word it is. */
    source: text("source").notNull(),
    ...factColumns,
  },
  (t) => [
    codeKey(t.finalityList, t.finality),
    uniqueIndex("removal_orders_one_per_client")
      .on(t.clientN)
      .where(sql`superseded_seq IS NULL AND voided_seq IS NULL`),
    check("removal_orders_court_after_stay", sql`${t.courtFinalOn} IS NULL OR ${t.courtStayed}`),
  ],
);

/** A span in which the government says that the person kept removal from being carried out: its days do not count (8 U.S.C. 1231(a)(1)(C)). A fact. */
export const removalSuspensions = sqliteTable(
  "removal_suspensions",
  {
    ...keys("suspension"),
    /** The person (`clients.n`). */
    clientN: integer("client_n")
      .notNull()
      .references(() => clients.n, { onDelete: "restrict" }),
    /** First and last day; no last day while it lasts. */
    fromDay: text("from_day").$type<CalendarDate>().notNull(),
    /** Last day; null while it lasts. */
    toDay: text("to_day").$type<CalendarDate>(),
    /** What is alleged. */
    why: text("why").notNull(),
    /** The paper, or whose word it is. */
    source: text("source").notNull(),
    ...factColumns,
  },
  (t) => [
    index("removal_suspensions_client_idx").on(t.clientN),
    check("removal_suspensions_in_order", sql`${t.toDay} IS NULL OR ${t.fromDay} <= ${t.toDay}`),
  ],
);

const kind = codeColumn("kind", REVIEW_KIND);
const decision = codeColumn("decision", REVIEW_DECISION);
/** A review of custody by ICE after a final order (8 CFR 241.4, 241.13). A fact. */
export const custodyReviews = sqliteTable(
  "custody_reviews",
  {
    ...keys("custodyReview"),
    /** The person (`clients.n`). */
    clientN: integer("client_n")
      .notNull()
      .references(() => clients.n, { onDelete: "restrict" }),
    /** Which review. */
    kind: kind.code.notNull(),
    kindList: kind.list,
    /** Day of the decision, or of the interview while the decision is awaited. */
    onDay: text("on_day").$type<CalendarDate>().notNull(),
    /** What was decided, or that it is awaited. */
    decision: decision.code.notNull(),
    decisionList: decision.list,
    /** The paper, or whose word it is. */
    source: text("source").notNull(),
    ...factColumns,
  },
  (t) => [codeKey(t.kindList, t.kind), codeKey(t.decisionList, t.decision), index("custody_reviews_client_idx").on(t.clientN)],
);
