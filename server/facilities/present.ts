import { FacilityRow, FacilityView, type ListFacilitiesInput, OverrideView } from "../../shared/facilities/contract.ts";
import { noSuch } from "../../shared/kernel/domain-error.ts";
import type { CaseCtx } from "../core/change.ts";
import { personName } from "../core/people.ts";
import { countFacilities, type FacilityPlace, listFacilities } from "./list-queries.ts";
import { aliasesOfFacility, courtIdOf, type FacilityPageRow, loadFacilityRow, type OverrideRow, overridesOf } from "./page-queries.ts";
import { districtOf, facilitiesHere } from "./queries.ts";

export function loadFacility(ctx: CaseCtx, id: string): FacilityPageRow {
  const row = loadFacilityRow(ctx, id);
  if (!row) throw noSuch("facility");
  return row;
}

/** A page of the list; `last` is where the next one begins. */
export function presentList(ctx: CaseCtx, input: ListFacilitiesInput, after: FacilityPlace | null) {
  const listed = listFacilities(ctx, input, after);
  const here = facilitiesHere(
    ctx,
    listed.map((row) => row.n),
  );
  const rows = listed.flatMap((row) => {
    const place = here.get(row.n);
    if (!place) return [];
    const { id, name, city, state, court } = place;
    const { type, fieldOffice, held } = row;
    return [
      FacilityRow.parse({ id, name, city, state, court, type, fieldOffice, held, courtSet: row.courtSet === 1, active: row.active === 1 }),
    ];
  });
  const end = listed.length === input.limit ? listed.at(-1) : undefined;
  const last: FacilityPlace | null = end ? [end.held, end.folded, end.n] : null;
  return { rows, last, ...countFacilities(ctx, input) };
}

export function presentFacility(ctx: CaseCtx, row: FacilityPageRow): FacilityView {
  const { n, officeCode, officeName, officeArea, active, source, ...plain } = row;
  const here = facilitiesHere(ctx, [n]).get(n);
  const derived = districtOf(ctx, n);
  const overrides = overridesOf(ctx, n);
  const court = here?.court ?? null;
  return FacilityView.parse({
    ...plain,
    aliases: aliasesOfFacility(ctx, n),
    fieldOffice: officeCode === null ? null : { code: officeCode, name: officeName ?? officeCode, area: officeArea ?? "" },
    active: active === 1,
    source: source === "reference list" ? "the lists of ICE and the Deportation Data Project" : source,
    court,
    courtId: court === null ? null : courtIdOf(ctx, court.key),
    courtReason: here?.courtReason ?? "",
    courtBasis: derived?.basis ?? "none",
    override: overrides.find(stands)?.id ?? null,
    overrides: overrides.map((one) => presentOverride(ctx, one)),
  });
}

export function stands(row: OverrideRow): boolean {
  return row.supersededSeq === null && row.voidedSeq === null;
}

function presentOverride(ctx: CaseCtx, row: OverrideRow): OverrideView {
  const { id, key, name, citation, because, actor, at } = row;
  const state = stands(row) ? "standing" : row.voidedSeq === null ? "replaced" : "withdrawn";
  return OverrideView.parse({ id, court: { key, name, citation }, because, by: personName(ctx.office, actor), at, state });
}
