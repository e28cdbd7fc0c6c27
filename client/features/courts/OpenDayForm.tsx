import { type ClosedDayView, OpenDayInput } from "../../../shared/courts/contract.ts";
import { useToday } from "../../lib/clock.tsx";
import { dayText } from "../../lib/format.ts";
import { type AfterForm, SaveFormFrame, useSaveForm } from "../../lib/save-form.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import { TextField } from "../../ui/forms/TextFields.tsx";

/** Takes a closed day back: it was entered by mistake, or the court opened after all. */
export function OpenDayForm({ day, onSaved, onCancel }: AfterForm & { readonly day: ClosedDayView }) {
  const client = useTRPCClient();
  const today = useToday();
  const { form, frame } = useSaveForm(
    OpenDayInput,
    () => ({ closedDayId: day.id ?? "", expects: day.version ?? "", reason: "" }),
    (input) => client.courts.openDay.mutate(input),
    onSaved,
  );
  return (
    <SaveFormFrame
      label="Take a closed day back"
      before="the day can be taken back"
      saveWords="Take it back"
      about="Closed day"
      frame={frame}
      onCancel={onCancel}
    >
      <p>
        {dayText(day.day, today)}, {day.name}. It stays in the history with your reason, and open dates of this court are counted again.
      </p>
      <TextField {...form.field("reason", "Why is the court open on that day?")} />
    </SaveFormFrame>
  );
}
