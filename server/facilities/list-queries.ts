import type { ListFacilitiesInput } from "../../shared/facilities/contract.ts";
import { fold } from "../../shared/kernel/fold.ts";
import type { CaseCtx } from "../core/change.ts";
import { HELD_NOW } from "./held-queries.ts";

export type FacilityListRow = {
  n: number;
  type: string;
  fieldOffice: string | null;
  active: number;
  held: number;
  folded: string;
  courtSet: number;
};
/** Where a page begins: after this many held, this name, this row. */
export type FacilityPlace = readonly [held: number, folded: string, n: number];

/** A page of facilities: those with most of our clients first, then by name. By key, never by offset. */
export function listFacilities(ctx: CaseCtx, input: ListFacilitiesInput, after: FacilityPlace | null): FacilityListRow[] {
  const { conditions, bind } = facilityFilter(ctx, input);
  const [held, folded, n] = after ?? [0, "", 0];
  return ctx.office.caseFile.sqlite
    .prepare<[Record<string, unknown>], FacilityListRow>(
      `WITH held AS (SELECT facility_n, count(*) AS people FROM (${HELD_NOW}) GROUP BY facility_n),
       listed AS (SELECT f.n, f.type, f.folded, f.active, o.name AS fieldOffice, coalesce(held.people, 0) AS held,
           EXISTS (SELECT 1 FROM court_overrides_standing w WHERE w.facility_n = f.n) AS courtSet
         FROM facilities f LEFT JOIN held ON held.facility_n = f.n LEFT JOIN field_offices o ON o.code = f.field_office WHERE ${conditions})
       SELECT * FROM listed ${after === null ? "" : "WHERE (-held, folded, n) > (-@afterHeld, @afterFolded, @afterN)"}
       ORDER BY -held, folded, n LIMIT @limit`,
    )
    .all({ ...bind, limit: input.limit, ...(after === null ? {} : { afterHeld: held, afterFolded: folded, afterN: n }) });
}

/** How many facilities match, and how many people they hold. */
export function countFacilities(ctx: CaseCtx, input: ListFacilitiesInput): { total: number; held: number } {
  const { conditions, bind } = facilityFilter(ctx, input);
  return (
    ctx.office.caseFile.sqlite
      .prepare<[Record<string, unknown>], { total: number; held: number }>(
        `WITH held AS (SELECT facility_n, count(*) AS people FROM (${HELD_NOW}) GROUP BY facility_n)
         SELECT count(*) AS total, coalesce(sum(held.people), 0) AS held FROM facilities f LEFT JOIN held ON held.facility_n = f.n WHERE ${conditions}`,
      )
      .get(bind) ?? { total: 0, held: 0 }
  );
}

function facilityFilter(ctx: CaseCtx, input: ListFacilitiesInput): { conditions: string; bind: Record<string, unknown> } {
  const conditions = ["1"];
  const bind: Record<string, unknown> = { me: ctx.scope.personId };
  const words = fold(input.search ?? "")
    .split(" ")
    .filter((word) => word !== "");
  words.forEach((word, place) => {
    bind[`w${place}`] = `%${word}%`;
    conditions.push(
      `(f.folded LIKE @w${place} OR lower(f.city) LIKE @w${place} OR lower(f.code) LIKE @w${place}
        OR EXISTS (SELECT 1 FROM facility_aliases a WHERE a.facility_n = f.n AND a.folded LIKE @w${place}))`,
    );
  });
  if (input.state !== null) {
    conditions.push("f.state = @state");
    bind["state"] = input.state;
  }
  // Where one of ours is held is listed whatever the newest list says.
  if (input.active) conditions.push("(f.active = 1 OR held.people > 0)");
  if (input.heldOnly) conditions.push("held.people > 0");
  return { conditions: conditions.join(" AND "), bind };
}
