import { scaleLinear } from "d3-scale";
import { addDays, addMonths, civil, daysBetween, epochDay, fromCivil, weekdayNumber } from "../../../shared/kernel/calendar-date.ts";
import type { CalendarDate } from "../../../shared/kernel/calendar-date.ts";
import { monthName, shortDay } from "./day-words.ts";
import { endOf, startOf } from "./lanes-model.ts";
import type { Lane } from "./lanes-model.ts";
import type { Measure } from "./measure.ts";

export type Span = { readonly from: CalendarDate; readonly to: CalendarDate };
export type AxisTick = { readonly x: number; readonly label: string | null };
export type DayScale = (date: CalendarDate) => number;

/** The days to draw: everything that is known, a little before it, and some future so that what is ahead has room. */
export function spanOf(lanes: readonly Lane[], today: CalendarDate): Span {
  const items = lanes.flatMap((lane) => lane.items);
  const days = items.flatMap((item) => [startOf(item), endOf(item) ?? today]);
  const first = days.reduce((least, date) => (date < least ? date : least), today);
  const last = days.reduce((most, date) => (date > most ? date : most), today);
  const known = Math.max(1, daysBetween(first, last));
  const ahead = Math.max(2, Math.ceil(daysBetween(first, today) * 0.18));
  const least = addDays(today, ahead);
  const padded = addDays(last, Math.max(1, Math.ceil(known * 0.04)));
  return { from: addDays(first, -Math.max(1, Math.ceil(known * 0.02))), to: padded > least ? padded : least };
}

/** Whole days to pixels, `from` at 0 and `to` at `width`. */
export function dayScale(span: Span, width: number): DayScale {
  const scale = scaleLinear([epochDay(span.from), epochDay(span.to)], [0, width]);
  return (date) => scale(epochDay(date));
}

type Step = {
  readonly next: (date: CalendarDate) => CalendarDate;
  readonly first: CalendarDate;
  readonly words: (date: CalendarDate, lead: boolean) => string;
};

function dayStep(from: CalendarDate, size: number): Step {
  const back = size === 7 ? (weekdayNumber(from) + 6) % 7 : 0;
  return { first: addDays(from, -back), next: (date) => addDays(date, size), words: (date) => shortDay(date) };
}

function monthStep(from: CalendarDate, size: number): Step {
  const { year, month } = civil(from);
  const index = Math.floor((year * 12 + month - 1) / size) * size;
  const first = fromCivil({ year: Math.floor(index / 12), month: (index % 12) + 1, day: 1 });
  const words = (date: CalendarDate, lead: boolean) => {
    const at = civil(date);
    if (size >= 12) return String(at.year);
    return lead || at.month === 1 ? `${monthName(at.month)} ${at.year}` : monthName(at.month);
  };
  return { first, next: (date) => addMonths(date, size), words };
}

/** The finest step of the calendar whose marks stay at least `room` pixels apart. */
function stepFor(span: Span, width: number): Step {
  const perDay = width / Math.max(1, daysBetween(span.from, span.to));
  if (perDay >= 52) return dayStep(span.from, 1);
  if (perDay * 7 >= 58) return dayStep(span.from, 7);
  const months = [1, 3, 6, 12, 24, 60, 120, 300].find((size) => perDay * 30 * size >= (size >= 12 ? 40 : size > 1 ? 72 : 46));
  return monthStep(span.from, months ?? 600);
}

/** Grid lines with their labels. A label that would touch another, leave the picture or sit under the date of today is left out. */
export function axisTicks(
  span: Span,
  width: number,
  measure: Measure,
  taken: { readonly x0: number; readonly x1: number } | null,
): AxisTick[] {
  const step = stepFor(span, width);
  const x = dayScale(span, width);
  const ticks: AxisTick[] = [];
  let free = 0;
  for (let date = step.first; date <= span.to; date = step.next(date)) {
    if (date < span.from) continue;
    const at = x(date);
    const label = step.words(date, !ticks.some((tick) => tick.label !== null));
    const end = at + 6 + measure(label);
    const blocked = taken !== null && at < taken.x1 + 4 && end > taken.x0 - 4;
    const fits = at + 6 >= free && end <= width && !blocked;
    ticks.push({ x: at, label: fits ? label : null });
    if (fits) free = end + 6;
  }
  return ticks;
}
