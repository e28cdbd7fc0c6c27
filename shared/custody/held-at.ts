import { z } from "zod";
import { ClientId } from "../clients/contract.ts";
import { FacilityId } from "../facilities/contract.ts";
import { Instant } from "../kernel/instant.ts";
import { When } from "../kernel/when.ts";

export const HeldAtInput = z.strictObject({ facilityId: FacilityId });

/** A client who is held at one facility now, as far as anybody knows. */
export const HeldHere = z.strictObject({
  id: ClientId,
  name: z.string(),
  /** Since when here. */
  since: When,
  confirmedAt: Instant.nullable(),
  /** Nobody confirmed it for seven days. */
  stale: z.boolean(),
  restricted: z.boolean(),
});
export type HeldHere = z.infer<typeof HeldHere>;

/** By name, at most as many as one page shows, and how many there are. */
export const HeldAtView = z.strictObject({ people: z.array(HeldHere), total: z.int().nonnegative() });
