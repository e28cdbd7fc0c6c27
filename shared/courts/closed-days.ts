import { type CalendarDate, civil, isWeekend } from "../kernel/calendar-date.ts";
import { type ClosedDayKind } from "./closed-days-codes.ts";
import { federalHolidayOn } from "./closed-days-federal.ts";

/** One closed day of one court, entered by a person from a named source. */
export type ClosedDayEntry = {
  readonly day: CalendarDate;
  readonly kind: ClosedDayKind;
  readonly name: string;
  readonly source: string;
};

/**
 * What is known of a court's closed days. Federal holidays need no entry: they are computed for any year.
 * `covered` are the years for which the entries are complete; null says that only federal holidays (and the entries, if any) are known.
 * `observance: "strict"` reads the statute without its stand-in weekdays (deadline rules, A1).
 */
export type ClosedDays = {
  readonly court: string | null;
  readonly entries: readonly ClosedDayEntry[];
  readonly covered: { readonly from: number; readonly to: number } | null;
  readonly observance: "observed" | "strict";
};

/** A calendar that knows the federal holidays alone. */
export const federalDaysOnly: ClosedDays = { court: null, entries: [], covered: null, observance: "observed" };

export type ClosureKind = "weekend" | "statutory" | ClosedDayKind;
/** Why a day is closed. `contested`: a careful reader may refuse to count it, so the safe date does not. */
export type Closure = { readonly kind: ClosureKind; readonly name: string; readonly contested: boolean };

/** Which closures a method of counting looks at; weekends and federal holidays always close a day. */
export type Reach = { readonly state_holiday: boolean; readonly declared: boolean; readonly inaccessible: boolean };
export const EVERY_CLOSURE: Reach = { state_holiday: true, declared: true, inaccessible: true };
const ENTRY_ORDER: readonly ClosedDayKind[] = ["declared", "state_holiday", "inaccessible"];
const WEEKEND: Closure = { kind: "weekend", name: "weekend", contested: false };

/** Why the day is closed for this reach, or null when it is open. An uncontested reason is named before a contested one. */
export function closureOn(date: CalendarDate, closed: ClosedDays, reach: Reach): Closure | null {
  if (isWeekend(date)) return WEEKEND;
  const federal = federalHolidayOn(date);
  if (federal && !(federal.observed && closed.observance === "strict")) {
    return { kind: "statutory", name: federal.name, contested: federal.contested };
  }
  for (const kind of ENTRY_ORDER) {
    const entry = reach[kind] ? closed.entries.find((row) => row.kind === kind && row.day === date) : undefined;
    if (entry) return { kind, name: entry.name, contested: true };
  }
  return null;
}

/** The first year among these days that the court's table does not reach, or null. Never assume that an unlisted day is open. */
export function missingYear(days: readonly CalendarDate[], closed: ClosedDays): number | null {
  if (closed.covered === null) return null;
  const { from, to } = closed.covered;
  return days.map((date) => civil(date).year).find((year) => year < from || year > to) ?? null;
}

/** Says which year of the table is missing and what to do. */
export function tableTooShort(year: number, closed: ClosedDays): string {
  const range = closed.covered === null ? "no years" : yearsOf(closed.covered);
  const court = closed.court ?? "this court";
  return `The table of closed days of ${court} covers ${range}, and this date falls in ${year}. Add the closed days of ${year} with their source, then compute it again.`;
}

function yearsOf({ from, to }: NonNullable<ClosedDays["covered"]>): string {
  return from === to ? String(from) : `${from} to ${to}`;
}
