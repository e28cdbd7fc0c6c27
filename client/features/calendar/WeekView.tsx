import type { CalendarItem, CourtClosing } from "../../../shared/calendar/contract.ts";
import { daysOf, spanOf } from "../../../shared/calendar/range.ts";
import { type CalendarDate, isWeekend } from "../../../shared/kernel/calendar-date.ts";
import type { Reader } from "../../lib/date-words.ts";
import { longDay, shortDay, weekdayText } from "../../lib/format.ts";
import { cx } from "../../ui/cx.ts";
import { FullItem } from "./CalendarItemView.tsx";
import { CourtClosings } from "./CourtClosings.tsx";
import { byDay, closedName } from "./item-words.ts";
import type { ViewProps } from "./view-props.ts";
import styles from "./week.module.css";

/** Seven days beside each other; one below the other where there is little room. */
export function WeekView({ ask, items, closings, reader }: ViewProps) {
  const of = byDay(items);
  const days = daysOf(spanOf("week", ask.day));
  const narrowEnds = days.every((day) => !isWeekend(day) || !of.has(day));
  return (
    <div className={cx(styles["week"], narrowEnds && styles["narrowEnds"])}>
      {days.map((day) => (
        <Day key={day} day={day} items={of.get(day) ?? []} closings={closings.get(day) ?? []} reader={reader} />
      ))}
    </div>
  );
}

type DayProps = {
  readonly day: CalendarDate;
  readonly items: readonly CalendarItem[];
  readonly closings: readonly CourtClosing[];
  readonly reader: Reader;
};

function Day({ day, items, closings, reader }: DayProps) {
  const { today } = reader;
  const closed = closedName(day);
  const id = `day-${day}`;
  return (
    <section
      className={cx(styles["day"], closed !== null && "gw-hatch")}
      aria-labelledby={id}
      {...(day === today ? { "aria-current": "date" as const } : {})}
    >
      <h3 id={id} className={cx(styles["head"], day === today && styles["today"])}>
        <span aria-hidden className={styles["words"]}>
          <span className={styles["weekday"]}>{weekdayText(day)}</span> {shortDay(day, today)}
        </span>
        <span className="gw-hidden">{longDay(day, today)}</span>
      </h3>
      {closed !== null && <p className={styles["closed"]}>{closed === "weekend" ? "Courts closed" : `${closed}: courts closed`}</p>}
      <CourtClosings closings={closings} className={styles["own"]} />
      {items.length === 0 ? (
        <p className={styles["nothing"]}>Nothing</p>
      ) : (
        <ul className={styles["items"]} aria-label={longDay(day, today)}>
          {items.map((item) => (
            <FullItem key={item.id} item={item} reader={reader} />
          ))}
        </ul>
      )}
    </section>
  );
}
