import type { CalendarDate } from "../../../shared/kernel/calendar-date.ts";
import { OBLIGATION_SCOPE } from "../../../shared/obligations/codes.ts";
import { CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { DayField, TimeField } from "../../ui/forms/DayField.tsx";
import { NumberField, TextField } from "../../ui/forms/TextFields.tsx";
import { FROM_CHOICES, TIME_CHOICES, type TimeDraft, type TimeKind, UNIT_CHOICES } from "./time-draft.ts";

export type TimeFieldsProps = {
  readonly id: string;
  readonly label: string;
  readonly value: TimeDraft;
  readonly onChange: (value: TimeDraft) => void;
  readonly courtDay: CalendarDate;
  /** An extension has a date; it never becomes a standing command. */
  readonly only?: readonly TimeKind[];
  readonly errorOf: (part: string) => string | undefined;
};

/** By when: a day, an hour of a day, a counted period, or from now on. */
export function TimeFields({ id, label, value, onChange, courtDay, only = TIME_CHOICES.codes, errorOf }: TimeFieldsProps) {
  const set = (part: Partial<TimeDraft>) => onChange({ ...value, ...part });
  const { kind } = value;
  return (
    <>
      <CodeField
        id={`${id}-kind`}
        label={label}
        as="select"
        choices={TIME_CHOICES}
        only={only}
        value={kind}
        onChange={(next) => next !== null && set({ kind: next })}
      />
      {(kind === "day" || kind === "instant") && (
        <DayField
          id={`${id}-day`}
          label="Day"
          hint="The court’s day. Type “tomorrow” or “12/1”."
          value={value.day}
          onChange={(day) => set({ day })}
          today={courtDay}
          error={errorOf("day")}
        />
      )}
      {kind === "instant" && (
        <TimeField
          id={`${id}-time`}
          label="Hour"
          aside="at the court"
          value={value.time}
          onChange={(time) => set({ time })}
          error={errorOf("time")}
        />
      )}
      {kind === "period" && <PeriodFields id={id} value={value} set={set} error={errorOf("n")} />}
      {kind === "standing" && (
        <>
          <CodeField
            id={`${id}-scope`}
            label="Where does it hold?"
            as="select"
            empty="The order names no place"
            choices={OBLIGATION_SCOPE}
            value={value.scope}
            onChange={(scope) => set({ scope })}
          />
          <TextField
            id={`${id}-until`}
            label="Until when?"
            aside="or empty, for “until changed”"
            hint="In the order’s words: “the action ends”, “48 hours’ notice was given”."
            value={value.until}
            onChange={(until) => set({ until })}
          />
        </>
      )}
    </>
  );
}

type PeriodProps = { id: string; value: TimeDraft; set: (part: Partial<TimeDraft>) => void; error: string | undefined };

function PeriodFields({ id, value, set, error }: PeriodProps) {
  const hours = value.unit === "hour";
  return (
    <>
      <NumberField id={`${id}-n`} label="How many?" value={value.n} onChange={(n) => set({ n })} error={error} />
      <CodeField
        id={`${id}-unit`}
        label="Days or hours?"
        hint={
          hours
            ? "Hours run from the moment, nights and weekends too (Fed. R. Civ. P. 6(a)(2))."
            : "Days are counted by Fed. R. Civ. P. 6(a)(1)."
        }
        choices={UNIT_CHOICES}
        value={value.unit}
        onChange={(unit) => unit !== null && set({ unit })}
      />
      <CodeField
        id={`${id}-from`}
        label="Counted from"
        choices={FROM_CHOICES}
        value={value.from}
        onChange={(from) => from !== null && set({ from })}
      />
    </>
  );
}
