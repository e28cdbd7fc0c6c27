import type { CaseCtx } from "../core/change.ts";

export type FacilityPageRow = {
  n: number;
  id: string;
  name: string;
  code: string | null;
  type: string;
  street: string | null;
  city: string | null;
  county: string | null;
  state: string | null;
  zip: string | null;
  officeCode: string | null;
  officeName: string | null;
  officeArea: string | null;
  active: number;
  source: string;
};

export function loadFacilityRow(ctx: CaseCtx, id: string): FacilityPageRow | undefined {
  return ctx.office.caseFile.sqlite
    .prepare<[string], FacilityPageRow>(
      `SELECT f.n, f.id, f.name, f.code, f.type, f.street, f.city, k.county, f.state, f.zip, o.code AS officeCode, o.name AS officeName,
        o.area AS officeArea, f.active, f.source
       FROM facilities f LEFT JOIN counties k ON k.fips = f.county_fips LEFT JOIN field_offices o ON o.code = f.field_office WHERE f.id = ?`,
    )
    .get(id);
}

export function aliasesOfFacility(ctx: CaseCtx, n: number): string[] {
  return ctx.office.caseFile.sqlite
    .prepare<[number], string>("SELECT alias FROM facility_aliases WHERE facility_n = ? ORDER BY alias")
    .pluck()
    .all(n);
}

export type OverrideRow = {
  n: number;
  id: string;
  thread: number;
  courtN: number;
  courtId: string;
  key: string;
  name: string;
  citation: string;
  because: string;
  actor: string;
  at: number;
  supersededSeq: number | null;
  voidedSeq: number | null;
};

/** Every word about the district of a facility, newest first. */
export function overridesOf(ctx: CaseCtx, facilityN: number): OverrideRow[] {
  return ctx.office.caseFile.sqlite
    .prepare<[number], OverrideRow>(
      `SELECT w.n, w.id, w.thread, w.court_n AS courtN, k.id AS courtId, k.key, k.name, k.citation, w.because, v.actor, v.at,
        w.superseded_seq AS supersededSeq, w.voided_seq AS voidedSeq
       FROM court_overrides w JOIN courts k ON k.n = w.court_n JOIN events v ON v.seq = w.recorded_seq WHERE w.facility_n = ? ORDER BY w.n DESC`,
    )
    .all(facilityN);
}

export function courtIdOf(ctx: CaseCtx, key: string): string | null {
  return ctx.office.caseFile.sqlite.prepare<[string], string>("SELECT id FROM courts WHERE key = ?").pluck().get(key) ?? null;
}

/** A facility that is already listed under this name in this town and state. */
export function sameFacility(ctx: CaseCtx, folded: string, city: string | null, state: string): { name: string } | undefined {
  return ctx.office.caseFile.sqlite
    .prepare<[{ folded: string; city: string | null; state: string }], { name: string }>(
      `SELECT f.name FROM facilities f WHERE f.state = @state AND (@city IS NULL OR f.city IS NULL OR lower(f.city) = lower(@city))
        AND (f.folded = @folded OR EXISTS (SELECT 1 FROM facility_aliases a WHERE a.facility_n = f.n AND a.folded = @folded)) LIMIT 1`,
    )
    .get({ folded, city, state });
}

export function countyState(ctx: CaseCtx, fips: string): string | undefined {
  return ctx.office.caseFile.sqlite.prepare<[string], string>("SELECT state FROM counties WHERE fips = ?").pluck().get(fips);
}
