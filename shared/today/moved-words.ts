import { type CalendarDate, civil, daysBetween, weekday } from "../kernel/calendar-date.ts";
import { instant, type Zone } from "../kernel/instant.ts";
import type { When } from "../kernel/when.ts";
import { dayIn } from "../kernel/zoned.ts";
import { shortMonth, whenWords } from "../kernel/day-words.ts";

const RECENT_DAYS = 14;

/** "on Mon Nov 23" for a day of the last two weeks, else as far as it is known: "in March 2026". */
function whenSaid(when: When, recordedOn: CalendarDate): string {
  const near = when.precision === "day" || when.precision === "instant";
  if (!near || when.day === null || Math.abs(daysBetween(when.day, recordedOn)) > RECENT_DAYS) return whenWords(when);
  const { month, day } = civil(when.day);
  return `on ${weekday(when.day).slice(0, 3)} ${shortMonth(month)} ${day}`;
}

function small(text: string): string {
  return /^(ICE|I-)/.test(text) ? text : `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

/** "left Dodge County Jail on Mon Nov 23: released on bond set by an immigration judge". `recordedAt` is UTC milliseconds. */
export function endSays(what: string, place: string | null, when: When, zone: Zone, recordedAt: number): string {
  const at = whenSaid(when, dayIn(instant(recordedAt), zone));
  return `left ${place ?? "custody"} ${at}: ${small(what)}`;
}

/** "moved out of the district, to Kay County Detention Center, OK, on Mon Nov 23". */
export function moveSays(place: string, outOfDistrict: boolean, when: When, zone: Zone, recordedAt: number): string {
  const at = whenSaid(when, dayIn(instant(recordedAt), zone));
  return outOfDistrict ? `moved out of the district, to ${place}, ${at}` : `moved to ${place} ${at}`;
}

/** "the court ruled: dismissed as moot: released [41], Judge Abara". */
export function rulingSays(what: string, order: number | null, judge: string | null): string {
  return `the court ruled: ${small(what)}${order === null ? "" : ` [${order}]`}${judge === null ? "" : `, ${judge}`}`;
}
