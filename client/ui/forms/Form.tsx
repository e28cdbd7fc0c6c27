import { useEffect, useLayoutEffect, useRef, type ReactNode, type SyntheticEvent } from "react";
import { Button } from "../actions/Button.tsx";
import { Mark } from "../marks/Mark.tsx";
import styles from "./forms.module.css";

/** A form in one column, 560 px at most. Ctrl or ⌘ with Enter saves from any field. */
export function Form({ label, onSave, children }: { label: string; onSave: (event: SyntheticEvent) => void; children: ReactNode }) {
  const form = useRef<HTMLFormElement>(null);
  // A dialog gives the focus to what carries this mark, not to its close button.
  useLayoutEffect(() => form.current?.querySelector("input, select, textarea")?.setAttribute("data-autofocus", ""), []);
  return (
    <form
      ref={form}
      aria-label={label}
      noValidate
      className={styles["form"]}
      onSubmit={onSave}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        event.currentTarget.requestSubmit();
      }}
    >
      {children}
    </form>
  );
}

const NUMBERS = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"] as const;

export type ErrorSummaryProps = {
  readonly errors: readonly { readonly id: string; readonly label: string }[];
  /** Ends the sentence: "this release can be saved". */
  readonly before: string;
  /** A sentence from the server or about the whole form. */
  readonly refusal?: string | null;
  /** Counts the tries to save; the summary takes the focus at each new one. */
  readonly attempts: number;
};

/** How many answers are needed, each a link to its field. Stands on top of the form and takes the focus after a try to save. */
export function ErrorSummary({ errors, before, refusal = null, attempts }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempts > 0) box.current?.focus();
  }, [attempts]);
  if (attempts === 0 || (errors.length === 0 && refusal === null)) return null;
  const many = `${NUMBERS[errors.length] ?? String(errors.length)} ${errors.length === 1 ? "answer is" : "answers are"} needed before ${before}.`;
  return (
    <div ref={box} role="alert" tabIndex={-1} className={styles["summary"]}>
      <Mark kind="over" />
      <div>
        {refusal !== null && <p className={styles["summaryTitle"]}>{refusal}</p>}
        {errors.length > 0 && <p className={styles["summaryTitle"]}>{many}</p>}
        {errors.map((error, index) => (
          <span key={error.id}>
            {index > 0 && ", "}
            <a
              href={`#${error.id}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(error.id)?.focus();
              }}
            >
              {error.label.replace(/[?:]$/, "")}
            </a>
          </span>
        ))}
      </div>
    </div>
  );
}

export type SubmitBarProps = {
  /** What saving does, in words: "Save entry and 3 obligations". */
  readonly save: string;
  readonly busy?: boolean;
  /** Shown while saving takes its time: "Another save is going first". */
  readonly waiting?: string;
  readonly onCancel?: () => void;
  readonly cancel?: string;
  readonly children?: ReactNode;
};

/** The end of a form: the one filled button, what else can be done, and what it is waiting for. */
export function SubmitBar({ save, busy = false, waiting = "Saving", onCancel, cancel = "Cancel", children }: SubmitBarProps) {
  // A press must not leave the field first: the sentence that then appears would move the button from under the pointer.
  return (
    <div className={styles["submit"]} onMouseDown={(event) => event.preventDefault()}>
      <Button type="submit" look="filled" busy={busy}>
        {save}
      </Button>
      {children}
      {onCancel && <Button onClick={onCancel}>{cancel}</Button>}
      <span role="status">{busy ? waiting : ""}</span>
    </div>
  );
}
