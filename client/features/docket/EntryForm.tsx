import { useState } from "react";
import { z } from "zod";
import type { CalendarDate } from "../../../shared/kernel/calendar-date.ts";
import type { CodeOf } from "../../../shared/kernel/codes.ts";
import type { Saved } from "../../../shared/kernel/save.ts";
import { ENTRY_FILER, ENTRY_TYPE, type EntryType, SERVICE_KIND, type ServiceKind } from "../../../shared/docket/codes.ts";
import { CorrectEntryInput, type EntryView, LogEntryInput } from "../../../shared/docket/contract.ts";
import { SaveConflict } from "../../lib/SaveConflict.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import { useLateValue } from "../../lib/use-late-value.ts";
import { useSave } from "../../lib/use-save.ts";
import { useZodForm } from "../../lib/zod-form.ts";
import { CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { DayField, TimeField } from "../../ui/forms/DayField.tsx";
import { ErrorSummary, Form, SubmitBar } from "../../ui/forms/Form.tsx";
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
  readonly onSaved: (saved: Saved) => void;
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

/** The contract's shape: an entry sets a hearing when it is a notice of one and a day is given. */
function shape({ hearingTitle, onDay, time, place, reason: _reason, ...draft }: EntryDraft) {
  const hearing = onDay === null || draft.type !== "hearing_notice" ? null : { title: hearingTitle, onDay, time, place };
  return { ...draft, source: "typed" as const, hearing };
}

function checked<Out>(contract: z.ZodType<Out>, more: (draft: EntryDraft) => object) {
  return z.custom<EntryDraft>().transform((draft, context): Out => {
    const result = contract.safeParse({ ...shape(draft), ...more(draft) });
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      const named = issue.path.at(-1) === "title" ? "hearingTitle" : issue.path.at(-1);
      context.addIssue({ code: "custom", message: issue.message, path: typeof named === "string" ? [named] : [] });
    }
    return z.NEVER;
  });
}

/** Logs an entry, or corrects one. What saving will do is worked out by the server while it is typed. */
export function EntryForm({ proceedingId, courtDay, entry, nextNumber, onSaved, onCancel }: EntryFormProps) {
  const client = useTRPCClient();
  const [first] = useState(() => blank(entry, nextNumber));
  const [schemas] = useState(() => ({
    log: checked(LogEntryInput, () => ({ proceedingId })),
    correct: checked(CorrectEntryInput, ({ reason }) => ({ entryId: entry?.id ?? "", expects: entry?.version ?? "", reason })),
  }));
  const form = useZodForm<LogEntryInput | CorrectEntryInput, EntryDraft>(entry === null ? schemas.log : schemas.correct, first);
  const save = useSave<LogEntryInput | CorrectEntryInput>({
    send: (input) => ("entryId" in input ? client.docket.correct.mutate(input) : client.docket.log.mutate(input)),
    stale: [[]],
    onSaved,
    refuse: form.refuse,
    rebase: (input, version) => ("entryId" in input ? { ...input, expects: version } : input),
  });
  const late = useLateValue(form.values, 350);
  const ready = entry === null ? schemas.log.safeParse(late) : null;
  const preview = usePreview(ready?.success === true ? ready.data : null);
  const many = preview.data?.says.filter((one) => one.kind === "deadline" || one.kind === "obligation").length ?? 0;
  if (save.conflict)
    return (
      <SaveConflict
        about="Entry"
        conflict={save.conflict}
        busy={save.busy}
        onKeepMine={() => void save.keepMine()}
        onKeepTheirs={() => void save.keepTheirs().then(onCancel)}
      />
    );
  return (
    <Form label={entry === null ? "Log an entry" : "Correct an entry"} onSave={(event) => void form.save(save.run)(event)}>
      <ErrorSummary errors={form.summary()} before="this entry can be saved" refusal={form.refusal} attempts={form.attempts} />
      <EntryFields form={form} courtDay={courtDay} />
      {entry !== null && (
        <TextField {...form.field("reason", "Why is it corrected?")} hint="The old text stays, struck, with this reason beside it." />
      )}
      {entry === null && <SavingWill preview={preview} ready={ready?.success === true} />}
      <SubmitBar save={saveWords(entry !== null, many)} busy={save.busy} onCancel={onCancel} />
    </Form>
  );
}

function saveWords(correcting: boolean, many: number): string {
  if (correcting) return "Save correction";
  if (many === 0) return "Save entry";
  return `Save entry and ${many} ${many === 1 ? "date or command" : "dates and commands"}`;
}

type EntryFormState = ReturnType<typeof useZodForm<LogEntryInput | CorrectEntryInput, EntryDraft>>;

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
