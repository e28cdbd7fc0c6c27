import { AddDeadlineInput } from "../../../shared/deadlines/contract.ts";
import { useToday } from "../../lib/clock.tsx";
import { type AfterForm, SaveFormFrame, shapedForm, useSaveForm } from "../../lib/save-form.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import { DayField, TimeField } from "../../ui/forms/DayField.tsx";
import { LongTextField, TextField } from "../../ui/forms/TextFields.tsx";
import { PersonField } from "./PersonField.tsx";

type Draft = {
  requestId: string;
  proceedingId: string;
  title: string;
  day: string | null;
  time: string | null;
  ownerId: string | null;
  words: string;
};
const Schema = shapedForm<AddDeadlineInput, Draft>(
  AddDeadlineInput,
  (draft) => draft,
  {},
  ({ day }): Record<string, string> => (day === null ? { day: "Give the day." } : {}),
);

/** A date of our own: a draft, a call, a check. Nothing is counted. */
export function AddDateForm({ proceedingId, onSaved, onCancel }: AfterForm & { readonly proceedingId: string }) {
  const client = useTRPCClient();
  const today = useToday();
  const { form, frame } = useSaveForm<AddDeadlineInput, Draft>(
    Schema,
    () => ({ requestId: crypto.randomUUID(), proceedingId, title: "", day: null, time: null, ownerId: null, words: "" }),
    (input) => client.deadlines.add.mutate(input),
    onSaved,
  );
  return (
    <SaveFormFrame
      label="Add a date"
      before="the date can be added"
      saveWords="Add the date"
      about="Date"
      frame={frame}
      onCancel={onCancel}
    >
      <TextField
        {...form.field("title", "What is to be done?")}
        hint="“Draft reply to Ruth”. What a court orders is logged on the docket instead."
      />
      <DayField {...form.field("day", "By which day?")} today={today} />
      <TimeField {...form.field("time", "At what time?")} aside="court time, or empty for the whole day" />
      <PersonField {...form.field("ownerId", "Who does it?")} empty="The lead of the case" />
      <LongTextField {...form.field("words", "Note")} aside="if it needs one" />
    </SaveFormFrame>
  );
}
