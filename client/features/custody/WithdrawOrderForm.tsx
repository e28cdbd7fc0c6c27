import { WithdrawRemovalOrderInput } from "../../../shared/custody/removal-contract.ts";
import { type AfterForm, SaveFormFrame, useSaveForm } from "../../lib/save-form.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import { TextField } from "../../ui/forms/TextFields.tsx";
import type { Order } from "./clock-act.ts";

/** Takes back a final order that was recorded by mistake, or for somebody else. */
export function WithdrawOrderForm({ clientId, order, onSaved, onCancel }: AfterForm & { clientId: string; order: Order }) {
  const client = useTRPCClient();
  const { form, frame } = useSaveForm(
    WithdrawRemovalOrderInput,
    () => ({ clientId, expects: order.version, reason: "" }),
    (input) => client.custody.withdrawRemovalOrder.mutate(input),
    onSaved,
  );
  return (
    <SaveFormFrame
      label="Withdraw the final order of removal"
      before="this order can be withdrawn"
      saveWords="Withdraw the order"
      about="Final order"
      frame={frame}
      onCancel={onCancel}
    >
      <p>
        The final order was recorded by mistake. The marks of detention run from the arrest again, and open dates that it had set no longer
        hold. A removal case stays open until it is closed. It stays in the history with your reason.
      </p>
      <TextField {...form.field("reason", "Why?")} />
    </SaveFormFrame>
  );
}
