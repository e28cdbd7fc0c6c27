import { facilities } from "../../db/schema/index.ts";
import type { AddFacilityInput } from "../../shared/facilities/contract.ts";
import { DomainError } from "../../shared/kernel/domain-error.ts";
import { fold } from "../../shared/kernel/fold.ts";
import type { Id } from "../../shared/kernel/ids.ts";
import type { Saved } from "../../shared/kernel/save.ts";
import { type CaseCtx, change, type Change } from "../core/change.ts";
import { saved } from "../core/save.ts";
import { fieldOfficeNamed } from "./office-queries.ts";
import { countyState, sameFacility } from "./page-queries.ts";

/** Adds a facility that the list lacks. Its court district follows from the county. */
export function addFacility(ctx: CaseCtx, { requestId, ...input }: AddFacilityInput): Saved {
  return change(ctx, "facility.add", { requestId }, (made) => saved(insertFacility(made, input), 1));
}

/** The same inside a larger change. */
export function insertFacility(made: Change, input: Omit<AddFacilityInput, "requestId">): Id<"facility"> {
  const { ctx } = made;
  const state = stateOf(ctx, input);
  const folded = fold(input.name);
  const same = sameFacility(ctx, folded, input.city, state);
  if (same)
    throw new DomainError(
      "RULE_REFUSED",
      `The list already has ${same.name} there. Use that one, or name the town if it is another place.`,
      "name",
    );
  if (input.fieldOffice !== null && fieldOfficeNamed(ctx, input.fieldOffice) === null)
    throw new DomainError("RULE_REFUSED", "This field office is not in the list. Choose one from it.", "fieldOffice");
  const id = made.newId("facility");
  made.record(id, { ...input, state });
  const { name, type, street, city, countyFips, fieldOffice } = input;
  made.db
    .insert(facilities)
    .values({ id, name, folded, type, street, city, countyFips, state, fieldOffice, active: true, source: "added by the office" })
    .run();
  return id;
}

function stateOf(ctx: CaseCtx, input: Pick<AddFacilityInput, "countyFips" | "state">): string {
  const ofCounty = input.countyFips === null ? undefined : countyState(ctx, input.countyFips);
  if (input.countyFips !== null && ofCounty === undefined)
    throw new DomainError("RULE_REFUSED", "This county is not in the list. Choose one from it.", "countyFips");
  if (ofCounty !== undefined && input.state !== null && input.state !== ofCounty)
    throw new DomainError("RULE_REFUSED", "The county lies in another state. Choose the county again, or leave the state to it.", "state");
  const state = ofCounty ?? input.state;
  if (state === null) throw new DomainError("RULE_REFUSED", "Choose the county, or at least the state.", "countyFips");
  return state;
}
