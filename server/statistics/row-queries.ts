import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import type { CustodyEndKind } from "../../shared/custody/codes.ts";
import type { Id } from "../../shared/kernel/ids.ts";
import type { Determination, Pathway } from "../../shared/outcomes/codes.ts";
import type { CustodyAtFiling } from "../../shared/proceedings/codes.ts";
import type { CaseCtx } from "../core/change.ts";
import { type Lens, latestDay } from "./lens-queries.ts";
import { custodyEpisodes, personPetitions } from "./unit-queries.ts";

/** What is known: everything entered up to now (null), or up to and with one event. */
export type Known = { readonly seq: number } | null;

export type PetitionRow = {
  readonly petitionId: Id<"proceeding">;
  readonly clientId: Id<"client">;
  readonly filedOn: CalendarDate;
  readonly signedByUs: 0 | 1;
  readonly joinedOn: CalendarDate | null;
  readonly custodyAtFiling: CustodyAtFiling;
  readonly courtId: Id<"court"> | null;
  readonly determination: Determination | null;
  readonly determinedOn: CalendarDate | null;
  readonly reversedOn: CalendarDate | null;
  readonly interimReleaseOn: CalendarDate | null;
  readonly episodeId: Id<"episode"> | null;
  readonly closedOn: CalendarDate | null;
};

export type EpisodeRow = {
  /** Thread of the episode. */
  readonly n: number;
  readonly episodeId: Id<"episode">;
  readonly clientId: Id<"client">;
  readonly startedOn: CalendarDate | null;
  readonly endKind: CustodyEndKind | null;
  readonly endedOn: CalendarDate | null;
  readonly pathway: Pathway | null;
  readonly lostSince: CalendarDate | null;
  readonly facilityId: Id<"facility"> | null;
};

type Bound = { me: string; known: number };
const bound = (ctx: CaseCtx, known: Known): Bound => ({ me: ctx.scope.personId, known: known?.seq ?? 0 });
/** The kept rows when the question is about what is known now, else the same shape over what was known then. */
const petitionUnits = (lens: Lens, known: Known) => (known === null ? "fact_person_petition" : `(${personPetitions(lens)})`);
const episodeUnits = (lens: Lens, known: Known) => (known === null ? "fact_episode" : `(${custodyEpisodes(lens)})`);

/** One row per person in each filed petition this reader may see. */
export function petitionRows(ctx: CaseCtx, lens: Lens, known: Known): PetitionRow[] {
  return ctx.office.caseFile.sqlite
    .prepare<[Bound], PetitionRow>(
      `SELECT x.id AS petitionId, c.id AS clientId, u.filed_on AS filedOn, u.signed_by_us AS signedByUs, u.joined_on AS joinedOn,
         u.custody_at_filing AS custodyAtFiling, k.id AS courtId, u.determination, u.determined_on AS determinedOn,
         u.reversed_on AS reversedOn, u.interim_release_on AS interimReleaseOn, e.id AS episodeId, u.closed_on AS closedOn
       FROM ${petitionUnits(lens, known)} u JOIN proceedings x ON x.n = u.petition_n JOIN clients c ON c.n = u.client_n
       LEFT JOIN courts k ON k.n = u.court_n LEFT JOIN episodes e ON e.n = u.episode_n
       WHERE ${lens.seen("x")} AND ${lens.seen("c")}`,
    )
    .all(bound(ctx, known));
}

/** Every episode of every client this reader may see. */
export function episodeRows(ctx: CaseCtx, lens: Lens, known: Known): EpisodeRow[] {
  return ctx.office.caseFile.sqlite
    .prepare<[Bound], EpisodeRow>(
      `SELECT e.n, e.id AS episodeId, c.id AS clientId, u.started_on AS startedOn, u.end_kind AS endKind, u.ended_on AS endedOn,
         u.pathway, u.lost_since AS lostSince, f.id AS facilityId
       FROM ${episodeUnits(lens, known)} u JOIN clients c ON c.n = u.client_n JOIN episodes e ON e.n = u.episode_n
       LEFT JOIN facilities f ON f.n = u.facility_n WHERE ${lens.seen("c")}`,
    )
    .all(bound(ctx, known));
}

/** People each sent request concerns; a row without a client is a request for people not named. */
export type AskedRow = {
  readonly requestId: Id<"request">;
  readonly sentOn: CalendarDate | null;
  readonly clientId: Id<"client"> | null;
};

/** A request that was withdrawn after sending was sent; a draft has no row. */
export function askedRows(ctx: CaseCtx, lens: Lens, known: Known): AskedRow[] {
  return ctx.office.caseFile.sqlite
    .prepare<[Bound], AskedRow>(
      `SELECT f.id AS requestId, r.sent_on AS sentOn, c.id AS clientId
       FROM ${lens("release_requests")} r JOIN release_requests f ON f.n = r.thread JOIN proceedings x ON x.n = r.proceeding_n
       LEFT JOIN (${lens("petitioners")} p JOIN clients c ON c.n = p.client_n AND ${lens.seen("c")}) ON p.proceeding_n = x.n
       WHERE (r.state = 'sent' OR (r.state = 'withdrawn' AND r.sent_on IS NOT NULL)) AND ${lens.seen("x")} ORDER BY f.id`,
    )
    .all(bound(ctx, known));
}

export type EngagedRow = { readonly clientId: Id<"client">; readonly engagedOn: CalendarDate };

/** First acceptance of each client's case. */
export function engagedRows(ctx: CaseCtx, lens: Lens, known: Known): EngagedRow[] {
  return ctx.office.caseFile.sqlite
    .prepare<[Bound], EngagedRow>(
      `SELECT c.id AS clientId, min(g.decided_on) AS engagedOn FROM ${lens("engagements")} g JOIN clients c ON c.n = g.client_n
       WHERE g.decision = 'accepted' AND ${lens.seen("c")} GROUP BY c.n`,
    )
    .all(bound(ctx, known));
}

/** Facilities in which anybody was. */
export function facilitiesInUse(ctx: CaseCtx): number[] {
  return ctx.office.caseFile.sqlite
    .prepare<[], number>("SELECT DISTINCT facility_n FROM placements WHERE facility_n IS NOT NULL")
    .pluck()
    .all();
}

export type MovedRow = { readonly n: number; readonly movedOn: CalendarDate };

/** First day after a filing on which the episode went on in another district than that of the filing. `districts`: [facility n, court key]. */
export function movedRows(ctx: CaseCtx, lens: Lens, known: Known, districts: readonly (readonly [number, string])[]): MovedRow[] {
  const from = latestDay("y.from");
  return ctx.office.caseFile.sqlite
    .prepare<[Bound & { districts: string }], MovedRow>(
      `WITH district AS MATERIALIZED (SELECT json_extract(value, '$[0]') AS facility_n, json_extract(value, '$[1]') AS key FROM json_each(@districts)),
         filing AS MATERIALIZED (SELECT u.episode_n, u.filed_on, k.key FROM ${petitionUnits(lens, known)} u JOIN courts k ON k.n = u.filed_court_n
           JOIN proceedings x ON x.n = u.petition_n WHERE u.episode_n IS NOT NULL AND ${lens.seen("x")})
       SELECT f.episode_n AS n, min(${from}) AS movedOn FROM filing f JOIN ${lens("placements")} y ON y.episode_n = f.episode_n
       JOIN district d ON d.facility_n = y.facility_n
       WHERE d.key <> f.key AND (${from}) >= f.filed_on GROUP BY f.episode_n`,
    )
    .all({ ...bound(ctx, known), districts: JSON.stringify(districts) });
}
