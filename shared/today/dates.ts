import { closureOn, EVERY_CLOSURE, federalDaysOnly } from "../courts/closed-days.ts";
import { addDays, type CalendarDate, isWeekend } from "../kernel/calendar-date.ts";
import type { Instant, Zone } from "../kernel/instant.ts";
import { dayIn } from "../kernel/zoned.ts";
import type { Act } from "../obligations/codes.ts";
import type { DateRow } from "./contract.ts";

/** How far Today looks ahead for what is due from us, and for hearings. */
export const DUE_DAYS = 7;
export const HEARING_DAYS = 14;

/**
 * Commands whose doing is an entry on the docket: once their time has passed without it they are late.
 * All others happen out of sight, so that passed time alone says nothing about anybody's fault (domain section 2, `due_unconfirmed`).
 */
export const SEEN_ON_DOCKET: readonly Act[] = ["file_return", "file_reply", "file_record", "status_report"];

/** The day to work to, as a person in the zone has it: a court's day as it stands, a moment by the reader's calendar. */
export function workDay(row: Pick<DateRow, "safeDay" | "safeAt" | "zone">, reader: Zone): CalendarDate {
  if (row.safeDay !== null) return row.safeDay;
  if (row.safeAt === null) throw new Error("A safe date is a day or a moment.");
  return dayIn(row.safeAt, reader);
}

export type Standing = "open" | "late" | "unconfirmed";
/** How an open date stands now. Late only when late on every reading: after the due date, not the safe one. */
export function standingOf(row: Pick<DateRow, "sort" | "unseen">, now: Instant): Standing {
  if (now <= row.sort) return "open";
  return row.unseen ? "unconfirmed" : "late";
}

/** A heading of the due list: a day with what falls on it, closed days between, or what is past. */
export type DueGroup<Row> =
  | { readonly kind: "past"; readonly rows: readonly Row[] }
  | { readonly kind: "day"; readonly day: CalendarDate; readonly closed: string | null; readonly rows: readonly Row[] }
  | { readonly kind: "closed"; readonly from: CalendarDate; readonly to: CalendarDate; readonly name: string };

/**
 * The due list by working day, with the days on which federal courts are closed where they stand among them.
 * Closed days after the last thing due are named only when they are holidays: a weekend at the end says nothing.
 * Days beyond the coming week stand for themselves, without what lies between.
 */
export function groupByDay<Row>(rows: readonly Row[], dayOf: (row: Row) => CalendarDate, today: CalendarDate): DueGroup<Row>[] {
  const groups: DueGroup<Row>[] = [];
  const past = rows.filter((row) => dayOf(row) < today);
  if (past.length > 0) groups.push({ kind: "past", rows: past });
  const last = rows.reduce<CalendarDate>((latest, row) => (dayOf(row) > latest ? dayOf(row) : latest), today);
  for (let ahead = 0; ahead <= DUE_DAYS; ahead += 1) {
    const day = addDays(today, ahead);
    const here = rows.filter((row) => dayOf(row) === day);
    const closed = closedName(day);
    if (here.length > 0) groups.push({ kind: "day", day, closed, rows: here });
    else if (closed !== null && (day <= last || !isWeekend(day))) addClosed(groups, day, closed);
  }
  const beyond = rows.filter((row) => dayOf(row) > addDays(today, DUE_DAYS));
  for (const day of [...new Set(beyond.map(dayOf))].toSorted())
    groups.push({ kind: "day", day, closed: closedName(day), rows: beyond.filter((row) => dayOf(row) === day) });
  return groups;
}

/** What the count beside Today says: ours, to be done today or earlier. */
export function dueNow(rows: readonly Pick<DateRow, "safeDay" | "safeAt" | "zone">[], today: CalendarDate, reader: Zone): number {
  return rows.filter((row) => workDay(row, reader) <= today).length;
}

/** A weekend is one line. */
function addClosed<Row>(groups: DueGroup<Row>[], day: CalendarDate, name: string): void {
  const before = groups.at(-1);
  if (before?.kind === "closed" && before.name === name && before.to === addDays(day, -1)) {
    groups[groups.length - 1] = { ...before, to: day };
    return;
  }
  groups.push({ kind: "closed", from: day, to: day, name });
}

function closedName(day: CalendarDate): string | null {
  return closureOn(day, federalDaysOnly, EVERY_CLOSURE)?.name ?? null;
}

/** The next weekday within a week on which federal courts are closed (Fed. R. Civ. P. 6(a)(6)(A)); null when there is none. */
export function nextClosedDay(today: CalendarDate): { day: CalendarDate; name: string } | null {
  for (let ahead = 0; ahead < 7; ahead += 1) {
    const day = addDays(today, ahead);
    const name = closedName(day);
    if (name !== null && !isWeekend(day)) return { day, name };
  }
  return null;
}
