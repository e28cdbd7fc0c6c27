import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import { CERTAINTY, CHANGE_CAUSE, CHANGE_STATE, DEADLINE_BASIS, DEADLINE_STATE, DUTY } from "../../shared/deadlines/codes.ts";
import { codeColumn, codeKey, factColumns, keys } from "./columns.ts";
import { docketEntries } from "./docket.ts";
import { petitioners, proceedings } from "./proceedings.ts";

const basis = codeColumn("basis", DEADLINE_BASIS);
const duty = codeColumn("duty", DUTY);
const certainty = codeColumn("certainty", CERTAINTY);
const state = codeColumn("state", DEADLINE_STATE);
/**
 * A computed date with what made it: rule, trigger, zone, steps. A fact: a new computation or state is a new row of the same thread.
 * Two dates: `due`, and `safe`, the earliest defensible reading. Each is a day or an instant, never both; `…_sort` is its last moment.
 */
export const deadlines = sqliteTable(
  "deadlines",
  {
    ...keys("deadline"),
    /** The proceeding it belongs to (`proceedings.n`). */
    proceedingN: integer("proceeding_n")
      .notNull()
      .references(() => proceedings.n, { onDelete: "restrict" }),
    /** Thread of the one petitioner it concerns; null when it concerns all. */
    petitionerN: integer("petitioner_n").references(() => petitioners.n, { onDelete: "restrict" }),
    /** What has to be done, in a few words. */
    title: text("title").notNull(),
    /** The order's or our own words beside it; null where there are none. */
    words: text("words"),
    /** What sets it: an order, a rule, a statute, the agency's rule, or ourselves. */
    basis: basis.code.notNull(),
    basisList: basis.list,
    /** Whose duty it is. */
    duty: duty.code.notNull(),
    dutyList: duty.list,
    /** Thread of the entry that set it off; null for a date of our own. */
    triggerEntryN: integer("trigger_entry_n").references(() => docketEntries.n, { onDelete: "restrict" }),
    /** Day the count starts from; null for a fixed date. */
    triggerDay: text("trigger_day").$type<CalendarDate>(),
    /** Rule id and version of the rule set that carries it; null for a date that no rule knows. */
    ruleId: text("rule_id"),
    /** Version of that rule by which it was counted; null with the rule. */
    ruleVersion: text("rule_version"),
    /** JSON of the day, moment or period that an order or a person gave; null where the rule's own period was counted. */
    orderTime: text("order_time"),
    /** The authority as cited on screen. */
    authority: text("authority").notNull(),
    /** How sure we are of the rule's text. */
    certainty: certainty.code.notNull(),
    certaintyList: certainty.list,
    /** Day it is due, in the court's zone; null where it is due at a moment. */
    dueDay: text("due_day").$type<CalendarDate>(),
    /** Moment it is due, UTC milliseconds; null where it is due on a day. */
    dueAt: integer("due_at"),
    /** IANA zone in which it is counted: the courthouse's. */
    dueZone: text("due_zone").notNull(),
    /** Last moment of `due` in that zone, UTC milliseconds (midnight, or the clerk's closing for paper): by it lists are sorted. */
    dueSort: integer("due_sort").notNull(),
    /** Earliest day on which a defensible reading has it due; null where that is a moment. */
    safeDay: text("safe_day").$type<CalendarDate>(),
    /** The same as a moment, UTC milliseconds; null where it is a day. */
    safeAt: integer("safe_at"),
    /** Last moment of `safe` in the zone, UTC milliseconds. */
    safeSort: integer("safe_sort").notNull(),
    /** Reading on which `due` rests, in words. */
    dueReading: text("due_reading").notNull(),
    /** Reading on which `safe` rests; null where it equals `due`. */
    safeBecause: text("safe_because"),
    /** True where the zone is the court's default and the courthouse is not known. */
    zoneAssumed: integer("zone_assumed", { mode: "boolean" }).notNull(),
    /** Closed days by which it was counted: `federal`, or the court's key and the last event of its table, `ilnd@482`. */
    calendar: text("calendar").notNull().default("federal"),
    /** JSON list of `{says, rule}`: how the date was made. */
    steps: text("steps").notNull(),
    /** JSON list of day marks for the count strip; null where nothing was counted. */
    strip: text("strip"),
    /** True when no court can extend it. */
    jurisdictional: integer("jurisdictional", { mode: "boolean" }).notNull(),
    /** Person id of who was given it by name; null is the lead of the case, whoever that is. */
    owner: text("owner"),
    /** Person id of who stands in; null for nobody. */
    backup: text("backup"),
    /** Where it stands: open, met, missed, suspended and the like. */
    state: state.code.notNull(),
    stateList: state.list,
    /** Day it was met, missed, waived…; null while open. */
    endedOn: text("ended_on").$type<CalendarDate>(),
    /** Thread of the entry that met or superseded it; null otherwise. */
    endedByEntryN: integer("ended_by_entry_n").references(() => docketEntries.n, { onDelete: "restrict" }),
    /** Person id of who ended it by hand; null while open, and where an entry ended it by rule. */
    endedBy: text("ended_by"),
    /** What must be told at once: a corrected date that is already past. Null otherwise. */
    alarm: text("alarm"),
    /** Person id of the lawyer who confirmed the computation; null until then. */
    confirmedBy: text("confirmed_by"),
    ...factColumns,
  },
  (t) => [
    codeKey(t.basisList, t.basis),
    codeKey(t.dutyList, t.duty),
    codeKey(t.certaintyList, t.certainty),
    codeKey(t.stateList, t.state),
    index("deadlines_proceeding_idx").on(t.proceedingN),
    index("deadlines_open_idx")
      .on(t.safeSort)
      .where(sql`state = 'open' AND superseded_seq IS NULL AND voided_seq IS NULL`),
    index("deadlines_ours_idx")
      .on(t.safeSort, t.proceedingN, t.owner, t.backup)
      .where(sql`state = 'open' AND duty = 'ours' AND superseded_seq IS NULL AND voided_seq IS NULL`),
    index("deadlines_others_idx")
      .on(t.dueSort, t.duty, t.proceedingN, t.owner, t.backup)
      .where(sql`state = 'open' AND duty <> 'ours' AND superseded_seq IS NULL AND voided_seq IS NULL`),
    check("deadlines_due_day_or_instant", sql`(${t.dueDay} IS NULL) <> (${t.dueAt} IS NULL)`),
    check("deadlines_safe_day_or_instant", sql`(${t.safeDay} IS NULL) <> (${t.safeAt} IS NULL)`),
    check("deadlines_safe_not_after_due", sql`${t.safeSort} <= ${t.dueSort}`),
  ],
);

const cause = codeColumn("cause", CHANGE_CAUSE);
const decision = codeColumn("state", CHANGE_STATE);
/** A date that would come out otherwise now, waiting for a person to accept it. A fact: the decision is a later row. */
export const dateChanges = sqliteTable(
  "date_changes",
  {
    ...keys("dateChange"),
    /** Thread of the deadline. */
    deadlineN: integer("deadline_n")
      .notNull()
      .references(() => deadlines.n, { onDelete: "restrict" }),
    /** What made the difference. */
    cause: cause.code.notNull(),
    causeList: cause.list,
    /** Whether it waits, and what was decided. */
    state: decision.code.notNull(),
    stateList: decision.list,
    /** The date as it would be: a day or a moment; both null where it cannot be counted any more. */
    dueDay: text("due_day").$type<CalendarDate>(),
    /** The moment, UTC milliseconds; null for a day and where it cannot be counted. */
    dueAt: integer("due_at"),
    /** Its last moment in the zone of the date, UTC milliseconds; null where it cannot be counted. */
    dueSort: integer("due_sort"),
    /** Why it would move, or why it cannot be counted, in a sentence. */
    because: text("because").notNull(),
    /** True where it cannot be counted and the date that stands is in doubt. */
    uncounted: integer("uncounted", { mode: "boolean" }).notNull(),
    ...factColumns,
  },
  (t) => [
    codeKey(t.causeList, t.cause),
    codeKey(t.stateList, t.state),
    uniqueIndex("date_changes_one_waits")
      .on(t.deadlineN)
      .where(sql`state = 'waiting' AND superseded_seq IS NULL AND voided_seq IS NULL`),
    check("date_changes_counted_or_not", sql`(${t.dueSort} IS NULL) = ${t.uncounted}`),
  ],
);
