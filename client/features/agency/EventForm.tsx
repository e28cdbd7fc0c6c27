import { useState } from "react";
import { AGENCY_EVENT, type AgencyEventKind } from "../../../shared/agency/codes.ts";
import { type AgencyEventView, CorrectEventInput, RecordEventInput } from "../../../shared/agency/contract.ts";
import { hourMatters } from "../../../shared/agency/rules.ts";
import { useToday } from "../../lib/clock.tsx";
import { type AfterForm, SaveFormFrame, shapedForm, useSaveForm } from "../../lib/save-form.tsx";
import { SavingWill } from "../../lib/SavingWill.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import { useLateValue } from "../../lib/use-late-value.ts";
import { zoneChoices } from "../../lib/zones.ts";
import { acceptWords, useAccepting, usePreview } from "../../lib/use-preview.ts";
import { CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { DayField, TimeField } from "../../ui/forms/DayField.tsx";
import { LongTextField, TextField } from "../../ui/forms/TextFields.tsx";
import { blankEvent, type EventDraft, shapeEvent } from "./event-draft.ts";

type EventInput = RecordEventInput | CorrectEventInput;

/** Both contracts over one draft, made once for the form. */
function useSchema(proceedingId: string, event: AgencyEventView | null) {
  const [schemas] = useState(() => ({
    record: shapedForm<EventInput, EventDraft>(RecordEventInput, (draft) => ({ ...shapeEvent(draft), proceedingId })),
    correct: shapedForm<EventInput, EventDraft>(CorrectEventInput, (draft) => ({
      ...shapeEvent(draft),
      ...{ eventId: event?.id ?? "", expects: event?.version ?? "", reason: draft.reason },
    })),
  }));
  return event === null ? schemas.record : schemas.correct;
}

export type EventFormProps = AfterForm & {
  readonly proceedingId: string;
  /** What may be recorded here, and the zone in which most of it happens. */
  readonly kinds: readonly AgencyEventKind[];
  readonly zone: string;
  /** The event to correct; null for a new one. */
  readonly event: AgencyEventView | null;
};

/** Records what happened before the agency, or corrects it. What saving will do to the dates is worked out while it is typed. */
export function EventForm({ proceedingId, kinds, zone, event, onSaved, onCancel }: EventFormProps) {
  const client = useTRPCClient();
  const today = useToday();
  const schema = useSchema(proceedingId, event);
  const { shownRef, accepting } = useAccepting();
  const send = (input: EventInput) =>
    "eventId" in input ? accepting((accepts) => client.agency.correct.mutate({ ...input, accepts })) : client.agency.record.mutate(input);
  const { form, frame } = useSaveForm<EventInput, EventDraft>(schema, () => blankEvent(event, zone), send, onSaved);
  const late = useLateValue(form.values, 350);
  // The reason moves no date, and dates follow before the source is known.
  const ready = schema.safeParse({ ...late, reason: "Not asked for yet", source: late.source || "Not asked for yet" });
  const ask = (input: EventInput) =>
    "eventId" in input ? client.agency.previewCorrection.mutate(input) : client.agency.preview.mutate(input);
  const preview = usePreview(ready.success ? ready.data : null, ask, shownRef);
  const { kind } = form.values;
  const zoneField = form.field("zone", "Time zone there");
  return (
    <SaveFormFrame
      label={event === null ? "Record an event" : "Correct an event"}
      before="this event can be saved"
      saveWords={event === null ? "Record the event" : acceptWords(preview.data?.says ?? [], "Save correction")}
      about="Event"
      frame={frame}
      onCancel={onCancel}
    >
      <CodeField {...form.field("kind", "What happened?")} choices={AGENCY_EVENT} only={kinds} as="select" />
      <DayField {...form.field("onDay", "On which day?")} today={today} hint="The day at the place where it happened." />
      {kind !== null && hourMatters(kind) && (
        <>
          <TimeField {...form.field("time", "At what time?")} hint="The 48 hours run from the hour. Leave it empty if it is not known." />
          <CodeField
            {...zoneField}
            as="select"
            choices={zoneChoices(zoneField.value)}
            onChange={(next) => next !== null && zoneField.onChange(next)}
          />
        </>
      )}
      <TextField {...form.field("source", "From which paper is this known, or whose word is it?")} />
      <LongTextField {...form.field("note", "Note")} aside="or leave it empty" />
      {event !== null && <TextField {...form.field("reason", "Why is it corrected?")} hint="The earlier words stay in the history." />}
      <SavingWill preview={preview} ready={ready.success} correcting={event !== null} />
    </SaveFormFrame>
  );
}
