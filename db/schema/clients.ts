import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import { CALL_KIND, ENGAGEMENT_DECISION, ENGAGEMENT_SCOPE, VULNERABILITY } from "../../shared/clients/codes.ts";
import { codeColumn, codeKey, factColumns, keys, recordColumns, voidColumns, whenColumns } from "./columns.ts";
import { walls } from "./events.ts";

const born = whenColumns("birth");
/** A person, from the first call on. Never deleted. Only a name, or "unnamed, called by …", is required. */
export const clients = sqliteTable(
  "clients",
  {
    ...keys("client"),
    /** The list of people to whom this client exists; null means everybody in the legal team. */
    wallN: integer("wall_n").references(() => walls.n, { onDelete: "restrict" }),
    /** Given names as the person writes them; null when only a surname or nothing is known. */
    givenNames: text("given_names"),
    /** First surname; null when not known. */
    surname: text("surname"),
    /** Second surname, where the person uses two; null otherwise. */
    secondSurname: text("second_surname"),
    /** "Unnamed, called by …" words for a person whose name is not known yet; null once a name is. */
    unnamedAs: text("unnamed_as"),
    /** Name or pseudonym on the docket, where it differs; null otherwise. */
    docketName: text("docket_name"),
    /** All names folded, with aliases: what search reads. */
    folded: text("folded").notNull(),
    /** Restricted: opened by its own view, which the access log notes. */
    birthPrecision: born.precision.code,
    birthPrecisionList: born.precision.list,
    /** Day of birth, or the first day of the month or year where only those are known; null when not known. Restricted. */
    birthDay: born.day,
    /** Countries of nationality and birth, as given; null when not known. */
    nationality: text("nationality"),
    /** Country of birth, as given; null when not known. */
    birthCountry: text("birth_country"),
    /** Languages in words, best first; null when not known. */
    languages: text("languages"),
    /** True when an interpreter is needed; null when nobody asked. */
    interpreter: integer("interpreter", { mode: "boolean" }),

    /** Pronouns as the person gives them; null when nobody asked. */
    pronouns: text("pronouns"),
    /** Guardian or next friend, for a minor or a person who cannot act; null otherwise. */
    guardian: text("guardian"),
    /** Who may be called, when, in which language. */
    safeContact: text("safe_contact"),
    /** Status before detention, in words; null when not known. */
    priorStatus: text("prior_status"),
    /** Entry to the United States, date and manner in words; null when not known. */
    entry: text("entry"),
    /** Medical detail: restricted, opened by its own view. */
    medicalNote: text("medical_note"),
    /** Day since which nobody can reach the person; null while in contact. Losing contact ends nothing: it censors. */
    lostSince: text("lost_since").$type<CalendarDate>(),
    /** When the record was made, UTC milliseconds. */
    createdAt: integer("created_at").notNull(),
    ...voidColumns,
    ...recordColumns,
  },
  (t) => [
    codeKey(t.birthPrecisionList, t.birthPrecision),
    index("clients_folded_idx").on(t.folded),
    check("clients_have_a_name", sql`${t.givenNames} IS NOT NULL OR ${t.surname} IS NOT NULL OR ${t.unnamedAs} IS NOT NULL`),
  ],
);

/**
 * Whether contact was lost, as the office knew it: a row each time `clients.lost_since` changes, written by trigger, so that "what did we
 * know then" can be asked of it. A fact.
 */
export const contactLosses = sqliteTable(
  "contact_losses",
  {
    /** Internal key that never leaves the database. */
    n: integer("n").primaryKey(),
    /** The client. */
    clientN: integer("client_n")
      .notNull()
      .references(() => clients.n, { onDelete: "restrict" }),
    /** Day since which nobody could reach the person; null where the row says that the person was found again. */
    lostSince: text("lost_since").$type<CalendarDate>(),
    ...factColumns,
  },
  (t) => [index("contact_losses_client_idx").on(t.clientN)],
);

/** Another name of a client. */
export const clientAliases = sqliteTable(
  "client_aliases",
  {
    /** The client. */
    clientN: integer("client_n")
      .notNull()
      .references(() => clients.n, { onDelete: "restrict" }),
    /** The other name, as written. */
    alias: text("alias").notNull(),
  },
  (t) => [primaryKey({ columns: [t.clientN, t.alias] })],
);

/**
 * An A-number: as given, and in canonical nine digits. Unique among the records the writer may see, by the command and not by a constraint:
 * a collision with a hidden record is saved and waits in the supervisors' duplicate queue.
 */
export const aNumbers = sqliteTable(
  "a_numbers",
  {
    /** Internal key that never leaves the database. */
    n: integer("n").primaryKey(),
    /** The client. */
    clientN: integer("client_n")
      .notNull()
      .references(() => clients.n, { onDelete: "restrict" }),
    /** Nine digits with leading zeros, without the A (shared/clients/a-number.ts). */
    canonical: text("canonical").notNull(),
    /** As the paper or the person gives it. */
    asGiven: text("as_given").notNull(),
    /** False for an earlier number of the same person. */
    current: integer("current", { mode: "boolean" }).notNull().default(true),
    /** Paper or person it is from, in words; null when not recorded. */
    source: text("source"),
  },
  (t) => [
    index("a_numbers_canonical_idx").on(t.canonical),
    uniqueIndex("a_numbers_client_canonical_idx").on(t.clientN, t.canonical),
    check("a_numbers_nine_digits", sql`${t.canonical} GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'`),
  ],
);

const vulnerability = codeColumn("vulnerability", VULNERABILITY);
/** What makes a person more at risk in detention. Restricted with medical detail. */
export const clientVulnerabilities = sqliteTable(
  "client_vulnerabilities",
  {
    /** The client. */
    clientN: integer("client_n")
      .notNull()
      .references(() => clients.n, { onDelete: "restrict" }),
    /** What makes detention more dangerous for this person. */
    vulnerability: vulnerability.code.notNull(),
    vulnerabilityList: vulnerability.list,
  },
  (t) => [primaryKey({ columns: [t.clientN, t.vulnerability] }), codeKey(t.vulnerabilityList, t.vulnerability)],
);

const decision = codeColumn("decision", ENGAGEMENT_DECISION);
const scope = codeColumn("scope", ENGAGEMENT_SCOPE);
/** What we agreed to do for a client: several over time. Until one is accepted the person is a prospect and in no figure. A fact. */
export const engagements = sqliteTable(
  "engagements",
  {
    ...keys("engagement"),
    /** The client. */
    clientN: integer("client_n")
      .notNull()
      .references(() => clients.n, { onDelete: "restrict" }),
    /** What was decided: to consider, accept, decline, refer, or that there is no contact. */
    decision: decision.code.notNull(),
    decisionList: decision.list,
    /** Day of the decision. */
    decidedOn: text("decided_on").$type<CalendarDate>().notNull(),
    /** Person id of who decided. */
    decidedBy: text("decided_by").notNull(),
    /** Why declined, or to whom referred; null where it needs no words. */
    because: text("because"),
    /** How far the engagement goes; null where none was agreed. */
    scope: scope.code,
    scopeList: scope.list,
    /** Day the engagement ended; null while it runs. */
    endedOn: text("ended_on").$type<CalendarDate>(),
    ...factColumns,
  },
  (t) => [codeKey(t.decisionList, t.decision), codeKey(t.scopeList, t.scope), index("engagements_client_idx").on(t.clientN)],
);

const callKind = codeColumn("kind", CALL_KIND);
/** A call, visit or locator check: who, when, what was said, what next. Written once, never changed. A fact. */
export const calls = sqliteTable(
  "calls",
  {
    ...keys("call"),
    /** The client it is about. */
    clientN: integer("client_n")
      .notNull()
      .references(() => clients.n, { onDelete: "restrict" }),
    /** Call, visit, locator check, letter or other. */
    kind: callKind.code.notNull(),
    kindList: callKind.list,
    /** When it took place, UTC milliseconds. */
    at: integer("at").notNull(),
    /** Who called or was seen, in words: "sister, Lidia Q." */
    withWhom: text("with_whom"),
    /** What was said, in the words of who logged it. */
    said: text("said").notNull(),
    /** True when it is between lawyer and client, and stays out of everything shared. */
    privileged: integer("privileged", { mode: "boolean" }).notNull(),
    /** Person id of who logged it. */
    by: text("by").notNull(),
    ...factColumns,
  },
  (t) => [codeKey(t.kindList, t.kind), index("calls_client_idx").on(t.clientN, t.at)],
);
