import { DEADLINE_STATE, DUTY } from "../../../shared/deadlines/codes.ts";
import type { DeadlineView } from "../../../shared/deadlines/contract.ts";
import { useNow, useToday } from "../../lib/clock.tsx";
import { hoursLeft, leftText, shortDay } from "../../lib/format.ts";
import { EntryLink } from "../../lib/EntryLink.tsx";
import { cx } from "../../ui/cx.ts";
import { HoursSpoken } from "../../ui/dates/DueDate.tsx";
import { whenText } from "../../ui/dates/due-words.ts";
import { Meter, METER_HOURS } from "../../ui/dates/Meter.tsx";
import { Mark } from "../../ui/marks/Mark.tsx";
import { Definitions } from "../../ui/page/Definitions.tsx";
import { Panel } from "../../ui/page/Panel.tsx";
import { Status } from "../../ui/page/Status.tsx";
import { dueWhen, markOf, marksAhead, passedOf, safeDiffers, toneOf, workTo } from "./deadline-words.ts";
import styles from "./date-page.module.css";

/** When it is due, on which reading, and how it stands now. */
export function DateStanding({ view, unseen }: { view: DeadlineView; unseen: boolean }) {
  const today = useToday();
  const due = whenText(dueWhen(view.due, view.zone), today);
  const safe = safeDiffers(view) && view.state !== "suspended" ? whenText(dueWhen(view.safe, view.zone), today) : null;
  const suspended = view.state === "suspended";
  const struck = view.state === "superseded" || view.state === "extended" || view.state === "void" || view.state === "waived";
  return (
    <Panel label="When it is due">
      <div className={styles["dates"]}>
        {safe !== null && (
          <div className={styles["reading"]}>
            <span className={styles["name"]}>Safe</span>
            <strong className={cx(styles["big"], styles["due"])}>{safe}</strong>
            <span className={styles["why"]}>{view.safeBecause ?? "The earliest reading. Work to this."}</span>
          </div>
        )}
        <div className={styles["reading"]}>
          <span className={styles["name"]}>{suspended ? "If not tolled" : "Due"}</span>
          <strong className={cx(styles["big"], suspended && styles["quiet"])}>{struck ? <s>{due}</s> : due}</strong>
          <span className={styles["why"]}>
            {suspended ? "The time is suspended. This is when it would end without that." : view.dueReading}
          </span>
        </div>
        {marksAhead(view, today).map((says) => (
          <div key={says} className={styles["reading"]}>
            <span className={styles["name"]}>On the way</span>
            <Status mark="unknown">{says}</Status>
          </div>
        ))}
        <div className={styles["reading"]}>
          <span className={styles["name"]}>Now</span>
          <HowItStands view={view} unseen={unseen} />
        </div>
      </div>
      <Definitions items={factsOf(view, shortDay, today)} />
    </Panel>
  );
}

function factsOf(view: DeadlineView, day: typeof shortDay, today: Parameters<typeof shortDay>[1]) {
  const { trigger } = view;
  return [
    { name: "Whose", value: `${DUTY.labels[view.duty]}${view.forWhom === null ? "" : `, for ${view.forWhom}`}` },
    ...(view.words === null ? [] : [{ name: "In words", value: <span className="gw-serif">{view.words}</span> }]),
    ...(trigger === null
      ? []
      : [
          {
            name: "Set off by",
            value: (
              <EntryLink caseId={view.case.id} entryId={trigger.id} className={styles["link"]}>
                {trigger.number === null ? "An entry" : `Entry [${trigger.number}]`}, filed {day(trigger.filedOn, today)}
              </EntryLink>
            ),
          },
        ]),
    ...(view.ended === null ? [] : [{ name: "Ended", value: <Ended view={view} /> }]),
  ];
}

/** "Met Nov 30 by entry [7]: said by the clerk"; the entry opens the docket at its row. */
function Ended({ view: { ended, state, case: of } }: { view: DeadlineView }) {
  const today = useToday();
  return (
    <>
      {DEADLINE_STATE.labels[state]}
      {ended?.on == null ? "" : ` ${shortDay(ended.on, today)}`}
      {ended?.entry != null && (
        <>
          {" by "}
          <EntryLink caseId={of.id} entryId={ended.entry.id} className={styles["link"]}>
            {ended.entry.number === null ? "an entry" : `entry [${ended.entry.number}]`}
          </EntryLink>
        </>
      )}
      {ended?.because == null ? "" : `: ${ended.because}`}
    </>
  );
}

function HowItStands({ view, unseen }: { view: DeadlineView; unseen: boolean }) {
  const now = useNow();
  const passed = passedOf(view, unseen, now);
  if (view.state !== "open") return <Status mark={markOf(view)}>{DEADLINE_STATE.labels[view.state]}</Status>;
  if (passed !== null)
    return passed.tone === "over" ? (
      <span className={styles["over"]}>
        <Mark kind="over" /> {passed.says}
      </span>
    ) : (
      <Status mark="unknown">{passed.says}</Status>
    );
  const { sort } = workTo(view);
  const hours = hoursLeft(now, sort);
  if (hours < 0) return <span className={styles["due"]}>The safe date has passed; the due date has not.</span>;
  return (
    <span className={cx(styles["left"], hours <= METER_HOURS && styles[toneOf(view)])}>
      {leftText(now, sort)} left{safeDiffers(view) ? " to the safe date" : ""}
      {hours <= METER_HOURS && <Meter hours={hours} whose={toneOf(view)} />}
      {hours <= METER_HOURS && <HoursSpoken hours={hours} what={view.title} />}
    </span>
  );
}
