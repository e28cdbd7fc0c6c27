import { WriteNoteInput } from "../../../shared/documents/contract.ts";
import { SaveFormFrame, useSaveForm } from "../../lib/save-form.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import { CheckField } from "../../ui/forms/ChoiceFields.tsx";
import { LongTextField } from "../../ui/forms/TextFields.tsx";
import type { SubjectOf } from "../../lib/subject.ts";

type Draft = { requestId: string; subject: SubjectOf; text: string; privileged: boolean };

export type WriteNoteFormProps = { readonly subject: SubjectOf; readonly onSaved: () => void; readonly onCancel: () => void };

/** A note: its words, and whether they are privileged. */
export function WriteNoteForm({ subject, onSaved, onCancel }: WriteNoteFormProps) {
  const client = useTRPCClient();
  const { form, frame } = useSaveForm<WriteNoteInput, Draft>(
    WriteNoteInput,
    () => ({ requestId: crypto.randomUUID(), subject, text: "", privileged: true }),
    (input) => client.documents.writeNote.mutate(input),
    onSaved,
  );
  return (
    <SaveFormFrame label="Write a note" before="this note can be saved" saveWords="Save note" frame={frame} onCancel={onCancel}>
      <LongTextField {...form.field("text", "What should the next reader know?")} />
      <CheckField {...form.field("privileged", "Privileged")} hint="It stays out of everything that is shared." />
    </SaveFormFrame>
  );
}
