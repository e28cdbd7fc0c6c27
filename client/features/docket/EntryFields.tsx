import type { CalendarDate } from "../../../shared/kernel/calendar-date.ts";
import { ENTRY_FILER, ENTRY_TYPE, SERVICE_KIND } from "../../../shared/docket/codes.ts";
import type { CorrectEntryInput, LogEntryInput } from "../../../shared/docket/contract.ts";
import { mayRuleOn } from "../../../shared/docket/motions.ts";
import { useToday } from "../../lib/clock.tsx";
import { shortDay } from "../../lib/format.ts";
import type { useSaveForm } from "../../lib/save-form.tsx";
import { CheckField, CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { DayField, TimeField } from "../../ui/forms/DayField.tsx";
import type { FieldOf } from "../../ui/forms/Field.tsx";
import { LongTextField, NumberField, TextField } from "../../ui/forms/TextFields.tsx";
import { type EntryDraft, motionWords } from "./entry-draft.ts";
import { useMotions } from "./use-docket.ts";

export type EntryFormState = ReturnType<typeof useSaveForm<LogEntryInput | CorrectEntryInput, EntryDraft>>["form"];
export type EntryFieldsProps = { readonly form: EntryFormState; readonly courtDay: CalendarDate; readonly proceedingId: string };

/** What is asked of every entry, and what only its kind needs. */
export function EntryFields({ form, courtDay, proceedingId }: EntryFieldsProps) {
  const filer = form.field("filer", "By whom?");
  const { values } = form;
  return (
    <>
      <CodeField {...form.field("type", "What was filed?")} choices={ENTRY_TYPE} as="select" />
      {mayRuleOn(values.type) && <MotionField {...form.field("rulesOnId", "Which motion does it rule on?")} proceedingId={proceedingId} />}
      {values.type === "ruling_interim" && (
        <CheckField
          {...form.field("withoutNotice", "Without notice to the other side")}
          hint="Then it ends by itself after 14 days unless it is extended (Fed. R. Civ. P. 65(b)(2))."
        />
      )}
      <NumberField {...form.field("number", "Number")} unit="or empty for an entry without one" />
      <DayField {...form.field("filedOn", "Filed on")} today={courtDay} hint="The court’s day. Type “today”, “yesterday” or “11/23”." />
      <CodeField {...filer} choices={ENTRY_FILER} as="select" onChange={(next) => next !== null && filer.onChange(next)} />
      <LongTextField {...form.field("text", "Docket text")} serif hint="As the docket gives it." />
      <DayField {...form.field("enteredOn", "Entered on")} today={courtDay} aside="if it differs from the filing day" />
      {values.enteredOn !== null && <TimeField {...form.field("enteredTime", "Entered at")} aside="at the court, if known" />}
      <DayField {...form.field("servedOn", "Served on")} today={courtDay} aside="or leave it empty" />
      {values.servedOn !== null && <CodeField {...form.field("service", "How was it served?")} choices={SERVICE_KIND} as="select" />}
      <TextField {...form.field("judge", "Judge")} aside="if the entry names one" width="short" />
      {values.type === "hearing_notice" && <HearingFields form={form} courtDay={courtDay} />}
    </>
  );
}

function HearingFields({ form, courtDay }: Omit<EntryFieldsProps, "proceedingId">) {
  return (
    <>
      <TextField {...form.field("hearingTitle", "Hearing about")} />
      <DayField {...form.field("onDay", "Hearing on")} today={courtDay} />
      <TimeField {...form.field("time", "Hour")} aside="at the court, if set" />
      <TextField {...form.field("place", "Place or link")} aside="if known" />
    </>
  );
}

/** A motion on this docket, or none. Not asked where the docket has none. */
function MotionField({ proceedingId, ...field }: FieldOf<string | null> & { readonly proceedingId: string }) {
  const today = useToday();
  const motions = useMotions(proceedingId);
  if (motions.length === 0) return null;
  const labels = Object.fromEntries(motions.map((one) => [one.id, motionWords(one, shortDay(one.filedOn, today))]));
  return (
    <CodeField
      {...field}
      as="select"
      empty="None of them, or not known"
      hint="A ruling ends what the motion held up: the time to appeal runs again."
      choices={{ codes: motions.map((one): string => one.id), labels }}
    />
  );
}
