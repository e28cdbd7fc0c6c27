import { index, integer, primaryKey, sqliteTable, text, blob } from "drizzle-orm/sqlite-core";

/** One thing somebody did here. Append-only by trigger; chained by keyed hash, so that an edit, a deletion or a swap shows. */
export const events = sqliteTable(
  "events",
  {
    /** Order of recording; never leaves the server. */
    seq: integer("seq").primaryKey({ autoIncrement: true }),
    /** Moment of recording, UTC milliseconds. */
    at: integer("at").notNull(),
    /** Id of the person who did it, or `system`. */
    actor: text("actor").notNull(),
    /** What was done: a code of the verb list. */
    verb: text("verb").notNull(),
    /** Id of the thing it was done to. */
    subject: text("subject").notNull(),
    /** The client-made id of the request, null for the system's own acts. */
    requestId: text("request_id"),
    /** SHA-256 of the payload, hexadecimal. */
    payloadHash: text("payload_hash").notNull(),
    /** HMAC(key, previous chain ‖ row ‖ payload hash), hexadecimal. */
    chain: text("chain").notNull(),
  },
  (t) => [index("events_subject_idx").on(t.subject, t.seq)],
);

/** What changed, apart from the log so that an expunged client leaves no trace while the chain still verifies. */
export const eventPayloads = sqliteTable("event_payloads", {
  /** The event (`events.seq`). */
  seq: integer("seq")
    .primaryKey()
    .references(() => events.seq, { onDelete: "restrict" }),
  /** JSON: only the fields that changed, with before and after. */
  changed: text("changed").notNull(),
});

/** Results of the last 24 hours by request id: a repeated request is answered from here and takes effect once. */
export const requests = sqliteTable(
  "requests",
  {
    /** UUID made by the client, one for each act of saving. */
    requestId: text("request_id").notNull(),
    /** Person id (accounts.db) of who asked. */
    actor: text("actor").notNull(),
    /** What was asked for: a code of the verb list. */
    verb: text("verb").notNull(),
    /** When it was answered, UTC milliseconds. */
    at: integer("at").notNull(),
    /** JSON of what was answered. */
    result: text("result").notNull(),
  },
  (t) => [primaryKey({ columns: [t.requestId, t.actor] }), index("requests_at_idx").on(t.at)],
);

/** Who read what, written at most a second late (that window is documented in docs/operations.md). */
export const accessLog = sqliteTable(
  "access_log",
  {
    /** Order of reading; never leaves the server. */
    n: integer("n").primaryKey(),
    /** When it was opened, UTC milliseconds. */
    at: integer("at").notNull(),
    /** Person id (accounts.db) of who opened it. */
    actor: text("actor").notNull(),
    /** Id of the client or proceeding that was opened. */
    subject: text("subject").notNull(),
    /** Which view was opened: `page`, `identifiers`, `document`. */
    what: text("what").notNull(),
  },
  (t) => [index("access_log_subject_idx").on(t.subject, t.at), index("access_log_actor_idx").on(t.actor, t.at)],
);

/** A short list of people to whom a client or proceeding exists; for all others it does not. */
export const walls = sqliteTable("walls", {
  /** Internal key that never leaves the database. */
  n: integer("n").primaryKey(),
  /** Public id with its prefix. */
  id: text("id").notNull().unique(),
  /** Why it is restricted, in a supervisor's words. */
  reason: text("reason").notNull(),
});

/** The people on a wall's list. */
export const wallPeople = sqliteTable(
  "wall_people",
  {
    /** The wall. */
    wallN: integer("wall_n")
      .notNull()
      .references(() => walls.n, { onDelete: "restrict" }),
    /** Person id of accounts.db; no foreign key across files. */
    personId: text("person_id").notNull(),
  },
  (t) => [primaryKey({ columns: [t.wallN, t.personId] }), index("wall_people_person_idx").on(t.personId)],
);

/** Which version of a reference file is loaded, by name. */
export const referenceVersions = sqliteTable("reference_versions", {
  /** Name of the reference file, without its folder. */
  name: text("name").primaryKey(),
  /** SHA-256 of the file, hexadecimal. */
  hash: text("hash").notNull(),
});

/** Small values the database keeps about itself: `chain_checkpoint`, `file_id`. */
export const meta = sqliteTable("meta", {
  /** Which value. */
  key: text("key").primaryKey(),
  /** The value, as bytes. */
  value: blob("value", { mode: "buffer" }).notNull(),
});
