import type { CourtClosing } from "../../../shared/calendar/contract.ts";
import type { ClosedDayKind } from "../../../shared/courts/closed-days-codes.ts";
import type { CalendarDate } from "../../../shared/kernel/calendar-date.ts";

type Closing = Pick<CourtClosing, "court" | "kind" | "name">;

/** What follows the courts: how far each kind reaches is the law of Fed. R. Civ. P. 6(a)(3) and 6(a)(6). */
const KIND_WORDS: Readonly<Record<ClosedDayKind, string>> = {
  declared: " closed",
  state_holiday: ", state holiday",
  inaccessible: ", clerk inaccessible",
};

/** Closings of single courts, a line for each reason: "D. Mass. closed: Patriots’ Day". The courts of one reason stand together. */
export function closingWords(closings: readonly Closing[]): string[] {
  const reasons = new Map<string, string[]>();
  for (const { court, kind, name } of closings) {
    const reason = `${KIND_WORDS[kind]}: ${name}`;
    reasons.set(reason, [...(reasons.get(reason) ?? []), court]);
  }
  return [...reasons].map(([reason, courts]) => `${listed(courts)}${reason}`);
}

function listed(courts: readonly string[]): string {
  return courts.length < 2 ? (courts[0] ?? "") : `${courts.slice(0, -1).join(", ")} and ${courts.at(-1) ?? ""}`;
}

/** Closings by their day. */
export function closingsByDay(closings: readonly CourtClosing[]): ReadonlyMap<CalendarDate, readonly CourtClosing[]> {
  const days = new Map<CalendarDate, CourtClosing[]>();
  for (const one of closings) days.set(one.day, [...(days.get(one.day) ?? []), one]);
  return days;
}
