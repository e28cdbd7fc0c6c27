import { FINALITY, type Finality } from "../../../shared/custody/removal-codes.ts";
import { RecordRemovalOrderInput } from "../../../shared/custody/removal-contract.ts";
import { useToday } from "../../lib/clock.tsx";
import { type AfterForm, SaveFormFrame, shapedForm, useSaveForm } from "../../lib/save-form.tsx";
import { SavingWill } from "../../lib/SavingWill.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import { useLateValue } from "../../lib/use-late-value.ts";
import { acceptWords, useAccepting, usePreview } from "../../lib/use-preview.ts";
import { CheckField, CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { DayField } from "../../ui/forms/DayField.tsx";
import { TextField } from "../../ui/forms/TextFields.tsx";
import type { Order } from "./clock-act.ts";
import { rebasedEntry } from "./clock-rebase.ts";

type Draft = {
  requestId: string;
  clientId: string;
  expects: string | null;
  finalOn: string | null;
  finality: Finality;
  courtStayed: boolean;
  courtFinalOn: string | null;
  otherCustodyUntil: string | null;
  source: string;
  reason: string;
};
/** The court's day means something only where that court had stayed removal. */
const Schema = shapedForm(RecordRemovalOrderInput, (draft: Draft) => ({
  ...draft,
  courtFinalOn: draft.courtStayed ? draft.courtFinalOn : null,
}));

function blank(clientId: string, order: Order | null): Draft {
  return {
    requestId: crypto.randomUUID(),
    clientId,
    expects: order?.version ?? null,
    finalOn: order?.finalOn ?? null,
    finality: order?.finality ?? "unknown",
    courtStayed: order?.courtStayed ?? false,
    courtFinalOn: order?.courtFinalOn ?? null,
    otherCustodyUntil: order?.otherCustodyUntil ?? null,
    source: order?.source ?? "",
    reason: "",
  };
}

/** The final order of removal, recorded or corrected: from it the clocks of the removal period run. */
export function RemovalOrderForm({ clientId, order, onSaved, onCancel }: AfterForm & { clientId: string; order: Order | null }) {
  const today = useToday();
  const client = useTRPCClient();
  const { shownRef, accepting } = useAccepting();
  const { form, frame } = useSaveForm<RecordRemovalOrderInput, Draft>(
    Schema,
    () => blank(clientId, order),
    (input) => accepting((accepts) => client.custody.recordRemovalOrder.mutate({ ...input, accepts })),
    onSaved,
    rebasedEntry,
  );
  const late = useLateValue(form.values, 350);
  const ready = Schema.safeParse({ ...late, reason: "Not asked for yet", source: late.source || "Not asked for yet" });
  const preview = usePreview(ready.success ? ready.data : null, (input) => client.custody.previewRemovalOrder.mutate(input), shownRef);
  return (
    <SaveFormFrame
      label="Final order of removal"
      before="this order can be saved"
      saveWords={form.values.expects === null ? "Save the order" : acceptWords(preview.data?.says ?? [], "Save correction")}
      about="Order"
      frame={frame}
      onCancel={onCancel}
    >
      <DayField
        {...form.field("finalOn", "On which day did the order become final?")}
        aside="or leave it empty"
        today={today}
        hint="The Board dismissed the appeal, the appeal was waived, or its time ended (8 CFR 1241.1)."
      />
      <CodeField
        {...form.field("finality", "How did it become final?")}
        choices={FINALITY}
        as="select"
        onChange={(finality) => finality !== null && form.setValues((values) => ({ ...values, finality }))}
      />
      <CheckField
        {...form.field("courtStayed", "A court that reviews the order has itself stayed removal")}
        hint="A stay that comes by itself, or by agreement, does not move the start of the removal period."
      />
      {form.values.courtStayed && (
        <DayField {...form.field("courtFinalOn", "Day of that court’s final order")} aside="empty while it is awaited" today={today} />
      )}
      <DayField
        {...form.field("otherCustodyUntil", "Last day in other custody")}
        aside="where the person was serving a sentence"
        today={today}
      />
      <TextField {...form.field("source", "From which paper is this known, or whose word is it?")} />
      {form.values.expects !== null && (
        <TextField
          {...form.field("reason", order === null ? "Why does yours take the place of the other one?" : "Why is it corrected?")}
          {...(order === null ? { hint: "An order was recorded meanwhile. It stays in the history with this reason." } : {})}
        />
      )}
      {form.values.finalOn !== null && <SavingWill preview={preview} ready={ready.success} correcting={form.values.expects !== null} />}
    </SaveFormFrame>
  );
}
