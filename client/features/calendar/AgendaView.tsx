import type { CalendarItem, CourtClosing } from "../../../shared/calendar/contract.ts";
import { daysOf, spanOf } from "../../../shared/calendar/range.ts";
import { type CalendarDate, isWeekend } from "../../../shared/kernel/calendar-date.ts";
import type { Reader } from "../../lib/date-words.ts";
import { dayText, longDay, nearDay } from "../../lib/format.ts";
import { cx } from "../../ui/cx.ts";
import { Panel } from "../../ui/page/Panel.tsx";
import { FullItem } from "./CalendarItemView.tsx";
import { CourtClosings } from "./CourtClosings.tsx";
import { byDay, closedName } from "./item-words.ts";
import type { ViewProps } from "./view-props.ts";
import styles from "./agenda.module.css";

/** Six weeks from a day on, only the days on which something stands, and the holidays between them. */
export function AgendaView({ ask, items, closings, reader }: ViewProps) {
  const of = byDay(items);
  const days = daysOf(spanOf("agenda", ask.day)).filter(
    (day) => of.has(day) || closings.has(day) || (closedName(day) !== null && !isWeekend(day)),
  );
  if (days.length === 0) return null;
  return (
    <Panel label="Agenda">
      {days.map((day) => (
        <Day key={day} day={day} items={of.get(day) ?? []} closings={closings.get(day) ?? []} reader={reader} />
      ))}
    </Panel>
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
  const near = nearDay(day, today);
  const id = `day-${day}`;
  return (
    <section aria-labelledby={id} className={styles["section"]}>
      <div className={cx(styles["head"], closed !== null && "gw-hatch")}>
        <h3 id={id} className={styles["title"]}>
          {near === "Today" || near === "Tomorrow" ? `${near}, ${dayText(day, today)}` : dayText(day, today)}
        </h3>
        {closed !== null && <span className={styles["closed"]}>{closed === "weekend" ? "courts closed" : `${closed}: courts closed`}</span>}
        <CourtClosings closings={closings} />
      </div>
      {items.length > 0 && (
        <ul className={styles["items"]} aria-label={longDay(day, today)}>
          {items.map((item) => (
            <FullItem key={item.id} item={item} reader={reader} spread />
          ))}
        </ul>
      )}
    </section>
  );
}
