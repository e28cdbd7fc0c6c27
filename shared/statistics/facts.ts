import type { CalendarDate } from "../kernel/calendar-date.ts";
import type { Id } from "../kernel/ids.ts";
import type { CustodyEndKind } from "../custody/codes.ts";
import type { Determination, Pathway } from "../outcomes/codes.ts";
import type { CustodyAtFiling } from "../proceedings/codes.ts";

/**
 * The rows every measure reads, one per unit, as they stand for one (asOf, knownAt) (statistics.md section 1).
 * Voided, superseded and not yet entered facts are cut by the caller; the measures ignore what happened after asOf once more.
 * An imprecise day is given as the latest day it can have been; null says that no day is known.
 */
export type Facts = {
  readonly petitions: readonly PersonPetitionFact[];
  readonly episodes: readonly EpisodeFact[];
  readonly requests: readonly RequestFact[];
  readonly people: readonly PersonFact[];
};

/** One person in one filed petition. Drafts have no row. */
export type PersonPetitionFact = {
  readonly petitionId: Id<"proceeding">;
  readonly clientId: Id<"client">;
  /** First filing day in the chain, in the court's zone: transfer, consolidation and reopening never move it. */
  readonly filedOn: CalendarDate;
  /** We signed the petition at filing, alone or with co-counsel. */
  readonly signedByUs: boolean;
  /** Our first appearance for this person; null when we signed at filing, or never appeared. */
  readonly joinedOn: CalendarDate | null;
  readonly custodyAtFiling: CustodyAtFiling;
  /** The court that has the petition now; null while a filing awaits its court. */
  readonly courtId: Id<"court"> | null;
  /** Axis A, as standing; null while undecided or not yet coded. */
  readonly determination: Determination | null;
  /** Entry day of the determination; null when there is none or its day is not known. */
  readonly determinedOn: CalendarDate | null;
  /** A later entry reversed or vacated this determination: printed beside, never subtracted. */
  readonly determinationLaterReversed: boolean;
  /** The court ordered release before its final ruling, by whatever kind of interim ruling. */
  readonly interimReleaseOrdered: boolean;
  /** The custody episode in which the filing falls; null for a person at liberty or abroad, or when custody is not recorded. */
  readonly episodeId: Id<"episode"> | null;
  /** Whether the petition was open for this person on asOf. Ended without a determination is "ruling not recorded". */
  readonly petitionOpenFor: "pending" | "ended";
};

/** One unbroken time in custody of one person. Give every episode of every person who has a row in any other list. */
export type EpisodeFact = {
  readonly episodeId: Id<"episode">;
  readonly clientId: Id<"client">;
  /** Null when the start is not known. */
  readonly startedOn: CalendarDate | null;
  /** Axis B; null while no end is recorded, which reads as still held. */
  readonly endKind: CustodyEndKind | null;
  /** Null while held, or when the person left on a day nobody knows: counted, and not on the curve. */
  readonly endedOn: CalendarDate | null;
  /** Axis C; null unless released. A release without a coded pathway counts as `unknown`. */
  readonly pathway: Pathway | null;
  /** Last day on which the place was known, when contact is lost; null in contact. Ends nothing: it censors. */
  readonly lostSince: CalendarDate | null;
  /** Last known facility; null in transit, or not known. */
  readonly facilityId: Id<"facility"> | null;
  /** First day in a facility outside the district of filing; null if never moved out of it. */
  readonly movedOutOfDistrictOn: CalendarDate | null;
};

/** One request to ICE to release, sent without a suit. Drafts have no row. */
export type RequestFact = {
  readonly requestId: Id<"request">;
  /** The people it concerns. May be empty when only a number of unnamed people is known. */
  readonly clientIds: readonly Id<"client">[];
  /** Null when it was sent on a day nobody wrote down: it counts, and falls in no month. */
  readonly sentOn: CalendarDate | null;
};

/** One person whose case we accepted. A prospect has no row and is in no figure (domain section 2). */
export type PersonFact = {
  readonly clientId: Id<"client">;
  /** First accepted engagement; null when the day is not known. */
  readonly engagedOn: CalendarDate | null;
};
