import { Link } from "@tanstack/react-router";
import type { DateRow } from "../../../shared/today/contract.ts";
import { paths } from "../../app/paths.ts";
import { initials } from "../../lib/format.ts";
import { cx } from "../../ui/cx.ts";
import { Meter } from "../../ui/dates/Meter.tsx";
import { HoursSpoken } from "../../ui/dates/DueDate.tsx";
import { Mark } from "../../ui/marks/Mark.tsx";
import { Avatar } from "../../ui/page/Avatar.tsx";
import { rowLink } from "../../ui/page/Rows.tsx";
import { Status } from "../../ui/page/Status.tsx";
import { CaseLine } from "../../lib/CaseLine.tsx";
import { dueWords, type Reader, whyLine } from "../../lib/date-words.ts";
import styles from "./today.module.css";

/** One date of ours: its hour, what is left of it, what it is, and who has it. The row opens the case. */
export function DueRow({ row, reader }: { row: DateRow; reader: Reader }) {
  const words = dueWords(row, reader);
  return (
    <li className={cx(styles["dueRow"], words.edge !== null && styles[`edge-${words.edge}`])}>
      <div className={styles["time"]}>
        <span className={cx(styles["strong"], "gw-num")}>{words.time}</span>
        <span className="gw-meta">{words.timeNote}</span>
      </div>
      <div className={styles["left"]}>
        <span className={cx(styles["strong"], styles[words.tone], "gw-num")}>
          {words.tone === "over" && <Mark kind="over" />} {words.left}
        </span>
        {words.hours !== null && (
          <span className={styles["meter"]}>
            <Meter hours={words.hours} whose="due" />
          </span>
        )}
        {words.leftNote !== null && <span className="gw-meta">{words.leftNote}</span>}
        {words.hours !== null && <HoursSpoken hours={words.hours} what={row.title} />}
      </div>
      <div className={styles["head"]}>
        <Link to={paths.case} params={{ id: row.case.id }} className={cx(rowLink, styles["strong"])}>
          {row.title}
        </Link>
        {row.jurisdictional && <Status mark="restricted">jurisdictional</Status>}
        <div>
          <CaseLine of={row.case} />
        </div>
      </div>
      <Link to={paths.deadline} params={{ id: row.id }} className={cx(styles["why"], styles["reason"], "gw-meta")}>
        {whyLine(row, reader.today)}
      </Link>
      <div className={styles["who"]}>
        {row.carrier === null ? (
          <span className="gw-meta">Nobody’s yet</span>
        ) : (
          <Avatar text={initials(row.carrier.name)} label={row.carrier.name} />
        )}
      </div>
    </li>
  );
}
