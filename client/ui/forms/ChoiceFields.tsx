import type { ReactNode } from "react";
import { cx } from "../cx.ts";
import { controlProps, Field, FieldGroup, type FieldOf } from "./Field.tsx";
import styles from "./forms.module.css";

/** Codes with their labels, in the order in which people are asked: the shape of a code list. */
export type Choices<K extends string> = { readonly codes: readonly K[]; readonly labels: Readonly<Record<K, string>> };
const RADIOS_AT_MOST = 7;

export type CodeFieldProps<K extends string> = FieldOf<K | null> & {
  readonly choices: Choices<K>;
  /** Few choices are seen at once; more than seven are a list. */
  readonly as?: "radios" | "select";
  /** Only these, in the list's order. */
  readonly only?: readonly K[];
  /** A line beneath a choice: what it means, what follows from it. */
  readonly notes?: Partial<Record<K, ReactNode>>;
  /** The first line of a list that has no answer yet. */
  readonly empty?: string;
  /** A list in parts under headings; a part without choices is left out. */
  readonly groups?: readonly { readonly label: string; readonly codes: readonly K[] }[];
};

/** One code of a closed list. */
export function CodeField<K extends string>({
  choices,
  as,
  only,
  notes = {},
  empty = "Choose",
  groups,
  value,
  onChange,
  onBlur,
  ...frame
}: CodeFieldProps<K>) {
  const codes = choices.codes.filter((code) => only === undefined || only.includes(code));
  if ((as ?? (codes.length <= RADIOS_AT_MOST ? "radios" : "select")) === "select") {
    const option = (code: K) => (
      <option key={code} value={code}>
        {choices.labels[code]}
      </option>
    );
    const take = (text: string) => onChange(codes.find((code) => code === text) ?? null);
    return (
      <Field {...frame}>
        <select
          {...controlProps(frame)}
          className={styles["input"]}
          value={value ?? ""}
          onChange={(event) => take(event.currentTarget.value)}
          onBlur={onBlur}
        >
          <option value="">{empty}</option>
          {groups === undefined
            ? codes.map(option)
            : groups.map((group) => {
                const inside = codes.filter((code) => group.codes.includes(code));
                return (
                  inside.length > 0 && (
                    <optgroup key={group.label} label={group.label}>
                      {inside.map(option)}
                    </optgroup>
                  )
                );
              })}
        </select>
      </Field>
    );
  }
  return (
    <FieldGroup {...frame}>
      <div className={styles["choices"]}>
        {codes.map((code, index) => (
          <label key={code} className={styles["choice"]}>
            <input
              type="radio"
              name={frame.id}
              {...(index === 0 ? { id: frame.id } : {})}
              {...(frame.error === undefined ? {} : { "aria-describedby": `${frame.id}-error` })}
              checked={value === code}
              onChange={() => onChange(code)}
            />
            <span>
              {choices.labels[code]}
              {notes[code] !== undefined && <span className={styles["choiceNote"]}>{notes[code]}</span>}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

/** Any number of codes of a closed list. */
export function ChecksField<K extends string>({
  choices,
  value,
  onChange,
  onBlur,
  ...frame
}: FieldOf<readonly K[]> & { choices: Choices<K> }) {
  const toggle = (code: K) => onChange(choices.codes.filter((one) => (one === code ? !value.includes(one) : value.includes(one))));
  return (
    <FieldGroup {...frame}>
      <div className={styles["choices"]} onBlur={onBlur}>
        {choices.codes.map((code, index) => (
          <label key={code} className={styles["choice"]}>
            <input
              type="checkbox"
              {...(index === 0 ? { id: frame.id } : {})}
              checked={value.includes(code)}
              onChange={() => toggle(code)}
            />
            <span>{choices.labels[code]}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

/** One yes or no, as a sentence to agree with. */
export function CheckField({ value, onChange, onBlur, label, hint, id, error }: FieldOf<boolean>) {
  return (
    <div className={styles["field"]}>
      <label className={cx(styles["choice"])}>
        <input
          {...controlProps({ id, label, hint, error })}
          type="checkbox"
          checked={value}
          onChange={(event) => onChange(event.currentTarget.checked)}
          onBlur={onBlur}
        />
        <span>
          {label}
          {hint !== undefined && (
            <span id={`${id}-hint`} className={styles["choiceNote"]}>
              {hint}
            </span>
          )}
          {error !== undefined && (
            <span id={`${id}-error`} className={styles["error"]}>
              {error}
            </span>
          )}
        </span>
      </label>
    </div>
  );
}
