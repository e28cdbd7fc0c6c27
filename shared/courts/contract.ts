import { z } from "zod";
import { idOf } from "../kernel/ids.ts";
import { Zone } from "../kernel/instant.ts";
import { JUDGE_ROLE } from "./codes.ts";

export const CourtId = idOf("court");
/** County FIPS code of 2020, five digits. */
export const CountyFips = z.string().regex(/^\d{5}$/, "Choose a county from the list.");

/** A federal district court, for choosers. */
export const DistrictView = z.strictObject({
  id: CourtId,
  /** `ilnd`. */
  key: z.string(),
  name: z.string(),
  /** "N.D. Ill." */
  citation: z.string(),
  /** `1` to `11`, or `dc`. */
  circuit: z.string(),
  state: z.string(),
  /** Of its main courthouse. */
  zone: Zone,
});
export type DistrictView = z.infer<typeof DistrictView>;

/** A county with the district that follows from it (28 U.S.C. 81–131). */
export const CountyView = z.strictObject({
  fips: CountyFips,
  county: z.string(),
  state: z.string(),
  courtId: CourtId,
  citation: z.string(),
});
export type CountyView = z.infer<typeof CountyView>;

export const JudgeView = z.strictObject({
  id: idOf("judge"),
  name: z.string(),
  role: JUDGE_ROLE.schema,
  /** How the court is cited; null when not known. */
  court: z.string().nullable(),
});
export type JudgeView = z.infer<typeof JudgeView>;

/** Part of a name; at least one letter. */
export const FindInput = z.strictObject({ search: z.string().trim().max(200) });
export const FindCountiesInput = FindInput.extend({
  /** Two letters; null for every state. */
  state: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable()
    .default(null),
});
