import { z } from "zod";
import { idOf } from "../kernel/ids.ts";
import { Instant } from "../kernel/instant.ts";
import { RequestId } from "../kernel/save.ts";

/** Largest file that can be attached, in bytes. */
export const LARGEST_FILE = 25 * 1024 * 1024;

/** What a file, a note or a follow-up hangs on: one client or one proceeding. */
export const Subject = z.union([z.strictObject({ clientId: idOf("client") }), z.strictObject({ proceedingId: idOf("proceeding") })]);
export type Subject = z.infer<typeof Subject>;

export const DocumentView = z.strictObject({
  id: idOf("document"),
  name: z.string(),
  /** Media type found from the first bytes. */
  type: z.string(),
  /** Bytes. */
  size: z.int().nonnegative(),
  privileged: z.boolean(),
  addedAt: Instant,
  addedBy: z.string(),
});
export type DocumentView = z.infer<typeof DocumentView>;

export const NoteView = z.strictObject({
  id: idOf("note"),
  text: z.string(),
  privileged: z.boolean(),
  at: Instant,
  by: z.string(),
});
export type NoteView = z.infer<typeof NoteView>;

export const WriteNoteInput = z.strictObject({
  requestId: RequestId,
  subject: Subject,
  text: z.string().trim().min(1, "Write the note first.").max(20_000),
  privileged: z.boolean(),
});
export type WriteNoteInput = z.infer<typeof WriteNoteInput>;
