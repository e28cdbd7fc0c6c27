import { type CalendarDate, addDays, civil, day, daysBetween, weekdayNumber } from "../../shared/kernel/calendar-date.ts";
import { monthName, shortMonth } from "../../shared/kernel/day-words.ts";
import type { Instant, Zone } from "../../shared/kernel/instant.ts";

/** All words for days, moments, counts and names. Days are read from their parts, never through a machine's zone. */
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;
const MINUTE = 60_000;
const MINUTES_IN_HOUR = 60;

function yearUnless(date: CalendarDate, today: CalendarDate): string {
  return civil(date).year === civil(today).year ? "" : `, ${civil(date).year}`;
}

/** `Wed Nov 25`, with the year only when it is not this one. */
export function dayText(date: CalendarDate, today: CalendarDate): string {
  return `${weekdayText(date)} ${shortDay(date, today)}`;
}
/** `Mon Nov 23, 2026`: what a field says it understood. */
export function dayWithYear(date: CalendarDate): string {
  const { year, month, day: number } = civil(date);
  return `${weekdayText(date)} ${shortMonth(month)} ${number}, ${year}`;
}
/** `Nov 25`, for places where the weekday stands nearby or does not matter. */
export function shortDay(date: CalendarDate, today: CalendarDate): string {
  const { month, day: number } = civil(date);
  return `${shortMonth(month)} ${number}${yearUnless(date, today)}`;
}
/** `Tuesday, November 24`: a page's title. */
export function longDay(date: CalendarDate, today: CalendarDate): string {
  const { month, day: number } = civil(date);
  return `${WEEKDAYS[weekdayNumber(date)]}, ${monthName(month)} ${number}${yearUnless(date, today)}`;
}
export function weekdayText(date: CalendarDate): string {
  return (WEEKDAYS[weekdayNumber(date)] ?? "").slice(0, 3);
}
/** `Today`, `Tomorrow`, `Yesterday`, else the weekday of the coming week, else null. */
export function nearDay(date: CalendarDate, today: CalendarDate): string | null {
  const distance = daysBetween(today, date);
  if (distance === 0) return "Today";
  if (distance === 1) return "Tomorrow";
  if (distance === -1) return "Yesterday";
  return distance > 1 && distance < 7 ? (WEEKDAYS[weekdayNumber(date)] ?? null) : null;
}
/** `in 9 days`, `today`, `4 days ago`. */
export function distanceText(date: CalendarDate, today: CalendarDate): string {
  const distance = daysBetween(today, date);
  if (distance === 0) return "today";
  if (distance === 1) return "tomorrow";
  return distance > 0 ? `in ${count(distance, "day")}` : `${count(-distance, "day")} ago`;
}
/** `4 days late`. Zero or less is not late and gives null. */
export function lateText(due: CalendarDate, today: CalendarDate): string | null {
  const late = daysBetween(due, today);
  return late > 0 ? `${count(late, "day")} late` : null;
}

/** `4:00 p.m.` from a wall clock reading `16:00`; `bare` leaves out `:00`. */
export function timeText(wall: string, bare = false): string {
  const [hours = 0, minutes = 0] = wall.split(":").map(Number);
  const half = hours < 12 ? "a.m." : "p.m.";
  const hour = hours % 12 === 0 ? 12 : hours % 12;
  return bare && minutes === 0 ? `${hour} ${half}` : `${hour}:${String(minutes).padStart(2, "0")} ${half}`;
}

type Wall = { readonly date: CalendarDate; readonly time: string; readonly zoneName: string };

const formats = new Map<Zone, Intl.DateTimeFormat>();
function formatOf(zone: Zone): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZoneName: "short",
  });
  formats.set(zone, made);
  return made;
}

/** A moment on the wall of a place: the day, the clock and the zone's short name (`CST`), by the runtime's own zone tables. */
export function wallClock(at: Instant, zone: Zone): Wall {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? "";
  return {
    date: day(`${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`),
    time: `${part("hour")}:${part("minute")}`,
    zoneName: part("timeZoneName"),
  };
}
/** The day on which this moment falls in the zone. */
export function dayOf(at: Instant, zone: Zone): CalendarDate {
  return wallClock(at, zone).date;
}
/** `Tue Nov 24, 9:14 a.m. CST`. */
export function instantText(at: Instant, zone: Zone, today: CalendarDate): string {
  const wall = wallClock(at, zone);
  return `${dayText(wall.date, today)}, ${timeText(wall.time)} ${wall.zoneName}`;
}
/** `9:14 a.m.` when it is today, `Mon 8:10 p.m.` within a week, else `Nov 10`. For lists of what happened. */
export function momentText(at: Instant, zone: Zone, today: CalendarDate): string {
  const wall = wallClock(at, zone);
  const ago = daysBetween(wall.date, today);
  if (ago === 0) return timeText(wall.time);
  return ago > 0 && ago < 7 ? `${weekdayText(wall.date)} ${timeText(wall.time)}` : shortDay(wall.date, today);
}

/** `30 h 46 min`, `46 min`; from 72 hours on, whole days. Null when the moment has passed. */
export function leftText(now: Instant, due: Instant): string | null {
  const minutes = Math.floor((due - now) / MINUTE);
  if (minutes < 0) return null;
  const hours = Math.floor(minutes / MINUTES_IN_HOUR);
  if (hours >= 72) return count(Math.floor(hours / 24), "day");
  const rest = `${minutes % MINUTES_IN_HOUR} min`;
  return hours === 0 ? rest : `${hours} h ${rest}`;
}
/** Hours between two moments, with their fraction; negative when `due` has passed. */
export function hoursLeft(now: Instant, due: Instant): number {
  return (due - now) / (MINUTE * MINUTES_IN_HOUR);
}

/** `1,240`. */
export function number(value: number): string {
  const [whole = "", fraction] = String(Math.abs(value)).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${value < 0 ? "−" : ""}${grouped}${fraction === undefined ? "" : `.${fraction}`}`;
}
/** `1 day`, `1,240 days`; `many` when the plural is not made with s. */
export function count(value: number, one: string, many = `${one}s`): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}
/** `55%` from a part and a whole; null when the whole is 0. */
export function percent(part: number, whole: number): string | null {
  return whole === 0 ? null : `${Math.round((part * 100) / whole)}%`;
}
/** `Ana, Ben and Cy`. */
export function list(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

export type PersonName = { readonly given: string | null; readonly family: string | null };
/** `Tomás Quiroga`; whichever half is known; `Name not known` when neither is. */
export function fullName({ given, family }: PersonName): string {
  return [given, family].filter(Boolean).join(" ") || "Name not known";
}
/** `Quiroga, Tomás`, as lists sort. */
export function sortName({ given, family }: PersonName): string {
  return [family, given].filter(Boolean).join(", ") || "Name not known";
}
/** Two letters for a round badge; one when there is one word. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u);
  const [first = ""] = Array.from(words[0] ?? "");
  const [last = ""] = words.length > 1 ? Array.from(words.at(-1) ?? "") : [];
  return `${first}${last}`.toUpperCase();
}
/** The days of a span, first to last, for strips. */
export function daysFrom(first: CalendarDate, length: number): CalendarDate[] {
  return Array.from({ length }, (_, index) => addDays(first, index));
}
