import type { FeedDetail } from "../../shared/calendar/codes.ts";
import type { Id } from "../../shared/kernel/ids.ts";
import { integer, sqliteTable, text, index } from "drizzle-orm/sqlite-core";

/** Somebody with an account. This and the next four tables carry the column names of the sign-in library; ours stand below them. */
export const user = sqliteTable("user", {
  /** Id of the person, the same as in `people`. */
  id: text("id").primaryKey(),
  /** Name as shown. */
  name: text("name").notNull(),
  /** Address by which the person signs in, lower case. */
  email: text("email").notNull().unique(),
  /** True for all: the office makes the accounts, and no mail is sent. */
  emailVerified: integer("email_verified", { mode: "boolean" }).notNull().default(false),
  /** Not used; always null. */
  image: text("image"),
  /** When the account was made, UTC milliseconds. */
  createdAt: integer("created_at", { mode: "timestamp_ms" }).notNull(),
  /** When it was changed last, UTC milliseconds. */
  updatedAt: integer("updated_at", { mode: "timestamp_ms" }).notNull(),
});

/** A signed-in browser: the token its cookie carries, with when it was made and last used. */
export const session = sqliteTable(
  "session",
  {
    /** Id of the session. */
    id: text("id").primaryKey(),
    /** When it ends by itself, UTC milliseconds. */
    expiresAt: integer("expires_at", { mode: "timestamp_ms" }).notNull(),
    /** What the cookie carries, random. */
    token: text("token").notNull().unique(),
    /** When the person signed in, UTC milliseconds. */
    createdAt: integer("created_at", { mode: "timestamp_ms" }).notNull(),
    /** When it was used last, UTC milliseconds. */
    updatedAt: integer("updated_at", { mode: "timestamp_ms" }).notNull(),
    /** Address of the browser; null when not known. */
    ipAddress: text("ip_address"),
    /** What the browser calls itself; null when it does not say. */
    userAgent: text("user_agent"),
    /** The person. */
    userId: text("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
  },
  (t) => [index("session_user_idx").on(t.userId)],
);

/** How a user signs in: one row, the password. The columns for other providers stay empty. */
export const account = sqliteTable(
  "account",
  {
    /** Id of the row. */
    id: text("id").primaryKey(),
    /** The person's id at the provider: here the person's own id. */
    accountId: text("account_id").notNull(),
    /** `credential`: a password. */
    providerId: text("provider_id").notNull(),
    /** The person. */
    userId: text("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    /** Not used; always null. */
    accessToken: text("access_token"),
    /** Not used; always null. */
    refreshToken: text("refresh_token"),
    /** Not used; always null. */
    idToken: text("id_token"),
    /** Not used; always null. */
    accessTokenExpiresAt: integer("access_token_expires_at", { mode: "timestamp_ms" }),
    /** Not used; always null. */
    refreshTokenExpiresAt: integer("refresh_token_expires_at", { mode: "timestamp_ms" }),
    /** Not used; always null. */
    scope: text("scope"),
    /** argon2id, in the PHC string format. */
    password: text("password"),
    /** When the password was first set, UTC milliseconds. */
    createdAt: integer("created_at", { mode: "timestamp_ms" }).notNull(),
    /** When it was changed last, UTC milliseconds. */
    updatedAt: integer("updated_at", { mode: "timestamp_ms" }).notNull(),
  },
  (t) => [index("account_user_idx").on(t.userId)],
);

/** Required by the sign-in library; empty here, where no mail is sent. */
export const verification = sqliteTable("verification", {
  /** Not used: the table stays empty. */
  id: text("id").primaryKey(),
  /** Not used. */
  identifier: text("identifier").notNull(),
  /** Not used. */
  value: text("value").notNull(),
  /** Not used. */
  expiresAt: integer("expires_at", { mode: "timestamp_ms" }).notNull(),
  /** Not used. */
  createdAt: integer("created_at", { mode: "timestamp_ms" }).notNull(),
  /** Not used. */
  updatedAt: integer("updated_at", { mode: "timestamp_ms" }).notNull(),
});

/** Tries per address and computer, for the growing wait after wrong passwords. */
export const rateLimit = sqliteTable("rate_limit", {
  /** Id of the row. */
  id: text("id").primaryKey(),
  /** Address of the computer and path, as the sign-in library writes them. */
  key: text("key").notNull().unique(),
  /** Tries since the wait began. */
  count: integer("count").notNull(),
  /** Last try, UTC milliseconds. */
  lastRequest: integer("last_request").notNull(),
});

/** What a person may do here. One row per user. */
export const people = sqliteTable("people", {
  /** Id that case.db and publish.db refer to; the same as `user.id`. */
  id: text("id")
    .primaryKey()
    .references(() => user.id, { onDelete: "restrict" }),
  /** `staff`, `supervisor`, `communications`, `guest` (shared/access/policy.ts). */
  role: text("role").notNull(),
  /** Accounts, settings and backups; by itself opens no client record. */
  administrator: integer("administrator", { mode: "boolean" }).notNull(),
  /** Job title as shown beside the name; null when not given. */
  title: text("title"),
  /** Since when the person cannot sign in, UTC milliseconds; null while open. */
  disabledAt: integer("disabled_at"),
  /** Rises with each change; two people saving at once are told. */
  version: integer("version").notNull().default(1),
});

/** A one-time link: the first account, or an invitation. Only its hash is kept. */
export const setupLinks = sqliteTable("setup_links", {
  /** SHA-256 of the token, hexadecimal. */
  tokenHash: text("token_hash").primaryKey(),
  /** Person the link is for; null for the first account. */
  personId: text("person_id"),
  /** When it was made, UTC milliseconds. */
  createdAt: integer("created_at").notNull(),
  /** When it ends by itself, UTC milliseconds. */
  expiresAt: integer("expires_at").notNull(),
  /** When it was used, UTC milliseconds; null while it was not. */
  usedAt: integer("used_at"),
});

/** Settings of the office, one row a key, JSON values. */
export const settings = sqliteTable("settings", {
  /** Which setting (shared/accounts/contract.ts). */
  key: text("key").primaryKey(),
  /** Its value as JSON. */
  value: text("value").notNull(),
  /** Rises by one with each save. */
  version: integer("version").notNull().default(1),
});

/** What was done to accounts and settings: append-only by trigger, chained like the event log of case.db. */
export const accountEvents = sqliteTable("account_events", {
  /** Order of recording; never leaves the server. */
  seq: integer("seq").primaryKey({ autoIncrement: true }),
  /** Moment of recording, UTC milliseconds. */
  at: integer("at").notNull(),
  /** Id of the person who did it, or `system`. */
  actor: text("actor").notNull(),
  /** What was done, as a word of the accounts' own. */
  verb: text("verb").notNull(),
  /** Id of the person or name of the setting it was done to. */
  subject: text("subject").notNull(),
  /** Client-made id of the request; null for the system's own acts. */
  requestId: text("request_id"),
  /** JSON: only what changed. Never a password, a token or its hash. */
  changed: text("changed").notNull(),
  /** HMAC(key, previous chain ‖ row), hexadecimal. */
  chain: text("chain").notNull(),
});

/** A private calendar address of one person. Only the hash of its secret is kept. */
export const calendarFeeds = sqliteTable(
  "calendar_feeds",
  {
    /** Public id. */
    id: text("id").$type<Id<"feed">>().primaryKey(),
    /** Whose calendar it is (`people.id`). */
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "restrict" }),
    /** SHA-256 of the secret part of the address, hexadecimal. */
    tokenHash: text("token_hash").notNull().unique(),
    /** What its events tell: code of `feed_detail`. */
    detail: text("detail").$type<FeedDetail>().notNull(),
    /** When it was made, UTC milliseconds. */
    createdAt: integer("created_at").notNull(),
    /** When it was closed; null while it answers. */
    revokedAt: integer("revoked_at"),
    /** When a program last read it, to the hour; null while none has. */
    readAt: integer("read_at"),
  },
  (t) => [index("calendar_feeds_person_idx").on(t.personId)],
);
