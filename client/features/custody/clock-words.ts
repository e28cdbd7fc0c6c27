import type { ClockView } from "../../../shared/deadlines/clocks-contract.ts";
import { petitionClock } from "../../../shared/deadlines/petition-clocks.ts";
import { type CalendarDate, daysBetween } from "../../../shared/kernel/calendar-date.ts";
import { count, dayText } from "../../lib/format.ts";

/** "in 12 days", "today", "passed 6 days ago". A clock is a state of custody: it is never late. */
export function clockDistance(inDays: number): string {
  if (inDays === 0) return "today";
  if (inDays === 1) return "tomorrow";
  return inDays > 0 ? `in ${count(inDays, "day")}` : `passed ${count(-inDays, "day")} ago`;
}

/** What to do about a clock and from which day on: "Petition, if removal is not foreseeable, from that day on". */
export function actWords({ act, actFrom, on }: Pick<ClockView, "act" | "actFrom" | "on">, today: CalendarDate): string {
  if (actFrom === null) return `${act}.`;
  return `${act}, ${actFrom === on ? "from that day on" : `from ${dayText(actFrom, today)} on`}.`;
}

/** How much of a clock has run, from 0 to 1. */
export function runShare(from: CalendarDate, on: CalendarDate, today: CalendarDate): number {
  const whole = daysBetween(from, on);
  return whole <= 0 ? 1 : Math.min(1, Math.max(0, daysBetween(from, today) / whole));
}

export type Unready = { readonly titles: readonly string[]; readonly missing: string; readonly ids: readonly ClockView["id"][] };

/** Clocks without a day, gathered by the sentence that says what is missing. */
export function unreadyOf(clocks: readonly ClockView[]): Unready[] {
  const waiting = clocks.flatMap(({ missing, title, id }) => (missing === null ? [] : [{ missing, title, id }]));
  return [...new Set(waiting.map(({ missing }) => missing))].map((missing) => {
    const of = waiting.filter((one) => one.missing === missing);
    return { missing, titles: of.map(({ title }) => title), ids: of.map(({ id }) => id) };
  });
}

/** What a clock is called where there is little room. */
export const CLOCK_NAMES: Readonly<Record<ClockView["id"], string>> = {
  "prolonged-6m": "Six months in custody",
  "prolonged-1y": "One year in custody",
  "removal-90d": "Removal period",
  "zadvydas-6m": "Six-month presumption",
  "pocr-90d": "First custody review",
  "pocr-180d": "Headquarters review",
  "pocr-annual": "Next custody review",
};

export type DatedClock = ClockView & { readonly on: CalendarDate; readonly inDays: number };

/** The clocks at the head of a page: the removal period and the presumption, or before a final order the mark of detention for which a petition is asked first. */
export function stripClocks(clocks: readonly ClockView[]): DatedClock[] {
  const dated = clocks.flatMap((clock) =>
    clock.on === null || clock.inDays === null ? [] : [{ ...clock, on: clock.on, inDays: clock.inDays }],
  );
  const ordered = dated.filter(({ id }) => id === "removal-90d" || id === "zadvydas-6m");
  if (ordered.length > 0) return ordered;
  const first = petitionClock(dated);
  return first === undefined ? [] : [first];
}
