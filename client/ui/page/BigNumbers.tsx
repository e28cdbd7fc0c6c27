import type { ReactNode } from "react";
import styles from "./BigNumbers.module.css";

export type BigNumber = {
  readonly label: ReactNode;
  readonly value: string;
  /** A unit or a share, smaller, beside the value. */
  readonly unit?: string;
  /** What it is of: the denominator, the interval, the day. */
  readonly note?: ReactNode;
};

/** A strip of numbers, each with what it counts above it and what it is out of beneath. */
export function BigNumbers({ label, items }: { label: string; items: readonly BigNumber[] }) {
  return (
    <dl className={styles["strip"]} aria-label={label}>
      {items.map((item, index) => (
        <div key={index} className={styles["cell"]}>
          <dt className={styles["label"]}>{item.label}</dt>
          <dd className={styles["value"]}>
            {item.value}
            {item.unit !== undefined && <span className={styles["unit"]}> {item.unit}</span>}
          </dd>
          {item.note !== undefined && <dd className={styles["note"]}>{item.note}</dd>}
        </div>
      ))}
    </dl>
  );
}
