import type { ReactNode } from "react";
import { Button } from "../actions/Button.tsx";
import { cx } from "../cx.ts";
import { Mark } from "../marks/Mark.tsx";
import styles from "./States.module.css";

export type FailedStateProps = {
  /** What happened: "The docket could not be loaded". */
  readonly title: string;
  readonly why: ReactNode;
  /** What is safe: "Your note is kept on this computer." */
  readonly safe?: ReactNode;
  readonly onRetry?: () => void;
  /** The request's number in the server's log, with its time if known. */
  readonly reference?: string;
};

/** What happened, why, what is safe, and what to do. */
export function FailedState({ title, why, safe, onRetry, reference }: FailedStateProps) {
  return (
    <div role="alert" className={cx(styles["box"], styles["failed"])}>
      <p className={cx(styles["title"], styles["headline"])}>
        <Mark kind="over" />
        {title}
      </p>
      <p className={styles["text"]}>
        {why} {safe}
      </p>
      {(onRetry !== undefined || reference !== undefined) && (
        <div className={styles["actions"]}>
          {onRetry && <Button onClick={onRetry}>Try again</Button>}
          {reference !== undefined && <span className={styles["reference"]}>Reference {reference}</span>}
        </div>
      )}
    </div>
  );
}
