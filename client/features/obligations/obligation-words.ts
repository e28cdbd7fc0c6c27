import { type CalendarDate, daysBetween } from "../../../shared/kernel/calendar-date.ts";
import { OBLIGATION_STATE, type ObligationState, type Obligor } from "../../../shared/obligations/codes.ts";
import type { ObligationView } from "../../../shared/obligations/contract.ts";
import { standingWords } from "../../../shared/obligations/wording.ts";
import type { Instant } from "../../../shared/kernel/instant.ts";
import { count, dayOf, distanceText, shortDay } from "../../lib/format.ts";
import { commandDate, type Passed, passedWords } from "../../lib/passed-words.ts";
import { type DueWhen, whenText } from "../../ui/dates/due-words.ts";
import type { MarkKind } from "../../ui/marks/Mark.tsx";

type Due = NonNullable<ObligationView["due"]>;

/** The due date as a day, or a moment in the court's zone. */
export function dueWhen(due: Due): DueWhen {
  if (due.at !== null) return { at: due.at, zone: due.zone };
  return { day: due.day ?? dayOf(due.sort, due.zone) };
}

const WHOSE = { government: "gov", us: "due", court: "court", other: "unknown" } as const satisfies Record<Obligor, MarkKind>;

/** Whose it is, as a mark: ours, the government's, the court's. */
export function markOf(row: Pick<ObligationView, "obligor" | "state">): MarkKind {
  if (row.state === "met" || row.state === "met_late") return "met";
  if (row.state === "missed") return "over";
  if (row.state === "stayed") return "suspended";
  return WHOSE[row.obligor];
}

/** By when, in words. A command that took another's place has no date of its own. */
export function whenWords(row: ObligationView, today: CalendarDate): string {
  if (row.due !== null) return whenText(dueWhen(row.due), today);
  if (row.waits !== null) return waitsWords(row.waits);
  if (row.standing !== null) return standingWords(row.standing.scope, row.standing.until);
  return "In place of the command before it";
}

/** "14 days from the response, not yet filed". */
export function waitsWords({ n, unit }: NonNullable<ObligationView["waits"]>): string {
  return `${count(n, unit)} from the response, not yet filed`;
}

/** States in which hours and days left still count. */
export function isCounting(state: ObligationState): boolean {
  return state === "pending" || state === "extended";
}

/** A dated command whose time has passed and of which nothing is recorded, in the words of every other list. */
export function passedOf(row: ObligationView, now: Instant): Passed | null {
  const date = row.state === "due_unconfirmed" || isCounting(row.state) ? commandDate(row) : null;
  return date === null ? null : passedWords(date, now);
}

/** What is said of a command that no meter counts: "Met Nov 10", "In force 21 days", "in 9 days". */
export function stateWords(row: ObligationView, today: CalendarDate): string {
  const { state, due, standing, stateOn } = row;
  if (!isCounting(state)) return `${OBLIGATION_STATE.labels[state]}${stateOn === null ? "" : ` ${shortDay(stateOn, today)}`}`;
  if (due !== null) return `${state === "extended" ? "extended, " : ""}${distanceText(due.day ?? dayOf(due.sort, due.zone), today)}`;
  if (row.waits !== null) return "Waits for the response";
  return standing === null ? "Asked for now" : `In force ${count(Math.max(0, daysBetween(standing.since, today)), "day")}`;
}
