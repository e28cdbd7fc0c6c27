import { type CalendarDate } from "../kernel/calendar-date.ts";
import { dayWords } from "../kernel/day-words.ts";
import { allowed, type Finding, refused, type Verdict } from "../kernel/refusal.ts";

type FieldVerdict = { readonly verdict: Verdict; readonly field: string };
type Order = {
  readonly finalOn: CalendarDate | null;
  readonly courtStayed: boolean;
  readonly courtFinalOn: CalendarDate | null;
  readonly otherCustodyUntil: CalendarDate | null;
};

/** A day that lies ahead is no fact yet. Other custody may have a known last day ahead. */
export function orderFits(order: Order, today: CalendarDate): FieldVerdict {
  for (const [field, on] of [
    ["finalOn", order.finalOn],
    ["courtFinalOn", order.courtFinalOn],
  ] as const)
    if (on !== null && on > today)
      return { field, verdict: refused(`${dayWords(on)} lies ahead. Enter the day when it has come; until then leave it empty.`) };
  if (order.courtFinalOn !== null && !order.courtStayed)
    return {
      field: "courtStayed",
      verdict: refused(
        "The final order of a court matters here only where that court had stayed removal. Say that it did, or leave the day empty.",
      ),
    };
  return { field: "finalOn", verdict: allowed };
}

/** Accepted and named. */
export function orderFindings({ finalOn, courtFinalOn }: Order): Finding[] {
  if (finalOn !== null && courtFinalOn !== null && courtFinalOn < finalOn)
    return [
      {
        code: "court_before_finality",
        says: `The court’s final order of ${dayWords(courtFinalOn)} lies before the order became final. Check both days.`,
      },
    ];
  return [];
}

export function spanFits({ fromDay, toDay }: { fromDay: CalendarDate; toDay: CalendarDate | null }, today: CalendarDate): FieldVerdict {
  if (fromDay > today) return { field: "fromDay", verdict: refused(`${dayWords(fromDay)} lies ahead. Enter the span when it has begun.`) };
  if (toDay !== null && toDay < fromDay)
    return {
      field: "toDay",
      verdict: refused(`It would end on ${dayWords(toDay)}, before it began on ${dayWords(fromDay)}. Check both days.`),
    };
  return { field: "fromDay", verdict: allowed };
}

/** A decision lies in the past; an interview that is awaited may lie ahead. */
export function reviewFits({ onDay, decision }: { onDay: CalendarDate; decision: string }, today: CalendarDate): FieldVerdict {
  if (onDay > today && decision !== "awaited")
    return {
      field: "onDay",
      verdict: refused(`${dayWords(onDay)} lies ahead, and a decision is recorded. Check the day, or say that it is awaited.`),
    };
  return { field: "onDay", verdict: allowed };
}
