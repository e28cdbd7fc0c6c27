import { can } from "../../shared/access/policy.ts";
import { readANumber } from "../../shared/clients/a-number.ts";
import { readDocketNumber } from "../../shared/docket/docket-number.ts";
import type { FacilityHere } from "../../shared/facilities/contract.ts";
import { fold } from "../../shared/kernel/fold.ts";
import { FoundView, HITS_PER_KIND } from "../../shared/search/contract.ts";
import { byFit, FIT, fitOf, type Ranked, wordsOf } from "../../shared/search/rank.ts";
import type { CaseCtx } from "../core/change.ts";
import { findJudges } from "../courts/queries.ts";
import { findFacilities } from "../facilities/queries.ts";
import {
  beginningWith,
  casesNumbered,
  casesOfClients,
  casesOfJudges,
  clientsNumbered,
  holding,
  type Searched,
  withId,
} from "./candidate-queries.ts";
import { caseHitRows, casesByJudge, clientHitRows, heldByFacility } from "./hit-queries.ts";
import { caseHit, clientHit, facilityHit, judgeHit } from "./present.ts";

/** As many as may hold a short text among the facilities. */
const FACILITIES_LOOKED_AT = 200;
/** What was asked for by a person, a judge or another name rather than by its own words. */
const RELATED = FIT.inside + 1;

/** Clients, cases, facilities and judges that fit a text, through the walls of whoever asks. */
export function searchEverything(ctx: CaseCtx, text: string): FoundView {
  if (wordsOf(text).length === 0) return { clients: [], cases: [], facilities: [], judges: [] };
  const clientNs = findClients(ctx, text);
  const judges = findJudges(ctx, text);
  const before = casesByJudge(
    ctx,
    judges.map((judge) => judge.id),
  );
  const ours = judges.filter((judge) => before.has(judge.id));
  const caseNs = findCases(
    ctx,
    text,
    clientNs,
    ours.map((judge) => judge.id),
  );
  const facilities = bestFacilities(ctx, text);
  const held = heldByFacility(
    ctx,
    facilities.map((facility) => facility.id),
  );
  return FoundView.parse({
    clients: inOrder(clientNs, clientHitRows(ctx, clientNs)).map(clientHit),
    cases: inOrder(caseNs, caseHitRows(ctx, caseNs)).map(caseHit),
    facilities: facilities.map((facility) => facilityHit(facility, held.get(facility.id) ?? 0)),
    judges: ours.slice(0, HITS_PER_KIND).map((judge) => judgeHit(judge, before.get(judge.id) ?? 0)),
  });
}

function findClients(ctx: CaseCtx, text: string): number[] {
  const number = can(ctx.actor, "clients.openIdentifiers").ok ? readANumber(text) : null;
  const exact = [...withId(ctx, "clients", text.trim()), ...(number?.ok ? clientsNumbered(ctx, number.canonical) : [])];
  return best([...exactly(exact), ...byWords(ctx, "clients", text)]);
}

function findCases(ctx: CaseCtx, text: string, clientNs: readonly number[], judgeIds: readonly string[]): number[] {
  const number = readDocketNumber(text);
  const exact = [...withId(ctx, "proceedings", text.trim()), ...(number.ok ? casesNumbered(ctx, number.number.core) : [])];
  const related = [...casesOfClients(ctx, clientNs), ...casesOfJudges(ctx, judgeIds)].map((n) => ({ n, fit: RELATED }));
  return best([...exactly(exact), ...byWords(ctx, "proceedings", text), ...related]);
}

function exactly(ns: readonly number[]): Ranked[] {
  return ns.map((n) => ({ n, fit: FIT.exactId }));
}

function byWords(ctx: CaseCtx, table: Searched, text: string): Ranked[] {
  const words = wordsOf(text);
  return [...beginningWith(ctx, table, text), ...holding(ctx, table, text)].flatMap(({ n, folded }) => {
    const fit = fitOf(words, folded);
    return fit === null ? [] : [{ n, fit }];
  });
}

/** By name and town first, those of the newest list before others; an alias or a code counts less, and little typed asks for beginnings. */
function bestFacilities(ctx: CaseCtx, text: string): FacilityHere[] {
  const words = wordsOf(text);
  const found = findFacilities(ctx, text, FACILITIES_LOOKED_AT);
  return found
    .flatMap((facility, place) => {
      const fit = fitOf(words, fold([facility.name, facility.city].join(" ")));
      if (fit === null) return words.some((word) => word.length < 3) ? [] : [{ facility, fit: RELATED, n: -place }];
      return fit === FIT.inside && words.some((word) => word.length < 3) ? [] : [{ facility, fit, n: -place }];
    })
    .sort(byFit)
    .slice(0, HITS_PER_KIND)
    .map((one) => one.facility);
}

/** The best of each, each once. */
function best(found: readonly Ranked[]): number[] {
  const ordered = [...found].sort(byFit).map((one) => one.n);
  return [...new Set(ordered)].slice(0, HITS_PER_KIND);
}

function inOrder<Row extends { n: number }>(ns: readonly number[], rows: readonly Row[]): Row[] {
  return ns.flatMap((n) => rows.find((row) => row.n === n) ?? []);
}
