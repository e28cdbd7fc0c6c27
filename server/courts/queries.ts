import type { CountyView, CourtView, DistrictView, JudgeView } from "../../shared/courts/contract.ts";
import { CountyView as County, CourtView as Court, DistrictView as District, JudgeView as Judge } from "../../shared/courts/contract.ts";
import { fold } from "../../shared/kernel/fold.ts";
import type { CaseCtx } from "../core/change.ts";
import { allCourts, districtCourts } from "./court-queries.ts";

const SHOWN = 12;

/** The 94 districts for choosers, by state. */
export function listDistricts(ctx: CaseCtx): DistrictView[] {
  return districtCourts(ctx).map(({ id, key, name, citation, circuit, state, zone }) =>
    District.parse({ id, key, name, citation, circuit: circuit ?? "", state: state ?? "", zone }),
  );
}

/** Every court that is open, of every kind. */
export function listCourts(ctx: CaseCtx): CourtView[] {
  return allCourts(ctx).map(({ id, key, name, citation, kind }) => Court.parse({ id, key, name, citation, kind }));
}

/** Judges whose name has a word that begins so, by name. */
export function findJudges(ctx: CaseCtx, search: string): JudgeView[] {
  const words = wordsOf(search);
  if (words.length === 0) return [];
  const holds = words.map((_, place) => `' ' || j.folded LIKE @w${place}`);
  const bind = Object.fromEntries(words.map((word, place) => [`w${place}`, `% ${word}%`]));
  return ctx.office.caseFile.sqlite
    .prepare<[Record<string, unknown>]>(
      `SELECT j.id, j.name, j.role, k.citation AS court FROM judges j LEFT JOIN courts k ON k.n = j.court_n
       WHERE ${holds.join(" AND ")} ORDER BY j.folded, j.n LIMIT ${SHOWN}`,
    )
    .all(bind)
    .map((row) => Judge.parse(row));
}

type CountySearch = { search: string; state: string | null };

/** Counties whose name holds every word, those that begin so first. */
export function findCounties(ctx: CaseCtx, { search, state }: CountySearch): CountyView[] {
  const words = wordsOf(search);
  if (words.length === 0) return [];
  const rows = ctx.office.caseFile.sqlite
    .prepare<[{ state: string | null }], CountyView>(
      `SELECT c.fips, c.county, c.state, k.id AS courtId, k.citation FROM counties c JOIN courts k ON k.n = c.court_n
       WHERE @state IS NULL OR c.state = @state ORDER BY c.county, c.state`,
    )
    .all({ state });
  const folded = words.join(" ");
  const found = rows.filter((row) => words.every((word) => fold(`${row.county} ${row.state}`).includes(word)));
  const begins = (row: CountyView) => (fold(row.county).startsWith(folded) ? 0 : 1);
  return [...found]
    .sort((a, b) => begins(a) - begins(b))
    .slice(0, SHOWN)
    .map((row) => County.parse(row));
}

function wordsOf(search: string): string[] {
  return fold(search)
    .split(" ")
    .filter((word) => word !== "");
}
