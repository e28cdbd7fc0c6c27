import { RecordSuspensionInput, WithdrawSuspensionInput } from "../../../shared/custody/removal-contract.ts";
import { useToday } from "../../lib/clock.tsx";
import { dayText } from "../../lib/format.ts";
import { type AfterForm, SaveFormFrame, shapedForm, useSaveForm } from "../../lib/save-form.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import { DayField } from "../../ui/forms/DayField.tsx";
import { TextField } from "../../ui/forms/TextFields.tsx";
import type { Span } from "./clock-act.ts";
import { rebasedEntry } from "./clock-rebase.ts";

type Draft = {
  requestId: string;
  clientId: string;
  suspensionId: string | null;
  expects: string | null;
  fromDay: string | null;
  toDay: string | null;
  why: string;
  source: string;
  reason: string;
};
const Schema = shapedForm<RecordSuspensionInput, Draft>(
  RecordSuspensionInput,
  (draft) => ({ ...draft, fromDay: draft.fromDay ?? "" }),
  {},
  ({ fromDay }) => (fromDay === null ? { fromDay: "Enter the first day of the span." } : {}),
);

/** A span in which the government says that the person kept the removal from being carried out: its days do not count. */
export function SuspensionForm({ clientId, span, onSaved, onCancel }: AfterForm & { clientId: string; span: Span | null }) {
  const today = useToday();
  const client = useTRPCClient();
  const { form, frame } = useSaveForm<RecordSuspensionInput, Draft>(
    Schema,
    () => ({
      ...{ requestId: crypto.randomUUID(), clientId, suspensionId: span?.id ?? null, expects: span?.version ?? null },
      ...{ fromDay: span?.fromDay ?? null, toDay: span?.toDay ?? null, why: span?.why ?? "", source: span?.source ?? "", reason: "" },
    }),
    (input) => client.custody.recordSuspension.mutate(input),
    onSaved,
    rebasedEntry,
  );
  return (
    <SaveFormFrame
      label="A span that does not count"
      before="this span can be saved"
      saveWords={span === null ? "Save the span" : "Save correction"}
      about="Span"
      frame={frame}
      onCancel={onCancel}
    >
      <p>What the government alleges, under 8 U.S.C. 1231(a)(1)(C). Saving it does not agree with it; the clocks show what it would do.</p>
      <DayField {...form.field("fromDay", "From which day?")} today={today} />
      <DayField {...form.field("toDay", "Last day")} aside="empty while it lasts" today={today} />
      <TextField {...form.field("why", "What is alleged?")} hint="For example “refused to sign a form for a travel document”." />
      <TextField {...form.field("source", "From which paper is this known, or whose word is it?")} />
      {span !== null && <TextField {...form.field("reason", "Why is it corrected?")} />}
    </SaveFormFrame>
  );
}

/** Takes back a span that was entered by mistake. */
export function WithdrawSuspensionForm({ span, onSaved, onCancel }: AfterForm & { span: Span }) {
  const today = useToday();
  const client = useTRPCClient();
  const { form, frame } = useSaveForm(
    WithdrawSuspensionInput,
    () => ({ suspensionId: span.id, expects: span.version, reason: "" }),
    (input) => client.custody.withdrawSuspension.mutate(input),
    onSaved,
  );
  return (
    <SaveFormFrame
      label="Withdraw a span"
      before="this span can be withdrawn"
      saveWords="Withdraw the span"
      about="Span"
      frame={frame}
      onCancel={onCancel}
    >
      <p>
        The span from {dayText(span.fromDay, today)} was entered by mistake. Its days count again. It stays in the history with your reason.
      </p>
      <TextField {...form.field("reason", "Why?")} />
    </SaveFormFrame>
  );
}
