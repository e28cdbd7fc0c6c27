import { type EntryView, WithdrawEntryInput } from "../../../shared/docket/contract.ts";
import { type AfterForm, SaveFormFrame, useSaveForm } from "../../lib/save-form.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import { TextField } from "../../ui/forms/TextFields.tsx";

/** Takes an entry that was logged by mistake from the docket. What people recorded on it has to go first; the refusal names it. */
export function WithdrawEntryForm({ entry, onSaved, onCancel }: AfterForm & { readonly entry: EntryView }) {
  const client = useTRPCClient();
  const { form, frame } = useSaveForm(
    WithdrawEntryInput,
    () => ({ entryId: entry.id, expects: entry.version, reason: "" }),
    (input) => client.docket.withdraw.mutate(input),
    onSaved,
  );
  return (
    <SaveFormFrame
      label="Withdraw an entry"
      before="this entry can be withdrawn"
      saveWords="Withdraw the entry"
      about="Entry"
      frame={frame}
      onCancel={onCancel}
    >
      <p>
        For an entry that was logged by mistake. It leaves the docket and stays in the history. Dates counted from it no longer hold, and
        dates it ended are open again.
      </p>
      <TextField {...form.field("reason", "Why?")} />
    </SaveFormFrame>
  );
}
