import { integer, sqliteTable, text, index } from "drizzle-orm/sqlite-core";

/** Somebody with an account. This and the next four tables carry the column names of the sign-in library; ours stand below them. */
export const user = sqliteTable("user", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  email: text("email").notNull().unique(),
  emailVerified: integer("email_verified", { mode: "boolean" }).notNull().default(false),
  image: text("image"),
  createdAt: integer("created_at", { mode: "timestamp_ms" }).notNull(),
  updatedAt: integer("updated_at", { mode: "timestamp_ms" }).notNull(),
});

/** A signed-in browser: the token its cookie carries, with when it was made and last used. */
export const session = sqliteTable(
  "session",
  {
    id: text("id").primaryKey(),
    expiresAt: integer("expires_at", { mode: "timestamp_ms" }).notNull(),
    token: text("token").notNull().unique(),
    createdAt: integer("created_at", { mode: "timestamp_ms" }).notNull(),
    updatedAt: integer("updated_at", { mode: "timestamp_ms" }).notNull(),
    ipAddress: text("ip_address"),
    userAgent: text("user_agent"),
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
    id: text("id").primaryKey(),
    accountId: text("account_id").notNull(),
    providerId: text("provider_id").notNull(),
    userId: text("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    accessToken: text("access_token"),
    refreshToken: text("refresh_token"),
    idToken: text("id_token"),
    accessTokenExpiresAt: integer("access_token_expires_at", { mode: "timestamp_ms" }),
    refreshTokenExpiresAt: integer("refresh_token_expires_at", { mode: "timestamp_ms" }),
    scope: text("scope"),
    /** argon2id, in the PHC string format. */
    password: text("password"),
    createdAt: integer("created_at", { mode: "timestamp_ms" }).notNull(),
    updatedAt: integer("updated_at", { mode: "timestamp_ms" }).notNull(),
  },
  (t) => [index("account_user_idx").on(t.userId)],
);

/** Required by the sign-in library; empty here, where no mail is sent. */
export const verification = sqliteTable("verification", {
  id: text("id").primaryKey(),
  identifier: text("identifier").notNull(),
  value: text("value").notNull(),
  expiresAt: integer("expires_at", { mode: "timestamp_ms" }).notNull(),
  createdAt: integer("created_at", { mode: "timestamp_ms" }).notNull(),
  updatedAt: integer("updated_at", { mode: "timestamp_ms" }).notNull(),
});

/** Tries per address and computer, for the growing wait after wrong passwords. */
export const rateLimit = sqliteTable("rate_limit", {
  id: text("id").primaryKey(),
  key: text("key").notNull().unique(),
  count: integer("count").notNull(),
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
  createdAt: integer("created_at").notNull(),
  expiresAt: integer("expires_at").notNull(),
  usedAt: integer("used_at"),
});

/** Settings of the office, one row a key, JSON values. */
export const settings = sqliteTable("settings", {
  key: text("key").primaryKey(),
  value: text("value").notNull(),
  version: integer("version").notNull().default(1),
});

/** What was done to accounts and settings: append-only by trigger, chained like the event log of case.db. */
export const accountEvents = sqliteTable("account_events", {
  seq: integer("seq").primaryKey({ autoIncrement: true }),
  at: integer("at").notNull(),
  actor: text("actor").notNull(),
  verb: text("verb").notNull(),
  subject: text("subject").notNull(),
  requestId: text("request_id"),
  changed: text("changed").notNull(),
  chain: text("chain").notNull(),
});
