import type { CalendarDate } from "../../../shared/kernel/calendar-date.ts";
import type { Instant, Zone } from "../../../shared/kernel/instant.ts";
import { dayText, hoursLeft, lateText, leftText, timeText, wallClock } from "../../lib/format.ts";
import { METER_HOURS } from "./Meter.tsx";

/** A day, or a moment with the zone it is told in. */
export type DueWhen = { readonly day: CalendarDate } | { readonly at: Instant; readonly zone: Zone };
export type DueProps = {
  readonly due: DueWhen;
  /** The day to work to, when it is earlier than the due day. Ours only. */
  readonly safe?: DueWhen | null;
  readonly whose: "due" | "gov";
  readonly state?: "open" | "met" | "suspended" | "superseded";
  /** False for a government date that is late only on one reading of the order. */
  readonly lateOnEveryReading?: boolean;
  /** After a superseded date: "superseded by Order [12]: Thu Dec 3". After a met one: the day. */
  readonly note?: string;
  readonly today: CalendarDate;
  readonly now: Instant;
};
export type DueWords = {
  readonly lead: string;
  readonly rest: string | null;
  readonly tone: "plain" | "due" | "gov" | "over" | "quiet" | "struck" | "met";
  readonly hours: number | null;
};

/** `Wed Nov 25`, or `Wed Nov 25, 5:00 p.m. EST`. */
export function whenText(when: DueWhen, today: CalendarDate): string {
  if ("day" in when) return dayText(when.day, today);
  const wall = wallClock(when.at, when.zone);
  return `${dayText(wall.date, today)}, ${timeText(wall.time)} ${wall.zoneName}`;
}
function dayOfWhen(when: DueWhen): CalendarDate {
  return "day" in when ? when.day : wallClock(when.at, when.zone).date;
}

/** What a due date says: the first words, what follows them, its tone, and hours left when a meter belongs to it. */
export function dueWords(props: DueProps): DueWords {
  const { due, safe = null, whose, state = "open", today, now, note } = props;
  const text = whenText(due, today);
  if (state === "superseded") return { lead: text, rest: note ?? null, tone: "struck", hours: null };
  if (state === "suspended") return { lead: "Suspended", rest: note ?? `if not tolled, ${text}`, tone: "quiet", hours: null };
  if (state === "met") return { lead: note ?? `Met ${text}`, rest: null, tone: "met", hours: null };
  const late = lateWords(props);
  if (late !== null) return { lead: late, rest: `was due ${text}`, tone: "over", hours: null };
  if ("at" in due) {
    const hours = hoursLeft(now, due.at);
    const left = leftText(now, due.at);
    if (left !== null && hours <= METER_HOURS) return { lead: text, rest: `${left} left`, tone: whose, hours };
  }
  const differs = safe !== null && whenText(safe, today) !== text;
  if (differs) return { lead: `Safe ${whenText(safe, today)}`, rest: `due ${text}`, tone: "due", hours: null };
  return { lead: text, rest: note ?? null, tone: "plain", hours: null };
}

function lateWords({ due, whose, lateOnEveryReading = true, today, now }: DueProps): string | null {
  if (whose === "gov" && !lateOnEveryReading) return null;
  const days = lateText(dayOfWhen(due), today);
  if (days !== null) return days;
  if (!("at" in due) || hoursLeft(now, due.at) >= 0) return null;
  return `${leftText(due.at, now) ?? "0 min"} late`;
}
