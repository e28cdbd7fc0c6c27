import { z } from "zod";
import { CourtId, CountyFips } from "../courts/contract.ts";
import { idOf } from "../kernel/ids.ts";
import { Instant } from "../kernel/instant.ts";
import { pageOf, PageInput } from "../kernel/page.ts";
import { RequestId, Version } from "../kernel/save.ts";
import { orNull, textOf } from "../kernel/text.ts";
import { FACILITY_TYPE } from "./codes.ts";

export const FacilityId = idOf("facility");

const line = textOf(200);
const optionalLine = orNull(line);
const State = z.string().regex(/^[A-Z]{2}$/, "Choose a state from the list.");

/** A court as a place names it. */
export const CourtHere = z.strictObject({ key: z.string(), name: z.string(), citation: z.string() });

/** A facility as other pages show it, with the court of its district and why. */
export const FacilityHere = z.strictObject({
  id: FacilityId,
  name: z.string(),
  city: z.string().nullable(),
  state: z.string().nullable(),
  /** Three letters of the ICE field office; null when not known. */
  fieldOffice: z.string().nullable(),
  /** The city of that office, "Chicago". */
  officeTown: z.string().nullable(),
  court: CourtHere.nullable(),
  /** A sentence a lawyer can check. */
  courtReason: z.string(),
});
export type FacilityHere = z.infer<typeof FacilityHere>;

export const FacilityRow = z.strictObject({
  id: FacilityId,
  name: z.string(),
  city: z.string().nullable(),
  state: z.string().nullable(),
  type: FACILITY_TYPE.schema,
  /** Name of the field office, "Chicago"; null when not known. */
  fieldOffice: z.string().nullable(),
  court: CourtHere.nullable(),
  /** True when a lawyer set the district against the county. */
  courtSet: z.boolean(),
  /** In the newest list. */
  active: z.boolean(),
  /** Clients held here now, of those this person may see. */
  held: z.int().nonnegative(),
});
export type FacilityRow = z.infer<typeof FacilityRow>;

export const ListFacilitiesInput = PageInput.extend({
  /** Part of a name, an alias, a town or an ICE code; null for all. */
  search: z.string().max(200).nullable().default(null),
  state: State.nullable().default(null),
  /** False also lists those that stand in no list of this year. */
  active: z.boolean().default(true),
  /** Only where somebody we know is held now. */
  heldOnly: z.boolean().default(false),
});
export type ListFacilitiesInput = z.infer<typeof ListFacilitiesInput>;
export const FacilityPage = pageOf(FacilityRow).extend({
  /** Clients held in all the facilities that match. */
  held: z.int().nonnegative(),
});

/** One word of a lawyer about the district, now or before. */
export const OverrideView = z.strictObject({
  id: idOf("override"),
  court: CourtHere,
  because: z.string(),
  by: z.string(),
  at: Instant,
  /** `standing`, `replaced` by a later one, or `withdrawn`. */
  state: z.enum(["standing", "replaced", "withdrawn"]),
});
export type OverrideView = z.infer<typeof OverrideView>;

export const FacilityView = z.strictObject({
  id: FacilityId,
  name: z.string(),
  /** ICE's code (DETLOC); null when not known. */
  code: z.string().nullable(),
  type: FACILITY_TYPE.schema,
  aliases: z.array(z.string()),
  street: z.string().nullable(),
  city: z.string().nullable(),
  county: z.string().nullable(),
  state: z.string().nullable(),
  zip: z.string().nullable(),
  fieldOffice: z.strictObject({ code: z.string(), name: z.string(), area: z.string() }).nullable(),
  active: z.boolean(),
  /** Where the row comes from, in words. */
  source: z.string(),
  court: CourtHere.nullable(),
  /** Id of `court`, for the form. */
  courtId: CourtId.nullable(),
  courtReason: z.string(),
  courtBasis: z.enum(["override", "county", "state", "none"]),
  /** Version of the override that stands; null when the county decides. */
  override: Version.nullable(),
  /** Newest first. */
  overrides: z.array(OverrideView),
});
export type FacilityView = z.infer<typeof FacilityView>;

export const FacilityKey = z.strictObject({ facilityId: FacilityId });

/** A facility that the list lacks. */
export const AddFacilityInput = z
  .strictObject({
    requestId: RequestId,
    name: line.min(3, "Write the facility’s name as papers give it."),
    type: FACILITY_TYPE.schema.default("unknown"),
    street: optionalLine.default(null),
    city: optionalLine.default(null),
    /** The county decides the court district; null while not known. */
    countyFips: CountyFips.nullable().default(null),
    /** Taken from the county where one is chosen. */
    state: State.nullable().default(null),
    /** Three letters. */
    fieldOffice: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .nullable()
      .default(null),
  })
  .refine((input) => input.countyFips !== null || input.state !== null, {
    error: "Choose the county, or at least the state.",
    path: ["countyFips"],
  });
export type AddFacilityInput = z.infer<typeof AddFacilityInput>;

/** A lawyer's word about the district; without a court the county decides again. */
export const OverrideCourtInput = z.strictObject({
  requestId: RequestId,
  facilityId: FacilityId,
  /** The override the person saw; null when there was none. */
  expects: Version.nullable(),
  courtId: CourtId.nullable(),
  because: z.string().trim().min(1, "Say why, so that the next lawyer can check it.").max(2000),
});
export type OverrideCourtInput = z.infer<typeof OverrideCourtInput>;
