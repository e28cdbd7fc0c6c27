import { type CalendarDate, civil, weekday } from "../kernel/calendar-date.ts";
import { shortMonth } from "../kernel/day-words.ts";
import { type Instant, instant, type Zone } from "../kernel/instant.ts";
import { dayIn, timeIn } from "../kernel/zoned.ts";

/** "Thu Nov 26", with the year only when it is not the year the reader is in. */
export function sayDay(date: CalendarDate, inYear: number | null): string {
  const { year, month, day } = civil(date);
  const short = `${weekday(date).slice(0, 3)} ${shortMonth(month)} ${day}`;
  return year === inYear ? short : `${short}, ${year}`;
}

/** "9:23 a.m." of a wall clock reading `HH:MM`. */
export function sayTime(time: string): string {
  const hour = Number(time.slice(0, 2));
  return `${hour % 12 === 0 ? 12 : hour % 12}:${time.slice(3, 5)} ${hour < 12 ? "a.m." : "p.m."}`;
}

/** "Thu Nov 26, 9:23 a.m." on the wall clock of the zone. */
export function sayMoment(at: Instant, zone: Zone, inYear: number | null): string {
  return `${sayDay(dayIn(at, zone), inYear)}, ${sayTime(timeIn(at, zone))}`;
}

/** "Thu Nov 26", and "Thu Nov 26, 4:30 p.m." where the clerk's closing ends the day earlier. `sort` is the last moment of the date. */
export function sayDue({ day, at, sort }: { day: CalendarDate | null; at: number | null; sort: number }, zone: Zone): string {
  const ends = instant(sort);
  if (day !== null && timeIn(ends, zone) === "23:59") return sayDay(day, null);
  return sayMoment(at === null ? ends : instant(at), zone, null);
}

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1) ?? ""}`;
}

export function plural(n: number, word: string): string {
  return `${n} ${n === 1 ? word : `${word}s`}`;
}

/** Ends a sentence once: "5:05 p.m." already carries its full stop. */
export function sentence(text: string): string {
  return text.endsWith(".") ? text : `${text}.`;
}
