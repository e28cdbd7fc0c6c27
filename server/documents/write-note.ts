import { notes } from "../../db/schema/index.ts";
import type { WriteNoteInput } from "../../shared/documents/contract.ts";
import type { Saved } from "../../shared/kernel/save.ts";
import { type CaseCtx, change } from "../core/change.ts";
import { assertFact } from "../core/facts.ts";
import { saved } from "../core/save.ts";
import { findSubject } from "./subject-queries.ts";

/** Writes a note on a client or a proceeding. */
export function writeNote(ctx: CaseCtx, { requestId, subject, text, privileged }: WriteNoteInput): Saved {
  return change(ctx, "note.write", { requestId }, (made) => {
    const found = findSubject(ctx, subject);
    const id = made.newId("note");
    const seq = made.record(found.id, { note: id });
    assertFact(
      made,
      notes,
      { id, clientN: found.clientN, proceedingN: found.proceedingN, text, privileged, at: made.now, by: ctx.actor.personId },
      seq,
    );
    return saved(id, id);
  });
}
