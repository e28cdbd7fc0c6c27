import { deriveDistrict, type DerivedDistrict } from "../../shared/facilities/derive-district.ts";
import type { CountyFacts, DistrictFacts } from "../../shared/courts/districts.ts";
import { zoneOfCourthouse } from "../../shared/courts/zones.ts";
import { readDocketNumber } from "../../shared/docket/docket-number.ts";
import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import { DomainError } from "../../shared/kernel/domain-error.ts";
import { fold } from "../../shared/kernel/fold.ts";
import { instant, type Zone, zone } from "../../shared/kernel/instant.ts";
import { dayIn } from "../../shared/kernel/zoned.ts";
import type { CaseCtx } from "../core/change.ts";
import { personName } from "../core/people.ts";

export type CourtRow = {
  n: number;
  id: string;
  key: string;
  name: string;
  citation: string;
  kind: string;
  circuit: string | null;
  state: string | null;
  zone: string;
  statute: string | null;
};
const COURT = "SELECT n, id, key, name, citation, kind, circuit, state, zone, statute FROM courts";

export function courtById(ctx: CaseCtx, id: string): CourtRow {
  const row = ctx.office.caseFile.sqlite.prepare<[string], CourtRow>(`${COURT} WHERE id = ?`).get(id);
  if (!row) throw new DomainError("RULE_REFUSED", "This court is not in the list. Choose one from it.", "courtId");
  return row;
}

export function courtByN(ctx: CaseCtx, n: number | null): CourtRow | null {
  if (n === null) return null;
  return ctx.office.caseFile.sqlite.prepare<[number], CourtRow>(`${COURT} WHERE n = ?`).get(n) ?? null;
}

export function courtByKey(ctx: CaseCtx, key: string): CourtRow | null {
  return ctx.office.caseFile.sqlite.prepare<[string], CourtRow>(`${COURT} WHERE key = ?`).get(key) ?? null;
}

export function allCourts(ctx: CaseCtx): CourtRow[] {
  return ctx.office.caseFile.sqlite.prepare<[], CourtRow>(`${COURT} WHERE active = 1 ORDER BY kind, name`).all();
}

type FieldOffice = { code: string; name: string };
export function allFieldOffices(ctx: CaseCtx): FieldOffice[] {
  return ctx.office.caseFile.sqlite.prepare<[], FieldOffice>("SELECT code, name FROM field_offices ORDER BY name").all();
}

export function fieldOfficeNamed(ctx: CaseCtx, code: string | null): FieldOffice | null {
  if (code === null) return null;
  return ctx.office.caseFile.sqlite.prepare<[string], FieldOffice>("SELECT code, name FROM field_offices WHERE code = ?").get(code) ?? null;
}

/** The zone in which a court counts: the courthouse's by the number, else the default, said to be assumed where courthouses differ. */
export function courtZone(ctx: CaseCtx, court: CourtRow | null, number: string | null): { zone: Zone; assumed: boolean } {
  if (court === null) return { zone: ctx.office.zone(), assumed: true };
  if (court.kind !== "district") return { zone: zone(court.zone), assumed: false };
  const read = number === null ? null : readDocketNumber(number);
  return zoneOfCourthouse(districtOf(ctx, court), read?.ok ? read.number.office : null);
}

/** The day at the court now. */
export function courtDay(ctx: CaseCtx, court: CourtRow | null, number: string | null): CalendarDate {
  return dayIn(ctx.office.clock.now(), courtZone(ctx, court, number).zone);
}

function districtOf(ctx: CaseCtx, row: CourtRow): DistrictFacts {
  const zones = ctx.office.caseFile.sqlite
    .prepare<[number], string>("SELECT zone FROM court_zones WHERE court_n = ? ORDER BY place")
    .pluck()
    .all(row.n);
  const { key, name, citation } = row;
  const facts = { circuit: row.circuit ?? "", state: row.state ?? "", statute: row.statute ?? "", pacerId: "" };
  return { id: key, name, citation, ...facts, defaultZone: zone(row.zone), zones: zones.map(zone) };
}

/** A judge of this court by name, if the office knows one. */
export function judgeNamed(ctx: CaseCtx, name: string, courtN: number | null): number | null {
  return (
    ctx.office.caseFile.sqlite
      .prepare<[string, number | null], number>("SELECT n FROM judges WHERE folded = ? AND court_n IS ? ORDER BY n LIMIT 1")
      .pluck()
      .get(fold(name), courtN) ?? null
  );
}

export function judgeName(ctx: CaseCtx, n: number | null): string | null {
  if (n === null) return null;
  return ctx.office.caseFile.sqlite.prepare<[number], string>("SELECT name FROM judges WHERE n = ?").pluck().get(n) ?? null;
}

export type FacilityRow = {
  n: number;
  id: string;
  name: string;
  city: string | null;
  state: string | null;
  county_fips: string | null;
  field_office: string | null;
};

export function facilityByN(ctx: CaseCtx, n: number | null): FacilityRow | null {
  if (n === null) return null;
  return (
    ctx.office.caseFile.sqlite
      .prepare<[number], FacilityRow>("SELECT n, id, name, city, state, county_fips, field_office FROM facilities WHERE n = ?")
      .get(n) ?? null
  );
}

export function facilityNumber(ctx: CaseCtx, id: string | null): number | null {
  if (id === null) return null;
  const n = ctx.office.caseFile.sqlite.prepare<[string], number>("SELECT n FROM facilities WHERE id = ?").pluck().get(id);
  if (n !== undefined) return n;
  throw new DomainError("RULE_REFUSED", "This facility is not in the list. Choose one from it, or add it first.", "facilityId");
}

type CountyRow = { county: string; state: string; court: string; division: string | null; section: string; basis: string };
type OverrideRow = { court: string; because: string; actor: string; at: number };

/** The district of a facility with its reason, by the same rule as the facility's own page. */
export function districtOfFacility(ctx: CaseCtx, facility: FacilityRow): DerivedDistrict {
  const { sqlite } = ctx.office.caseFile;
  const districts = sqlite.prepare<[], CourtRow>(`${COURT} WHERE kind = 'district'`).all();
  const county = sqlite
    .prepare<[string | null], CountyRow>(
      `SELECT k.county, k.state, c.key AS court, k.division, k.section, k.basis FROM counties k JOIN courts c ON c.n = k.court_n WHERE k.fips = ?`,
    )
    .get(facility.county_fips);
  const said = sqlite
    .prepare<[number], OverrideRow>(
      `SELECT c.key AS court, o.because, e.actor, e.at FROM court_overrides_standing o JOIN courts c ON c.n = o.court_n
       JOIN events e ON e.seq = o.recorded_seq WHERE o.facility_n = ?`,
    )
    .get(facility.n);
  const on = said ? dayIn(instant(said.at), ctx.office.zone()) : null;
  return deriveDistrict(
    { name: facility.name, city: facility.city ?? "", state: facility.state ?? "" },
    county ? countyFacts(facility.county_fips ?? "", county) : null,
    said && on ? { courtId: said.court, by: personName(ctx.office, said.actor), on, reason: said.because } : null,
    districts.map((row) => districtOf(ctx, row)),
  );
}

function countyFacts(fips: string, row: CountyRow): CountyFacts {
  const { county, state, section, basis } = row;
  return { fips, county, state, courtId: row.court, division: row.division ?? "", section, zone: null, zoneNote: "", basis };
}
