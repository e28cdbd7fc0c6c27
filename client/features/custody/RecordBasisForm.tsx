import { useState } from "react";
import { CUSTODY_BASIS, CUSTODY_POSTURE } from "../../../shared/custody/codes.ts";
import { RecordBasisInput } from "../../../shared/custody/contract.ts";
import type { CodeOf } from "../../../shared/kernel/codes.ts";
import type { Saved } from "../../../shared/kernel/save.ts";
import { useToday } from "../../lib/clock.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import { useSave } from "../../lib/use-save.ts";
import { useZodForm } from "../../lib/zod-form.ts";
import { CheckField, CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { DayField } from "../../ui/forms/DayField.tsx";
import { ErrorSummary, Form, SubmitBar } from "../../ui/forms/Form.tsx";
import { TextField } from "../../ui/forms/TextFields.tsx";
import { useStaleAfterCustody } from "./use-custody.ts";

type Draft = {
  requestId: string;
  episodeId: string;
  basis: CodeOf<typeof CUSTODY_BASIS>;
  posture: CodeOf<typeof CUSTODY_POSTURE>;
  assertedBy: string;
  contested: boolean;
  fromDay: string | null;
  note: string;
};

export type RecordBasisFormProps = {
  readonly episodeId: string;
  readonly onSaved: (saved: Saved) => void;
  readonly onCancel: () => void;
};

/** The statute said to authorise detention, by whom, and whether we contest it. */
export function RecordBasisForm({ episodeId, onSaved, onCancel }: RecordBasisFormProps) {
  const today = useToday();
  const client = useTRPCClient();
  const [blank] = useState<Draft>(() => ({
    requestId: crypto.randomUUID(),
    episodeId,
    basis: "unknown",
    posture: "none",
    assertedBy: "",
    contested: false,
    fromDay: null,
    note: "",
  }));
  const form = useZodForm(RecordBasisInput, blank);
  const save = useSave<RecordBasisInput>({
    send: (input) => client.custody.recordBasis.mutate(input),
    stale: useStaleAfterCustody(),
    onSaved,
    refuse: form.refuse,
  });
  return (
    <Form label="Record the statute asserted" onSave={(event) => void form.save(save.run)(event)}>
      <ErrorSummary errors={form.summary()} before="this can be saved" refusal={form.refusal} attempts={form.attempts} />
      <CodeField
        {...form.field("basis", "Which statute is said to authorise detention?")}
        choices={CUSTODY_BASIS}
        as="select"
        onChange={(basis) => basis !== null && form.setValues((values) => ({ ...values, basis }))}
      />
      <CodeField
        {...form.field("posture", "How did the person come under it?")}
        choices={CUSTODY_POSTURE}
        as="select"
        onChange={(posture) => posture !== null && form.setValues((values) => ({ ...values, posture }))}
      />
      <TextField {...form.field("assertedBy", "Who says so?")} hint="For example “return [9]” or “notice of custody determination”." />
      <DayField {...form.field("fromDay", "Since which day?")} aside="if it is known" today={today} />
      <CheckField {...form.field("contested", "We contest it")} />
      <TextField {...form.field("note", "Note")} aside={form.values.basis === "other" ? undefined : "if needed"} />
      <SubmitBar save="Save statute" busy={save.busy} onCancel={onCancel} />
    </Form>
  );
}
