import { Link } from "@tanstack/react-router";
import type { DateRow } from "../../../shared/today/contract.ts";
import { paths } from "../../app/paths.ts";
import { cx } from "../../ui/cx.ts";
import { HoursSpoken } from "../../ui/dates/DueDate.tsx";
import { Meter } from "../../ui/dates/Meter.tsx";
import { Mark } from "../../ui/marks/Mark.tsx";
import { Panel } from "../../ui/page/Panel.tsx";
import { rowLink } from "../../ui/page/Rows.tsx";
import { Status } from "../../ui/page/Status.tsx";
import { EmptyState } from "../../ui/states/EmptyState.tsx";
import { CaseLine } from "../../lib/CaseLine.tsx";
import { owedWhen, owedWords, type OwedWords, type Reader } from "../../lib/date-words.ts";
import { useReader } from "../../lib/use-reader.ts";
import styles from "./today.module.css";

/** What the government owes our clients, earliest first: what has passed as a chip, what nobody can see done in gray. */
export function OwedPanel({ rows, titled = true }: { rows: readonly DateRow[]; titled?: boolean }) {
  const reader = useReader();
  const heading = titled
    ? { title: "Owed by the government", icon: <Mark kind="gov" />, ...(rows.length > 0 ? { count: rows.length } : {}) }
    : { label: "Owed by the government" };
  return (
    <Panel {...heading}>
      {rows.length === 0 ? (
        <EmptyState
          title="The government owes nothing by a date"
          text="When an order tells it to do something by a day or an hour, that appears here with the time left."
        />
      ) : (
        <ul style={{ listStyle: "none" }}>
          {rows.map((row) => (
            <OwedRow key={row.id} row={row} reader={reader} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function OwedRow({ row, reader }: { row: DateRow; reader: Reader }) {
  const words = owedWords(row, reader);
  return (
    <li className={styles["owed"]}>
      <div className={styles["owedTop"]}>
        <Link to={paths.case} params={{ id: row.case.id }} className={cx(rowLink, styles["strong"])}>
          {row.title}
        </Link>
        <Standing words={words} what={row.title} />
      </div>
      <CaseLine of={row.case} />
      <Link to={paths.deadline} params={{ id: row.id }} className={cx(styles["reason"], "gw-meta")}>
        {[row.authority, owedWhen(row, reader), tail(words)].filter((part) => part !== null).join(" · ")}
      </Link>
    </li>
  );
}

function tail(words: OwedWords): string | null {
  if (words.passed === null) return null;
  return words.passed === "owed" ? "late on every reading" : "open the case to record what happened";
}

function Standing({ words, what }: { words: OwedWords; what: string }) {
  if (words.passed !== null)
    return (
      <Status mark={words.passed === "owed" ? "over" : "unknown"} chip>
        {words.says}
      </Status>
    );
  return (
    <span className={styles["owedLeft"]}>
      <span className={cx(words.tone === "gov" && styles["gov"], "gw-num")}>{words.says}</span>
      {words.hours !== null && <Meter hours={words.hours} whose="gov" />}
      {words.hours !== null && <HoursSpoken hours={words.hours} what={what} />}
    </span>
  );
}
