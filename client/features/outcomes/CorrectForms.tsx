import { useState } from "react";
import { DETERMINATION, type Determination, REVERSAL } from "../../../shared/outcomes/codes.ts";
import {
  CorrectDeterminationInput,
  type CorrectEndInput,
  MarkReversedInput,
  type RecordEndInput,
  WithdrawOutcomeInput,
} from "../../../shared/outcomes/contract.ts";
import { NO_RELEASE_FACTS } from "../../../shared/outcomes/pathway.ts";
import type { DeterminationView, EndFormView, EndView } from "../../../shared/outcomes/views.ts";
import { useToday } from "../../lib/clock.tsx";
import { type AfterForm, SaveFormFrame, shapedForm, useSaveForm } from "../../lib/save-form.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import { CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { DayField } from "../../ui/forms/DayField.tsx";
import { TextField } from "../../ui/forms/TextFields.tsx";
import { correctSchema, draftOfEnd, type EndDraft } from "./end-draft.ts";
import { EndFields } from "./EndFields.tsx";
import { Loaded } from "./Loaded.tsx";
import { orderChoices } from "./order-choices.ts";
import { useEndForm, useOrders } from "./use-outcomes.ts";

const WHY = {
  codes: ["mistake", "decided_anew"],
  labels: { mistake: "It was recorded wrongly", decided_anew: "The court ruled again, for example after a remand" },
} as const;
type CorrectionDraft = {
  requestId: string;
  determinationId: string;
  expects: string;
  why: "mistake" | "decided_anew";
  determination: Determination | null;
  determinedOn: string | null;
  entryId: string | null;
  judgeId: string | null;
  note: string;
  reason: string;
};
const CorrectionSchema = shapedForm<CorrectDeterminationInput, CorrectionDraft>(
  CorrectDeterminationInput,
  (draft) => draft,
  {},
  ({ determination, determinedOn }) => ({
    ...(determination === null && { determination: "Choose what the court did." }),
    ...(determinedOn === null && { determinedOn: "Give the day of the ruling." }),
  }),
);

type RulingProps = AfterForm & { readonly proceedingId: string; readonly name: string; readonly ruling: DeterminationView };

/** Puts another ruling in the place of the one recorded. The earlier one stays in the history. */
export function CorrectDeterminationForm(props: RulingProps) {
  const orders = useOrders(props.proceedingId);
  return (
    <Loaded answers={[orders]} what="The orders">
      {orders.data && <Correction {...props} orders={orders.data.orders} />}
    </Loaded>
  );
}

function Correction({ name, ruling, orders, onSaved, onCancel }: RulingProps & { orders: EndFormView["orders"] }) {
  const client = useTRPCClient();
  const today = useToday();
  const { form, frame } = useSaveForm<CorrectDeterminationInput, CorrectionDraft>(
    CorrectionSchema,
    () => ({
      requestId: crypto.randomUUID(),
      determinationId: ruling.id,
      expects: ruling.version,
      why: "mistake",
      determination: ruling.determination,
      determinedOn: ruling.on,
      entryId: ruling.entry?.id ?? null,
      judgeId: ruling.judgeId,
      note: ruling.note ?? "",
      reason: "",
    }),
    (input) => client.outcomes.correctDetermination.mutate(input),
    onSaved,
  );
  const why = form.field("why", "Why does it change?");
  return (
    <SaveFormFrame
      label={`Ruling for ${name}`}
      before="this correction can be saved"
      saveWords="Save correction"
      about="Ruling"
      frame={frame}
      onCancel={onCancel}
    >
      <CodeField {...why} choices={WHY} onChange={(next) => next !== null && why.onChange(next)} />
      <CodeField {...form.field("determination", `What did the court do for ${name}?`)} choices={DETERMINATION} />
      {form.values.determination === "other" && <TextField {...form.field("note", "In a few words")} />}
      <DayField {...form.field("determinedOn", "When did the court rule?")} today={today} />
      {orders.length > 0 && (
        <CodeField {...form.field("entryId", "By which order?")} as="select" empty="Not linked" choices={orderChoices(orders, today)} />
      )}
      <TextField {...form.field("reason", "The reason, for the history")} hint="The earlier ruling stays, struck, with this beside it." />
    </SaveFormFrame>
  );
}

type ReversalDraft = {
  requestId: string;
  determinationId: string;
  expects: string;
  how: "reversed" | "vacated" | null;
  on: string | null;
  entryId: string | null;
  reason: string;
};
const ReversalSchema = shapedForm<MarkReversedInput, ReversalDraft>(
  MarkReversedInput,
  (draft) => draft,
  {},
  ({ how, on }) => ({
    ...(how === null && { how: "Choose what became of it." }),
    ...(on === null && { on: "Give the day." }),
  }),
);

/** A later order reversed or vacated the ruling. What the court did still stands; who is free under it is named. */
export function MarkReversedForm({ proceedingId, name, ruling, onSaved, onCancel }: RulingProps) {
  const client = useTRPCClient();
  const today = useToday();
  const orders = useOrders(proceedingId);
  const { form, frame } = useSaveForm<MarkReversedInput, ReversalDraft>(
    ReversalSchema,
    () => ({
      requestId: crypto.randomUUID(),
      determinationId: ruling.id,
      expects: ruling.version,
      how: null,
      on: null,
      entryId: null,
      reason: "",
    }),
    (input) => client.outcomes.markReversed.mutate(input),
    onSaved,
  );
  return (
    <SaveFormFrame
      label={`Ruling for ${name}, taken away`}
      before="this can be saved"
      saveWords="Save"
      about="Ruling"
      frame={frame}
      onCancel={onCancel}
    >
      <CodeField {...form.field("how", "What became of the ruling?")} choices={REVERSAL} />
      <DayField {...form.field("on", "When?")} today={today} />
      {orders.data && orders.data.orders.length > 0 && (
        <CodeField
          {...form.field("entryId", "By which order?")}
          as="select"
          empty="Not linked"
          choices={orderChoices(orders.data.orders, today)}
        />
      )}
      <TextField {...form.field("reason", "By which court, and why?")} hint="“Seventh Circuit, mandate [30]”." />
    </SaveFormFrame>
  );
}

type EndProps = AfterForm & { readonly clientId: string; readonly name: string; readonly end: EndView };

/** Corrects how and when custody ended. The earlier record stays in the history. */
export function CorrectEndForm(props: EndProps) {
  const known = useEndForm({ clientId: props.clientId });
  return (
    <Loaded answers={[known]} what="The record">
      {known.data && <EndCorrection {...props} view={known.data} />}
    </Loaded>
  );
}

function EndCorrection({ name, end, view, onSaved, onCancel }: EndProps & { view: EndFormView }) {
  const client = useTRPCClient();
  const [schema] = useState(() => correctSchema(end.id, end.version));
  const { form, frame } = useSaveForm<RecordEndInput | CorrectEndInput, EndDraft>(
    schema,
    () => draftOfEnd(end),
    (input) => ("people" in input ? client.outcomes.recordEnd.mutate(input) : client.outcomes.correctEnd.mutate(input)),
    onSaved,
  );
  return (
    <SaveFormFrame
      label={`How custody of ${name} ended`}
      before="this correction can be saved"
      saveWords="Save correction"
      about="End of custody"
      frame={frame}
      onCancel={onCancel}
    >
      <EndFields form={form} who={name} facts={view.people[0]?.facts ?? NO_RELEASE_FACTS} orders={view.orders} />
      <TextField {...form.field("reason", "Why is it corrected?")} hint="The earlier record stays, struck, with this beside it." />
    </SaveFormFrame>
  );
}

type WithdrawDraft = { requestId: string; id: string; expects: string; reason: string };
const WithdrawSchema = shapedForm<WithdrawOutcomeInput, WithdrawDraft>(WithdrawOutcomeInput, (draft) => draft);

/** Takes back what was entered by mistake. `says` tells what is withdrawn and what follows. */
export function WithdrawForm({ id, version, says, onSaved, onCancel }: AfterForm & { id: string; version: string; says: string }) {
  const client = useTRPCClient();
  const { form, frame } = useSaveForm<WithdrawOutcomeInput, WithdrawDraft>(
    WithdrawSchema,
    () => ({ requestId: crypto.randomUUID(), id, expects: version, reason: "" }),
    (input) => client.outcomes.withdraw.mutate(input),
    onSaved,
  );
  return (
    <SaveFormFrame label="Withdraw" before="this can be withdrawn" saveWords="Withdraw it" about="Record" frame={frame} onCancel={onCancel}>
      <p>{says}</p>
      <TextField {...form.field("reason", "Why?")} />
    </SaveFormFrame>
  );
}
