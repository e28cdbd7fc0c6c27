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
    name: text("name").notNull(),
    folded: text("folded").notNull(),
    type: type.code.notNull(),
    typeList: type.list,
    street: text("street"),
    city: text("city"),
    /** Null where the county is not known: then its court district is not known either. */
    countyFips: text("county_fips").references(() => counties.fips, { onDelete: "restrict" }),
    state: text("state"),
    zip: text("zip"),
    /** Three letters of the ICE field office; null where not known. */
    fieldOffice: text("field_office"),
    latitude: real("latitude"),
    longitude: real("longitude"),
    /** True when it stands in the newest list. */
    active: integer("active", { mode: "boolean" }).notNull(),
    source: text("source").notNull(),
  },
  (t) => [codeKey(t.typeList, t.type), index("facilities_folded_idx").on(t.folded), index("facilities_county_idx").on(t.countyFips)],
);

/** Other names of a facility. */
export const facilityAliases = sqliteTable(
  "facility_aliases",
  {
    facilityN: integer("facility_n")
      .notNull()
      .references(() => facilities.n, { onDelete: "restrict" }),
    alias: text("alias").notNull(),
    folded: text("folded").notNull(),
    source: text("source").notNull(),
  },
  (t) => [primaryKey({ columns: [t.facilityN, t.folded] }), index("facility_aliases_folded_idx").on(t.folded)],
);

/** An ICE field office with its area of responsibility. */
export const fieldOffices = sqliteTable("field_offices", {
  /** Three letters, for example `CHI`. */
  code: text("code").primaryKey(),
  name: text("name").notNull(),
  city: text("city").notNull(),
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
    facilityN: integer("facility_n")
      .notNull()
      .references(() => facilities.n, { onDelete: "restrict" }),
    courtN: integer("court_n")
      .notNull()
      .references(() => courts.n, { onDelete: "restrict" }),
    /** Why, in the lawyer's words. */
    because: text("because").notNull(),
    ...factColumns,
  },
  (t) => [index("court_overrides_facility_idx").on(t.facilityN)],
);
