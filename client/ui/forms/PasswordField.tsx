import { useState, type ReactNode } from "react";
import { Button } from "../actions/Button.tsx";
import { cx } from "../cx.ts";
import { controlProps, Field, type FieldOf } from "./Field.tsx";
import styles from "./forms.module.css";

export type PasswordFieldProps = FieldOf<string> & {
  readonly autoComplete: "current-password" | "new-password";
  /** A line beneath that follows the typing: what is still missing, or that it will do. Read out when it changes. */
  readonly says?: ReactNode;
};

/** A password. It can be pasted, and shown while typing; the spelling check of a browser never sees it. */
export function PasswordField({ autoComplete, says, value, onChange, onBlur, ...frame }: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  return (
    <Field {...frame}>
      <div className={styles["withEnd"]}>
        <input
          {...controlProps(frame)}
          className={cx(styles["input"])}
          type={shown ? "text" : "password"}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          onBlur={onBlur}
        />
        <Button aria-pressed={shown} aria-label={`Show ${frame.label.toLowerCase()}`} onClick={() => setShown(!shown)}>
          {shown ? "Hide" : "Show"}
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
