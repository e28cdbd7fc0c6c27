import { z } from "zod";
import { Instant } from "./instant.ts";

/** Client-made id of one act of saving: a repeat is answered from the first, so that a dropped answer never doubles a record. */
export const RequestId = z.string().regex(/^[0-9a-f-]{36}$/, "A request id is a UUID.");

/** Version token of a record or fact as the person saw it: opaque. */
export const Version = z.string().min(1).max(40);

/** Something accepted and named (shared/kernel/refusal.ts). */
export const FindingView = z.strictObject({ code: z.string(), says: z.string() });

/** Somebody saved first: both versions, field by field, for the person to choose. Nothing was written. */
export const Conflict = z.strictObject({
  kind: z.literal("conflict"),
  /** Who saved, and when. */
  by: z.string(),
  at: Instant,
  /** The version to send when one's own is to be kept after all. */
  version: Version,
  fields: z.array(z.strictObject({ label: z.string(), yours: z.string().nullable(), theirs: z.string().nullable() })),
});
export type Conflict = z.infer<typeof Conflict>;

export const Saved = z.strictObject({
  kind: z.literal("saved"),
  /** Id of what was saved. */
  id: z.string(),
  /** Its version now. */
  version: Version,
  findings: z.array(FindingView),
});
export type Saved = z.infer<typeof Saved>;

/** What every mutation of the case file answers. A refusal is an error with its reason; a conflict is data. */
export const SaveResult = z.discriminatedUnion("kind", [Saved, Conflict]);
export type SaveResult = z.infer<typeof SaveResult>;
