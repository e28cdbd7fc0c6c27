import { courtOverrides } from "../../db/schema/index.ts";
import type { OverrideCourtInput } from "../../shared/facilities/contract.ts";
import { DomainError } from "../../shared/kernel/domain-error.ts";
import type { Conflict, SaveResult } from "../../shared/kernel/save.ts";
import { type CaseCtx, change, type Change } from "../core/change.ts";
import { assertFact, supersedeFact, voidFact } from "../core/facts.ts";
import { conflict, saved } from "../core/save.ts";
import { courtByN, districtCourts } from "../courts/court-queries.ts";
import { type FacilityPageRow, type OverrideRow, overridesOf } from "./page-queries.ts";
import { loadFacility, stands } from "./present.ts";
import { ruleDistrictOf } from "./queries.ts";

/** A lawyer's word about the court district of a facility: a fact that a later one supersedes; without a court it is withdrawn. */
export function overrideCourt(ctx: CaseCtx, { requestId, ...input }: OverrideCourtInput): SaveResult {
  return change<SaveResult>(ctx, "facility.overrideCourt", { requestId }, (made) => {
    const facility = loadFacility(ctx, input.facilityId);
    const standing = overridesOf(ctx, facility.n).find(stands);
    if ((standing?.id ?? null) !== input.expects) return whoWasFirst(ctx, facility, standing, input);
    return input.courtId === null
      ? withdraw(made, facility, standing, input.because)
      : setCourt(made, facility, standing, { courtId: input.courtId, because: input.because });
  });
}

function setCourt(
  made: Change,
  facility: FacilityPageRow,
  standing: OverrideRow | undefined,
  { courtId, because }: { courtId: string; because: string },
): SaveResult {
  const court = districtNamed(made.ctx, courtId);
  if (court === undefined) throw new DomainError("RULE_REFUSED", "This is no district court of the list. Choose one from it.", "courtId");
  if (standing === undefined && court.key === ruleDistrictOf(made.ctx, facility.n)?.courtId)
    throw new DomainError("RULE_REFUSED", "This is the district the rule gives already. Nothing needs to be set.", "courtId");
  const seq = made.record(facility.id, { court: courtId, because, was: standing?.courtId ?? null });
  const values = { id: made.newId("override"), facilityN: facility.n, courtN: court.n, because };
  if (standing) supersedeFact(made, courtOverrides, standing, values, seq, because);
  else assertFact(made, courtOverrides, values, seq);
  return saved(facility.id, values.id);
}

function withdraw(made: Change, facility: FacilityPageRow, standing: OverrideRow | undefined, because: string): SaveResult {
  if (standing === undefined) throw new DomainError("RULE_REFUSED", "No district was set here. The county decides already.", "courtId");
  const seq = made.record(facility.id, { court: null, because, was: standing.courtId });
  voidFact(made, courtOverrides, standing.n, seq);
  return saved(facility.id, "none");
}

type Wanted = Pick<OverrideCourtInput, "courtId" | "because">;

function whoWasFirst(ctx: CaseCtx, facility: FacilityPageRow, standing: OverrideRow | undefined, input: Wanted): Conflict {
  const yours = input.courtId === null ? undefined : districtNamed(ctx, input.courtId);
  return conflict(ctx, facility.id, standing?.id ?? "none", [
    { label: "District", yours: yours?.name ?? "By its county", theirs: courtByN(ctx, standing?.courtN ?? null)?.name ?? "By its county" },
    { label: "Because", yours: input.because, theirs: standing?.because ?? null },
  ]);
}

function districtNamed(ctx: CaseCtx, id: string) {
  return districtCourts(ctx).find((court) => court.id === id);
}
