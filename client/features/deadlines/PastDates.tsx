import { DEADLINE_STATE } from "../../../shared/deadlines/codes.ts";
import type { DeadlineRow } from "../../../shared/deadlines/contract.ts";
import type { CalendarDate } from "../../../shared/kernel/calendar-date.ts";
import { useToday } from "../../lib/clock.tsx";
import { EntryLink } from "../../lib/EntryLink.tsx";
import { dayText, shortDay } from "../../lib/format.ts";
import { Mark } from "../../ui/marks/Mark.tsx";
import { dayOfDate, markOf } from "./deadline-words.ts";
import { DateLink } from "./DateLink.tsx";
import { WhyDate } from "./WhyDate.tsx";
import styles from "./deadlines.module.css";

/** States in which the date itself no longer holds: it is struck. */
const STRUCK: readonly DeadlineRow["state"][] = ["superseded", "extended", "void", "waived"];

type PastDatesProps = {
  readonly rows: readonly DeadlineRow[];
  readonly onChange: (row: Pick<DeadlineRow, "id">) => void;
};

/** Dates that were met, missed or replaced, with what ended them. They stay, because what we once worked to may be asked. */
export function PastDates({ rows, onChange }: PastDatesProps) {
  const today = useToday();
  if (rows.length === 0) return null;
  return (
    <details className={styles["past"]}>
      <summary>Earlier and ended dates, {rows.length}</summary>
      <ul className={styles["dates"]} aria-label="Earlier and ended dates">
        {rows.map((row) => (
          <li key={row.id} className={styles["date"]}>
            <div className={styles["when"]}>
              {STRUCK.includes(row.state) ? <s>{dueText(row, today)}</s> : <span>{dueText(row, today)}</span>}
            </div>
            <div className={styles["what"]}>
              <span className={styles["title"]}>
                <Mark kind={markOf(row)} />
                <DateLink row={row} />
              </span>
              <span className={styles["meta"]}>
                <EndWords row={row} /> <WhyDate row={row} onChange={onChange} />
              </span>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}

function dueText(row: DeadlineRow, today: CalendarDate): string {
  return dayText(dayOfDate(row.due, row.zone), today);
}

/** "Met Nov 30 by entry [7]", which opens the docket at its row; "Superseded: Order [12] sets the date." */
function EndWords({ row: { state, ended, proceedingId } }: { row: DeadlineRow }) {
  const today = useToday();
  const word = DEADLINE_STATE.labels[state];
  if (state === "met" || state === "met_late")
    return (
      <>
        {word}
        {ended === null || ended.on === null ? "" : ` ${shortDay(ended.on, today)}`}
        {ended?.entry && (
          <>
            {" by "}
            <EntryLink caseId={proceedingId} entryId={ended.entry.id} className={styles["entryLink"]}>
              {ended.entry.number === null ? "an entry" : `entry [${ended.entry.number}]`}
            </EntryLink>
          </>
        )}
      </>
    );
  const because = ended?.because;
  return because === null || because === undefined || because === word ? word : `${word}: ${because}`;
}
