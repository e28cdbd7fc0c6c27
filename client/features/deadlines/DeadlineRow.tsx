import { Link } from "@tanstack/react-router";
import type { DueRow } from "../../../shared/deadlines/contract.ts";
import { paths } from "../../app/paths.ts";
import { useNow, useToday, useZone } from "../../lib/clock.tsx";
import { dayText, hoursLeft, initials, leftText, timeText, wallClock } from "../../lib/format.ts";
import { cx } from "../../ui/cx.ts";
import { HoursSpoken } from "../../ui/dates/DueDate.tsx";
import { Meter, METER_HOURS } from "../../ui/dates/Meter.tsx";
import { Mark } from "../../ui/marks/Mark.tsx";
import { Avatar } from "../../ui/page/Avatar.tsx";
import { rowLink } from "../../ui/page/Rows.tsx";
import { Status } from "../../ui/page/Status.tsx";
import { dayOfDate, lateness, needsLawyer, safeDiffers, toneOf, workTo } from "./deadline-words.ts";
import styles from "./due.module.css";

/** A date of ours in a list over cases: hour, hours left, what, in which case, how it was counted, whose. */
export function DeadlineRow({ row }: { readonly row: DueRow }) {
  const now = useNow();
  const late = lateness(row, now);
  const hours = hoursLeft(now, workTo(row).sort);
  const edge = late !== null ? styles["over"] : hours <= 24 ? styles["due"] : undefined;
  return (
    <li className={cx(styles["row"], edge)}>
      <Hour row={row} />
      <div className={styles["left"]}>
        <TimeLeft row={row} />
      </div>
      <What row={row} />
      {row.owner !== null && (
        <span className={styles["owner"]}>
          <Avatar text={initials(row.owner.name)} label={row.owner.name} />
        </span>
      )}
    </li>
  );
}

/** A date that others owe: the date at the end, late only when it is so on every reading. */
export function OwedRow({ row }: { readonly row: DueRow }) {
  const late = lateness(row, useNow());
  return (
    <li className={cx(styles["row"], late !== null && styles["over"])}>
      <What row={row} />
      <div className={styles["end"]}>
        <TimeLeft row={row} chip />
      </div>
    </li>
  );
}

function What({ row }: { row: DueRow }) {
  const place = [row.court, row.number].filter(Boolean).join(" ");
  return (
    <div className={styles["what"]}>
      <span className={styles["title"]}>
        {row.title}
        {row.forWhom !== null && <span className={styles["meta"]}> for {row.forWhom}</span>}
        {row.firm !== null && <Status mark="restricted">{row.jurisdictional ? "jurisdictional" : "no extension"}</Status>}
      </span>
      <span>
        <Link to={paths.case} params={{ id: row.proceedingId }} className={cx(rowLink, "gw-serif")}>
          {row.caption}
        </Link>{" "}
        <span className={styles["meta"]}>{place}</span>
      </span>
      <span className={styles["meta"]}>{row.inShort}</span>
      {row.alarm !== null && <span className={styles["alarm"]}>{row.alarm}</span>}
      {needsLawyer(row) && <Status mark="unknown">A lawyer must confirm</Status>}
    </div>
  );
}

/** The reader's hour, with the court's beside it where it differs. A whole day ends at the court's midnight. */
function Hour({ row }: { row: DueRow }) {
  const here = useZone();
  const { at, sort } = workTo(row);
  const court = wallClock(sort, row.zone);
  if (at === null)
    return (
      <div className={styles["hour"]}>
        <strong>{timeText(court.time)}</strong>
        <span className={styles["meta"]}>{court.zoneName}</span>
      </div>
    );
  const local = wallClock(at, here);
  return (
    <div className={styles["hour"]}>
      <strong>{timeText(local.time)}</strong>
      {local.time !== court.time && (
        <span className={styles["meta"]}>
          court {timeText(court.time)} {court.zoneName}
        </span>
      )}
    </div>
  );
}

function TimeLeft({ row, chip = false }: { row: DueRow; chip?: boolean }) {
  const now = useNow();
  const today = useToday();
  const late = lateness(row, now);
  const { sort } = workTo(row);
  const due = dayText(dayOfDate(row.due, row.zone), today);
  if (late !== null)
    return (
      <span className={chip ? styles["chip"] : styles["late"]}>
        <Mark kind="over" />
        {late}
      </span>
    );
  if (safeDiffers(row))
    return (
      <span className={styles["stack"]}>
        <strong className={styles["safe"]}>{now > sort ? "Safe date passed" : "Safe date"}</strong>
        <span className={styles["meta"]}>due {due}</span>
      </span>
    );
  const hours = hoursLeft(now, sort);
  const left = leftText(now, sort);
  if (left === null || hours > METER_HOURS) return <strong>{due}</strong>;
  return (
    <span className={cx(styles["stack"], styles[toneOf(row)])}>
      <strong>{left} left</strong>
      <Meter hours={hours} whose={toneOf(row)} />
      <HoursSpoken hours={hours} what={row.title} />
    </span>
  );
}
