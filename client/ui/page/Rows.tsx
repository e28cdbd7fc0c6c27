import type { ReactNode } from "react";
import { cx } from "../cx.ts";
import styles from "./Rows.module.css";

/** A list of things inside a panel. `label` names it when no heading does. */
export function Rows({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <ul className={styles["rows"]} {...(label === undefined ? {} : { "aria-label": label })}>
      {children}
    </ul>
  );
}

export type RowProps = {
  /** At the left: a time, a mark. `leadWide` gives it a second column's room. */
  readonly lead?: ReactNode;
  readonly title: ReactNode;
  /** Lines beneath the title. */
  readonly lines?: readonly ReactNode[];
  readonly end?: ReactNode;
  /** An edge at the left: ours and soon, late, the government's. */
  readonly edge?: "due" | "over" | "gov";
};

/** One thing. A link with the class `rowLink` in its title makes the whole row open. */
export function Row({ lead, title, lines = [], end, edge }: RowProps) {
  return (
    <li className={cx(styles["row"], edge && styles[edge])}>
      {lead !== undefined && <div className={styles["lead"]}>{lead}</div>}
      <div className={styles["body"]}>
        <div className={styles["title"]}>{title}</div>
        {lines.map((line, index) => (
          <div key={index} className={styles["line"]}>
            {line}
          </div>
        ))}
      </div>
      {end !== undefined && <div className={styles["end"]}>{end}</div>}
    </li>
  );
}

/** A heading between rows: a day, a court. `hatched` for days when courts are closed. */
export function RowGroup({
  title,
  note,
  end,
  hatched = false,
}: {
  title: ReactNode;
  note?: ReactNode;
  end?: ReactNode;
  hatched?: boolean;
}) {
  return (
    <li className={cx(styles["group"], hatched && "gw-hatch")}>
      <strong>{title}</strong>
      {note !== undefined && <span className={styles["groupNote"]}>{note}</span>}
      {end !== undefined && <span className={styles["groupEnd"]}>{end}</span>}
    </li>
  );
}

/** Give to the one link of a row or a table row: its target is the whole row. */
export const rowLink: string = styles["rowLink"] ?? "";
