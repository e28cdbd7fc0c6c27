import type { ReactNode } from "react";
import { cx } from "../cx.ts";
import { Mark } from "../marks/Mark.tsx";
import styles from "./forms.module.css";

/** What every field of a form takes. `id` is the control's, so that the summary can lead to it. */
export type FieldFrame = {
  readonly id: string;
  readonly label: string;
  /** After the label, lighter: `or “not known”`. */
  readonly aside?: string | undefined;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** Why the last thing done here was not taken; read out at once. */
  readonly refusal?: string | undefined;
};
export type FieldOf<T> = FieldFrame & {
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly onBlur?: (() => void) | undefined;
};

/** Attributes that tie a control to its hint and its error. */
export function controlProps(frame: FieldFrame) {
  const parts = [
    [frame.hint, "hint"],
    [frame.error, "error"],
    [frame.refusal, "refusal"],
  ] as const;
  const said = parts.flatMap(([words, part]) => (words === undefined ? [] : `${frame.id}-${part}`)).join(" ");
  return { id: frame.id, "aria-invalid": frame.error !== undefined, ...(said === "" ? {} : { "aria-describedby": said }) } as const;
}

/** Label, hint, error, then the control. */
export function Field({ children, ...frame }: FieldFrame & { children: ReactNode }) {
  return (
    <div className={styles["field"]}>
      <label htmlFor={frame.id} className={styles["label"]}>
        {frame.label}
        {frame.aside !== undefined && <span className={styles["optional"]}> {frame.aside}</span>}
      </label>
      <Words {...frame} />
      <div className={styles["control"]}>{children}</div>
    </div>
  );
}

/** The same for a question with several controls. */
export function FieldGroup({ children, ...frame }: FieldFrame & { children: ReactNode }) {
  const said = controlProps(frame)["aria-describedby"];
  return (
    <fieldset className={cx(styles["field"], styles["group"])} {...(said === undefined ? {} : { "aria-describedby": said })}>
      <legend className={styles["label"]}>
        {frame.label}
        {frame.aside !== undefined && <span className={styles["optional"]}> {frame.aside}</span>}
      </legend>
      <Words {...frame} />
      {children}
    </fieldset>
  );
}

function Words({ id, hint, error, refusal }: FieldFrame) {
  return (
    <>
      {hint !== undefined && (
        <div id={`${id}-hint`} className={styles["hint"]}>
          {hint}
        </div>
      )}
      {error !== undefined && (
        <div id={`${id}-error`} className={styles["error"]}>
          <Mark kind="over" />
          <span>{error}</span>
        </div>
      )}
      {refusal !== undefined && (
        <div id={`${id}-refusal`} role="alert" className={styles["error"]}>
          <Mark kind="over" />
          <span>{refusal}</span>
        </div>
      )}
    </>
  );
}
