import type { CaseFile, Office } from "../core/office.ts";
import type { Change } from "../core/change.ts";
import type { Happening, Reactions } from "../core/reactions.ts";
import { asKnownNow } from "./lens-queries.ts";
import { custodyEpisodes, personPetitions } from "./unit-queries.ts";

const PERSON_PETITION = `INSERT INTO fact_person_petition (petitioner_n, petition_n, client_n, walled, filed_on, signed_by_us, joined_on, custody_at_filing,
  filed_court_n, court_n, determination, determined_on, reversed_on, interim_release_on, episode_n, closed_on)`;
const EPISODE = "INSERT INTO fact_episode (episode_n, client_n, walled, started_on, end_kind, ended_on, pathway, lost_since, facility_n)";
const SUMMARIES = ["summary_petitions", "summary_ends"] as const;

/** Rebuilds the fact rows of everything a change touched, before it commits; the kept totals follow by trigger. */
export function registerStatistics(reactions: Reactions): void {
  reactions.beforeCommit(rebuildTouched);
}

function rebuildTouched({ sqlite }: Change, happenings: readonly Happening[]): void {
  const clients = keysOf(happenings, "clientN");
  const proceedings = keysOf(happenings, "proceedingN");
  if (clients.length + proceedings.length > 0) rebuildUnits(sqlite, clients, proceedings);
}

/** Distinct internal keys of one kind among what happened, as a JSON list. */
function keysOf(happenings: readonly Happening[], key: "clientN" | "proceedingN"): number[] {
  const found = happenings.flatMap((happening) => {
    const value: unknown = Reflect.get(happening, key);
    return typeof value === "number" ? [value] : [];
  });
  return [...new Set(found)];
}

/**
 * A client reaches every petition that names the client (a wall raised for one is raised for all in it), a petition every person in it.
 * Petitioners withdrawn since are found too: their rows go.
 */
function rebuildUnits(sqlite: CaseFile["sqlite"], clients: readonly number[], proceedings: readonly number[]): void {
  const given = { clients: JSON.stringify(clients), proceedings: JSON.stringify(proceedings) };
  const listed = (name: string) => `SELECT value FROM json_each(@${name})`;
  const cases = sqlite
    .prepare<[typeof given], number>(
      `${listed("proceedings")} UNION SELECT proceeding_n FROM petitioners WHERE client_n IN (${listed("clients")})`,
    )
    .pluck()
    .all(given);
  const people = sqlite
    .prepare<[typeof given], number>(
      `${listed("clients")} UNION SELECT client_n FROM petitioners WHERE proceeding_n IN (${listed("proceedings")})`,
    )
    .pluck()
    .all(given);
  const among = "IN (SELECT value FROM json_each(?))";
  sqlite.prepare(`DELETE FROM fact_person_petition WHERE petition_n ${among}`).run(JSON.stringify(cases));
  sqlite.prepare(`${PERSON_PETITION} ${personPetitions(asKnownNow, `p.proceeding_n ${among}`)}`).run(JSON.stringify(cases));
  sqlite.prepare(`DELETE FROM fact_episode WHERE client_n ${among}`).run(JSON.stringify(people));
  sqlite.prepare(`${EPISODE} ${custodyEpisodes(asKnownNow, `e.client_n ${among}`)}`).run(JSON.stringify(people));
}

/** Computes every fact row and every kept total from nothing. What was kept change by change is equal, byte by byte. */
export function rebuildSummaries({ caseFile: { sqlite } }: Pick<Office, "caseFile">): { petitioners: number; episodes: number } {
  return sqlite
    .transaction(() => {
      for (const table of ["fact_person_petition", "fact_episode", ...SUMMARIES]) sqlite.prepare(`DELETE FROM ${table}`).run();
      const petitioners = sqlite.prepare(`${PERSON_PETITION} ${personPetitions(asKnownNow)}`).run().changes;
      const episodes = sqlite.prepare(`${EPISODE} ${custodyEpisodes(asKnownNow)}`).run().changes;
      return { petitioners, episodes };
    })
    .immediate();
}
