import { type ClosedDays, federalDaysOnly } from "../courts/closed-days.ts";
import { type ServiceKind } from "../docket/codes.ts";
import { addDays, type CalendarDate } from "../kernel/calendar-date.ts";
import { type Instant } from "../kernel/instant.ts";
import { countBusinessDays } from "./counting-business.ts";
import { countCalendar, countCalendarHours, countDetainerHours, fixedDay, fixedMoment } from "./counting-clock.ts";
import { countAgencyDays, countFrap26Days, countFrcp6Days, countSupremeDays } from "./counting-days.ts";
import { countFrap26Hours, countFrcp6Hours } from "./counting-hours.ts";
import { type CountWords, type DayCount, type DayUnit, type HourCount, no, type Outcome } from "./counting-types.ts";
import { type Duty } from "./codes.ts";
import { ELECTRONIC, type Filing, filingOf } from "./day-end.ts";
import { type FilingPlace, filingPlaceOf } from "./filing-place.ts";
import { type CountMethod } from "./rule-codes.ts";
import { type DeadlineRule } from "./rule-types.ts";

/** Zone and closed days of the place whose clock counts. */
export type CourtCalendar = { readonly zone: string; readonly closed: ClosedDays };
/**
 * The court of the case, the calendars of the places where papers go that are filed elsewhere or counted by more than one court (the
 * circuit, the Board), and how papers of our side are filed there; electronically where nothing is said.
 */
export type Calendars = {
  readonly court: CourtCalendar;
  readonly others?: Partial<Readonly<Record<FilingPlace, CourtCalendar>>>;
  readonly filing?: Filing;
};

/** The same calendars for a date that is filed nowhere, as one of our own: no clerk's office ends its day. */
export function wholeDays(calendars: Calendars): Calendars {
  return { ...calendars, filing: ELECTRONIC };
}

/** The fact a period runs from. `at` is needed for hours only; `service` is how the paper was served, null where none was. */
export type TriggerFact = {
  readonly day: CalendarDate;
  readonly at: Instant | null;
  readonly service: ServiceKind | null;
  readonly words?: CountWords;
};

/** When an order says something is due: a named day or moment (never moved), or a period of days or hours that must be counted. */
export type OrderTime =
  | { readonly kind: "day"; readonly day: CalendarDate }
  | { readonly kind: "moment"; readonly at: Instant }
  | { readonly kind: "period"; readonly n: number; readonly unit: DayUnit; readonly runsFrom: "service" | "entry" }
  | { readonly kind: "hours"; readonly n: number; readonly runsFrom: "service" | "entry" };

/** Methods that do not look at the days which a district court declares for itself. */
const NOT_THE_COURTS: readonly CountMethod[] = ["sct30", "agency", "business", "detainer"];

/** A rule's own period, counted from the fact. */
export function computeRule(rule: DeadlineRule, fact: TriggerFact, calendars: Calendars): Outcome {
  const { period } = rule;
  if (period.kind !== "count") return no(`${rule.title} has no period of its own. Enter the date or period that the order gives.`);
  const { zone, closed } = calendarFor(rule, calendars);
  const words = { words: fact.words ?? {} };
  if (period.unit === "hour") {
    if (fact.at === null) return no(`${rule.title} runs in hours. Enter the time of day of the event.`);
    return countHoursBy(rule.method, { from: fact.at, zone, hours: period.n, direction: period.direction, closed, ...words });
  }
  if (period.unit === "business_day")
    return countBusinessDays({ from: fact.day, n: period.n, direction: period.direction, closed, ...words });
  const service = rule.serviceDays ? fact.service : null;
  return countDaysBy(rule.method, {
    from: fact.day,
    n: period.n,
    unit: period.unit,
    direction: period.direction,
    service,
    closed,
    filing: filingOf(rule.by, calendars.filing ?? ELECTRONIC),
    strip: true,
    ...words,
  });
}

/** What an order gives, under Fed. R. Civ. P. 6(a): a named date stands as it is, a period is counted. `duty`: whose act it is. */
export function computeOrder(time: OrderTime, fact: TriggerFact, calendars: Calendars, duty: Duty): Outcome {
  const { zone, closed } = calendars.court;
  const filing = filingOf(duty, calendars.filing ?? ELECTRONIC);
  const words = { words: fact.words ?? {} };
  switch (time.kind) {
    case "day":
      return fixedDay(time.day, closed, filing);
    case "moment":
      return fixedMoment(time.at, zone, closed);
    case "hours":
      if (fact.at === null) return no("The order gives hours. Enter the time of day from which they run.");
      return countFrcp6Hours({ from: fact.at, zone, hours: time.n, direction: "after", closed, ...words });
    case "period": {
      const service = time.runsFrom === "service" ? fact.service : null;
      const { n, unit } = time;
      return countFrcp6Days({ from: fact.day, n, unit, direction: "after", service, closed, filing, strip: true, ...words });
    }
  }
}

/** The days to look at before the due date. Hours are left to the moment itself. */
export function marksOf(rule: DeadlineRule, from: CalendarDate): readonly { day: CalendarDate; says: string }[] {
  return rule.marks.map((mark) => ({ day: addDays(from, mark.unit === "day" ? mark.n : Math.ceil(mark.n / 24)), says: mark.says }));
}

/** The place where the rule's paper goes has the say; without a calendar of its own, the court of the case, where its days count at all. */
function calendarFor(rule: Pick<DeadlineRule, "id" | "method">, calendars: Calendars): CourtCalendar {
  const place = filingPlaceOf(rule);
  const own = place === null ? undefined : calendars.others?.[place];
  if (own) return own;
  return NOT_THE_COURTS.includes(rule.method) ? { zone: calendars.court.zone, closed: federalDaysOnly } : calendars.court;
}

function countDaysBy(method: CountMethod, input: DayCount): Outcome {
  if (method === "frcp6") return countFrcp6Days(input);
  if (method === "frap26") return countFrap26Days(input);
  if (method === "sct30") return countSupremeDays(input);
  if (method === "agency") return countAgencyDays(input);
  if (method === "calendar") return countCalendar(input);
  return no("This rule does not count in days. Enter the date by hand and say why.");
}

function countHoursBy(method: CountMethod, input: HourCount): Outcome {
  if (method === "frcp6") return countFrcp6Hours(input);
  if (method === "frap26") return countFrap26Hours(input);
  if (method === "calendar") return countCalendarHours(input);
  if (method === "detainer") return countDetainerHours(input);
  return no("This rule does not count in hours. Enter the date by hand and say why.");
}
