import type { Saved } from "../../../shared/kernel/save.ts";
import type { ClockAct } from "./clock-act.ts";
import { RemovalOrderForm } from "./RemovalOrderForm.tsx";
import { ReviewForm } from "./ReviewForm.tsx";
import { WithdrawOrderForm } from "./WithdrawOrderForm.tsx";
import { SuspensionForm, WithdrawSuspensionForm } from "./SuspensionForms.tsx";

export type ClockFormProps = {
  readonly clientId: string;
  readonly act: ClockAct;
  readonly onDone: (says: string, saved: Saved) => void;
  readonly onCancel: () => void;
};

/** The form for what was chosen in the panel of clocks. */
export function ClockForm({ clientId, act, onDone, onCancel }: ClockFormProps) {
  const says = (text: string) => (saved: Saved) => onDone(text, saved);
  const moved = "The clocks are counted again.";
  switch (act.kind) {
    case "order":
      return (
        <RemovalOrderForm clientId={clientId} order={act.order} onSaved={says(`The final order is saved. ${moved}`)} onCancel={onCancel} />
      );
    case "withdrawOrder":
      return (
        <WithdrawOrderForm
          clientId={clientId}
          order={act.order}
          onSaved={says("The final order is withdrawn. The clocks run from the arrest.")}
          onCancel={onCancel}
        />
      );
    case "span":
      return <SuspensionForm clientId={clientId} span={act.span} onSaved={says(`The span is saved. ${moved}`)} onCancel={onCancel} />;
    case "withdrawSpan":
      return <WithdrawSuspensionForm span={act.span} onSaved={says(`The span is withdrawn. ${moved}`)} onCancel={onCancel} />;
    case "review":
      return <ReviewForm clientId={clientId} review={act.review} onSaved={says("The custody review is saved.")} onCancel={onCancel} />;
  }
}
