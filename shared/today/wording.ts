import { type CalendarDate, daysBetween, weekday } from "../kernel/calendar-date.ts";
import type { Whose } from "./contract.ts";

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"] as const;

/** A count in a sentence: words to ten, figures from there. */
export function counted(n: number): string {
  return NUMBERS[n] ?? String(n);
}
function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

export type TodayCounts = {
  readonly whose: Whose;
  /** Ours, past the due date and still open. */
  readonly late: number;
  readonly dueToday: number;
  /** Everything open that the government owes, with the late and the unconfirmed in it. */
  readonly owed: number;
  readonly owedLate: number;
  readonly owedUnconfirmed: number;
  readonly closed: CalendarDate | null;
  readonly today: CalendarDate;
};

/** "Two things are due from you today. The government owes your clients four; one is late. Courts close Thursday." */
export function todaySentence(counts: TodayCounts): string {
  const parts = [lateSentence(counts.late), dueSentence(counts), owedSentence(counts), closedSentence(counts.closed, counts.today)];
  return parts.filter((part) => part !== null).join(" ");
}

function lateSentence(late: number): string | null {
  if (late === 0) return null;
  return `${capital(counted(late))} ${late === 1 ? "thing of ours is" : "things of ours are"} late.`;
}

function dueSentence({ dueToday, whose }: TodayCounts): string {
  const from = whose === "mine" ? "you" : "the team";
  if (dueToday === 0) return `Nothing is due from ${from} today.`;
  return `${capital(counted(dueToday))} ${dueToday === 1 ? "thing is" : "things are"} due from ${from} today.`;
}

function owedSentence({ owed, owedLate, owedUnconfirmed, whose }: TodayCounts): string {
  const clients = whose === "mine" ? "your clients" : "our clients";
  if (owed === 0) return `The government owes ${clients} nothing by a date.`;
  const parts = [
    owedLate === 0 ? null : part(owedLate, owed, "late"),
    owedUnconfirmed === 0 ? null : part(owedUnconfirmed, owed, "past its time, not confirmed"),
  ].filter((words) => words !== null);
  return [`The government owes ${clients} ${counted(owed)}`, ...parts].join("; ") + ".";
}

function part(n: number, whole: number, words: string): string {
  if (n === whole && whole === 1) return `it is ${words}`;
  return n === 1 ? `one is ${words}` : `${counted(n)} are ${words.replace("its time", "their time")}`;
}

function closedSentence(closed: CalendarDate | null, today: CalendarDate): string | null {
  if (closed === null) return null;
  const ahead = daysBetween(today, closed);
  if (ahead === 0) return "Courts are closed today.";
  return `Courts close ${ahead === 1 ? "tomorrow" : weekday(closed)}.`;
}
