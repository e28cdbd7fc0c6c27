import { documents } from "../../db/schema/index.ts";
import { LARGEST_FILE, type Subject } from "../../shared/documents/contract.ts";
import { DomainError } from "../../shared/kernel/domain-error.ts";
import type { Saved } from "../../shared/kernel/save.ts";
import { type CaseCtx, change } from "../core/change.ts";
import { assertFact } from "../core/facts.ts";
import { saved } from "../core/save.ts";
import { Blobs } from "./blobs.ts";
import { fileName, mediaType } from "./media-type.ts";
import { findSubject } from "./subject-queries.ts";

/** Said of a file over LARGEST_FILE. */
export const TOO_LARGE = "This file is larger than 25 MB. Split it, or attach the part that matters.";

export type AttachInput = { requestId: string; subject: Subject; name: string; bytes: Buffer; privileged: boolean };

/** Attaches a file to a client or a proceeding: the sealed bytes first, then the row that names them. */
export function attachDocument(ctx: CaseCtx, { requestId, subject, name, bytes, privileged }: AttachInput): Saved {
  if (bytes.length === 0) throw new DomainError("RULE_REFUSED", "This file is empty, so nothing was attached. Choose it again.");
  if (bytes.length > LARGEST_FILE) throw new DomainError("TOO_LARGE", TOO_LARGE);
  const found = findSubject(ctx, subject);
  const hash = new Blobs(ctx.office.blobFolder, ctx.office.keys.blobs).write(bytes);
  return change(ctx, "document.attach", { requestId }, (made) => {
    const id = made.newId("document");
    const seq = made.record(found.id, { document: id, size: bytes.length });
    const row = {
      id,
      clientN: found.clientN,
      proceedingN: found.proceedingN,
      name: fileName(name),
      type: mediaType(bytes),
      size: bytes.length,
    };
    assertFact(made, documents, { ...row, hash, privileged, addedAt: made.now, addedBy: ctx.actor.personId }, seq);
    return saved(id, id);
  });
}
