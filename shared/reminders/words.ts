import { type CalendarDate, daysBetween } from "../kernel/calendar-date.ts";
import { type Instant, type Zone } from "../kernel/instant.ts";
import { DUTY } from "../deadlines/codes.ts";
import { sayDay, sayMoment } from "../deadlines/words.ts";
import { courtAndNumber } from "../today/case-words.ts";
import { type Rung } from "./codes.ts";

/** Who must keep it. */
export type Whose = "ours" | "government" | "agency" | "court" | "hearing";
const FROM: Readonly<Record<Whose, string>> = {
  ours: "",
  hearing: "",
  government: " from the government",
  agency: " from the agency",
  court: " from the court",
};

/** By the duty of a date; null is a hearing. */
export function whoseOf(duty: string | null): Whose {
  return duty === null ? "hearing" : DUTY.schema.parse(duty);
}

/** One line of a message. It names court and docket number, never a person: mail is read on phones and stored by others. */
export type MailLine = {
  readonly rung: Rung | null;
  /** What is due, in the product's own words ("Reply", "Hearing"). */
  readonly what: string;
  readonly whose: Whose;
  /** The day to which it is worked: ours by the safe date. */
  readonly day: CalendarDate;
  /** Null for a whole day. */
  readonly at: Instant | null;
  /** The due date of ours that is worked to earlier; null where both agree. */
  readonly due: { readonly day: CalendarDate; readonly at: Instant | null } | null;
  /** True once the moment worked to has passed while another one is due. */
  readonly safePassed: boolean;
  readonly zone: Zone;
  readonly court: string | null;
  readonly number: string | null;
  /** Address of the page in the product. */
  readonly link: string;
};

/** "today", "tomorrow", "in 3 days", "2 days ago". */
export function fromToday(day: CalendarDate, today: CalendarDate): string {
  const days = daysBetween(today, day);
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  if (days === -1) return "yesterday";
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}

type Standing = "late" | "safe" | "others" | "today" | "ahead";

/** Only ours is late, and only once its due day has passed; until then it is past its safe date. */
function standingOf({ day, whose, due, safePassed }: MailLine, today: CalendarDate): Standing {
  const last = due?.day ?? day;
  if (whose === "ours" && last < today) return "late";
  if (safePassed) return "safe";
  if (day < today) return "others";
  return day === today ? "today" : "ahead";
}

/** Counts and days alone: a subject is shown on locked screens. */
export function subjectOf(lines: readonly MailLine[], today: CalendarDate): string {
  const says: Readonly<Record<Standing, string>> = {
    late: "late",
    safe: "past the safe date",
    others: "passed for others",
    today: "today",
    ahead: "ahead",
  };
  const parts = (["late", "safe", "today", "ahead", "others"] as const).flatMap((standing) => {
    const some = lines.filter((line) => standingOf(line, today) === standing).length;
    return some === 0 ? [] : [`${some} ${says[standing]}`];
  });
  return `Great Writ: ${parts.join(", ")}`;
}

/** The text of a reminder: what, when, in which court, and where to look. */
export function textOf(lines: readonly MailLine[], today: CalendarDate): string {
  return [
    ...lines.map((line) => `${sentenceOf(line, today)}\n${line.link}`),
    "Open it and press “Seen”, so that nobody else is alarmed. Names stand in Great Writ only.",
  ].join("\n\n");
}

function sentenceOf(line: MailLine, today: CalendarDate): string {
  const { what, whose, court, number } = line;
  const where = courtAndNumber({ court, number });
  return `${what}${FROM[whose]}${whenOf(line, today)}${where === null ? "" : `, ${where}`}.`;
}

/** " is due Fri Nov 27, 2026 (in 3 days)"; both dates where it is worked to an earlier one than the due one. */
function whenOf({ whose, day, at, due, safePassed, zone }: MailLine, today: CalendarDate): string {
  const say = (on: CalendarDate, moment: Instant | null) => (moment === null ? sayDay(on, null) : sayMoment(moment, zone, null));
  const far = (on: CalendarDate) => ` (${fromToday(on, today)})`;
  if (whose === "hearing") return ` is ${say(day, at)}${far(day)}`;
  const last = due ?? { day, at };
  const dueWords = `${say(last.day, last.at)}${far(last.day)}`;
  if (last.day < today) return ` was due ${dueWords}`;
  if (due === null) return ` is due ${dueWords}`;
  return safePassed
    ? `: the safe date has passed; due ${dueWords}`
    : ` is safe until ${say(day, at)}${far(day)} and due ${say(due.day, due.at)}`;
}

const DIGEST_PARTS: readonly (readonly [string, Standing])[] = [
  ["Late", "late"],
  ["Past the safe date", "safe"],
  ["Passed for others", "others"],
  ["Today", "today"],
  ["The next seven days", "ahead"],
];

/** The day's list, in parts; null where there is nothing to say. */
export function digestOf(lines: readonly MailLine[], today: CalendarDate): { subject: string; text: string } | null {
  if (lines.length === 0) return null;
  const parts = DIGEST_PARTS.flatMap(([title, standing]) => {
    const some = lines.filter((line) => standingOf(line, today) === standing);
    return some.length === 0 ? [] : [`${title}\n\n${some.map((line) => `- ${sentenceOf(line, today)}\n  ${line.link}`).join("\n")}`];
  });
  return {
    subject: subjectOf(lines, today).replace("Great Writ:", "Great Writ, your day:"),
    text: [...parts, "Names stand in Great Writ only."].join("\n\n"),
  };
}
