import type { ReactNode } from "react";
import { Mark } from "../marks/Mark.tsx";
import styles from "./States.module.css";

/** A finding: the record is kept, and this is what does not fit. `action` leads to mending it. */
export type ShownFinding = { readonly code: string; readonly says: ReactNode; readonly action?: ReactNode };

export function FindingsList({ label, findings }: { label: string; findings: readonly ShownFinding[] }) {
  if (findings.length === 0) return null;
  return (
    <ul className={styles["findings"]} aria-label={label}>
      {findings.map((finding, index) => (
        <li key={`${finding.code}-${index}`} className={styles["finding"]}>
          <Mark kind="due" />
          <span>{finding.says}</span>
          {finding.action !== undefined && <span className={styles["findingEnd"]}>{finding.action}</span>}
        </li>
      ))}
    </ul>
  );
}
