import { type ClerkHoursView, SetClerkHoursInput } from "../../../shared/courts/contract.ts";
import { type AfterForm, SaveFormFrame, useSaveForm } from "../../lib/save-form.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import { TimeField } from "../../ui/forms/DayField.tsx";
import { LongTextField } from "../../ui/forms/TextFields.tsx";

export type HoursFormProps = AfterForm & { readonly courtId: string; readonly hours: ClerkHoursView | null };
type Draft = { requestId: string; courtId: string; closes: string | null; source: string; expects: string | null };

/** Says when the clerk's office closes: the end of the last day for papers that go in on paper. */
export function HoursForm({ courtId, hours, onSaved, onCancel }: HoursFormProps) {
  const client = useTRPCClient();
  const { form, frame } = useSaveForm<SetClerkHoursInput, Draft>(
    SetClerkHoursInput,
    () => ({
      requestId: crypto.randomUUID(),
      courtId,
      closes: hours?.closes ?? null,
      source: hours?.source ?? "",
      expects: hours?.version ?? null,
    }),
    (input) => client.courts.setHours.mutate(input),
    onSaved,
  );
  return (
    <SaveFormFrame label="Clerk’s hours" before="the hours can be saved" saveWords="Save the hours" frame={frame} onCancel={onCancel}>
      <p>
        What counsel files electronically is on time until midnight. A person who filed without counsel files on paper: the last day then
        ends when the clerk’s office closes, by the court’s clock.
      </p>
      <TimeField {...form.field("closes", "Closes at")} />
      <LongTextField {...form.field("source", "Where was it read?")} hint="“The court’s site, read on Nov 24”." />
    </SaveFormFrame>
  );
}
