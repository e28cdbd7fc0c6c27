import { type CalendarDate, daysBetween } from "../kernel/calendar-date.ts";
import { type Instant, type Zone } from "../kernel/instant.ts";
import { sayDay, sayMoment } from "../deadlines/words.ts";
import { type Rung } from "./codes.ts";

/** One line of a message. It names court and docket number, never a person: mail is read on phones and stored by others. */
export type MailLine = {
  readonly rung: Rung | null;
  /** What is due, in the product's own words ("Reply", "Hearing"). */
  readonly what: string;
  readonly whose: "ours" | "theirs" | "hearing";
  readonly day: CalendarDate;
  /** Null for a whole day. */
  readonly at: Instant | null;
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

/** Counts and days alone: a subject is shown on locked screens. */
export function subjectOf(lines: readonly MailLine[], today: CalendarDate): string {
  const late = lines.filter(({ day, whose }) => whose === "ours" && day < today).length;
  const now = lines.filter(({ day }) => day === today).length;
  const ahead = lines.filter(({ day }) => day > today).length;
  const theirs = lines.length - late - now - ahead;
  const parts = [
    ...(late > 0 ? [`${late} late`] : []),
    ...(now > 0 ? [`${now} today`] : []),
    ...(ahead > 0 ? [`${ahead} ahead`] : []),
    ...(theirs > 0 ? [`${theirs} passed for the other side`] : []),
  ];
  return `Great Writ: ${parts.join(", ")}`;
}

/** The text of a reminder: what, when, in which court, and where to look. */
export function textOf(lines: readonly MailLine[], today: CalendarDate): string {
  return [
    ...lines.map((line) => `${sentenceOf(line, today)}\n${line.link}`),
    "Open it and press “Seen”, so that nobody else is alarmed. Names stand in Great Writ only.",
  ].join("\n\n");
}

function sentenceOf({ what, whose, day, at, zone, court, number }: MailLine, today: CalendarDate): string {
  const when = at === null ? sayDay(day, null) : sayMoment(at, zone, null);
  const where = [court, number ?? (court === null ? null : "number awaited")].filter((part) => part !== null).join(" ");
  const verb = whose === "hearing" ? "is" : day < today ? "was due" : "is due";
  const from = whose === "theirs" ? " from the other side" : "";
  return `${what}${from} ${verb} ${when} (${fromToday(day, today)})${where === "" ? "" : `, ${where}`}.`;
}

const DIGEST_PARTS = [
  ["Late", (line: MailLine, today: CalendarDate) => line.whose === "ours" && line.day < today],
  ["Passed for the other side", (line: MailLine, today: CalendarDate) => line.whose !== "ours" && line.day < today],
  ["Today", (line: MailLine, today: CalendarDate) => line.day === today],
  ["The next seven days", (line: MailLine, today: CalendarDate) => line.day > today],
] as const;

/** The day's list, in parts; null where there is nothing to say. */
export function digestOf(lines: readonly MailLine[], today: CalendarDate): { subject: string; text: string } | null {
  if (lines.length === 0) return null;
  const parts = DIGEST_PARTS.flatMap(([title, holds]) => {
    const some = lines.filter((line) => holds(line, today));
    return some.length === 0 ? [] : [`${title}\n\n${some.map((line) => `- ${sentenceOf(line, today)}\n  ${line.link}`).join("\n")}`];
  });
  return {
    subject: subjectOf(lines, today).replace("Great Writ:", "Great Writ, your day:"),
    text: [...parts, "Names stand in Great Writ only."].join("\n\n"),
  };
}
