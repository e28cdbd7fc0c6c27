import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/**
 * One row per petitioner in a petition, as known now and as of today. Computed from the standing views by one query and rebuilt
 * for every touched unit before each commit (architecture section 6). Unwalled rows only feed the kept totals.
 */
export const factPersonPetition = sqliteTable(
  "fact_person_petition",
  {
    petitionerN: integer("petitioner_n").primaryKey(),
    petitionN: integer("petition_n").notNull(),
    clientN: integer("client_n").notNull(),
    /** 1 when the petition or the client is behind a wall. */
    walled: integer("walled").notNull(),
    filedOn: text("filed_on"),
    signedByUs: integer("signed_by_us").notNull(),
    joinedOn: text("joined_on"),
    custodyAtFiling: text("custody_at_filing"),
    courtN: integer("court_n"),
    determination: text("determination"),
    determinedOn: text("determined_on"),
    reversedOn: text("reversed_on"),
    interimRelease: integer("interim_release").notNull(),
    /** Thread of the episode in which the filing falls. */
    episodeN: integer("episode_n"),
    /** 1 while the petition has no determination and is not closed. */
    pending: integer("pending").notNull(),
  },
  (t) => [index("fact_person_petition_petition_idx").on(t.petitionN), index("fact_person_petition_client_idx").on(t.clientN)],
);

/** One row per custody episode, as known now and as of today. */
export const factEpisode = sqliteTable(
  "fact_episode",
  {
    episodeN: integer("episode_n").primaryKey(),
    clientN: integer("client_n").notNull(),
    walled: integer("walled").notNull(),
    startedOn: text("started_on"),
    endKind: text("end_kind"),
    endedOn: text("ended_on"),
    pathway: text("pathway"),
    lostSince: text("lost_since"),
    facilityN: integer("facility_n"),
  },
  (t) => [index("fact_episode_client_idx").on(t.clientN)],
);

/** Counts of unwalled episodes by facility, month of end, pathway and kind of end; kept by triggers on `fact_episode` alone. */
export const summaryEnds = sqliteTable(
  "summary_ends",
  {
    facilityN: integer("facility_n").notNull(),
    /** `YYYY-MM` of the end; empty while held. */
    month: text("month").notNull(),
    endKind: text("end_kind").notNull(),
    pathway: text("pathway").notNull(),
    episodes: integer("episodes").notNull(),
  },
  (t) => [primaryKey({ columns: [t.facilityN, t.month, t.endKind, t.pathway] })],
);

/** Counts of unwalled petitioners by court, month of filing and determination; kept by triggers on `fact_person_petition` alone. */
export const summaryPetitions = sqliteTable(
  "summary_petitions",
  {
    courtN: integer("court_n").notNull(),
    month: text("month").notNull(),
    determination: text("determination").notNull(),
    people: integer("people").notNull(),
  },
  (t) => [primaryKey({ columns: [t.courtN, t.month, t.determination] })],
);
