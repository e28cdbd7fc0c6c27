import type { CountyFacts, DistrictFacts } from "../../shared/courts/districts.ts";
import type { FacilityHere } from "../../shared/facilities/contract.ts";
import { type CourtOverride, type DerivedDistrict, deriveDistrict } from "../../shared/facilities/derive-district.ts";
import { DomainError } from "../../shared/kernel/domain-error.ts";
import { fold } from "../../shared/kernel/fold.ts";
import { idOf } from "../../shared/kernel/ids.ts";
import { instant } from "../../shared/kernel/instant.ts";
import { dayIn } from "../../shared/kernel/zoned.ts";
import type { CaseCtx } from "../core/change.ts";
import { personName } from "../core/people.ts";
import { allDistricts } from "../courts/court-queries.ts";

type FacilityRow = {
  n: number;
  id: string;
  name: string;
  city: string | null;
  state: string | null;
  fieldOffice: string | null;
  officeTown: string | null;
  countyFips: string | null;
  county: string | null;
  countyState: string | null;
  countyCourt: string | null;
  division: string | null;
  section: string | null;
  basis: string | null;
  overrideCourt: string | null;
  because: string | null;
  overrideBy: string | null;
  overrideAt: number | null;
};

const FACILITY = `SELECT f.n, f.id, f.name, f.city, f.state, f.field_office AS fieldOffice, fo.city AS officeTown,
    k.fips AS countyFips, k.county, k.state AS countyState, kc.key AS countyCourt, k.division, k.section, k.basis,
    oc.key AS overrideCourt, w.because, v.actor AS overrideBy, v.at AS overrideAt
  FROM facilities f LEFT JOIN field_offices fo ON fo.code = f.field_office LEFT JOIN counties k ON k.fips = f.county_fips LEFT JOIN courts kc ON kc.n = k.court_n
  LEFT JOIN court_overrides_standing w ON w.n = (SELECT max(x.n) FROM court_overrides_standing x WHERE x.facility_n = f.n)
  LEFT JOIN courts oc ON oc.n = w.court_n LEFT JOIN events v ON v.seq = w.recorded_seq`;

/** Facilities by internal key, each with its court district and the reason. One query for all of them. */
export function facilitiesHere(ctx: CaseCtx, keys: readonly number[]): Map<number, FacilityHere> {
  if (keys.length === 0) return new Map();
  const rows = ctx.office.caseFile.sqlite
    .prepare<[string], FacilityRow>(`${FACILITY} WHERE f.n IN (SELECT value FROM json_each(?))`)
    .all(JSON.stringify(keys));
  return present(ctx, rows);
}

/** Facilities whose name, alias, city or code begins with or holds every word, those of the newest list first. */
export function findFacilities(ctx: CaseCtx, search: string, limit: number): FacilityHere[] {
  const words = fold(search)
    .split(" ")
    .filter((word) => word !== "");
  if (words.length === 0) return [];
  const holds = words.map(
    (_, place) => `(f.folded LIKE @w${place} OR lower(f.city) LIKE @w${place} OR lower(f.code) LIKE @w${place}
      OR EXISTS (SELECT 1 FROM facility_aliases a WHERE a.facility_n = f.n AND a.folded LIKE @w${place}))`,
  );
  const bind = Object.fromEntries(words.map((word, place) => [`w${place}`, `%${word}%`]));
  const rows = ctx.office.caseFile.sqlite
    .prepare<[Record<string, unknown>], FacilityRow>(
      `${FACILITY} WHERE ${holds.join(" AND ")} ORDER BY f.active DESC, f.folded LIKE @start DESC, f.name, f.n LIMIT @limit`,
    )
    .all({ ...bind, start: `${words.join(" ")}%`, limit });
  return [...present(ctx, rows).values()];
}

export function facilityN(ctx: CaseCtx, id: string): number | undefined {
  return ctx.office.caseFile.sqlite.prepare<[string], number>("SELECT n FROM facilities WHERE id = ?").pluck().get(id);
}

/** How the district of one facility is known: by a lawyer's word, its county, its state, or not at all. */
export function districtOf(ctx: CaseCtx, n: number): DerivedDistrict | undefined {
  const row = ctx.office.caseFile.sqlite.prepare<[number], FacilityRow>(`${FACILITY} WHERE f.n = ?`).get(n);
  return row && derive(ctx, row, allDistricts(ctx));
}

/** The same as if no lawyer had said anything. */
export function ruleDistrictOf(ctx: CaseCtx, n: number): DerivedDistrict | undefined {
  const row = ctx.office.caseFile.sqlite.prepare<[number], FacilityRow>(`${FACILITY} WHERE f.n = ?`).get(n);
  return row && deriveDistrict(placeOf(row), countyOf(row), null, allDistricts(ctx));
}

function present(ctx: CaseCtx, rows: readonly FacilityRow[]): Map<number, FacilityHere> {
  const districts = allDistricts(ctx);
  return new Map(rows.map((row) => [row.n, presentOne(ctx, row, districts)]));
}

function placeOf(row: FacilityRow) {
  return { name: row.name, city: row.city ?? "", state: row.state ?? "" };
}

function derive(ctx: CaseCtx, row: FacilityRow, districts: readonly DistrictFacts[]): DerivedDistrict {
  return deriveDistrict(placeOf(row), countyOf(row), overrideOf(ctx, row), districts);
}

function presentOne(ctx: CaseCtx, row: FacilityRow, districts: readonly DistrictFacts[]): FacilityHere {
  const derived = derive(ctx, row, districts);
  const court = districts.find((district) => district.id === derived.courtId);
  return {
    id: idOf("facility").parse(row.id),
    name: row.name,
    city: row.city,
    state: row.state,
    fieldOffice: row.fieldOffice,
    officeTown: row.officeTown,
    court: court ? { key: court.id, name: court.name, citation: court.citation } : null,
    courtReason: derived.reason,
  };
}

function countyOf(row: FacilityRow): CountyFacts | null {
  if (row.countyFips === null || row.county === null || row.countyCourt === null) return null;
  return {
    fips: row.countyFips,
    county: row.county,
    state: row.countyState ?? "",
    courtId: row.countyCourt,
    division: row.division ?? "",
    section: row.section ?? "",
    zone: null,
    zoneNote: "",
    basis: row.basis ?? "",
  };
}

function overrideOf(ctx: CaseCtx, row: FacilityRow): CourtOverride | null {
  if (row.overrideCourt === null || row.overrideAt === null) return null;
  return {
    courtId: row.overrideCourt,
    by: personName(ctx.office, row.overrideBy ?? "system"),
    on: dayIn(instant(row.overrideAt), ctx.office.zone()),
    reason: row.because ?? "",
  };
}

/** A facility by its internal key, as it is written in its row. */
export type PlainFacility = {
  n: number;
  id: string;
  name: string;
  city: string | null;
  state: string | null;
  county_fips: string | null;
  field_office: string | null;
};

export function facilityByN(ctx: CaseCtx, n: number | null): PlainFacility | null {
  if (n === null) return null;
  return (
    ctx.office.caseFile.sqlite
      .prepare<[number], PlainFacility>("SELECT n, id, name, city, state, county_fips, field_office FROM facilities WHERE n = ?")
      .get(n) ?? null
  );
}

/** The internal key of a facility chosen in a form; null for none. */
export function facilityNumber(ctx: CaseCtx, id: string | null): number | null {
  if (id === null) return null;
  const n = ctx.office.caseFile.sqlite.prepare<[string], number>("SELECT n FROM facilities WHERE id = ?").pluck().get(id);
  if (n !== undefined) return n;
  throw new DomainError("RULE_REFUSED", "This facility is not in the list. Choose one from it, or add it first.", "facilityId");
}
