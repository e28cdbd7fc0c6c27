import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import { CUSTODY_BASIS, CUSTODY_POSTURE, CUSTODY_START, PLACEMENT_KIND, PLACEMENT_SOURCE } from "../../shared/custody/codes.ts";
import { clients } from "./clients.ts";
import { codeColumn, codeKey, factColumns, keys, whenColumns } from "./columns.ts";
import { facilities } from "./facilities.ts";

const start = whenColumns("start");
const startKind = codeColumn("start_kind", CUSTODY_START);
/** One unbroken time in custody. A transfer ends a placement, never an episode. A fact. */
export const episodes = sqliteTable(
  "episodes",
  {
    ...keys("episode"),
    /** The client in custody. */
    clientN: integer("client_n")
      .notNull()
      .references(() => clients.n, { onDelete: "restrict" }),
    /** How exactly the start is known. */
    startPrecision: start.precision.code.notNull(),
    startPrecisionList: start.precision.list,
    /** Day of the start, first day of its month or year, or the latest it can be; null when unknown. */
    startDay: start.day,
    /** Wall clock `HH:MM` at the place; only for precision `instant`. */
    startTime: start.time,
    /** How the person was taken into custody. */
    startKind: startKind.code.notNull(),
    startKindList: startKind.list,
    /** Where and how, in words; null when nobody said. */
    circumstances: text("circumstances"),
    /** Whether a warrant was shown; null when not known. */
    warrantShown: integer("warrant_shown", { mode: "boolean" }),
    ...factColumns,
  },
  (t) => [
    codeKey(t.startPrecisionList, t.startPrecision),
    codeKey(t.startKindList, t.startKind),
    index("episodes_client_idx").on(t.clientN),
  ],
);

const from = whenColumns("from");
const until = whenColumns("until");
const placementKind = codeColumn("kind", PLACEMENT_KIND);
const source = codeColumn("source", PLACEMENT_SOURCE);
/** One stay in one place within an episode. Open while `until` is null. A fact. */
export const placements = sqliteTable(
  "placements",
  {
    ...keys("placement"),
    /** The episode's thread. */
    episodeN: integer("episode_n")
      .notNull()
      .references(() => episodes.n, { onDelete: "restrict" }),
    /** What kind of place: a facility, in transit, a hospital and the like. */
    kind: placementKind.code.notNull(),
    kindList: placementKind.list,
    /** Null unless `kind` is `facility`, or a hold room or hospital whose place is listed. */
    facilityN: integer("facility_n").references(() => facilities.n, { onDelete: "restrict" }),
    /** The place in words, where it is in no list; null otherwise. */
    place: text("place"),
    /** How exactly the beginning of the stay is known. */
    fromPrecision: from.precision.code.notNull(),
    fromPrecisionList: from.precision.list,
    /** First day of the stay, first day of its month or year, or the latest it can be; null when unknown. */
    fromDay: from.day,
    /** Wall clock `HH:MM` at the place; only for precision `instant`. */
    fromTime: from.time,
    /** Null while the person is there, as far as anybody knows. */
    untilPrecision: until.precision.code,
    untilPrecisionList: until.precision.list,
    /** Last day of the stay, in the same way; null while it lasts or when unknown. */
    untilDay: until.day,
    /** Wall clock `HH:MM` at the place; only for precision `instant`. */
    untilTime: until.time,
    /** Who or what says that the person is there. */
    source: source.code.notNull(),
    sourceList: source.list,
    /** UTC milliseconds and person id of the last confirmation; null when nobody confirmed it. */
    confirmedAt: integer("confirmed_at"),
    /** Person id (accounts.db) of who confirmed it last; null when nobody did. */
    confirmedBy: text("confirmed_by"),
    ...factColumns,
  },
  (t) => [
    codeKey(t.kindList, t.kind),
    codeKey(t.fromPrecisionList, t.fromPrecision),
    codeKey(t.untilPrecisionList, t.untilPrecision),
    codeKey(t.sourceList, t.source),
    index("placements_episode_idx").on(t.episodeN),
    index("placements_facility_idx").on(t.facilityN),
    check("placements_facility_named", sql`${t.kind} <> 'facility' OR ${t.facilityN} IS NOT NULL OR ${t.place} IS NOT NULL`),
  ],
);

const basis = codeColumn("basis", CUSTODY_BASIS);
const posture = codeColumn("posture", CUSTODY_POSTURE);
/** The statute said to authorise detention, by whom, and whether we contest it. A fact. */
export const custodyBases = sqliteTable(
  "custody_bases",
  {
    ...keys("custodyBasis"),
    /** Thread of the episode. */
    episodeN: integer("episode_n")
      .notNull()
      .references(() => episodes.n, { onDelete: "restrict" }),
    /** The statute said to authorize the detention. */
    basis: basis.code.notNull(),
    basisList: basis.list,
    /** What came before: reinstated, release revoked and the like; `none` otherwise. */
    posture: posture.code.notNull(),
    postureList: posture.list,
    /** Who asserts it, in words; null when not known. */
    assertedBy: text("asserted_by"),
    /** True when we say that this statute does not authorize it. */
    contested: integer("contested", { mode: "boolean" }).notNull().default(false),
    /** First day on which it was asserted; null when not known. */
    fromDay: text("from_day").$type<CalendarDate>(),
    /** Words that `other` needs, and what counsel noted; null otherwise. */
    note: text("note"),
    ...factColumns,
  },
  (t) => [
    codeKey(t.basisList, t.basis),
    codeKey(t.postureList, t.posture),
    index("custody_bases_episode_idx").on(t.episodeN),
    check("custody_bases_other_has_note", sql`${t.basis} <> 'other' OR ${t.note} IS NOT NULL`),
  ],
);
