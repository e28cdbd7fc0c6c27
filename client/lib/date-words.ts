import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import type { Instant, Zone } from "../../shared/kernel/instant.ts";
import type { DateRow, HearingRow } from "../../shared/today/contract.ts";
import { dayText, hoursLeft, leftText, nearDay, shortDay, timeText, wallClock, weekdayText } from "./format.ts";
import { type OpenDate, type Passed, passedWords } from "./passed-words.ts";

/** The reader's place in time: now, today and the zone of the office. */
export type Reader = { readonly now: Instant; readonly today: CalendarDate; readonly zone: Zone };
const METER_HOURS = 72;
const SOON_HOURS = 12;

/** A moment as the reader has it, and the court's clock beside it where that reads differently: "court 4:00 EST". */
export function clocks(at: Instant, court: Zone, reader: Zone): { time: string; beside: string } {
  const [own, theirs] = [wallClock(at, reader), wallClock(at, court)];
  const time = timeText(own.time);
  if (own.time === theirs.time && own.date === theirs.date) return { time, beside: own.zoneName };
  const half = time.slice(-4);
  const there = timeText(theirs.time);
  return { time, beside: `court ${there.endsWith(half) ? there.slice(0, -5) : there} ${theirs.zoneName}` };
}

function dueDayOf(row: DateRow): CalendarDate {
  return row.day ?? wallClock(row.sort, row.zone).date;
}

/** How a date of a list is spoken of once it has passed; null before. */
export function passedOf(row: DateRow, duty: OpenDate["duty"], now: Instant): Passed | null {
  return passedWords({ duty, unseen: row.unseen, day: dueDayOf(row), sort: row.sort, zone: row.zone }, now);
}

export type DueWords = {
  readonly time: string;
  /** Under the time: the court's clock, or by which clock the day ends. */
  readonly timeNote: string;
  readonly left: string;
  readonly leftNote: string | null;
  readonly tone: "due" | "over" | "plain";
  /** Hours left, where a meter belongs to them. */
  readonly hours: number | null;
  readonly edge: "due" | "over" | null;
};

/** What is due from us, said: by its safe date while that is ahead, then by the due date, then how late it is. */
export function dueWords(row: DateRow, reader: Reader): DueWords {
  const time = timeOf(row, reader);
  const due = dayText(dueDayOf(row), reader.today);
  const differs = row.safeSort !== row.sort;
  const late = passedOf(row, "ours", reader.now);
  if (late !== null) return { ...time, left: late.says, leftNote: `was due ${due}`, tone: "over", hours: null, edge: "over" };
  const hours = hoursLeft(reader.now, row.safeSort);
  if (hours < 0) return { ...time, left: "Safe date passed", leftNote: `due ${due}`, tone: "due", hours: null, edge: "due" };
  if (hours <= METER_HOURS) {
    const left = `${leftText(reader.now, row.safeSort) ?? "0 min"} left`;
    return { ...time, left, leftNote: differs ? `due ${due}` : null, tone: "due", hours, edge: hours <= SOON_HOURS ? "due" : null };
  }
  if (differs) return { ...time, left: "Safe date", leftNote: `due ${due}`, tone: "due", hours: null, edge: null };
  return { ...time, left: due, leftNote: row.jurisdictional ? "no extension" : null, tone: "plain", hours: null, edge: null };
}

/** The moment at which the clerk's office ends a day (Fed. R. Civ. P. 6(a)(4)(B)), from its last moment; null where midnight ends it. */
export function endsEarly(sort: Instant, zone: Zone): Instant | null {
  return wallClock(sort, zone).time === "23:59" ? null : sort;
}

function timeOf(row: DateRow, { zone }: Reader): { time: string; timeNote: string } {
  if (row.safeAt !== null) {
    const { time, beside } = clocks(row.safeAt, row.zone, zone);
    return { time, timeNote: beside };
  }
  const closing = endsEarly(row.safeSort, row.zone);
  if (closing !== null) return { time: clocks(closing, row.zone, zone).time, timeNote: "clerk’s office closes" };
  if (row.ownDate) return { time: "Any time", timeNote: "our own date" };
  return { time: "11:59 p.m.", timeNote: `e-filing, ${wallClock(row.safeSort, row.zone).zoneName}` };
}

/** Under what authority, and how the date was made, in one line: "Order [14] · a set date, nothing to count". */
export function whyLine(row: DateRow, today: CalendarDate): string {
  const made = row.countedFrom === null ? "a set date, nothing to count" : `counted from ${shortDay(row.countedFrom, today)}`;
  return [row.authority, row.ownDate ? null : made, row.safeBecause].filter((part) => part !== null).join(" · ");
}

/** When the government has to act, in words: "by Mon Nov 23", "Wed Nov 25, 4:00 p.m. (court 5:00 p.m. EST)". */
export function owedWhen(row: DateRow, { today, zone }: Reader): string {
  if (row.at === null) return `by ${dayText(dueDayOf(row), today)}`;
  const { time, beside } = clocks(row.at, row.zone, zone);
  const day = dayText(wallClock(row.at, zone).date, today);
  return beside.startsWith("court") ? `${day}, ${time} (${beside})` : `${day}, ${time} ${beside}`;
}

export type OwedWords = {
  readonly says: string;
  readonly tone: "over" | "gov" | "quiet" | "plain";
  readonly hours: number | null;
  /** How it stands once its time has passed; null before. */
  readonly passed: "owed" | "unconfirmed" | null;
};
/** How an owed date stands now: red only when it is late on every reading. */
export function owedWords(row: DateRow, reader: Reader): OwedWords {
  const passed = passedOf(row, "government", reader.now);
  if (passed !== null) {
    const unconfirmed = passed.standing === "unconfirmed";
    return { says: passed.says, tone: unconfirmed ? "quiet" : "over", hours: null, passed: unconfirmed ? "unconfirmed" : "owed" };
  }
  const hours = hoursLeft(reader.now, row.sort);
  if (hours <= METER_HOURS) return { says: `${leftText(reader.now, row.sort) ?? "0 min"} left`, tone: "gov", hours, passed: null };
  return { says: dayText(dueDayOf(row), reader.today), tone: "plain", hours: null, passed: null };
}

/** `1:30 p.m.` today, `Wed 9:00 a.m.` within the week, `Dec 8` beyond; and the court's clock where it reads differently. */
export function hearingWords(row: HearingRow, { today, zone }: Reader): { when: string; beside: string | null } {
  const wall = row.at === null ? null : wallClock(row.at, zone);
  const day = wall?.date ?? row.day;
  const near = nearDay(day, today);
  const named = near === "Today" ? null : near === null ? shortDay(day, today) : weekdayText(day);
  if (row.at === null) return { when: named ?? "Today", beside: "hour not set" };
  const { time, beside } = clocks(row.at, row.zone, zone);
  return { when: [named, time].filter((part) => part !== null).join(" "), beside: beside.startsWith("court") ? beside : null };
}
