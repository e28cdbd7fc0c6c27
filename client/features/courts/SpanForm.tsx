import { type CalendarSpanView, SetCalendarSpanInput } from "../../../shared/courts/contract.ts";
import { type AfterForm, SaveFormFrame, useSaveForm } from "../../lib/save-form.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import { LongTextField, NumberField } from "../../ui/forms/TextFields.tsx";

export type SpanFormProps = AfterForm & { readonly courtId: string; readonly year: number; readonly span: CalendarSpanView | null };
type Draft = {
  requestId: string;
  courtId: string;
  fromYear: number | string | null;
  toYear: number | string | null;
  source: string;
  expects: string | null;
};

/** Says for which years nothing is missing in a court's table. */
export function SpanForm({ courtId, year, span, onSaved, onCancel }: SpanFormProps) {
  const client = useTRPCClient();
  const { form, frame } = useSaveForm<SetCalendarSpanInput, Draft>(
    SetCalendarSpanInput,
    () => ({
      requestId: crypto.randomUUID(),
      courtId,
      fromYear: span?.fromYear ?? year,
      toYear: span?.toYear ?? year,
      source: span?.source ?? "",
      expects: span?.version ?? null,
    }),
    (input) => client.courts.setSpan.mutate(input),
    onSaved,
  );
  return (
    <SaveFormFrame
      label="Years that are complete"
      before="the years can be saved"
      saveWords="Save the years"
      frame={frame}
      onCancel={onCancel}
    >
      <p>
        A year is complete when every closed day of this court in it is entered. From then on a date that falls outside these years is not
        counted: it says which year is missing.
      </p>
      <NumberField {...form.field("fromYear", "First year")} />
      <NumberField {...form.field("toYear", "Last year")} />
      <LongTextField
        {...form.field("source", "From which list?")}
        hint="“The court’s list of holidays for 2026, read on its site on Nov 24”."
      />
    </SaveFormFrame>
  );
}
