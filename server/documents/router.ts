import { z } from "zod";
import { DocumentView, NoteView, Subject, WriteNoteInput } from "../../shared/documents/contract.ts";
import { instant } from "../../shared/kernel/instant.ts";
import { Saved } from "../../shared/kernel/save.ts";
import { personName } from "../core/people.ts";
import { allowedTo, router } from "../core/trpc.ts";
import { documentsOf, notesOf } from "./queries.ts";
import { findSubject } from "./subject-queries.ts";
import { writeNote } from "./write-note.ts";

const OfSubject = z.strictObject({ subject: Subject });

/** Files go up and down by their own addresses (server/documents/files.ts); lists and notes are here. */
export const documentsRouter = router({
  list: allowedTo("documents.read")
    .input(OfSubject)
    .output(z.array(DocumentView))
    .query(({ ctx, input }) =>
      documentsOf(ctx, findSubject(ctx, input.subject)).map(({ id, name, type, size, privileged, addedAt, addedBy }) => ({
        ...{ id, name, type, size, privileged },
        addedAt: instant(addedAt),
        addedBy: personName(ctx.office, addedBy),
      })),
    ),
  notes: allowedTo("documents.read")
    .input(OfSubject)
    .output(z.array(NoteView))
    .query(({ ctx, input }) =>
      notesOf(ctx, findSubject(ctx, input.subject)).map(({ id, text, privileged, at, by }) => ({
        ...{ id, text, privileged },
        at: instant(at),
        by: personName(ctx.office, by),
      })),
    ),
  writeNote: allowedTo("documents.attach")
    .input(WriteNoteInput)
    .output(Saved)
    .mutation(({ ctx, input }) => writeNote(ctx, input)),
});
