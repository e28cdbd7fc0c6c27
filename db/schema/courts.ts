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
