import { CERTAINTY } from "../../../shared/deadlines/codes.ts";
import type { DateView, DeadlineRow, DeadlineView } from "../../../shared/deadlines/contract.ts";
import type { DateChangeView } from "../../../shared/deadlines/differences-contract.ts";
import type { CalendarDate } from "../../../shared/kernel/calendar-date.ts";
import type { Instant, Zone } from "../../../shared/kernel/instant.ts";
import { endsEarly } from "../../lib/date-words.ts";
import { count, dayOf, dayText, longDay, timeText, wallClock } from "../../lib/format.ts";
import { type Passed, passedWords } from "../../lib/passed-words.ts";
import { type DueWhen, whenText } from "../../ui/dates/due-words.ts";
import type { MarkKind } from "../../ui/marks/Mark.tsx";
import type { CountDay } from "../../ui/pictures/count-strip-layout.ts";

type Dated = Pick<DeadlineRow, "duty" | "due" | "safe" | "zone" | "state" | "certainty" | "confirmedBy">;

/** The moment of a date, or of the clerk's closing that ends its day; null for a whole day. */
function momentOf(date: DateView, zone: Zone): Instant | null {
  return date.at ?? endsEarly(date.sort, zone);
}
/** A date as a day, or as a moment in the court's zone. */
export function dueWhen(date: DateView, zone: Zone): DueWhen {
  const at = momentOf(date, zone);
  return at === null ? { day: dayOfDate(date, zone) } : { at, zone };
}
export function dayOfDate(date: DateView, zone: Zone): CalendarDate {
  return date.day ?? dayOf(date.sort, zone);
}

/** What the list goes by: the safe date for us, the due one for everybody else. */
export function workTo(row: Dated): DateView {
  return row.duty === "ours" ? row.safe : row.due;
}
export function safeDiffers(row: Pick<Dated, "duty" | "due" | "safe">): boolean {
  return row.duty === "ours" && row.safe.sort !== row.due.sort;
}

/** Whose it is, as a tone: ours is amber, what others owe is violet. */
export function toneOf(row: Pick<Dated, "duty">): "due" | "gov" {
  return row.duty === "ours" ? "due" : "gov";
}
export function markOf(row: Pick<Dated, "duty" | "state">): MarkKind {
  if (row.state === "met" || row.state === "met_late") return "met";
  if (row.state === "suspended") return "suspended";
  if (row.state === "missed") return "over";
  if (row.state !== "open") return "unknown";
  if (row.duty === "ours") return "due";
  return row.duty === "court" ? "court" : "gov";
}

/** How an open date stands once its due date is over: only then is it so on every reading. Null before. */
export function passedOf(row: Pick<Dated, "duty" | "due" | "zone" | "state">, unseen: boolean, now: Instant): Passed | null {
  if (row.state !== "open") return null;
  return passedWords({ duty: row.duty, unseen, day: dayOfDate(row.due, row.zone), sort: row.due.sort, zone: row.zone }, now);
}

/** "5:00 p.m." in a zone, of a moment at the court or of the clerk's closing there; null for a whole day. */
export function hourOf(date: DateView, court: Zone, zone = court): string | null {
  const at = momentOf(date, court);
  return at === null ? null : timeText(wallClock(at, zone).time);
}

/** A rule whose text nobody here has read in full, until a lawyer stands by it. */
export function needsLawyer(row: Pick<Dated, "certainty" | "confirmedBy">): boolean {
  return row.certainty === "confirm" && row.confirmedBy === null;
}

/** "Why Monday, November 30?" */
export function whyTitle(view: Pick<DeadlineView, "due" | "zone">, today: CalendarDate): string {
  return `Why ${longDay(dayOfDate(view.due, view.zone), today)}?`;
}

/** "Due Mon Nov 30, 11:59 p.m. EST": a day ends where the court is. */
export function dueLine({ due, zone }: Pick<DeadlineView, "due" | "zone">, today: CalendarDate): string {
  return `Due ${whenText({ at: due.sort, zone }, today)}`;
}

export function certaintyWords({ certainty, confirmedBy, basis }: Pick<DeadlineView, "certainty" | "confirmedBy" | "basis">): string {
  if (basis === "internal") return "Nothing was computed.";
  if (confirmedBy !== null) return `Confirmed by ${confirmedBy}`;
  return certainty === "confirm" ? `${CERTAINTY.labels.confirm}: the rule’s text was not read` : "Not yet confirmed by a lawyer";
}

export function versionWords({ rule, authority, basis }: Pick<DeadlineView, "rule" | "authority" | "basis">): string {
  if (basis === "internal") return authority;
  if (rule === null) return `${authority}, Fed. R. Civ. P. 6(a)`;
  return basis === "court_order" ? `${authority}, ${rule.method}` : `${rule.method}, ${rule.id} version ${rule.version}`;
}

/** The count as the strip draws it. */
export function countDays(view: Pick<DeadlineView, "strip" | "due" | "safe" | "zone">): CountDay[] {
  const due = dayOfDate(view.due, view.zone);
  const safe = dayOfDate(view.safe, view.zone);
  return view.strip.map(({ day, part, number, closed }) => ({
    date: day,
    count: number === null ? null : String(number),
    closed: closed ?? undefined,
    role: day === due ? "due" : part === "trigger" ? "trigger" : day === safe ? "safe" : undefined,
  }));
}

/** A lawyer may stand by it: it was computed, nobody did so yet, and something still rests on it. */
export function isConfirmable({ state, basis, confirmedBy }: Pick<DeadlineView, "state" | "basis" | "confirmedBy">): boolean {
  return (state === "open" || state === "suspended") && basis !== "internal" && confirmedBy === null;
}

/** "Jonas Ekwueme, as lead of the case". */
export function ownerWords({ owner, ownerIsLead }: Pick<DeadlineView, "owner" | "ownerIsLead">): string {
  if (owner === null) return "Nobody has it yet";
  return ownerIsLead ? `${owner.name}, as lead of the case` : owner.name;
}

/** "Mon Nov 30 → Tue Dec 1"; "Mon Nov 30 → cannot be counted". Days of the court; hours only where the day is the same. */
export function changeWords({ before, after, zone }: Pick<DateChangeView, "before" | "after" | "zone">, today: CalendarDate): ChangeWords {
  const days = { was: dayText(dayOfDate(before, zone), today), becomes: after === null ? null : dayText(dayOfDate(after, zone), today) };
  if (after === null || days.was !== days.becomes) return days;
  return { was: whenText(dueWhen(before, zone), today), becomes: whenText(dueWhen(after, zone), today) };
}
/** `becomes` is null where the date cannot be counted any more. */
export type ChangeWords = { readonly was: string; readonly becomes: string | null };

/** Where not all are shown: what has passed first, then what can be accepted, then what waits for a court's closed days. */
export function byUrgency<T extends Pick<DateChangeView, "past" | "after">>(rows: readonly T[]): T[] {
  const rank = ({ past, after }: T) => (past ? 0 : after === null ? 2 : 1);
  return rows.toSorted((one, other) => rank(one) - rank(other));
}

/** What was decided, and what was left of it: each left one is named by the answer. */
export function decidedWords(accept: boolean, asked: number, left: number): string {
  const done = count(asked - left, "date");
  const rest = left === 0 ? "" : ` ${count(left, "date")} left as ${left === 1 ? "it is" : "they are"}; see below.`;
  return `${accept ? `${done} accepted.` : `${done} kept as ${asked - left === 1 ? "it stands" : "they stand"}, with the reason.`}${rest}`;
}

/** Days on the way to an open date that are still ahead, each with what it asks: "Mon Nov 30 · File by day 10 if at all possible". */
export function marksAhead({ state, marks }: Pick<DeadlineRow, "state" | "marks">, today: CalendarDate): string[] {
  if (state !== "open") return [];
  return marks.filter(({ day }) => day >= today).map(({ day, says }) => `${dayText(day, today)} · ${says}`);
}
