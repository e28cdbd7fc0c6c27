import type { Duty } from "../../../shared/deadlines/codes.ts";
import { type RemindedAs, RUNG } from "../../../shared/reminders/codes.ts";
import type { ReminderView } from "../../../shared/reminders/contract.ts";
import { clocks, type Reader } from "../../lib/date-words.ts";
import { count, dayText, nearDay, wallClock } from "../../lib/format.ts";
import type { MarkKind } from "../../ui/marks/Mark.tsx";

/** As what the reader is told, said to the reader. */
const TOLD_AS: Readonly<Record<RemindedAs, string>> = {
  owner: "it is yours",
  backup: "you stand in",
  supervisor: "you supervise",
};

/** So many reminders are shown before somebody asks for all. */
export const FEW = 3;
/** Those on screen: "Seen" ends the alarm of what its reader could see, and of nothing else. */
export function onScreen<T>(rows: readonly T[], all: boolean): readonly T[] {
  return all ? rows : rows.slice(0, FEW);
}

const PASSED_FOR: Readonly<Record<Duty, string>> = {
  ours: "us",
  government: "the government",
  agency: "the agency",
  court: "the court",
};

type Told = Pick<ReminderView, "rung" | "as" | "duty" | "safePassed">;
/** "The day before, it is yours"; past the safe date that is said first, and whose it is where others let it pass. */
export function rungWords({ rung, as, duty, safePassed }: Told): string {
  if (rung === "passed" && duty !== null) return `Passed for ${PASSED_FOR[duty]}, ${TOLD_AS[as]}`;
  if (rung === "safe" || !safePassed) return `${RUNG.labels[rung]}, ${TOLD_AS[as]}`;
  return `${RUNG.labels.safe}: ${RUNG.labels[rung].toLowerCase()} it is due, ${TOLD_AS[as]}`;
}

/** Only a date of ours that has passed is late; the other side's is owed, a hearing is the court's. */
export function reminderMark({ kind, rung }: Pick<ReminderView, "kind" | "rung">): MarkKind {
  if (kind === "hearing") return "court";
  if (kind === "theirs") return "gov";
  return rung === "late" ? "over" : "due";
}

/** When it is: the day, or the hour of the reader's clock with the court's beside it where that reads differently. */
export function reminderWhen(
  { day, at, zone }: Pick<ReminderView, "day" | "at" | "zone">,
  reader: Reader,
): { day: string; hour: string | null } {
  const on = at === null ? day : wallClock(at, reader.zone).date;
  const near = nearDay(on, reader.today);
  const words = near === "Today" || near === "Tomorrow" || near === "Yesterday" ? near : dayText(on, reader.today);
  if (at === null) return { day: words, hour: null };
  const { time, beside } = clocks(at, zone, reader.zone);
  return { day: words, hour: beside.startsWith("court") ? `${time} (${beside})` : `${time} ${beside}` };
}

/** "3 messages wait to be sent"; null where none does. */
export function waitingWords(waiting: number): string | null {
  return waiting === 0 ? null : `${count(waiting, "message waits", "messages wait")} to be sent.`;
}

/** What was given up after a day of tries; null where nothing was. */
export function givenUpWords(givenUp: number): string | null {
  if (givenUp === 0) return null;
  return `${count(givenUp, "message was", "messages were")} given up after a day of tries. What they told stands in Great Writ; tell the people yourself.`;
}

const STANDARD_PORTS = { tls: 465, starttls: 587, none: 25 } as const;
export type MailSecurity = keyof typeof STANDARD_PORTS;

/** The usual port of a kind of security, where the port was a usual one or empty; a port of one's own stays. */
export function portFor<P extends number | string | null>(security: MailSecurity, port: P): P | number {
  const standard: readonly unknown[] = [...Object.values(STANDARD_PORTS), null];
  return standard.includes(port) ? STANDARD_PORTS[security] : port;
}
