import type { Zone } from "../../shared/kernel/instant.ts";
import type { CaseCtx } from "../../server/core/change.ts";
import { courtByN, courtZone } from "../../server/courts/court-queries.ts";

/** A facility with the district court of its county, as number and public id. */
export type Place = {
  readonly facilityN: number;
  readonly facilityId: string;
  readonly courtN: number;
  readonly courtId: string;
  readonly zone: Zone;
  readonly zoneAssumed: boolean;
};
type Row = Omit<Place, "zone" | "zoneAssumed">;

/** The first facilities of the reference list that lie in a known county. */
export function placesOf(ctx: CaseCtx, most: number): Place[] {
  return ctx.office.caseFile.sqlite
    .prepare<[number], Row>(
      `SELECT f.n AS facilityN, f.id AS facilityId, k.n AS courtN, k.id AS courtId FROM facilities f
       JOIN counties c ON c.fips = f.county_fips JOIN courts k ON k.n = c.court_n WHERE f.active = 1 ORDER BY f.n LIMIT ?`,
    )
    .all(most)
    .map((row) => {
      const { zone, assumed } = courtZone(ctx, courtByN(ctx, row.courtN), "1:26-cv-00001");
      return { ...row, zone, zoneAssumed: assumed };
    });
}
