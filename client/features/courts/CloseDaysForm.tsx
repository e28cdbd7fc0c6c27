import { useState } from "react";
import { CLOSED_DAY_KIND } from "../../../shared/courts/closed-days-codes.ts";
import type { CloseDaysInput } from "../../../shared/courts/contract.ts";
import { useToday } from "../../lib/clock.tsx";
import { count } from "../../lib/format.ts";
import { type AfterForm, SaveFormFrame, useSaveForm } from "../../lib/save-form.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import { Button } from "../../ui/actions/Button.tsx";
import { CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { DayField } from "../../ui/forms/DayField.tsx";
import { LongTextField, TextField } from "../../ui/forms/TextFields.tsx";
import { blankDay, type ClosedDaysDraft, closedDaysSchema, dayAfter, type DayDraft } from "./closed-days-draft.ts";
import styles from "./courts.module.css";

/** Where an error of one day can stand, and what its field is called. */
const PARTS = [
  ["day", "Which day?"],
  ["name", "Its name"],
  ["kind", "What closes it?"],
] as const;

/** Enters one or several closed days of a court from one source. */
export function CloseDaysForm({ courtId, onSaved, onCancel }: AfterForm & { readonly courtId: string }) {
  const client = useTRPCClient();
  const [Schema] = useState(() => closedDaysSchema());
  const { form, frame } = useSaveForm<CloseDaysInput, ClosedDaysDraft>(
    Schema,
    () => ({ requestId: crypto.randomUUID(), courtId, days: [blankDay()], source: "" }),
    (input) => client.courts.closeDays.mutate(input),
    onSaved,
  );
  const { days } = form.values;
  const errorOf = (place: number, part: string): string | undefined => {
    const error = form.errors[`days.${place}.${part}`];
    return typeof error === "string" ? error : undefined;
  };
  const errors = () => [
    ...days.flatMap(({ key }, place) =>
      PARTS.filter(([part]) => errorOf(place, part) !== undefined).map(([part, label]) => ({
        id: `${key}-${part}`,
        label: days.length === 1 ? label : `${label} (day ${place + 1})`,
      })),
    ),
    ...form.summary(),
  ];
  const setAll = (next: readonly DayDraft[]) => form.setValues((values) => ({ ...values, days: next }));
  return (
    <SaveFormFrame
      label="Enter closed days"
      before="these days can be saved"
      saveWords={`Enter ${count(days.length, "closed day")}`}
      about="Closed days"
      frame={{ ...frame, errors }}
      onCancel={onCancel}
    >
      {days.map((one, place) => (
        <DayFields
          key={one.key}
          day={one}
          place={days.length === 1 ? null : place + 1}
          onChange={(next) => setAll(days.map((other) => (other.key === one.key ? next : other)))}
          onTakeOut={() => setAll(days.filter((other) => other.key !== one.key))}
          errorOf={(part) => errorOf(place, part)}
        />
      ))}
      <div>
        <Button onClick={() => setAll([...days, dayAfter(days.at(-1))])}>Add one more day</Button>
      </div>
      <LongTextField
        {...form.field("source", "Where was this read?")}
        hint="“General Order 26-14 of Nov 20, 2026”. It stands beside every one of these days."
      />
      <p className={styles["note"]}>
        After saving, every open date of this court is counted again. Where the safe date of our own comes out earlier, it moves at once;
        everything else that comes out otherwise waits to be accepted.
      </p>
    </SaveFormFrame>
  );
}

type DayFieldsProps = {
  readonly day: DayDraft;
  /** Null where there is one day only. */
  readonly place: number | null;
  readonly onChange: (next: DayDraft) => void;
  readonly onTakeOut: () => void;
  readonly errorOf: (part: string) => string | undefined;
};

function DayFields({ day: { key, ...day }, place, onChange, onTakeOut, errorOf }: DayFieldsProps) {
  const today = useToday();
  const set = (part: Partial<DayDraft>) => onChange({ key, ...day, ...part });
  return (
    <fieldset className={styles["day"]}>
      <legend className="gw-hidden">{place === null ? "The day" : `Day ${place}`}</legend>
      {place !== null && (
        <div className={styles["dayHead"]}>
          <span>Day {place}</span>
          <Button look="quiet" small aria-label={`Take out day ${place}`} onClick={onTakeOut}>
            Take out
          </Button>
        </div>
      )}
      <DayField
        id={`${key}-day`}
        label="Which day?"
        value={day.day}
        onChange={(next) => set({ day: next })}
        today={today}
        error={errorOf("day")}
      />
      <TextField
        id={`${key}-name`}
        label="Its name"
        hint="As it was posted: “Day of mourning”, “Closed for snow”."
        value={day.name}
        onChange={(name) => set({ name })}
        error={errorOf("name")}
      />
      <CodeField
        id={`${key}-kind`}
        label="What closes it?"
        choices={CLOSED_DAY_KIND}
        as="radios"
        value={day.kind}
        onChange={(kind) => set({ kind })}
        error={errorOf("kind")}
      />
    </fieldset>
  );
}
