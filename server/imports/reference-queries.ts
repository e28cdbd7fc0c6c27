import type { KnownFacility } from "../../shared/facilities/match-facility.ts";
import type { KnownCourt } from "../../shared/imports/match-court.ts";
import type { CaseCtx } from "../core/change.ts";

type FacilityRow = { n: number; id: string; name: string; code: string | null; city: string | null; state: string | null; aliases: string };
export type FacilityHeld = KnownFacility & { readonly n: number };

/** Every facility with its other names, those the office has learned among them. */
export function knownFacilities(ctx: CaseCtx): FacilityHeld[] {
  return ctx.office.caseFile.sqlite
    .prepare<[], FacilityRow>(
      `SELECT f.n, f.id, f.name, f.code, f.city, f.state,
        (SELECT json_group_array(a.alias) FROM facility_aliases a WHERE a.facility_n = f.n) AS aliases FROM facilities f`,
    )
    .all()
    .map((row) => ({ ...row, aliases: aliasesIn(row.aliases) }));
}

function aliasesIn(json: string): string[] {
  const read: unknown = JSON.parse(json);
  return Array.isArray(read) ? read.filter((alias) => typeof alias === "string") : [];
}

/** District and immigration courts, as words in a list may name them. */
export function knownCourts(ctx: CaseCtx): KnownCourt[] {
  return ctx.office.caseFile.sqlite
    .prepare<[], KnownCourt>(
      "SELECT n, key, name, citation, state, kind FROM courts WHERE active = 1 AND kind IN ('district', 'immigration')",
    )
    .all();
}
