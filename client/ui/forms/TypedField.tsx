import { useState } from "react";
import { cx } from "../cx.ts";
import { controlProps, Field, type FieldOf } from "./Field.tsx";
import type { Read } from "./parse-day.ts";
import styles from "./forms.module.css";
import { useMostKept } from "./use-most-kept.ts";

export type TypedFieldProps = FieldOf<string | null> & {
  readonly read: (text: string) => Read<string>;
  /** How a held value is written into the field. */
  readonly write: (value: string) => string;
  /** What the field says it understood, beneath it. */
  readonly understood: (value: string) => string;
  readonly isHeld: (value: string) => boolean;
  readonly width: "short" | "tiny";
};

/**
 * A field that understands typing. The form holds the meaning, null for nothing, or the text as typed when it means nothing;
 * beneath stands what was understood, and after leaving the field a sentence says what could not be.
 */
export function TypedField({ read, write, understood, isHeld, width, value, onChange, onBlur, ...frame }: TypedFieldProps) {
  const [typed, setTyped] = useState<{ text: string; for: string | null } | null>(null);
  const [left, setLeft] = useState(true);
  const held = value !== null && isHeld(value);
  const text = typed !== null && typed.for === value ? typed.text : held ? write(value) : (value ?? "");
  const meaning = read(text);
  const refusal = left && meaning.kind === "not" ? meaning.says : undefined;
  const hold = (next: string) => {
    setLeft(false);
    const found = read(next);
    const holds = found.kind === "read" ? found.value : found.kind === "empty" ? null : next;
    setTyped({ text: next, for: holds });
    onChange(holds);
  };
  const { shown, take, guards } = useMostKept({ ...frame, error: refusal ?? (left ? frame.error : undefined) }, hold);
  const props = controlProps(shown);
  return (
    <Field {...shown}>
      <input
        {...props}
        {...guards}
        aria-describedby={cx(props["aria-describedby"], `${frame.id}-understood`)}
        className={cx(styles["input"], styles[width])}
        autoComplete="off"
        value={text}
        onChange={(event) => take(event.currentTarget.value)}
        onBlur={() => {
          setLeft(true);
          onBlur?.();
        }}
      />
      <div id={`${frame.id}-understood`} className={styles["understood"]} aria-live="polite">
        {meaning.kind === "read" && understood(meaning.value) !== text ? understood(meaning.value) : ""}
      </div>
    </Field>
  );
}
