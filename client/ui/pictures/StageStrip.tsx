import { cx } from "../cx.ts";
import styles from "./stage.module.css";

export type Stage = {
  readonly id: string;
  readonly label: string;
  /** A day, or words like “due Wed”. */
  readonly day?: string | undefined;
  readonly state: "done" | "now" | "ahead";
  /** 0 to 1: how much of the step is done, where those it is about differ. */
  readonly part?: number | undefined;
};

export type StageStripProps = {
  readonly label: string;
  readonly stages: readonly Stage[];
  /** Said of the step that is now, for those who do not see the color. */
  readonly nowWord?: string | undefined;
};

function shareOf({ state, part }: Stage): number {
  if (part !== undefined) return Math.max(0, Math.min(1, part));
  return state === "ahead" ? 0 : 1;
}

/** The stages of one thing in a row, filled as far as they are done; a compact list where it is narrow. */
export function StageStrip({ label, stages, nowWord = "now" }: StageStripProps) {
  return (
    <div className={styles["box"]}>
      <ol className={styles["strip"]} aria-label={label}>
        {stages.map((stage) => (
          <li key={stage.id} className={cx(styles["stage"], styles[stage.state])} aria-current={stage.state === "now" ? "step" : undefined}>
            <span className={styles["bar"]} aria-hidden>
              <span style={{ width: `${shareOf(stage) * 100}%` }} />
            </span>
            <span className={styles["label"]}>
              {stage.label}
              {stage.state === "now" ? <span className={styles["hidden"]}> ({nowWord})</span> : null}
            </span>
            <span className={styles["day"]}>{stage.day}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
