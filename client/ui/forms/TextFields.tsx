import type { HTMLInputAutoCompleteAttribute } from "react";
import { cx } from "../cx.ts";
import { controlProps, Field, type FieldOf } from "./Field.tsx";
import styles from "./forms.module.css";
import { GROWS_UNTIL, useMostKept } from "./use-most-kept.ts";

export type TextFieldProps = FieldOf<string> & {
  readonly width?: "full" | "short" | "tiny";
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly type?: "text" | "email" | "password" | "tel";
  readonly maxLength?: number;
  /** Words of the record are typed in the record's voice. */
  readonly serif?: boolean;
};

/** One line of text. */
export function TextField({
  width = "full",
  autoComplete = "off",
  type = "text",
  maxLength,
  serif = false,
  value,
  onChange,
  onBlur,
  ...frame
}: TextFieldProps) {
  const { shown, take, guards } = useMostKept(frame, onChange);
  return (
    <Field {...shown}>
      <input
        {...controlProps(shown)}
        {...guards}
        className={cx(styles["input"], width !== "full" && styles[width], serif && "gw-serif")}
        type={type}
        autoComplete={autoComplete}
        spellCheck={type === "text"}
        {...(maxLength === undefined ? {} : { maxLength })}
        value={value}
        onChange={(event) => take(event.currentTarget.value)}
        onBlur={onBlur}
      />
    </Field>
  );
}

/** Several lines; the field grows with its text up to a height. */
export function LongTextField({ value, onChange, onBlur, serif = false, ...frame }: FieldOf<string> & { serif?: boolean }) {
  const { shown, take, guards } = useMostKept(frame, onChange);
  return (
    <Field {...shown}>
      <textarea
        {...controlProps(shown)}
        {...guards}
        className={cx(styles["input"], styles["long"], value.length > GROWS_UNTIL && styles["full"], serif && "gw-serif")}
        value={value}
        onChange={(event) => take(event.currentTarget.value)}
        onBlur={onBlur}
      />
    </Field>
  );
}

/** A number. The form holds the number, null for nothing, or the text as typed when it is no number (the contract then refuses it). */
export function NumberField({ value, onChange, onBlur, unit, ...frame }: FieldOf<number | string | null> & { unit?: string }) {
  const read = (text: string) => {
    const plain = text.trim().replaceAll(",", "");
    if (plain === "") {
      onChange(null);
      return;
    }
    onChange(/^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text);
  };
  const { shown, take, guards } = useMostKept(frame, read);
  return (
    <Field {...shown} aside={unit ?? frame.aside}>
      <input
        {...controlProps(shown)}
        {...guards}
        className={cx(styles["input"], styles["tiny"], "gw-num")}
        inputMode="decimal"
        autoComplete="off"
        value={value ?? ""}
        onChange={(event) => take(event.currentTarget.value)}
        onBlur={onBlur}
      />
    </Field>
  );
}
