import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { COURT_KIND, JUDGE_ROLE } from "../../shared/courts/codes.ts";
import { codeColumn, codeKey, keys } from "./columns.ts";

const kind = codeColumn("kind", COURT_KIND);
/** A court: the 94 districts, courts of appeals, immigration courts, the Board. Source: db/reference. */
export const courts = sqliteTable(
  "courts",
  {
    ...keys("court"),
    /** Short key of the court: `ilnd`, `ca7`, `eoir-chicago`. */
    key: text("key").notNull().unique(),
    name: text("name").notNull(),
    /** How it is cited: `N.D. Ill.` */
    citation: text("citation").notNull(),
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
  county: text("county").notNull(),
  state: text("state").notNull(),
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
    name: text("name").notNull(),
    /** Folded name, for matching. */
    folded: text("folded").notNull(),
    role: role.code.notNull(),
    roleList: role.list,
    courtN: integer("court_n").references(() => courts.n, { onDelete: "restrict" }),
  },
  (t) => [codeKey(t.roleList, t.role), index("judges_folded_idx").on(t.folded)],
);

/** Zones a court spans, the default first. */
export const courtZones = sqliteTable(
  "court_zones",
  {
    courtN: integer("court_n")
      .notNull()
      .references(() => courts.n, { onDelete: "restrict" }),
    zone: text("zone").notNull(),
    /** 0 for the default. */
    place: integer("place").notNull(),
  },
  (t) => [primaryKey({ columns: [t.courtN, t.zone] })],
);
