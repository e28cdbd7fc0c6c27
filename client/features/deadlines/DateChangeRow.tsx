import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { CHANGE_CAUSE } from "../../../shared/deadlines/codes.ts";
import type { DateChangeView } from "../../../shared/deadlines/differences-contract.ts";
import { paths } from "../../app/paths.ts";
import { CaseLine } from "../../lib/CaseLine.tsx";
import { useToday, useZone } from "../../lib/clock.tsx";
import { momentText } from "../../lib/format.ts";
import { cx } from "../../ui/cx.ts";
import { Mark } from "../../ui/marks/Mark.tsx";
import { changeWords, toneOf } from "./deadline-words.ts";
import styles from "./date-changes.module.css";

export type DateChangeRowProps = {
  readonly row: DateChangeView;
  /** True in a list over cases. */
  readonly named: boolean;
  readonly chosen: boolean;
  /** Null where there is one row only, which needs no choosing. */
  readonly onChoose: (() => void) | null;
  readonly actions: ReactNode;
};

/** One date: the day that stands, the day that would take its place, why, and whose. A new day that has passed is told in red. */
export function DateChangeRow({ row, named, chosen, onChoose, actions }: DateChangeRowProps) {
  const today = useToday();
  const zone = useZone();
  const { was, becomes } = changeWords(row, today);
  return (
    <li className={cx(styles["row"], row.past && styles["past"])}>
      {onChoose !== null && (
        <input type="checkbox" className={styles["box"]} aria-label={`Choose ${row.title}, ${was}`} checked={chosen} onChange={onChoose} />
      )}
      <div className={styles["body"]}>
        <span className={styles["title"]}>
          <Mark kind={row.past ? "over" : toneOf(row)} />
          <Link to={paths.deadline} params={{ id: row.deadlineId }}>
            {row.title}
          </Link>
        </span>
        <span className={styles["days"]}>
          <span>{was}</span>
          <span aria-hidden>→</span>
          <span className="gw-hidden">would become</span>
          <strong className={row.past ? styles["over"] : undefined}>{becomes ?? "cannot be counted"}</strong>
        </span>
        {row.past && <span className={styles["over"]}>The new date has already passed. Act at once.</span>}
        {named && (
          <Link to={paths.case} params={{ id: row.case.id }} className={styles["case"]}>
            <CaseLine of={row.case} />
          </Link>
        )}
        <span className="gw-meta">
          {row.because} {CHANGE_CAUSE.labels[row.cause]} <span className={styles["at"]}>· {momentText(row.at, zone, today)}</span>
        </span>
        {row.after === null && (
          <span className="gw-meta">It stands until the closed days are complete, or somebody keeps it with a reason.</span>
        )}
      </div>
      {actions !== false && <div className={styles["acts"]}>{actions}</div>}
    </li>
  );
}
