import { type CalendarDate, isCalendarDate } from "../../../shared/kernel/calendar-date.ts";
import type { Zone } from "../../../shared/kernel/instant.ts";
import { endOfDay } from "../../../shared/kernel/zoned.ts";
import { shortDay } from "../../lib/format.ts";
import type { Window } from "../../../shared/statistics/figures.ts";
import type { Asked, Opened } from "./use-statistics.ts";

type Answers = Readonly<Record<string, string>>;
const dayIn = (answers: Answers, key: string): CalendarDate | null => {
  const text = answers[key] ?? "";
  return isCalendarDate(text) ? text : null;
};

/**
 * The question as the address holds it: `asof`, `known`, `from`, `to`. What is no day is not asked.
 * What was known on a day is what was entered by its end where the office is; of today it is simply what is known now.
 */
export function readQuestion(answers: Answers, today: CalendarDate, zone: Zone): Asked {
  const known = dayIn(answers, "known");
  return {
    asOf: dayIn(answers, "asof"),
    knownAt: known === null || known >= today ? null : endOfDay(known, zone),
    window: { from: dayIn(answers, "from"), to: dayIn(answers, "to") },
  };
}

/** The number that stands open: `figure`, and `part` for one of its parts. */
export function readOpened(answers: Answers): Opened | null {
  const measure = answers["figure"];
  return measure === undefined ? null : { measure, part: answers["part"] ?? null };
}

/** `Mar 1 to Jul 15, 2020`, `from Mar 1`, `to Jul 15`; null when any day is asked for. */
export function windowText({ from, to }: Window, today: CalendarDate): string | null {
  if (from === null) return to === null ? null : `to ${shortDay(to, today)}`;
  return to === null
    ? `from ${shortDay(from, today)}`
    : `${shortDay(from, from.slice(0, 4) === to.slice(0, 4) ? from : today)} to ${shortDay(to, today)}`;
}
