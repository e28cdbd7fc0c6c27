import { CUSTODY_END } from "../../../shared/custody/codes.ts";
import { isCalendarDate } from "../../../shared/kernel/calendar-date.ts";
import { unknownWhen, type When } from "../../../shared/kernel/when.ts";
import type { CorrectEndInput, RecordEndInput } from "../../../shared/outcomes/contract.ts";
import type { ReleaseFacts } from "../../../shared/outcomes/pathway.ts";
import type { EndFormView } from "../../../shared/outcomes/views.ts";
import { endQuestion } from "../../../shared/outcomes/wording.ts";
import { useToday } from "../../lib/clock.tsx";
import type { useZodForm } from "../../lib/zod-form.ts";
import { Button } from "../../ui/actions/Button.tsx";
import { CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { DayField, TimeField } from "../../ui/forms/DayField.tsx";
import { TextField } from "../../ui/forms/TextFields.tsx";
import { WhenField } from "../../ui/forms/WhenField.tsx";
import type { EndDraft } from "./end-draft.ts";
import { ReleaseFields } from "./ReleaseFields.tsx";

export type EndForm = ReturnType<typeof useZodForm<RecordEndInput | CorrectEndInput, EndDraft>>;
export type EndFieldsProps = {
  readonly form: EndForm;
  /** A name, or "they" for several. */
  readonly who: string;
  readonly facts: ReleaseFacts;
  readonly orders: EndFormView["orders"];
};

const THIRD = { codes: ["yes", "no", "unknown"], labels: { yes: "Yes", no: "No", unknown: "Not known yet" } } as const;

/** What happened, when, and what belongs to that kind of end. */
export function EndFields({ form, who, facts, orders }: EndFieldsProps) {
  const { kind } = form.values;
  const label = form.field("kind", "What happened?");
  const abroad = kind === "removed" || kind === "voluntary_departure";
  return (
    <>
      <CodeField {...label} as="select" choices={CUSTODY_END} onChange={(next) => next !== null && label.onChange(next)} />
      <Moment form={form} question={endQuestion(kind, who)} />
      {kind === "released" && <ReleaseFields form={form} facts={facts} orders={orders} at={draftWhen(form.values)} />}
      {abroad && (
        <>
          <TextField {...form.field("toCountry", "To which country?")} aside="or empty, if not known" width="short" />
          <CodeField {...form.field("thirdCountry", "Is it another country than the person’s own?")} choices={THIRD} />
        </>
      )}
      {kind === "other_custody" && <TextField {...form.field("note", "Whose custody?")} hint="“Marion County Jail, state charge”." />}
      {(kind === "unknown_end" || kind === "died") && <TextField {...form.field("note", "How is it known?")} aside="or empty" />}
      <TextField {...form.field("verifiedBy", "Who confirmed it?")} aside="or empty, if nobody did yet" width="short" />
    </>
  );
}

/** A day and, if known, an hour; behind one press also a month, a year, or no day at all. */
function Moment({ form, question }: { form: EndForm; question: string }) {
  const today = useToday();
  const { precision, day, time } = form.values;
  const bound = form.field("day", question);
  const hint = "The day at the place of detention. Type “yesterday” or “11/23”.";
  if (precision !== "day")
    return (
      <WhenField
        {...bound}
        today={today}
        only={["day", "month", "year", "not_later_than", "unknown"]}
        value={{ precision, day, time }}
        onChange={(when) => form.setValues((values) => ({ ...values, ...when }))}
      />
    );
  return (
    <>
      <DayField
        {...bound}
        today={today}
        hint={
          <>
            {hint}{" "}
            <Button look="link" onClick={() => form.setValues((values) => ({ ...values, precision: "month", day: null, time: null }))}>
              The day is not known
            </Button>
          </>
        }
      />
      <TimeField {...form.field("time", "What time?")} aside="or empty, for “not known”" />
    </>
  );
}

/** The date as far as it is typed, for what is on record before it. */
function draftWhen({ precision, day }: EndDraft): When {
  return day !== null && isCalendarDate(day) ? { precision: precision === "instant" ? "day" : precision, day, time: null } : unknownWhen;
}
