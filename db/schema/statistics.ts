import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/**
 * One row per petitioner in a filed petition, as known now: every day it tells is kept, so that one row answers for any as-of day.
 * Computed from the standing views by one query and rebuilt for every touched unit before each commit (architecture section 6).
 */
export const factPersonPetition = sqliteTable(
  "fact_person_petition",
  {
    /** Thread of the petitioner. */
    petitionerN: integer("petitioner_n").primaryKey(),
    /** The petition (`proceedings.n`). */
    petitionN: integer("petition_n").notNull(),
    /** The client. */
    clientN: integer("client_n").notNull(),
    /** 1 when the petition or the client is behind a wall: then no kept total counts it. */
    walled: integer("walled").notNull(),
    /** First filing day of the chain of dockets. */
    filedOn: text("filed_on").notNull(),
    /** 1 when we signed the first filing. */
    signedByUs: integer("signed_by_us").notNull(),
    /** First day of our appearance where others signed; null when we signed, or never appeared. */
    joinedOn: text("joined_on"),
    /** Custody on the filing day, by the list of that name. */
    custodyAtFiling: text("custody_at_filing").notNull(),
    /** Court of the first filing, and of the docket that is the last now; null where the court is not known. */
    filedCourtN: integer("filed_court_n"),
    /** Court of the docket that is the last now; null where it is not known. */
    courtN: integer("court_n"),
    /** What the court did; null while it has not ruled. */
    determination: text("determination"),
    /** Day of the ruling; null without one. */
    determinedOn: text("determined_on"),
    /** Day it was reversed or vacated; null while it holds. */
    reversedOn: text("reversed_on"),
    /** First day on which an interim ruling ordered the release; null when none did. */
    interimReleaseOn: text("interim_release_on"),
    /** Thread of the episode in which the filing falls; null for a person at liberty or without a recorded episode. */
    episodeN: integer("episode_n"),
    /** Day the case was closed or judgment entered; null while neither. */
    closedOn: text("closed_on"),
  },
  (t) => [index("fact_person_petition_petition_idx").on(t.petitionN), index("fact_person_petition_client_idx").on(t.clientN)],
);

/** One row per custody episode, as known now; an imprecise day is the latest it can have been. */
export const factEpisode = sqliteTable(
  "fact_episode",
  {
    /** Thread of the episode. */
    episodeN: integer("episode_n").primaryKey(),
    /** The client. */
    clientN: integer("client_n").notNull(),
    /** 1 when the client is behind a wall: then no kept total counts the episode. */
    walled: integer("walled").notNull(),
    /** Day it began, the latest it can have been; null when not known. */
    startedOn: text("started_on"),
    /** How it ended; null while held. */
    endKind: text("end_kind"),
    /** Day it ended, the latest it can have been; null while held or not known. */
    endedOn: text("ended_on"),
    /** How a release came about; null otherwise. */
    pathway: text("pathway"),
    /** Day since which contact is lost; null while in contact. */
    lostSince: text("lost_since"),
    /** Facility of the last placement; null in transit, or not known. */
    facilityN: integer("facility_n"),
  },
  (t) => [index("fact_episode_client_idx").on(t.clientN)],
);

/** Counts of unwalled episodes by facility, month of end, pathway and kind of end; kept by triggers on `fact_episode` alone. */
export const summaryEnds = sqliteTable(
  "summary_ends",
  {
    /** Facility of the last placement; 0 where there is none. */
    facilityN: integer("facility_n").notNull(),
    /** `YYYY-MM` of the end; empty while held. */
    month: text("month").notNull(),
    /** How they ended; empty while held. */
    endKind: text("end_kind").notNull(),
    /** How releases came about; empty otherwise. */
    pathway: text("pathway").notNull(),
    /** How many episodes. */
    episodes: integer("episodes").notNull(),
  },
  (t) => [primaryKey({ columns: [t.facilityN, t.month, t.endKind, t.pathway] })],
);

/** Counts of unwalled petitioners by court, month of filing and determination; kept by triggers on `fact_person_petition` alone. */
export const summaryPetitions = sqliteTable(
  "summary_petitions",
  {
    /** Court of the last docket; 0 where it is not known. */
    courtN: integer("court_n").notNull(),
    /** `YYYY-MM` of the first filing. */
    month: text("month").notNull(),
    /** What the court did; empty while it has not ruled. */
    determination: text("determination").notNull(),
    /** How many petitioners. */
    people: integer("people").notNull(),
  },
  (t) => [primaryKey({ columns: [t.courtN, t.month, t.determination] })],
);
