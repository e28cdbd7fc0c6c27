import { useState } from "react";
import { WriteNoteInput } from "../../../shared/documents/contract.ts";
import { useTRPCClient } from "../../lib/trpc.ts";
import { useSave } from "../../lib/use-save.ts";
import { useZodForm } from "../../lib/zod-form.ts";
import { CheckField } from "../../ui/forms/ChoiceFields.tsx";
import { ErrorSummary, Form, SubmitBar } from "../../ui/forms/Form.tsx";
import { LongTextField } from "../../ui/forms/TextFields.tsx";
import type { SubjectOf } from "../../lib/subject.ts";
import { useStaleAfterDocument } from "./use-documents.ts";

type Draft = { requestId: string; subject: SubjectOf; text: string; privileged: boolean };

export type WriteNoteFormProps = { readonly subject: SubjectOf; readonly onSaved: () => void; readonly onCancel: () => void };

/** A note: its words, and whether they are privileged. */
export function WriteNoteForm({ subject, onSaved, onCancel }: WriteNoteFormProps) {
  const client = useTRPCClient();
  const [blank] = useState<Draft>(() => ({ requestId: crypto.randomUUID(), subject, text: "", privileged: true }));
  const form = useZodForm(WriteNoteInput, blank);
  const save = useSave<WriteNoteInput>({
    send: (input) => client.documents.writeNote.mutate(input),
    stale: useStaleAfterDocument(),
    onSaved,
    refuse: form.refuse,
  });
  return (
    <Form label="Write a note" onSave={(event) => void form.save(save.run)(event)}>
      <ErrorSummary errors={form.summary()} before="this note can be saved" refusal={form.refusal} attempts={form.attempts} />
      <LongTextField {...form.field("text", "What should the next reader know?")} />
      <CheckField {...form.field("privileged", "Privileged")} hint="It stays out of everything that is shared." />
      <SubmitBar save="Save note" busy={save.busy} onCancel={onCancel} />
    </Form>
  );
}
