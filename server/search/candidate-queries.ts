import { wordsOf } from "../../shared/search/rank.ts";
import type { CaseCtx } from "../core/change.ts";
import { visibleSql } from "../core/scope.ts";

/** Something that holds every word, before it is ranked. */
export type Candidate = { readonly n: number; readonly folded: string };
export type Searched = "clients" | "proceedings";

const KIND: Readonly<Record<Searched, string>> = { clients: "client", proceedings: "proceeding" };
/** As many as are looked at per way of finding, the newest; the answer shows fewer. */
const LOOKED_AT = 60;
/** Letters from which the trigram index can help. */
const TRIGRAM = 3;

/** Visible rows in which every word is the beginning of a word: the word list answers for any length. */
export function beginningWith(ctx: CaseCtx, table: Searched, text: string): Candidate[] {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  return run(ctx, table, `FROM ${table} t WHERE ${words.map((_, place) => inWordList(table, place)).join(" AND ")}`, wordBinds(words));
}

/** Visible rows that hold every word of three letters and more anywhere, and begin a word with the shorter ones. */
export function holding(ctx: CaseCtx, table: Searched, text: string): Candidate[] {
  const words = wordsOf(text);
  const long = words.filter((word) => word.length >= TRIGRAM);
  if (long.length === 0) return [];
  const short = words.flatMap((word, place) => (word.length < TRIGRAM ? [`AND ${inWordList(table, place)}`] : []));
  const match = long.map((word) => `"${word}"`).join(" ");
  return run(ctx, table, `FROM ${table}_fts x JOIN ${table} t ON t.n = x.rowid WHERE ${table}_fts MATCH @match ${short.join(" ")}`, {
    ...wordBinds(words),
    match,
  });
}

function run(ctx: CaseCtx, table: Searched, from: string, bind: Record<string, unknown>): Candidate[] {
  const order = from.includes("_fts") ? "x.rowid" : "t.n";
  return ctx.office.caseFile.sqlite
    .prepare<[Record<string, unknown>], Candidate>(
      `SELECT t.n, t.folded ${from} AND ${visibleSql("t")} ORDER BY ${order} DESC LIMIT ${LOOKED_AT}`,
    )
    .all({ ...bind, me: ctx.scope.personId });
}

function inWordList(table: Searched, place: number): string {
  return `t.n IN (SELECT n FROM search_words WHERE kind = '${KIND[table]}' AND word >= @from${place} AND word < @past${place})`;
}

function wordBinds(words: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    words.flatMap((word, place) => [
      [`from${place}`, word],
      [`past${place}`, `${word}\u{10FFFF}`],
    ]),
  );
}

/** Visible cases with a docket of this number, in whatever court. */
export function casesNumbered(ctx: CaseCtx, core: string): number[] {
  return listOf(ctx, "pr.n IN (SELECT proceeding_n FROM dockets_standing WHERE number_core = @value)", core);
}

/** Visible cases that name one of these people. */
export function casesOfClients(ctx: CaseCtx, clientNs: readonly number[]): number[] {
  const named = "pr.n IN (SELECT proceeding_n FROM petitioners_standing WHERE client_n IN (SELECT value FROM json_each(@value)))";
  return clientNs.length === 0 ? [] : listOf(ctx, named, JSON.stringify(clientNs));
}

/** Visible cases before one of these judges. */
export function casesOfJudges(ctx: CaseCtx, judgeIds: readonly string[]): number[] {
  const before = "pr.judge_n IN (SELECT n FROM judges WHERE id IN (SELECT value FROM json_each(@value)))";
  return judgeIds.length === 0 ? [] : listOf(ctx, before, JSON.stringify(judgeIds));
}

function listOf(ctx: CaseCtx, condition: string, value: string): number[] {
  return ctx.office.caseFile.sqlite
    .prepare<[{ me: string; value: string }], number>(
      `SELECT pr.n FROM proceedings pr WHERE ${condition} AND ${visibleSql("pr")} ORDER BY pr.n DESC LIMIT ${LOOKED_AT}`,
    )
    .pluck()
    .all({ me: ctx.scope.personId, value });
}

/** The visible client to whom an A-number belongs. */
export function clientsNumbered(ctx: CaseCtx, canonical: string): number[] {
  return ctx.office.caseFile.sqlite
    .prepare<[{ me: string; canonical: string }], number>(
      `SELECT c.n FROM clients c WHERE c.n IN (SELECT client_n FROM a_numbers WHERE canonical = @canonical) AND ${visibleSql("c")}`,
    )
    .pluck()
    .all({ me: ctx.scope.personId, canonical });
}

/** The visible record with this id. */
export function withId(ctx: CaseCtx, table: Searched, id: string): number[] {
  return ctx.office.caseFile.sqlite
    .prepare<[{ me: string; id: string }], number>(`SELECT t.n FROM ${table} t WHERE t.id = @id AND ${visibleSql("t")}`)
    .pluck()
    .all({ me: ctx.scope.personId, id });
}
