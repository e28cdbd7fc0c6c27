import { CALENDAR_VIEWS, type CalendarView } from "../../../shared/calendar/range.ts";
import type { CalendarWhose } from "../../../shared/calendar/contract.ts";
import { addDays, type CalendarDate, isCalendarDate, weekdayNumber } from "../../../shared/kernel/calendar-date.ts";
import { idOf } from "../../../shared/kernel/ids.ts";
import type { Whose } from "../../../shared/today/contract.ts";

/** What is looked at. All of it stands in the address, so that a view can be sent, kept and gone back to. */
export type CalendarAsk = {
  readonly view: CalendarView;
  readonly day: CalendarDate;
  readonly whose: CalendarWhose;
  /** True for the docket list of the week, as it is printed. */
  readonly list: boolean;
};
export type AskDefaults = { readonly today: CalendarDate; readonly whose: Whose };

const FIRST_YEAR = "1900";
const LAST_YEAR = "2200";
const MOST_LETTERS = 60;
const ProceedingId = idOf("proceeding");

/** Reads the address; what it does not understand falls back to the month of today and whose day a person begins with. */
export function readAsk(answers: Readonly<Record<string, string>>, usual: AskDefaults): CalendarAsk {
  const list = answers["list"] === "week";
  const { day } = answers;
  return {
    view: list ? "week" : (CALENDAR_VIEWS.find((view) => view === answers["view"]) ?? "month"),
    day: day !== undefined && isCalendarDate(day) && day > FIRST_YEAR && day < LAST_YEAR ? day : usual.today,
    whose: readWhose(answers, usual.whose),
    list,
  };
}

function readWhose(answers: Readonly<Record<string, string>>, usual: Whose): CalendarWhose {
  const proceedingId = ProceedingId.safeParse(answers["case"]).data;
  if (proceedingId !== undefined) return { kind: "case", proceedingId };
  const { whose } = answers;
  if (whose === undefined || whose === "" || whose.length > MOST_LETTERS) return { kind: usual };
  return whose === "mine" || whose === "team" ? { kind: whose } : { kind: "person", personId: whose };
}

/** The answers for an address, without those that are understood anyway. */
export function writeAsk({ view, day, whose, list }: CalendarAsk, usual: AskDefaults): Record<string, string> {
  return {
    ...(list ? { list: "week" } : view === "month" ? {} : { view }),
    ...(day === usual.today ? {} : { day }),
    ...writeWhose(whose, usual.whose),
  };
}

function writeWhose(whose: CalendarWhose, usual: Whose): Record<string, string> {
  if (whose.kind === "case") return { case: whose.proceedingId };
  if (whose.kind === "person") return { whose: whose.personId };
  return whose.kind === usual ? {} : { whose: whose.kind };
}

const WEEK = 7;
/** The day to which an arrow key goes from a day of the month; null for every other key. Home and End are the ends of its week. */
export function dayAfterKey(key: string, day: CalendarDate): CalendarDate | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -WEEK,
    ArrowDown: WEEK,
    Home: -weekdayNumber(day),
    End: WEEK - 1 - weekdayNumber(day),
  };
  const step = steps[key];
  return step === undefined ? null : addDays(day, step);
}
