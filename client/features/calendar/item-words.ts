import type { CalendarItem, CalendarKind } from "../../../shared/calendar/contract.ts";
import { closureOn, EVERY_CLOSURE, federalDaysOnly } from "../../../shared/courts/closed-days.ts";
import type { CalendarDate } from "../../../shared/kernel/calendar-date.ts";
import type { CalendarView, Span } from "../../../shared/calendar/range.ts";
import { civil } from "../../../shared/kernel/calendar-date.ts";
import { monthName } from "../../../shared/kernel/day-words.ts";
import { clocks, type Reader } from "../../lib/date-words.ts";
import { dayText, lateText, shortDay, timeText, wallClock } from "../../lib/format.ts";
import { passedWords } from "../../lib/passed-words.ts";
import type { MarkKind } from "../../ui/marks/Mark.tsx";

/** What each kind is called where its mark alone does not say it: to a screen reader, and on paper. */
export const KIND_WORDS: Readonly<Record<CalendarKind, string>> = {
  ours: "Due from us",
  owed: "Owed by the government",
  court: "Expected of the court",
  hearing: "Hearing",
  follow_up: "Follow-up",
};
const MARKS: Readonly<Record<CalendarKind, MarkKind | null>> = {
  ours: "due",
  owed: "gov",
  court: "court",
  hearing: "court",
  follow_up: null,
};
const DUTIES = { ours: "ours", owed: "government", court: "court" } as const;

export type ItemTone = "due" | "gov" | "court" | "hearing" | "plain" | "over" | "quiet";
export type ItemWords = {
  /** Null for a follow-up, which has none. */
  readonly mark: MarkKind | null;
  readonly tone: ItemTone;
  /** "10:00 a.m."; null for a whole day. */
  readonly time: string | null;
  /** The court's clock where it reads differently: "court 11:00 EST". */
  readonly beside: string | null;
  /** How it stands once it has passed: "4 days late", "Due 4 days ago, not confirmed", "Safe date passed". */
  readonly standing: string | null;
  /** Of a date of ours that is worked to earlier: "due Mon Nov 30". */
  readonly due: string | null;
};

export function itemWords(item: CalendarItem, reader: Reader): ItemWords {
  const standing = standingOf(item, reader);
  const due = item.dueDay === null ? null : `${standing?.late === true ? "was due" : "due"} ${dayText(item.dueDay, reader.today)}`;
  const tone = standing?.tone ?? TONES[item.kind];
  return { mark: tone === "over" ? "over" : MARKS[item.kind], tone, ...timesOf(item, reader), standing: standing?.says ?? null, due };
}
const TONES: Readonly<Record<CalendarKind, ItemTone>> = {
  ours: "due",
  owed: "gov",
  court: "court",
  hearing: "hearing",
  follow_up: "plain",
};

type Standing = { readonly says: string; readonly tone: ItemTone; readonly late: boolean };

function standingOf(item: CalendarItem, { now, today }: Reader): Standing | null {
  if (item.kind === "hearing") return null;
  if (item.kind === "follow_up") {
    const late = lateText(item.day, today);
    return late === null ? null : { says: late, tone: "due", late: true };
  }
  if (item.sort === null) return null;
  const { unseen, sort, zone } = item;
  const passed = passedWords({ duty: DUTIES[item.kind], unseen, day: item.dueDay ?? item.day, sort, zone }, now);
  if (passed !== null) return { says: passed.says, tone: passed.tone === "plain" ? "court" : passed.tone, late: passed.tone === "over" };
  if (item.kind !== "ours" || item.dueDay === null) return null;
  const safeOver = item.at === null ? item.day < today : item.at < now;
  return safeOver ? { says: "Safe date passed", tone: "due", late: false } : null;
}

/** The reader's clock, unless it already has another day than the court's, on which the item stands: then the court's own. */
function timesOf({ at, zone, day }: CalendarItem, reader: Reader): Pick<ItemWords, "time" | "beside"> {
  if (at === null) return { time: null, beside: null };
  if (wallClock(at, reader.zone).date !== day) {
    const { time, zoneName } = wallClock(at, zone);
    return { time: `${timeText(time)} ${zoneName}`, beside: null };
  }
  const { time, beside } = clocks(at, zone, reader.zone);
  return { time, beside: beside.startsWith("court") ? beside : null };
}

/** Whose it is and how it stands, in one line of a printed page. A court is only ever expected, and its standing says so. */
export function printedWords(item: CalendarItem, { standing, due }: ItemWords): string {
  const whose = item.kind === "court" && standing !== null ? null : KIND_WORDS[item.kind];
  return [whose, standing, due, item.firm ? "no extension" : null].filter((note) => note !== null).join(" · ");
}

/** Who a caption is about: what stands before "v."; all of it where there is none. */
export function shortCaption(caption: string): string {
  return /^(.+?)\s+v\.?\s/u.exec(caption)?.[1] ?? caption;
}

/** Why federal courts are closed on this day (Fed. R. Civ. P. 6(a)(6)): the holiday's name, "weekend", or null. */
export function closedName(day: CalendarDate): string | null {
  return closureOn(day, federalDaysOnly, EVERY_CLOSURE)?.name ?? null;
}

/** What is looked at first where there is not room for all: what we must do, where we must be, what we must be given. */
const RANK: Readonly<Record<CalendarKind, number>> = { ours: 0, hearing: 1, owed: 2, court: 3, follow_up: 4 };
type Ranked = Pick<CalendarItem, "kind" | "at">;

/** A day in order: what has the whole day, by its rank, then what has an hour, by the hour, then follow-ups. */
export function dayOrder(one: Ranked, other: Ranked): number {
  const part = ({ kind, at }: Ranked) => (kind === "follow_up" ? 2 : at === null ? 0 : 1);
  return part(one) - part(other) || (one.at ?? 0) - (other.at ?? 0) || RANK[one.kind] - RANK[other.kind];
}

const MOST_IN_A_DAY = 4;
/** What a day of the month has room for, in the day's order: four, or the three of highest rank and how many more there are. */
export function briefly<T extends Ranked>(items: readonly T[]): { readonly shown: readonly T[]; readonly more: number } {
  if (items.length <= MOST_IN_A_DAY) return { shown: items, more: 0 };
  const first = items.toSorted((one, other) => RANK[one.kind] - RANK[other.kind]).slice(0, MOST_IN_A_DAY - 1);
  return { shown: items.filter((item) => first.includes(item)), more: items.length - first.length };
}

/** `November 2026`, `Nov 22 to 28`, `Nov 24 to Jan 4, 2027`. */
export function spanText(view: CalendarView, day: CalendarDate, { from, to }: Span, today: CalendarDate): string {
  if (view === "month") return `${monthName(civil(day).month)} ${civil(day).year}`;
  const [first, last] = [civil(from), civil(to)];
  if (first.month !== last.month) return `${shortDay(from, first.year === last.year ? to : today)} to ${shortDay(to, today)}`;
  return `${shortDay(from, from)} to ${last.day}${first.year === civil(today).year ? "" : `, ${first.year}`}`;
}

/** Things by their day, each day in its order. */
export function byDay(items: readonly CalendarItem[]): ReadonlyMap<CalendarDate, readonly CalendarItem[]> {
  const days = new Map<CalendarDate, CalendarItem[]>();
  for (const item of items.toSorted(dayOrder)) days.set(item.day, [...(days.get(item.day) ?? []), item]);
  return days;
}
