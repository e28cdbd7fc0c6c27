import { useState, type ReactNode } from "react";
import { Button } from "../actions/Button.tsx";
import { cx } from "../cx.ts";
import { controlProps, Field, type FieldOf } from "./Field.tsx";
import styles from "./forms.module.css";
import { useMostKept } from "./use-most-kept.ts";

export type PasswordFieldProps = FieldOf<string> & {
  readonly autoComplete: "current-password" | "new-password";
  /** A line beneath that follows the typing: what is still missing, or that it will do. Read out when it changes. */
  readonly says?: ReactNode;
};

/** A password. It can be pasted, and shown while typing; the spelling check of a browser never sees it. */
export function PasswordField({ autoComplete, says, value, onChange, onBlur, ...frame }: PasswordFieldProps) {
  const [open, setOpen] = useState(false);
  const { shown, take, guards } = useMostKept(frame, onChange);
  return (
    <Field {...shown}>
      <div className={styles["withEnd"]}>
        <input
          {...controlProps(shown)}
          {...guards}
          className={cx(styles["input"])}
          type={open ? "text" : "password"}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          value={value}
          onChange={(event) => take(event.currentTarget.value)}
          onBlur={onBlur}
        />
        <Button aria-pressed={open} aria-label={`Show ${frame.label.toLowerCase()}`} onClick={() => setOpen(!open)}>
          {open ? "Hide" : "Show"}
        </Button>
      </div>
      {says !== undefined && (
        <div role="status" className={styles["understood"]}>
          {says}
        </div>
      )}
    </Field>
  );
}
