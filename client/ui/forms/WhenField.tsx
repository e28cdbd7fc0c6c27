import { type CalendarDate, isCalendarDate } from "../../../shared/kernel/calendar-date.ts";
import type { Precision } from "../../../shared/kernel/when.ts";
import { TimeField } from "./DayField.tsx";
import { controlProps, Field, FieldGroup, type FieldOf } from "./Field.tsx";
import { parseWhen, whenInput } from "./parse-when.ts";
import { TypedField } from "./TypedField.tsx";
import styles from "./forms.module.css";

/** A date while it is being typed: shaped like `When`, but the texts may not be days yet; the contract's schema decides. */
export type WhenDraft = { readonly precision: Precision; readonly day: string | null; readonly time: string | null };
export const emptyWhen: WhenDraft = { precision: "day", day: null, time: null };

const KNOWN: readonly (readonly [Precision, string, string])[] = [
  ["day", "the day", "Day"],
  ["instant", "the day and the time", "Day"],
  ["month", "only the month", "Month"],
  ["year", "only the year", "Year"],
  ["not_later_than", "not later than a day", "Not later than"],
  ["unknown", "not known yet", "Day"],
];

/** A date as far as it is known. "Not known yet" is always an answer. */
export function WhenField({
  today,
  only,
  value,
  onChange,
  onBlur,
  ...frame
}: FieldOf<WhenDraft> & { today: CalendarDate; only?: readonly Precision[] }) {
  const choices = KNOWN.filter(([precision]) => only === undefined || only.includes(precision));
  const label = KNOWN.find(([precision]) => precision === value.precision)?.[2] ?? "Day";
  const known = value.precision !== "unknown";
  const choose = (text: string) => {
    const precision = choices.find(([one]) => one === text)?.[0] ?? "day";
    onChange({ precision, day: precision === "unknown" ? null : value.day, time: precision === "instant" ? value.time : null });
  };
  const write = (day: string) => (isCalendarDate(day) ? whenInput(day, value.precision) : day);
  const knownId = known ? `${frame.id}-known` : frame.id;
  return (
    <FieldGroup {...frame}>
      <div className={styles["control"]}>
        <div className={styles["pair"]}>
          <Field id={knownId} label="What is known">
            <select
              {...controlProps({ id: knownId, label: "" })}
              className={styles["input"]}
              value={value.precision}
              onChange={(event) => choose(event.currentTarget.value)}
              onBlur={onBlur}
            >
              {choices.map(([precision, words]) => (
                <option key={precision} value={precision}>
                  {words}
                </option>
              ))}
            </select>
          </Field>
          {known && (
            <TypedField
              key={value.precision}
              id={frame.id}
              label={label}
              width="short"
              read={(text) => parseWhen(text, value.precision, today)}
              write={write}
              understood={write}
              isHeld={isCalendarDate}
              value={value.day}
              onChange={(day) => onChange({ ...value, day })}
              onBlur={onBlur}
            />
          )}
          {value.precision === "instant" && (
            <TimeField
              id={`${frame.id}-time`}
              label="Time"
              value={value.time}
              onChange={(time) => onChange({ ...value, time })}
              onBlur={onBlur}
            />
          )}
        </div>
      </div>
    </FieldGroup>
  );
}
