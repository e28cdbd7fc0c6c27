import { type AgencyEventView, WithdrawEventInput } from "../../../shared/agency/contract.ts";
import { type AfterForm, SaveFormFrame, useSaveForm } from "../../lib/save-form.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import { TextField } from "../../ui/forms/TextFields.tsx";

/** Takes back an event that was recorded by mistake. */
export function WithdrawEventForm({ event, onSaved, onCancel }: AfterForm & { readonly event: AgencyEventView }) {
  const client = useTRPCClient();
  const { form, frame } = useSaveForm(
    WithdrawEventInput,
    () => ({ eventId: event.id, expects: event.version, reason: "" }),
    (input) => client.agency.withdraw.mutate(input),
    onSaved,
  );
  return (
    <SaveFormFrame
      label="Withdraw an event"
      before="this event can be withdrawn"
      saveWords="Withdraw the event"
      about="Event"
      frame={frame}
      onCancel={onCancel}
    >
      <p>
        For an event that was recorded by mistake. It stays in the history. Dates counted from it no longer hold, and dates it met are open
        again.
      </p>
      <TextField {...form.field("reason", "Why?")} />
    </SaveFormFrame>
  );
}
