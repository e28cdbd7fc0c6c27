import { useState } from "react";
import type { CalendarDate } from "../../../shared/kernel/calendar-date.ts";
import type { CodeOf } from "../../../shared/kernel/codes.ts";
import type { Saved } from "../../../shared/kernel/save.ts";
import { ENTRY_FILER, ENTRY_TYPE, type EntryType, SERVICE_KIND, type ServiceKind } from "../../../shared/docket/codes.ts";
import { CorrectEntryInput, type EntryView, LogEntryInput } from "../../../shared/docket/contract.ts";
import { SaveFormFrame, shapedForm, useSaveForm } from "../../lib/save-form.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import { useLateValue } from "../../lib/use-late-value.ts";
import { CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { DayField, TimeField } from "../../ui/forms/DayField.tsx";
import { LongTextField, NumberField, TextField } from "../../ui/forms/TextFields.tsx";
import { SavingWill } from "./SavingWill.tsx";
import { usePreview } from "./use-docket.ts";

type EntryDraft = {
  requestId: string;
  number: number | string | null;
  filedOn: string | null;
  enteredOn: string | null;
  enteredTime: string | null;
  type: EntryType | null;
  filer: CodeOf<typeof ENTRY_FILER>;
  text: string;
  servedOn: string | null;
  service: ServiceKind | null;
  judge: string;
  hearingTitle: string;
  onDay: string | null;
  time: string | null;
  place: string;
  reason: string;
};

export type EntryFormProps = {
  readonly proceedingId: string;
  /** The court's day today. */
  readonly courtDay: CalendarDate;
  /** The entry to correct; null for a new one. */
  readonly entry: EntryView | null;
  readonly nextNumber: number | null;
  readonly onSaved: (saved: Saved, entry: LogEntryInput | CorrectEntryInput) => void;
  readonly onCancel: () => void;
};

function blank(entry: EntryView | null, nextNumber: number | null): EntryDraft {
  return {
    requestId: crypto.randomUUID(),
    number: entry === null ? nextNumber : entry.number,
    filedOn: entry?.filedOn ?? null,
    enteredOn: entry?.enteredOn ?? null,
    enteredTime: entry?.enteredTime ?? null,
    type: entry?.type ?? null,
    filer: entry?.filer ?? "unknown",
    text: entry?.text ?? "",
    servedOn: entry?.servedOn ?? null,
    service: entry?.service ?? null,
    judge: entry?.judge ?? "",
    hearingTitle: "Hearing on the petition",
    onDay: null,
    time: null,
    place: "",
    reason: "",
  };
}

/** The title of a hearing is asked for under its own name. */
const HEARING_TITLE = { title: "hearingTitle" } as const;

/** The contract's shape: an entry sets a hearing when it is a notice of one and a day is given. */
function shape({ hearingTitle, onDay, time, place, reason: _reason, ...draft }: EntryDraft) {
  const hearing = onDay === null || draft.type !== "hearing_notice" ? null : { title: hearingTitle, onDay, time, place };
  return { ...draft, source: "typed" as const, hearing };
}

/** Logs an entry, or corrects one. What saving will do is worked out by the server while it is typed. */
export function EntryForm({ proceedingId, courtDay, entry, nextNumber, onSaved, onCancel }: EntryFormProps) {
  const client = useTRPCClient();
  const [schemas] = useState(() => ({
    log: shapedForm<LogEntryInput, EntryDraft>(LogEntryInput, (draft) => ({ ...shape(draft), proceedingId }), HEARING_TITLE),
    correct: shapedForm<CorrectEntryInput, EntryDraft>(
      CorrectEntryInput,
      (draft) => ({ ...shape(draft), entryId: entry?.id ?? "", expects: entry?.version ?? "", reason: draft.reason }),
      HEARING_TITLE,
    ),
  }));
  const { form, frame } = useSaveForm<LogEntryInput | CorrectEntryInput, EntryDraft>(
    entry === null ? schemas.log : schemas.correct,
    () => blank(entry, nextNumber),
    (input) => ("entryId" in input ? client.docket.correct.mutate(input) : client.docket.log.mutate(input)),
    onSaved,
  );
  const late = useLateValue(form.values, 350);
  const ready = entry === null ? schemas.log.safeParse(late) : null;
  const preview = usePreview(ready?.success === true ? ready.data : null);
  const many = preview.data?.says.filter((one) => one.kind === "deadline" || one.kind === "obligation").length ?? 0;
  return (
    <SaveFormFrame
      label={entry === null ? "Log an entry" : "Correct an entry"}
      before="this entry can be saved"
      saveWords={saveWords(entry !== null, many)}
      about="Entry"
      frame={frame}
      onCancel={onCancel}
    >
      <EntryFields form={form} courtDay={courtDay} />
      {entry !== null && (
        <TextField {...form.field("reason", "Why is it corrected?")} hint="The old text stays, struck, with this reason beside it." />
      )}
      {entry === null && <SavingWill preview={preview} ready={ready?.success === true} />}
    </SaveFormFrame>
  );
}

function saveWords(correcting: boolean, many: number): string {
  if (correcting) return "Save correction";
  if (many === 0) return "Save entry";
  return `Save entry and ${many} ${many === 1 ? "date or command" : "dates and commands"}`;
}

type EntryFormState = ReturnType<typeof useSaveForm<LogEntryInput | CorrectEntryInput, EntryDraft>>["form"];

function EntryFields({ form, courtDay }: { form: EntryFormState; courtDay: CalendarDate }) {
  const filer = form.field("filer", "By whom?");
  const { values } = form;
  return (
    <>
      <CodeField {...form.field("type", "What was filed?")} choices={ENTRY_TYPE} as="select" />
      <NumberField {...form.field("number", "Number")} unit="or empty for an entry without one" />
      <DayField {...form.field("filedOn", "Filed on")} today={courtDay} hint="The court’s day. Type “today”, “yesterday” or “11/23”." />
      <CodeField {...filer} choices={ENTRY_FILER} as="select" onChange={(next) => next !== null && filer.onChange(next)} />
      <LongTextField {...form.field("text", "Docket text")} serif hint="As the docket gives it." />
      <DayField {...form.field("enteredOn", "Entered on")} today={courtDay} aside="if it differs from the filing day" />
      {values.enteredOn !== null && <TimeField {...form.field("enteredTime", "Entered at")} aside="at the court, if known" />}
      <DayField {...form.field("servedOn", "Served on")} today={courtDay} aside="or leave it empty" />
      {values.servedOn !== null && <CodeField {...form.field("service", "How was it served?")} choices={SERVICE_KIND} as="select" />}
      <TextField {...form.field("judge", "Judge")} aside="if the entry names one" width="short" />
      {values.type === "hearing_notice" && (
        <>
          <TextField {...form.field("hearingTitle", "Hearing about")} />
          <DayField {...form.field("onDay", "Hearing on")} today={courtDay} />
          <TimeField {...form.field("time", "Hour")} aside="at the court, if set" />
          <TextField {...form.field("place", "Place or link")} aside="if known" />
        </>
      )}
    </>
  );
}
