import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import type { CalendarItem, CourtClosing } from "../../../shared/calendar/contract.ts";
import { courtAndNumber } from "../../../shared/today/case-words.ts";
import { daysOf, spanOf } from "../../../shared/calendar/range.ts";
import type { CalendarDate } from "../../../shared/kernel/calendar-date.ts";
import { paths } from "../../app/paths.ts";
import type { Reader } from "../../lib/date-words.ts";
import { dayWithYear, instantText, longDay } from "../../lib/format.ts";
import { useActor } from "../../lib/use-may.ts";
import { Button, buttonClass } from "../../ui/actions/Button.tsx";
import { useKeys } from "../../ui/keys/use-keys.ts";
import { closingWords } from "./closing-words.ts";
import { byDay, closedName, itemWords, printedWords } from "./item-words.ts";
import { useOfficeName } from "./use-calendar.ts";
import type { ViewProps } from "./view-props.ts";
import styles from "./docket-list.module.css";

const HEADS = ["Hour", "Case", "What", "Who", "Place"] as const;

export type DocketListProps = ViewProps & {
  readonly whoseWords: string;
  /** True where it was opened in order to be printed: it goes to the printer as soon as it stands. */
  readonly printing: boolean;
  readonly onPrinted: () => void;
};

/** The week on paper: every day with what stands on it, in one plain table. */
export function DocketList({ ask, items, closings, reader, searchFor, whoseWords, printing, onPrinted }: DocketListProps) {
  const office = useOfficeName();
  const actor = useActor();
  const print = useRef<HTMLButtonElement>(null);
  const span = spanOf("week", ask.day);
  const of = byDay(items);
  const week = `${dayWithYear(span.from)} to ${dayWithYear(span.to)}`;
  useKeys([{ keys: "p", says: "Print the docket list", group: "In the calendar", run: () => window.print() }]);
  useEffect(() => print.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    if (!printing) return;
    onPrinted();
    window.print();
  }, [printing, onPrinted]);
  return (
    <>
      <div className={`${styles["actions"]} gw-no-print`}>
        <Button ref={print} look="filled" keys="P" onClick={() => window.print()}>
          Print
        </Button>
        <Link to={paths.calendar} search={searchFor({ list: false, view: "week" })} className={buttonClass()}>
          Back to the week
        </Link>
      </div>
      <article className={styles["sheet"]} aria-labelledby="docket-list">
        <header className={styles["head"]}>
          <p id="docket-list" className={styles["title"]}>
            {office} · {week} · {whoseWords}
          </p>
          <p className={styles["printed"]}>
            Printed by {actor?.name ?? "nobody"}, {instantText(reader.now, reader.zone, reader.today)}. Privileged and confidential.
          </p>
        </header>
        <table className={styles["table"]}>
          <caption className="gw-hidden">Docket list, {week}</caption>
          <thead>
            <tr>
              {HEADS.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          {daysOf(span).map((day) => (
            <DayRows key={day} day={day} items={of.get(day) ?? []} closings={closings.get(day) ?? []} reader={reader} />
          ))}
        </table>
      </article>
    </>
  );
}

type DayRowsProps = {
  readonly day: CalendarDate;
  readonly items: readonly CalendarItem[];
  readonly closings: readonly CourtClosing[];
  readonly reader: Reader;
};

function DayRows({ day, items, closings, reader }: DayRowsProps) {
  const closed = closedName(day);
  const everywhere = closed === null ? [] : [closed === "weekend" ? "courts closed" : `${closed}, courts closed`];
  const notes = [...everywhere, ...closingWords(closings), ...(items.length === 0 ? ["nothing"] : [])];
  return (
    <tbody>
      <tr className={styles["day"]}>
        <th scope="rowgroup" colSpan={HEADS.length}>
          {longDay(day, reader.today)}
          {notes.length > 0 && <span className={styles["note"]}>: {notes.join("; ")}</span>}
        </th>
      </tr>
      {items.map((item) => (
        <ItemRow key={item.id} item={item} reader={reader} />
      ))}
    </tbody>
  );
}

function ItemRow({ item, reader }: { item: CalendarItem; reader: Reader }) {
  const words = itemWords(item, reader);
  const number = item.case === null ? null : courtAndNumber(item.case);
  return (
    <tr>
      <td className="gw-num">
        {words.time}
        {words.beside !== null && <div className={styles["note"]}>{words.beside}</div>}
      </td>
      <td>
        {item.case !== null && <span className={styles["caption"]}>{item.case.caption}</span>}
        {item.client?.name}
        {number !== null && <div className={styles["note"]}>{number}</div>}
      </td>
      <td>
        {item.title}
        <div className={styles["note"]}>{printedWords(item, words)}</div>
      </td>
      <td>{item.carrier?.name ?? "Nobody yet"}</td>
      <td>{item.place}</td>
    </tr>
  );
}
