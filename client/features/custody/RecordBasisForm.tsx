import { useState } from "react";
import { CUSTODY_BASIS, CUSTODY_POSTURE } from "../../../shared/custody/codes.ts";
import { type BasisView, RecordBasisInput } from "../../../shared/custody/contract.ts";
import type { CodeOf } from "../../../shared/kernel/codes.ts";
import { useToday } from "../../lib/clock.tsx";
import { type AfterForm, SaveFormFrame, shapedForm, useSaveForm } from "../../lib/save-form.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import { CheckField, CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { DayField } from "../../ui/forms/DayField.tsx";
import { TextField } from "../../ui/forms/TextFields.tsx";

type Draft = {
  requestId: string;
  episodeId: string;
  basis: CodeOf<typeof CUSTODY_BASIS>;
  posture: CodeOf<typeof CUSTODY_POSTURE>;
  assertedBy: string;
  contested: boolean;
  fromDay: string | null;
  note: string;
  reason: string;
};

export type RecordBasisFormProps = AfterForm & {
  readonly episodeId: string;
  /** The row to correct; null for a further statute. */
  readonly corrected: BasisView | null;
};

/** The contract over the draft: a correction names its row and says why. */
function schemaFor(corrected: BasisView | null) {
  return shapedForm<RecordBasisInput, Draft>(RecordBasisInput, ({ reason, ...draft }) => ({
    ...draft,
    corrects: corrected === null ? null : { basisId: corrected.id, expects: corrected.version, reason },
  }));
}
function rebase(input: RecordBasisInput, expects: string): RecordBasisInput {
  return input.corrects === null ? input : { ...input, corrects: { ...input.corrects, expects } };
}

/** The statute said to authorise detention, by whom, and whether we contest it. */
export function RecordBasisForm({ episodeId, corrected, onSaved, onCancel }: RecordBasisFormProps) {
  const today = useToday();
  const client = useTRPCClient();
  const [Schema] = useState(() => schemaFor(corrected));
  const { form, frame } = useSaveForm<RecordBasisInput, Draft>(
    Schema,
    () => ({
      requestId: crypto.randomUUID(),
      episodeId,
      basis: corrected?.basis ?? "unknown",
      posture: corrected?.posture ?? "none",
      assertedBy: corrected?.assertedBy ?? "",
      contested: corrected?.contested ?? false,
      fromDay: corrected?.fromDay ?? null,
      note: corrected?.note ?? "",
      reason: "",
    }),
    (input) => client.custody.recordBasis.mutate(input),
    onSaved,
    rebase,
  );
  return (
    <SaveFormFrame
      label={corrected === null ? "Record the statute asserted" : "Correct the statute asserted"}
      before="this can be saved"
      saveWords={corrected === null ? "Save statute" : "Save correction"}
      frame={frame}
      onCancel={onCancel}
    >
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
      {corrected !== null && <TextField {...form.field("reason", "Why is it corrected?")} />}
    </SaveFormFrame>
  );
}
