import { cx } from "../cx.ts";
import styles from "./Meter.module.css";

export const METER_HOURS = 72;

/** Hours left of 72, drawn. The words beside it say the same, so it is hidden from assistive technology. */
export function Meter({ hours, whose }: { hours: number; whose: "due" | "gov" }) {
  const width = Math.max(2, Math.min(100, (hours / METER_HOURS) * 100));
  return (
    <span aria-hidden className={styles["meter"]}>
      <span className={cx(styles["fill"], styles[whose])} style={{ width: `${width}%` }} />
    </span>
  );
}
