import type { DeadlineRow } from "../../../shared/deadlines/contract.ts";
import { useNow, useToday, useZone } from "../../lib/clock.tsx";
import { EntryLink } from "../../lib/EntryLink.tsx";
import { dayText, hoursLeft, leftText } from "../../lib/format.ts";
import type { Passed } from "../../lib/passed-words.ts";
import { cx } from "../../ui/cx.ts";
import { HoursSpoken } from "../../ui/dates/DueDate.tsx";
import { Meter, METER_HOURS } from "../../ui/dates/Meter.tsx";
import { Mark } from "../../ui/marks/Mark.tsx";
import { Status } from "../../ui/page/Status.tsx";
import { dayOfDate, hourOf, markOf, marksAhead, needsLawyer, passedOf, safeDiffers, toneOf, workTo } from "./deadline-words.ts";
import { DateLink } from "./DateLink.tsx";
import { WhyDate } from "./WhyDate.tsx";
import styles from "./deadlines.module.css";

type NextDateProps = {
  readonly row: DeadlineRow;
  /** True for the date of a command whose doing nobody sees on the docket. */
  readonly unseen: boolean;
  readonly onChange: (row: Pick<DeadlineRow, "id">) => void;
};

/** One date of a case: when at the left, what and whose at the right, and the word that opens why. */
export function NextDate({ row, unseen, onChange }: NextDateProps) {
  const now = useNow();
  const passed = passedOf(row, unseen, now);
  const hours = hoursLeft(now, workTo(row).sort);
  const soon = row.duty === "ours" && row.state === "open" && passed === null && hours <= METER_HOURS;
  return (
    <li className={cx(styles["date"], soon && styles["soon"], passed?.tone === "over" && styles["late"])}>
      <When row={row} passed={passed} />
      <div className={styles["what"]}>
        <span className={cx(styles["title"], row.state === "open" && styles[toneOf(row)])}>
          <Mark kind={markOf(row)} />
          <span>
            <DateLink row={row} />
            {row.forWhom !== null && <span className={styles["meta"]}> for {row.forWhom}</span>}
          </span>
        </span>
        <span className={styles["meta"]}>
          {whoseWords(row).join(" · ")}
          {whoseWords(row).length > 0 && row.basis !== "internal" && " · "}
          <Authority row={row} />
          <Elsewhere row={row} /> <WhyDate row={row} onChange={onChange} />
        </span>
        <Notes row={row} />
        <Left row={row} passed={passed} />
      </div>
    </li>
  );
}

/** Whose it is, where it is ours: "Ours · Jonas Ekwueme". */
function whoseWords(row: DeadlineRow): string[] {
  return row.duty === "ours" ? ["Ours", row.owner?.name ?? "nobody has it yet"] : [];
}

/** A rule as cited, or the order, which opens the docket at its row. */
function Authority({ row }: { row: DeadlineRow }) {
  if (row.duty === "ours" && row.basis === "internal") return null;
  if (row.orderId === null) return row.authority;
  return (
    <EntryLink caseId={row.proceedingId} entryId={row.orderId} className={styles["entryLink"]}>
      {row.authority}
    </EntryLink>
  );
}

/** A moment at the court is another hour here. */
function Elsewhere({ row }: { row: DeadlineRow }) {
  const here = useZone();
  const hour = hourOf(row.due, row.zone, here);
  return hour === null || hour === hourOf(row.due, row.zone) ? null : <> · {hour} here</>;
}

function When({ row, passed }: { row: DeadlineRow; passed: Passed | null }) {
  const today = useToday();
  const date = workTo(row);
  const hour = hourOf(row.due, row.zone);
  const due = dayText(dayOfDate(row.due, row.zone), today);
  if (row.state === "suspended")
    return (
      <div className={styles["when"]}>
        <strong className={styles["quiet"]}>Suspended</strong>
        <span className={styles["meta"]}>if not tolled, {dayText(dayOfDate(row.safe, row.zone), today)}</span>
      </div>
    );
  return (
    <div className={styles["when"]}>
      <strong>{passed === null ? dayText(dayOfDate(date, row.zone), today) : due}</strong>
      {passed !== null && <Since passed={passed} />}
      {passed === null && safeDiffers(row) && <span className={styles["meta"]}>due {due}</span>}
      {hour !== null && <span className={styles["meta"]}>{hour}</span>}
    </div>
  );
}

/** How long ago it was: red where somebody is late on every reading, quiet where nobody can know, plain where a court decides. */
function Since({ passed: { says, tone } }: { passed: Passed }) {
  return (
    <span className={cx(styles[tone === "plain" ? "meta" : tone], tone !== "plain" && styles["since"])}>
      {tone === "over" && <Mark kind="over" />}
      {says}
    </span>
  );
}

/** What must be known beside the date: an alarm, no extension, a rule that a lawyer must confirm. */
function Notes({ row }: { row: DeadlineRow }) {
  const today = useToday();
  const moved = row.earlier.at(-1);
  return (
    <>
      {row.alarm !== null && (
        <span className={styles["over"]}>
          <Mark kind="over" />
          {row.alarm}
        </span>
      )}
      {marksAhead(row, today).map((says) => (
        <Status key={says} mark="unknown">
          {says}
        </Status>
      ))}
      {row.firm !== null && <Status mark="restricted">{row.firm}</Status>}
      {needsLawyer(row) && <Status mark="unknown">A lawyer must confirm</Status>}
      {moved !== undefined && (
        <span className={styles["meta"]}>
          <s>{dayText(dayOfDate(moved.due, row.zone), today)}</s> {moved.because}
        </span>
      )}
    </>
  );
}

function Left({ row, passed }: { row: DeadlineRow; passed: Passed | null }) {
  const now = useNow();
  const { sort } = workTo(row);
  const hours = hoursLeft(now, sort);
  if (row.state !== "open" || passed !== null || hours < 0 || hours > METER_HOURS) return null;
  return (
    <span className={cx(styles["left"], styles[toneOf(row)])}>
      {leftText(now, sort)} left
      <Meter hours={hours} whose={toneOf(row)} />
      <HoursSpoken hours={hours} what={row.title} />
    </span>
  );
}
