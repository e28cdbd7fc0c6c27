import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import type { CalendarItem } from "../../../shared/calendar/contract.ts";
import { daysOf, spanOf } from "../../../shared/calendar/range.ts";
import type { CalendarDate } from "../../../shared/kernel/calendar-date.ts";
import { paths } from "../../app/paths.ts";
import type { Reader } from "../../lib/date-words.ts";
import { dayWithYear, instantText, longDay } from "../../lib/format.ts";
import { useActor } from "../../lib/use-may.ts";
import { Button, buttonClass } from "../../ui/actions/Button.tsx";
import { useKeys } from "../../ui/keys/use-keys.ts";
import { byDay, closedName, itemWords, printedWords } from "./item-words.ts";
import { useOfficeName } from "./use-calendar.ts";
import type { ViewProps } from "./view-props.ts";
import styles from "./docket-list.module.css";

const HEADS = ["Hour", "Case", "What", "Who", "Place"] as const;

/** The week on paper: every day with what stands on it, in one plain table. */
export function DocketList({ ask, items, reader, searchFor, whoseWords }: ViewProps & { readonly whoseWords: string }) {
  const office = useOfficeName();
  const actor = useActor();
  const print = useRef<HTMLButtonElement>(null);
  const span = spanOf("week", ask.day);
  const of = byDay(items);
  const week = `${dayWithYear(span.from)} to ${dayWithYear(span.to)}`;
  useKeys([{ keys: "p", says: "Print the docket list", group: "In the calendar", run: () => window.print() }]);
  useEffect(() => print.current?.focus({ preventScroll: true }), []);
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
            <DayRows key={day} day={day} items={of.get(day) ?? []} reader={reader} />
          ))}
        </table>
      </article>
    </>
  );
}

function DayRows({ day, items, reader }: { day: CalendarDate; items: readonly CalendarItem[]; reader: Reader }) {
  const closed = closedName(day);
  const note = closed === null ? "" : closed === "weekend" ? ": courts closed" : `: ${closed}, courts closed`;
  return (
    <tbody>
      <tr className={styles["day"]}>
        <th scope="rowgroup" colSpan={HEADS.length}>
          {longDay(day, reader.today)}
          <span className={styles["note"]}>
            {note}
            {items.length === 0 && (note === "" ? ": nothing" : "; nothing")}
          </span>
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
  const number =
    item.case === null ? null : [item.case.court, item.case.number ?? "number awaited"].filter((part) => part !== null).join(" ");
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
