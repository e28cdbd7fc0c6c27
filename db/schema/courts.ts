import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { CLOSED_DAY_KIND } from "../../shared/courts/closed-days-codes.ts";
import { COURT_KIND, JUDGE_ROLE } from "../../shared/courts/codes.ts";
import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import { codeColumn, codeKey, factColumns, keys } from "./columns.ts";

const kind = codeColumn("kind", COURT_KIND);
/** A court: the 94 districts, courts of appeals, immigration courts, the Board. Source: db/reference. */
export const courts = sqliteTable(
  "courts",
  {
    ...keys("court"),
    /** Short key of the court: `ilnd`, `ca7`, `eoir-chicago`. */
    key: text("key").notNull().unique(),
    /** Full name, as the court's own site has it. */
    name: text("name").notNull(),
    /** How it is cited: `N.D. Ill.` */
    citation: text("citation").notNull(),
    /** District court, appeals court, immigration court or the Board. */
    kind: kind.code.notNull(),
    kindList: kind.list,
    /** `1` to `11`, `dc`, `fed`; null for immigration courts. */
    circuit: text("circuit"),
    /** Two letters; null for courts of several states. */
    state: text("state"),
    /** IANA zone of its main courthouse, used (and marked assumed) where the division is not known. */
    zone: text("zone").notNull(),
    /** Section that makes the district, `28 U.S.C. 93`; null for other courts. */
    statute: text("statute"),
    /** False for a court that is closed. */
    active: integer("active", { mode: "boolean" }).notNull().default(true),
  },
  (t) => [codeKey(t.kindList, t.kind)],
);

/** Every county with its district and division under 28 U.S.C. 81–131. */
export const counties = sqliteTable("counties", {
  /** Five digits, county FIPS code (2020). */
  fips: text("fips").primaryKey(),
  /** Name as the census has it, with “County” or “Parish”. */
  county: text("county").notNull(),
  /** Two letters. */
  state: text("state").notNull(),
  /** Its district court. */
  courtN: integer("court_n")
    .notNull()
    .references(() => courts.n, { onDelete: "restrict" }),
  /** Division named by the statute; null where the district has none. */
  division: text("division"),
  /** Section of 28 U.S.C., for example `93(a)(1)`. */
  section: text("section").notNull(),
  /** How it was placed: `statute`, or the reason where the statute does not name it. */
  basis: text("basis").notNull(),
  /** IANA zone where it differs from the court's; null otherwise. */
  zone: text("zone"),
  /** Why the zone differs; null where it does not. */
  zoneNote: text("zone_note"),
});

const role = codeColumn("role", JUDGE_ROLE);
/** A judge as the office knows him or her. */
export const judges = sqliteTable(
  "judges",
  {
    ...keys("judge"),
    /** Name as the docket gives it. */
    name: text("name").notNull(),
    /** Folded name, for matching. */
    folded: text("folded").notNull(),
    /** District judge, magistrate judge, immigration judge and the like. */
    role: role.code.notNull(),
    roleList: role.list,
    /** Where the judge sits; null when not known. */
    courtN: integer("court_n").references(() => courts.n, { onDelete: "restrict" }),
  },
  (t) => [codeKey(t.roleList, t.role), index("judges_folded_idx").on(t.folded)],
);

/** Zones a court spans, the default first. */
export const courtZones = sqliteTable(
  "court_zones",
  {
    /** The court. */
    courtN: integer("court_n")
      .notNull()
      .references(() => courts.n, { onDelete: "restrict" }),
    /** IANA zone that some courthouse of the court keeps (49 CFR part 71). */
    zone: text("zone").notNull(),
    /** 0 for the default. */
    place: integer("place").notNull(),
  },
  (t) => [primaryKey({ columns: [t.courtN, t.zone] })],
);

const closing = codeColumn("kind", CLOSED_DAY_KIND);
/** A day on which one court is closed beside weekends and federal holidays (Fed. R. Civ. P. 6(a)(3), 6(a)(6)). A fact with its source. */
export const closedDays = sqliteTable(
  "closed_days",
  {
    ...keys("closedDay"),
    /** The court (`courts.n`). */
    courtN: integer("court_n")
      .notNull()
      .references(() => courts.n, { onDelete: "restrict" }),
    /** The day, in the court's zone. */
    onDay: text("on_day").$type<CalendarDate>().notNull(),
    /** What closes it: how far it reaches is the law of Rule 6(a). */
    kind: closing.code.notNull(),
    kindList: closing.list,
    /** As posted: "Patriots’ Day", "Closed for snow". */
    name: text("name").notNull(),
    /** Where it was read: order, notice, statute, with its day or number. */
    source: text("source").notNull(),
    ...factColumns,
  },
  (t) => [
    codeKey(t.kindList, t.kind),
    uniqueIndex("closed_days_once")
      .on(t.courtN, t.onDay, t.kind)
      .where(sql`superseded_seq IS NULL AND voided_seq IS NULL`),
  ],
);

/** Years for which the closed days of a court are all entered: a count that leaves them is refused. A fact; at most one stands per court. */
export const calendarSpans = sqliteTable(
  "calendar_spans",
  {
    ...keys("calendarSpan"),
    /** The court (`courts.n`). */
    courtN: integer("court_n")
      .notNull()
      .references(() => courts.n, { onDelete: "restrict" }),
    /** First and last year, both included. */
    fromYear: integer("from_year").notNull(),
    /** Last year, included. */
    toYear: integer("to_year").notNull(),
    /** Who says that nothing is missing, and from what. */
    source: text("source").notNull(),
    ...factColumns,
  },
  (t) => [
    uniqueIndex("calendar_spans_one_per_court")
      .on(t.courtN)
      .where(sql`superseded_seq IS NULL AND voided_seq IS NULL`),
    check("calendar_spans_in_order", sql`${t.fromYear} <= ${t.toYear}`),
  ],
);

/** When the clerk's office of a court is scheduled to close: a filing on paper ends its day then (Fed. R. Civ. P. 6(a)(4)(B)). A fact; at most one stands per court. */
export const clerkHours = sqliteTable(
  "clerk_hours",
  {
    ...keys("clerkHours"),
    /** The court (`courts.n`). */
    courtN: integer("court_n")
      .notNull()
      .references(() => courts.n, { onDelete: "restrict" }),
    /** Wall clock `HH:MM` in the court's zone at which it closes on a working day. */
    closes: text("closes").notNull(),
    /** Where it was read: local rule, the court's site, a call, with its day. */
    source: text("source").notNull(),
    ...factColumns,
  },
  (t) => [
    uniqueIndex("clerk_hours_one_per_court")
      .on(t.courtN)
      .where(sql`superseded_seq IS NULL AND voided_seq IS NULL`),
    check("clerk_hours_wall_clock", sql`${t.closes} GLOB '[0-2][0-9]:[0-5][0-9]' AND ${t.closes} < '24:00'`),
  ],
);

/** Up to which event a court's open dates were compared with its calendar. Rebuilt by counting again. */
export const calendarRecounts = sqliteTable("calendar_recounts", {
  /** The court (`courts.n`). */
  courtN: integer("court_n")
    .primaryKey()
    .references(() => courts.n, { onDelete: "restrict" }),
  /** Last event of the court's calendar that its open dates were compared with. */
  seq: integer("seq").notNull(),
});
