import { type CalendarDate, isWeekend } from "../kernel/calendar-date.ts";
import { dayWords } from "../kernel/day-words.ts";
import { allowed, refused, type Verdict } from "../kernel/refusal.ts";
import { federalHolidayOn } from "./closed-days-federal.ts";
import { CLOSED_DAY_KIND, type ClosedDayKind } from "./closed-days-codes.ts";

/** A day that the office may enter for a court: one that is not closed anyway, and not entered in the same way before. */
export function mayClose(day: CalendarDate, kind: ClosedDayKind, entered: readonly { day: CalendarDate; kind: ClosedDayKind }[]): Verdict {
  const name = dayWords(day);
  if (isWeekend(day)) return refused(`${name} is a weekend, on which every court is closed. Nothing needs to be entered.`);
  const federal = federalHolidayOn(day);
  if (federal !== null && !federal.contested)
    return refused(`${name} is ${federal.name}, a federal holiday that is counted everywhere. Nothing needs to be entered.`);
  if (entered.some((one) => one.day === day && one.kind === kind))
    return refused(`${name} is already entered as “${CLOSED_DAY_KIND.labels[kind]}”. Take that entry back to change it.`);
  return allowed;
}
