import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** publish.db: totals that a supervisor released. No client row, no id, no personal date ever stands here. */
export const headlines = sqliteTable("headlines", {
  /** Order of release; never leaves the database. */
  n: integer("n").primaryKey(),
  /** Public id with its prefix. */
  id: text("id").notNull().unique(),
  /** Day the totals speak of. */
  asOf: text("as_of").notNull(),
  /** Moment the record was read, UTC milliseconds: with `as_of` it makes the same numbers again. */
  knownAt: integer("known_at").notNull(),
  /** Lawsuits filed (lawsuits). */
  lawsuits: integer("lawsuits").notNull(),
  /** People on whose behalf those lawsuits were filed (people). */
  people: integer("people").notNull(),
  /** Release requests sent to ICE (requests). */
  requests: integer("requests").notNull(),
  /** What each number means, JSON: measure with version, name, unit, definition. */
  definitions: text("definitions").notNull(),
  /** Client-made id of the request that released it: a repeat releases nothing twice. */
  requestId: text("request_id").notNull().unique(),
  /** Name of the supervisor as shown, and person id. */
  releasedBy: text("released_by").notNull(),
  /** The same person's name as it was shown then. */
  releasedByName: text("released_by_name").notNull(),
  /** When it was released, UTC milliseconds. */
  releasedAt: integer("released_at").notNull(),
  /** Why it was taken back; null while it stands. */
  withdrawnReason: text("withdrawn_reason"),
  /** When it was taken back, UTC milliseconds; null while it stands. */
  withdrawnAt: integer("withdrawn_at"),
});
