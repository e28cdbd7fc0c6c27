import { cx } from "../cx.ts";
import styles from "./rows.module.css";

export type LoadBarProps = {
  readonly value: number;
  /** The largest value in the column: all bars are to one scale. */
  readonly most: number;
  /** Outlined instead of filled: there, but not now. */
  readonly away?: boolean | undefined;
};

/** A number with a bar, for a column of a table; the number is the text, the bar is for the eye. */
export function LoadBar({ value, most, away = false }: LoadBarProps) {
  const share = most <= 0 ? 0 : Math.max(0, Math.min(1, value / most));
  return (
    <span className={styles["load"]}>
      <span className={styles["loadTrack"]} aria-hidden>
        <span className={cx(styles["loadBar"], away && styles["away"])} style={{ width: `${share * 100}%` }} />
      </span>
      <b>{value}</b>
    </span>
  );
}
