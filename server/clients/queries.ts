import { and, desc, eq, ne } from "drizzle-orm";
import { aNumbers, calls, clientAliases, clientVulnerabilities, engagements, petitioners, walls } from "../../db/schema/index.ts";
import type { ListClientsInput, Whereabouts } from "../../shared/clients/contract.ts";
import { fold } from "../../shared/kernel/fold.ts";
import type { CaseCtx } from "../core/change.ts";
import { stands } from "../core/facts.ts";
import { visibleClients, visibleSql } from "../core/scope.ts";

export function aliasesOf(ctx: CaseCtx, clientN: number): string[] {
  return ctx.office.caseFile.orm
    .select()
    .from(clientAliases)
    .where(eq(clientAliases.clientN, clientN))
    .all()
    .map((row) => row.alias);
}

export function aNumbersOf(ctx: CaseCtx, clientN: number) {
  return ctx.office.caseFile.orm
    .select()
    .from(aNumbers)
    .where(eq(aNumbers.clientN, clientN))
    .orderBy(desc(aNumbers.current), aNumbers.n)
    .all();
}

export function vulnerabilitiesOf(ctx: CaseCtx, clientN: number) {
  return ctx.office.caseFile.orm
    .select()
    .from(clientVulnerabilities)
    .where(eq(clientVulnerabilities.clientN, clientN))
    .all()
    .map((row) => row.vulnerability);
}

/** All decisions, the one in force first. */
export function engagementsOf(ctx: CaseCtx, clientN: number) {
  return ctx.office.caseFile.orm
    .select()
    .from(engagements)
    .where(and(eq(engagements.clientN, clientN), stands(engagements)))
    .orderBy(desc(engagements.decidedOn), desc(engagements.n))
    .all();
}

/** All calls, newest first. */
export function callsOf(ctx: CaseCtx, clientN: number) {
  return ctx.office.caseFile.orm
    .select()
    .from(calls)
    .where(and(eq(calls.clientN, clientN), stands(calls)))
    .orderBy(desc(calls.at), desc(calls.n))
    .all();
}

export type ClientListRow = {
  n: number;
  id: string;
  given_names: string | null;
  surname: string | null;
  second_surname: string | null;
  unnamed_as: string | null;
  nationality: string | null;
  whereabouts: Whereabouts;
  place: string | null;
  since_precision: string | null;
  since_day: string | null;
  since_time: string | null;
  engagement: string | null;
  restricted: number;
};

/** Where each client is: by the newest standing episode and its end. One place for lists, counts and pages. */
export const WHEREABOUTS = `
  LEFT JOIN episodes_standing e ON e.n = (SELECT x.n FROM episodes_standing x WHERE x.client_n = c.n ORDER BY coalesce(x.start_day, '0') DESC, x.n DESC LIMIT 1)
  LEFT JOIN custody_ends_standing o ON o.episode_n = e.thread
  LEFT JOIN placements_standing p ON p.n = (SELECT y.n FROM placements_standing y WHERE y.episode_n = e.thread ORDER BY coalesce(y.from_day, '0') DESC, y.n DESC LIMIT 1)
  LEFT JOIN facilities f ON f.n = p.facility_n`;
/** The word of `Whereabouts` for client alias `c`, beside `WHEREABOUTS`. */
export const WHERE_WORD = `CASE WHEN e.n IS NULL THEN CASE WHEN c.lost_since IS NULL THEN 'at_liberty' ELSE 'lost' END
  WHEN o.n IS NULL THEN CASE WHEN c.lost_since IS NULL THEN 'held' ELSE 'lost' END
  WHEN o.kind = 'released' THEN 'released' WHEN o.kind IN ('removed', 'voluntary_departure') THEN 'removed' ELSE 'other_end' END`;

const sinceOf = (part: "precision" | "day" | "time") =>
  `CASE WHEN o.n IS NULL THEN e.start_${part} ELSE o.ended_${part} END AS since_${part}`;
const SINCE = `${sinceOf("precision")}, ${sinceOf("day")}, ${sinceOf("time")}`;

/** A page of clients in order of newest first, with the count of all that match. Pages by key, never by offset. */
export function listClients(ctx: CaseCtx, input: ListClientsInput, before: number | null): { rows: ClientListRow[]; total: number } {
  const { conditions, bind } = clientFilter(ctx, input);
  const { sqlite } = ctx.office.caseFile;
  const rows = sqlite
    .prepare<[Record<string, unknown>], ClientListRow>(
      `SELECT c.n, c.id, c.given_names, c.surname, c.second_surname, c.unnamed_as, c.nationality, ${WHERE_WORD} AS whereabouts,
        coalesce(f.name, p.place) AS place, ${SINCE}, c.wall_n IS NOT NULL AS restricted,
        (SELECT g.decision FROM engagements_standing g WHERE g.client_n = c.n ORDER BY g.decided_on DESC, g.n DESC LIMIT 1) AS engagement
       FROM clients c ${WHEREABOUTS} WHERE ${conditions} AND (@before IS NULL OR c.n < @before) ORDER BY c.n DESC LIMIT @limit`,
    )
    .all({ ...bind, before, limit: input.limit });
  const counted = input.whereabouts === null ? "" : WHEREABOUTS;
  const total =
    sqlite.prepare<[Record<string, unknown>], number>(`SELECT count(*) FROM clients c ${counted} WHERE ${conditions}`).pluck().get(bind) ??
    0;
  return { rows, total };
}

function clientFilter(ctx: CaseCtx, input: ListClientsInput): { conditions: string; bind: Record<string, unknown> } {
  const conditions = [visibleSql("c")];
  const bind: Record<string, unknown> = { me: ctx.scope.personId };
  const words = fold(input.search ?? "")
    .split(" ")
    .filter((word) => word !== "");
  words.forEach((word, place) => {
    bind[`word${place}`] = word.length < 3 ? `${word}%` : `"${word}"`;
    conditions.push(
      word.length < 3
        ? `c.n IN (SELECT n FROM search_words WHERE kind = 'client' AND word LIKE @word${place})`
        : `c.n IN (SELECT rowid FROM clients_fts WHERE clients_fts MATCH @word${place})`,
    );
  });
  if (input.whereabouts !== null) {
    conditions.push(`${WHERE_WORD} = @whereabouts`);
    bind["whereabouts"] = input.whereabouts;
  }
  return { conditions: conditions.join(" AND "), bind };
}

/** Visible clients who may be the person described: by A-number, else by every word of the name. */
export function lookAlikes(ctx: CaseCtx, folded: string, canonical: string | null): ClientListRow[] {
  const words = folded.split(" ").filter((word) => word.length >= 3);
  const matches = [
    ...(canonical === null ? [] : ["c.n IN (SELECT client_n FROM a_numbers WHERE canonical = @canonical)"]),
    ...(words.length < 1 ? [] : ["c.n IN (SELECT rowid FROM clients_fts WHERE clients_fts MATCH @match)"]),
  ];
  if (matches.length === 0) return [];
  return ctx.office.caseFile.sqlite
    .prepare<[Record<string, unknown>], ClientListRow>(
      `SELECT c.n, c.id, c.given_names, c.surname, c.second_surname, c.unnamed_as, c.nationality, ${WHERE_WORD} AS whereabouts,
        coalesce(f.name, p.place) AS place, ${SINCE}, 0 AS restricted, NULL AS engagement
       FROM clients c ${WHEREABOUTS} WHERE ${visibleSql("c")} AND (${matches.join(" OR ")}) ORDER BY c.n DESC LIMIT 8`,
    )
    .all({ me: ctx.scope.personId, canonical, match: words.map((word) => `"${word}"`).join(" AND ") });
}

/** Since when nobody knows where this client is, and the version of the record. */
export function loadLostSince(ctx: CaseCtx, clientN: number): { id: string; lostSince: string | null; version: number } | undefined {
  return ctx.office.caseFile.sqlite
    .prepare<[{ n: number; me: string }], { id: string; lostSince: string | null; version: number }>(
      `SELECT c.id, c.lost_since AS lostSince, c.version FROM clients c WHERE c.n = @n AND ${visibleSql("c")}`,
    )
    .get({ n: clientN, me: ctx.scope.personId });
}

/** Whoever among the visible clients has this A-number, other than the client given. */
export function holderOfANumber(ctx: CaseCtx, canonical: string, except: number | null) {
  const { orm } = ctx.office.caseFile;
  const visible = visibleClients(orm, ctx.scope);
  return orm
    .select({
      givenNames: visible.givenNames,
      surname: visible.surname,
      secondSurname: visible.secondSurname,
      unnamedAs: visible.unnamedAs,
    })
    .from(aNumbers)
    .innerJoin(visible, eq(visible.n, aNumbers.clientN))
    .where(and(eq(aNumbers.canonical, canonical), except === null ? undefined : ne(aNumbers.clientN, except)))
    .get();
}

/** The proceedings that name a client, as a subquery. */
export function proceedingsNaming(ctx: CaseCtx, clientN: number) {
  return ctx.office.caseFile.orm
    .select({ n: petitioners.proceedingN })
    .from(petitioners)
    .where(and(eq(petitioners.clientN, clientN), stands(petitioners)));
}

/** Why a wall was built. */
export function wallReason(ctx: CaseCtx, wallN: number): string | null {
  return ctx.office.caseFile.orm.select({ reason: walls.reason }).from(walls).where(eq(walls.n, wallN)).get()?.reason ?? null;
}
