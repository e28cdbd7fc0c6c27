import type { CalendarDate } from "../../../shared/kernel/calendar-date.ts";
import { type HearingView, SetHearingInput } from "../../../shared/docket/contract.ts";
import { shortDay } from "../../lib/format.ts";
import { type AfterForm, SaveFormFrame, shapedForm, useSaveForm } from "../../lib/save-form.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import { CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { DayField, TimeField } from "../../ui/forms/DayField.tsx";
import { TextField } from "../../ui/forms/TextFields.tsx";

type Draft = {
  requestId: string;
  proceedingId: string;
  hearingId: string | null;
  expects: string | null;
  title: string;
  onDay: string | null;
  time: string | null;
  place: string;
  reason: string;
};
const Schema = shapedForm<SetHearingInput, Draft>(
  SetHearingInput,
  (draft) => draft,
  {},
  ({ onDay, hearingId, reason }) => ({
    ...(onDay === null && { onDay: "Give the day of the hearing." }),
    ...(hearingId !== null && reason.trim() === "" && { reason: "Say why it moves, so that the next reader understands it." }),
  }),
);

export type HearingFormProps = AfterForm & {
  readonly proceedingId: string;
  /** The court's day today. */
  readonly courtDay: CalendarDate;
  /** Hearings that stand already: each may be moved. */
  readonly hearings: readonly HearingView[];
};

/** A hearing of which no docket entry tells: set by telephone, or moved by the clerk. */
export function HearingForm({ proceedingId, courtDay, hearings, onSaved, onCancel }: HearingFormProps) {
  const client = useTRPCClient();
  const { form, frame } = useSaveForm<SetHearingInput, Draft>(
    Schema,
    () => ({
      ...{ requestId: crypto.randomUUID(), proceedingId, hearingId: null, expects: null },
      ...{ title: "Hearing on the petition", onDay: null, time: null, place: "", reason: "" },
    }),
    (input) => client.docket.setHearing.mutate(input),
    onSaved,
  );
  const { hearingId } = form.values;
  const choose = (id: string | null) => {
    const moved = hearings.find((one) => one.id === id);
    form.setValues((values) => ({
      ...values,
      hearingId: moved?.id ?? null,
      expects: moved?.version ?? null,
      ...(moved && { title: moved.title, time: moved.time, place: moved.place ?? "" }),
    }));
  };
  const choices = {
    codes: hearings.map((one): string => one.id),
    labels: Object.fromEntries(hearings.map((one) => [one.id, `Move: ${one.title}, ${shortDay(one.onDay, courtDay)}`])),
  };
  return (
    <SaveFormFrame
      label="Set a hearing"
      before="the hearing can be saved"
      saveWords={hearingId === null ? "Set the hearing" : "Move the hearing"}
      about="Hearing"
      frame={frame}
      onCancel={onCancel}
    >
      {hearings.length > 0 && (
        <CodeField {...form.field("hearingId", "Which hearing?")} choices={choices} as="select" empty="A new one" onChange={choose} />
      )}
      <TextField {...form.field("title", "Hearing about")} />
      <DayField {...form.field("onDay", hearingId === null ? "On which day?" : "To which day?")} today={courtDay} hint="The court’s day." />
      <TimeField {...form.field("time", "Hour")} aside="at the court, if set" />
      <TextField {...form.field("place", "Place or link")} aside="if known" />
      {hearingId !== null && <TextField {...form.field("reason", "Why does it move?")} />}
    </SaveFormFrame>
  );
}
