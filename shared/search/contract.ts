import { z } from "zod";
import { ClientId } from "../clients/contract.ts";
import { FacilityId } from "../facilities/contract.ts";
import { idOf } from "../kernel/ids.ts";
import { When } from "../kernel/when.ts";

/** How many of a kind are shown: more means more letters. */
export const HITS_PER_KIND = 8;

export const SearchInput = z.strictObject({ text: z.string().max(200) });

/** Where a person is, as a mark. */
export const HitMark = z.enum(["held", "released", "removed", "transferred", "unknown", "suspended", "due", "over", "met"]);

export const ClientHit = z.strictObject({
  kind: z.literal("client"),
  id: ClientId,
  /** "Quiroga Benítez, Tomás". */
  title: z.string(),
  /** The place of somebody held; null otherwise. */
  aside: z.string().nullable(),
  /** Since when held, or when custody ended; null without custody. */
  since: When.nullable(),
  mark: HitMark,
  restricted: z.boolean(),
});
export const CaseHit = z.strictObject({
  kind: z.literal("proceeding"),
  id: idOf("proceeding"),
  /** The caption, words of the record. */
  title: z.string(),
  /** "E.D. Wis. 2:26-cv-01702", "E.D. Wis., number awaited". */
  aside: z.string().nullable(),
  /** `due` with an open date, `met` when closed; null otherwise. */
  mark: HitMark.nullable(),
  restricted: z.boolean(),
});
export const FacilityHit = z.strictObject({
  kind: z.literal("facility"),
  id: FacilityId,
  title: z.string(),
  /** "Juneau, WI · E.D. Wis." */
  aside: z.string().nullable(),
  mark: HitMark.nullable(),
});
/** A judge whom one of the cases this person may see is before. */
export const JudgeHit = z.strictObject({
  kind: z.literal("judge"),
  id: idOf("judge"),
  title: z.string(),
  aside: z.string().nullable(),
  mark: HitMark.nullable(),
});
export type ClientHit = z.infer<typeof ClientHit>;
export type CaseHit = z.infer<typeof CaseHit>;
export type FacilityHit = z.infer<typeof FacilityHit>;
export type JudgeHit = z.infer<typeof JudgeHit>;

/** What was found, each kind by how well it fits: exact number or id, exact word, beginning of a word, inside a word; then newest. */
export const FoundView = z.strictObject({
  clients: z.array(ClientHit).max(HITS_PER_KIND),
  cases: z.array(CaseHit).max(HITS_PER_KIND),
  facilities: z.array(FacilityHit).max(HITS_PER_KIND),
  judges: z.array(JudgeHit).max(HITS_PER_KIND),
});
export type FoundView = z.infer<typeof FoundView>;
