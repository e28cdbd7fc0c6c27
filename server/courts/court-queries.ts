import type { DistrictFacts } from "../../shared/courts/districts.ts";
import { zoneOfCourthouse } from "../../shared/courts/zones.ts";
import { readDocketNumber } from "../../shared/docket/docket-number.ts";
import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import { DomainError } from "../../shared/kernel/domain-error.ts";
import { type Zone, zone } from "../../shared/kernel/instant.ts";
import { dayIn } from "../../shared/kernel/zoned.ts";
import type { CaseCtx } from "../core/change.ts";

/** A court of the reference list, of any kind. Every slice finds one here. */
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

/** The circuit in which a court lies: its own, or that of the districts in its state; null where neither is known. */
export function circuitOf(ctx: CaseCtx, court: CourtRow | null): string | null {
  if (court === null || court.circuit !== null) return court?.circuit ?? null;
  const inState = "SELECT circuit FROM courts WHERE kind = 'district' AND state = ? LIMIT 1";
  return ctx.office.caseFile.sqlite.prepare<[string | null], string>(inState).pluck().get(court.state) ?? null;
}

/** Courts above the districts and the immigration courts for which closed days, or the years they cover, were entered. */
export function courtsAboveWithDays(ctx: CaseCtx): CourtRow[] {
  return ctx.office.caseFile.sqlite
    .prepare<[], CourtRow>(
      `${COURT} WHERE kind IN ('appeals', 'supreme', 'board') AND n IN (SELECT court_n FROM closed_days UNION SELECT court_n FROM calendar_spans)`,
    )
    .all();
}

export function allCourts(ctx: CaseCtx): CourtRow[] {
  return ctx.office.caseFile.sqlite.prepare<[], CourtRow>(`${COURT} WHERE active = 1 ORDER BY kind, name`).all();
}

/** The 94 districts, by state. */
export function districtCourts(ctx: CaseCtx): CourtRow[] {
  return ctx.office.caseFile.sqlite.prepare<[], CourtRow>(`${COURT} WHERE kind = 'district' ORDER BY state, name`).all();
}

/** The 94 districts as the rule that derives one needs them: by their default zone, which is all that rule asks for. */
export function allDistricts(ctx: CaseCtx): DistrictFacts[] {
  return districtCourts(ctx).map((row) => factsOf(row, [row.zone]));
}

/** The zone in which a court counts: the courthouse's by the number, else the default, said to be assumed where courthouses differ. */
export function courtZone(ctx: CaseCtx, court: CourtRow | null, number: string | null): { zone: Zone; assumed: boolean } {
  if (court === null) return { zone: ctx.office.zone(), assumed: true };
  if (court.kind !== "district") return { zone: zone(court.zone), assumed: false };
  const read = number === null ? null : readDocketNumber(number);
  return zoneOfCourthouse(factsOf(court, zonesOf(ctx, court.n)), read?.ok ? read.number.office : null);
}

/** The day at the court now. */
export function courtDay(ctx: CaseCtx, court: CourtRow | null, number: string | null): CalendarDate {
  return dayIn(ctx.office.clock.now(), courtZone(ctx, court, number).zone);
}

function zonesOf(ctx: CaseCtx, courtN: number): string[] {
  return ctx.office.caseFile.sqlite
    .prepare<[number], string>("SELECT zone FROM court_zones WHERE court_n = ? ORDER BY place")
    .pluck()
    .all(courtN);
}

function factsOf({ key, name, citation, ...row }: CourtRow, zones: readonly string[]): DistrictFacts {
  const facts = { circuit: row.circuit ?? "", state: row.state ?? "", statute: row.statute ?? "", pacerId: "" };
  return { id: key, name, citation, ...facts, defaultZone: zone(row.zone), zones: zones.map(zone) };
}

export function judgeName(ctx: CaseCtx, n: number | null): string | null {
  if (n === null) return null;
  return ctx.office.caseFile.sqlite.prepare<[number], string>("SELECT name FROM judges WHERE n = ?").pluck().get(n) ?? null;
}
