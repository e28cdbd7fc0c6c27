import { index, integer, primaryKey, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { FACILITY_TYPE } from "../../shared/facilities/codes.ts";
import { codeColumn, codeKey, factColumns, keys } from "./columns.ts";
import { counties, courts } from "./courts.ts";

const type = codeColumn("type", FACILITY_TYPE);
/** A place of detention. Source: ICE lists (public domain), Deportation Data Project (CC0), or added by the office. */
export const facilities = sqliteTable(
  "facilities",
  {
    ...keys("facility"),
    /** Stable key of the reference row; null for one the office added. */
    key: text("key").unique(),
    /** ICE's code (DETLOC); null where it is not known. */
    code: text("code"),
    /** Name as ICE's list has it, or as the office gave it. */
    name: text("name").notNull(),
    /** Name folded, for search. */
    folded: text("folded").notNull(),
    /** What kind of place it is. */
    type: type.code.notNull(),
    typeList: type.list,
    /** Street and number; null when not known. */
    street: text("street"),
    /** City; null when not known. */
    city: text("city"),
    /** Null where the county is not known: then its court district is not known either. */
    countyFips: text("county_fips").references(() => counties.fips, { onDelete: "restrict" }),
    /** Two letters, or `CU` for Guantanamo Bay; null when not known. */
    state: text("state"),
    /** Postal code; null when not known. */
    zip: text("zip"),
    /** Three letters of the ICE field office; null where not known. */
    fieldOffice: text("field_office"),
    /** Degrees north; null when not known. */
    latitude: real("latitude"),
    /** Degrees east; null when not known. */
    longitude: real("longitude"),
    /** True when it stands in the newest list. */
    active: integer("active", { mode: "boolean" }).notNull(),
    /** Where the row is from: the list with its day, or `added by the office`. */
    source: text("source").notNull(),
  },
  (t) => [codeKey(t.typeList, t.type), index("facilities_folded_idx").on(t.folded), index("facilities_county_idx").on(t.countyFips)],
);

/** Other names of a facility. */
export const facilityAliases = sqliteTable(
  "facility_aliases",
  {
    /** The facility. */
    facilityN: integer("facility_n")
      .notNull()
      .references(() => facilities.n, { onDelete: "restrict" }),
    /** The other name, as written. */
    alias: text("alias").notNull(),
    /** The same folded, for search. */
    folded: text("folded").notNull(),
    /** Where the name is from. */
    source: text("source").notNull(),
  },
  (t) => [primaryKey({ columns: [t.facilityN, t.folded] }), index("facility_aliases_folded_idx").on(t.folded)],
);

/** An ICE field office with its area of responsibility. */
export const fieldOffices = sqliteTable("field_offices", {
  /** Three letters, for example `CHI`. */
  code: text("code").primaryKey(),
  /** Name as ICE has it. */
  name: text("name").notNull(),
  /** City of the office. */
  city: text("city").notNull(),
  /** Two letters. */
  state: text("state").notNull(),
  /** Null where the source page lacks it. */
  address: text("address"),
  /** Area of responsibility in words. */
  area: text("area").notNull(),
});

/** A lawyer's word that a facility belongs to another district than its county says. A fact. */
export const courtOverrides = sqliteTable(
  "court_overrides",
  {
    ...keys("override"),
    /** The facility. */
    facilityN: integer("facility_n")
      .notNull()
      .references(() => facilities.n, { onDelete: "restrict" }),
    /** The district court in which it lies by the lawyer's word. */
    courtN: integer("court_n")
      .notNull()
      .references(() => courts.n, { onDelete: "restrict" }),
    /** Why, in the lawyer's words. */
    because: text("because").notNull(),
    ...factColumns,
  },
  (t) => [index("court_overrides_facility_idx").on(t.facilityN)],
);
