import { Link } from "@tanstack/react-router";
import IconChevronLeft from "@tabler/icons-react/dist/esm/icons/IconChevronLeft.mjs";
import IconChevronRight from "@tabler/icons-react/dist/esm/icons/IconChevronRight.mjs";
import { CALENDAR_VIEWS, type CalendarView, spanOf, stepOf } from "../../../shared/calendar/range.ts";
import { paths } from "../../app/paths.ts";
import { buttonClass } from "../../ui/actions/Button.tsx";
import { cx } from "../../ui/cx.ts";
import type { CalendarAsk } from "./calendar-address.ts";
import { spanText } from "./item-words.ts";
import type { ViewProps } from "./view-props.ts";
import { WhoseField, type WhoseFieldProps } from "./WhoseField.tsx";
import styles from "./bar.module.css";

const VIEW_WORDS: Readonly<Record<CalendarView, string>> = { month: "Month", week: "Week", agenda: "Agenda" };
/** What Earlier and Later go by. */
const STEP_WORDS: Readonly<Record<CalendarView, string>> = { month: "month", week: "week", agenda: "six weeks" };
export const VIEW_KEYS: Readonly<Record<CalendarView, string>> = { month: "m", week: "w", agenda: "d" };

export type CalendarBarProps = Omit<ViewProps, "items" | "closings"> & {
  readonly chooseCase: WhoseFieldProps["chooseCase"];
  readonly onChange: (change: Partial<CalendarAsk>) => void;
};

/** Which days, how they are shown, and whose they are. Each is a place of its own, with a key. */
export function CalendarBar({ ask, reader, searchFor, chooseCase, onChange }: CalendarBarProps) {
  const { view, day } = ask;
  const go = (by: 1 | -1) => searchFor({ day: stepOf(view, day, by) });
  return (
    <div className={cx(styles["bar"], "gw-no-print")}>
      <h2 className={styles["range"]} aria-live="polite">
        {spanText(view, day, spanOf(view, day), reader.today)}
      </h2>
      <nav aria-label="Which days" className={styles["steps"]}>
        <Link
          to={paths.calendar}
          search={go(-1)}
          className={buttonClass()}
          aria-label={`Earlier ${STEP_WORDS[view]}`}
          aria-keyshortcuts="["
        >
          <IconChevronLeft size={16} stroke={1.6} aria-hidden />
        </Link>
        <Link to={paths.calendar} search={searchFor({ day: reader.today })} className={buttonClass()} aria-keyshortcuts="t">
          Today
        </Link>
        <Link to={paths.calendar} search={go(1)} className={buttonClass()} aria-label={`Later ${STEP_WORDS[view]}`} aria-keyshortcuts="]">
          <IconChevronRight size={16} stroke={1.6} aria-hidden />
        </Link>
      </nav>
      <nav aria-label="How it is shown" className={styles["toggle"]}>
        {CALENDAR_VIEWS.map((one) => (
          <Link
            key={one}
            to={paths.calendar}
            search={searchFor({ view: one })}
            activeOptions={{ exact: true }}
            aria-keyshortcuts={VIEW_KEYS[one]}
            {...(view === one ? { "aria-current": "true" as const, "data-chosen": true } : {})}
          >
            {VIEW_WORDS[one]}
          </Link>
        ))}
      </nav>
      <WhoseField whose={ask.whose} chooseCase={chooseCase} onChange={(whose) => onChange({ whose })} />
    </div>
  );
}
