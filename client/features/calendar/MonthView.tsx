import { Link } from "@tanstack/react-router";
import type { KeyboardEvent } from "react";
import type { CalendarItem, CourtClosing } from "../../../shared/calendar/contract.ts";
import { daysOf, spanOf } from "../../../shared/calendar/range.ts";
import { type CalendarDate, civil, isCalendarDate, isWeekend, WEEKDAYS } from "../../../shared/kernel/calendar-date.ts";
import { paths } from "../../app/paths.ts";
import { count, longDay } from "../../lib/format.ts";
import { cx } from "../../ui/cx.ts";
import { dayAfterKey } from "./calendar-address.ts";
import { BriefItem, FullItem } from "./CalendarItemView.tsx";
import { closingWords } from "./closing-words.ts";
import { CourtClosings } from "./CourtClosings.tsx";
import { briefly, byDay, closedName, spanText } from "./item-words.ts";
import type { ViewProps } from "./view-props.ts";
import styles from "./month.module.css";

const WEEK = 7;

/** The weeks of a month. In little room each day is its number and a count, and the chosen day's list stands beneath. */
export function MonthView({ ask, items, closings, reader, searchFor }: ViewProps) {
  const span = spanOf("month", ask.day);
  const days = daysOf(span);
  const of = byDay(items);
  const weeks = Array.from({ length: days.length / WEEK }, (_, week) => days.slice(week * WEEK, (week + 1) * WEEK));
  return (
    <>
      <table className={styles["month"]} onKeyDown={moveFocus}>
        <caption className="gw-hidden">{spanText("month", ask.day, span, reader.today)}</caption>
        <thead>
          <tr>
            {WEEKDAYS.map((name) => (
              <th key={name} scope="col" abbr={name}>
                <span aria-hidden>{name.slice(0, 3)}</span>
                <span className="gw-hidden">{name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <DayCell key={day} {...{ day, ask, reader, searchFor }} items={of.get(day) ?? []} closings={closings.get(day) ?? []} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ChosenDay day={ask.day} items={of.get(ask.day) ?? []} closings={closings.get(ask.day) ?? []} reader={reader} />
    </>
  );
}

type DayProps = Omit<ViewProps, "items" | "closings"> & {
  readonly day: CalendarDate;
  readonly items: readonly CalendarItem[];
  readonly closings: readonly CourtClosing[];
};

function DayCell({ day, items, closings, ask, reader, searchFor }: DayProps) {
  const { today } = reader;
  const closed = closedName(day);
  const { shown, more } = briefly(items);
  const name = longDay(day, today);
  const shut = [...(closed === null ? [] : [`${closed}, courts closed`]), ...closingWords(closings)];
  const told = [name, ...shut, items.length === 0 ? "nothing" : count(items.length, "thing")];
  const says = told.join(", ");
  const look = cx(
    styles["day"],
    closed !== null && "gw-hatch",
    civil(day).month !== civil(ask.day).month && styles["outside"],
    day === today && styles["today"],
    day === ask.day && styles["chosen"],
  );
  return (
    <td className={look} {...(day === today ? { "aria-current": "date" as const } : {})}>
      <Link to={paths.calendar} search={searchFor({ view: "week", day })} className={styles["wide"]} data-day={day}>
        <span className="gw-hidden">{says}. Open the week</span>
        <span aria-hidden className={cx(styles["number"], "gw-num")}>
          {civil(day).day}
        </span>
      </Link>
      <Link
        to={paths.calendar}
        search={searchFor({ day })}
        replace
        resetScroll={false}
        className={styles["narrow"]}
        data-day={day}
        {...(day === ask.day ? { "aria-current": "true" as const } : {})}
      >
        <span className="gw-hidden">{says}</span>
        <span aria-hidden className={cx(styles["number"], "gw-num")}>
          {civil(day).day}
        </span>
        <span aria-hidden className={styles["count"]}>
          {items.length > 0 && items.length}
        </span>
        {closings.length > 0 && <span aria-hidden className={cx(styles["shut"], "gw-hatch")} />}
      </Link>
      {closed !== null && !isWeekend(day) && <div className={styles["closed"]}>{closed}</div>}
      <CourtClosings closings={closings} className={styles["own"]} />
      {items.length > 0 && (
        <ul className={styles["items"]} aria-label={name}>
          {shown.map((item) => (
            <BriefItem key={item.id} item={item} reader={reader} />
          ))}
          {more > 0 && (
            <li className={styles["more"]}>
              <Link to={paths.calendar} search={searchFor({ view: "week", day })}>
                {more} more<span className="gw-hidden"> on {name}</span>
              </Link>
            </li>
          )}
        </ul>
      )}
    </td>
  );
}

/** Where days are only numbers: what stands on the chosen one. */
function ChosenDay({ day, items, closings, reader }: Pick<DayProps, "day" | "items" | "closings" | "reader">) {
  const closed = closedName(day);
  const name = longDay(day, reader.today);
  return (
    <section className={styles["list"]} aria-labelledby="chosen-day">
      <h3 id="chosen-day" className={cx(styles["listHead"], closed !== null && "gw-hatch")}>
        <span>{name}</span>
        {closed !== null && (
          <span className={styles["listClosed"]}>{closed === "weekend" ? "courts closed" : `${closed}: courts closed`}</span>
        )}
      </h3>
      <CourtClosings closings={closings} className={styles["listOwn"]} />
      {items.length === 0 ? (
        <p className={styles["nothing"]}>Nothing on this day.</p>
      ) : (
        <ul aria-label={name}>
          {items.map((item) => (
            <FullItem key={item.id} item={item} reader={reader} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** Arrow keys go from day to day where focus stands on one. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLElement)) return;
  const from = event.target.dataset["day"];
  const to = from !== undefined && isCalendarDate(from) ? dayAfterKey(event.key, from) : null;
  if (to === null) return;
  event.preventDefault();
  for (const link of event.currentTarget.querySelectorAll<HTMLElement>(`a[data-day="${to}"]`)) if (link.checkVisibility()) link.focus();
}
