import { civil } from "../../../shared/kernel/calendar-date.ts";
import { cx } from "../cx.ts";
import { stripCells } from "./count-strip-layout.ts";
import type { CountDay, StripCell } from "./count-strip-layout.ts";
import { fullDay, monthName, weekdayName } from "./day-words.ts";
import { ScrollRegion } from "./ScrollRegion.tsx";
import styles from "./count.module.css";

export type CountStripWords = {
  /** What stands in the cells that are not a number. */
  readonly safe: string;
  readonly due: string;
  readonly trigger: string;
  readonly day: (count: string) => string;
  readonly closed: (reason: string) => string;
  readonly gap: (open: number, closed: number) => string;
};

const END = 100_000; // pixels: the due day is in view first

const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? "" : "s"}`;

export const COUNT_STRIP_WORDS: CountStripWords = {
  safe: "safe",
  due: "due",
  trigger: "the day that starts the count",
  day: (count) => `day ${count}`,
  closed: (reason) => `closed, ${reason}`,
  gap: (open, closed) => (closed === 0 ? plural(open, "open day") : `${plural(open, "open day")}, ${closed} closed`),
};

export type CountStripProps = {
  readonly label: string;
  readonly days: readonly CountDay[];
  readonly words?: Partial<CountStripWords> | undefined;
  /** Longer counts fold their middle. */
  readonly most?: number | undefined;
  /** On a page the days go on in a second line; in a card they are moved sideways. */
  readonly wrap?: boolean | undefined;
};

function sayDay({ date, count, closed, role }: CountDay, words: CountStripWords): string {
  const parts = [
    role === "trigger" ? words.trigger : count === null ? null : words.day(count),
    closed === undefined ? null : words.closed(closed),
    role === "safe" ? words.safe : role === "due" ? words.due : null,
  ];
  const said = parts.filter((part) => part !== null).join(", ");
  return `${weekdayName(date)} ${fullDay(date)}${said === "" ? "" : `: ${said}`}`;
}

function Foot({ day, words }: { readonly day: CountDay; readonly words: CountStripWords }) {
  if (day.role === "safe" || day.role === "due")
    return <span className={styles["word"]}>{day.role === "safe" ? words.safe : words.due}</span>;
  return <span className={styles["count"]}>{day.count ?? "·"}</span>;
}

function Cell({ cell, words }: { readonly cell: StripCell; readonly words: CountStripWords }) {
  if (cell.kind === "gap") {
    const said = words.gap(cell.open, cell.closed);
    return (
      <li className={styles["gap"]}>
        <span aria-hidden>… {said} …</span>
        <span className={styles["hidden"]}>
          {fullDay(cell.from)} to {fullDay(cell.to)}: {said}
        </span>
      </li>
    );
  }
  const { day } = cell;
  return (
    <li
      className={cx(styles["cell"], day.closed !== undefined && styles["closed"], day.role !== undefined && styles[day.role])}
      title={day.closed}
    >
      <span className={styles["weekday"]} aria-hidden>
        {cell.month ? monthName(civil(day.date).month) : weekdayName(day.date)}
      </span>
      <span className={styles["number"]} aria-hidden>
        {civil(day.date).day}
      </span>
      <span aria-hidden>
        <Foot day={day} words={words} />
      </span>
      <span className={styles["hidden"]}>{sayDay(day, words)}</span>
    </li>
  );
}

/** A count, day by day: where it starts, the closed days hatched, the safe day ringed, the due day black. */
export function CountStrip({ label, days, words: given, most, wrap = false }: CountStripProps) {
  const words = { ...COUNT_STRIP_WORDS, ...given };
  const strip = (
    <ol className={cx(styles["strip"], wrap && styles["wrap"])} aria-label={label}>
      {stripCells(days, most).map((cell) => (
        <Cell key={cell.kind === "gap" ? cell.from : cell.day.date} cell={cell} words={words} />
      ))}
    </ol>
  );
  if (wrap) return strip;
  return (
    <ScrollRegion label={label} startAt={END}>
      {strip}
    </ScrollRegion>
  );
}
