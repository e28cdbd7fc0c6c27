import { useState } from "react";
import type { CalendarDate } from "../../../shared/kernel/calendar-date.ts";
import type { Saved } from "../../../shared/kernel/save.ts";
import { CorrectEntryInput, type EntryView, LogEntryInput } from "../../../shared/docket/contract.ts";
import { SavingWill } from "../../lib/SavingWill.tsx";
import { SaveFormFrame, shapedForm, useSaveForm } from "../../lib/save-form.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import { useAccepting, usePreview } from "../../lib/use-preview.ts";
import { useLateValue } from "../../lib/use-late-value.ts";
import { TextField } from "../../ui/forms/TextFields.tsx";
import { blankEntry, type EntryDraft, HEARING_TITLE, saveWords, shapeEntry } from "./entry-draft.ts";
import { EntryFields } from "./EntryFields.tsx";

export type EntryFormProps = {
  readonly proceedingId: string;
  /** The court's day today. */
  readonly courtDay: CalendarDate;
  /** The entry to correct; null for a new one. */
  readonly entry: EntryView | null;
  readonly nextNumber: number | null;
  readonly onSaved: (saved: Saved, entry: LogEntryInput | CorrectEntryInput) => void;
  readonly onCancel: () => void;
};

type EntryInput = LogEntryInput | CorrectEntryInput;

/** Both contracts over one draft, made once for the form. */
function useSchemas(proceedingId: string, entry: EntryView | null) {
  const [schemas] = useState(() => ({
    log: shapedForm<LogEntryInput, EntryDraft>(LogEntryInput, (draft) => ({ ...shapeEntry(draft), proceedingId }), HEARING_TITLE),
    correct: shapedForm<CorrectEntryInput, EntryDraft>(
      CorrectEntryInput,
      (draft) => ({ ...shapeEntry(draft), entryId: entry?.id ?? "", expects: entry?.version ?? "", reason: draft.reason }),
      HEARING_TITLE,
    ),
  }));
  return entry === null ? schemas.log : schemas.correct;
}

/** Logs an entry, or corrects one. What saving will do is worked out by the server while it is typed; a correction accepts what it shows. */
export function EntryForm({ proceedingId, courtDay, entry, nextNumber, onSaved, onCancel }: EntryFormProps) {
  const schema = useSchemas(proceedingId, entry);
  const client = useTRPCClient();
  const { shownRef, accepting } = useAccepting();
  const send = (input: EntryInput) =>
    "entryId" in input ? accepting((accepts) => client.docket.correct.mutate({ ...input, accepts })) : client.docket.log.mutate(input);
  const { form, frame } = useSaveForm<EntryInput, EntryDraft>(schema, () => blankEntry(entry, nextNumber), send, onSaved);
  const late = useLateValue(form.values, 350);
  // The reason moves no date: it neither holds the preview up nor asks for another.
  const ready = schema.safeParse({ ...late, reason: "Not asked for yet" });
  const ask = (input: EntryInput) =>
    "entryId" in input ? client.docket.previewCorrection.mutate(input) : client.docket.preview.mutate(input);
  const preview = usePreview(ready.success ? ready.data : null, ask, shownRef);
  return (
    <SaveFormFrame
      label={entry === null ? "Log an entry" : "Correct an entry"}
      before="this entry can be saved"
      saveWords={saveWords(entry !== null, preview.data?.says ?? [])}
      about="Entry"
      frame={frame}
      onCancel={onCancel}
    >
      <EntryFields form={form} courtDay={courtDay} proceedingId={proceedingId} />
      {entry !== null && (
        <TextField {...form.field("reason", "Why is it corrected?")} hint="The old text stays, struck, with this reason beside it." />
      )}
      <SavingWill preview={preview} ready={ready.success} correcting={entry !== null} />
    </SaveFormFrame>
  );
}
