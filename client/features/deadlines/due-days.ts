import { closureOn, EVERY_CLOSURE, federalDaysOnly } from "../../../shared/courts/closed-days.ts";
import type { DueRow } from "../../../shared/deadlines/contract.ts";
import { addDays, type CalendarDate, isWeekend } from "../../../shared/kernel/calendar-date.ts";
import { dayOfDate, workTo } from "./deadline-words.ts";

/** One stretch of the list: a day with its dates, or a weekday on which the courts are closed. */
export type DueDay =
  | { readonly kind: "late"; readonly rows: readonly DueRow[] }
  | { readonly kind: "day"; readonly day: CalendarDate; readonly rows: readonly DueRow[]; readonly closed: string | null }
  | { readonly kind: "closed"; readonly day: CalendarDate; readonly name: string };

const LOOK_AHEAD = 14; // days: a holiday beyond that is not yet news

/** Dates by the day one works to, with the closed weekdays between them. What is past comes first. */
export function dueDays(rows: readonly DueRow[], today: CalendarDate): DueDay[] {
  const dayOf = (row: DueRow) => dayOfDate(workTo(row), row.zone);
  const late = rows.filter((row) => dayOf(row) < today);
  const days = [...new Set(rows.map(dayOf))].filter((day) => day >= today).toSorted();
  const last = days.at(-1) ?? today;
  const soon = Array.from({ length: LOOK_AHEAD }, (_, ahead) => addDays(today, ahead)).filter((day) => day <= last);
  const all = [...new Set([...days, ...soon])].toSorted();
  return [
    ...(late.length === 0 ? [] : [{ kind: "late" as const, rows: late }]),
    ...all.flatMap((day): DueDay[] => {
      const closed = isWeekend(day) ? null : (closureOn(day, federalDaysOnly, EVERY_CLOSURE)?.name ?? null);
      const here = rows.filter((row) => dayOf(row) === day);
      if (here.length > 0) return [{ kind: "day", day, rows: here, closed }];
      return closed === null ? [] : [{ kind: "closed", day, name: closed }];
    }),
  ];
}
