import { z } from "zod";
import { type ClosedDayEntry, type ClosedDays } from "../courts/closed-days.ts";
import { type ClosedDayKind } from "../courts/closed-days-codes.ts";
import { SERVICE_KIND, type ServiceKind } from "../docket/codes.ts";
import { CalendarDate } from "../kernel/calendar-date.ts";
import { isZone, zone } from "../kernel/instant.ts";
import { atWallClock, dayIn, timeIn } from "../kernel/zoned.ts";
import { countBusinessDays } from "./counting-business.ts";
import { countCalendar, countCalendarHours, countDetainerHours } from "./counting-clock.ts";
import { countAgencyDays, countFrap26Days, countFrcp6Days, countSupremeDays } from "./counting-days.ts";
import { countFrap26Hours, countFrcp6Hours } from "./counting-hours.ts";
import { type DayCount, type HourCount, no, type Outcome } from "./counting-types.ts";

const Days = z.array(CalendarDate).default([]);
const OTHER_NAMES = ["none", "electronic", "hand", "carrier"] as const;
const ALIASES: Readonly<Record<(typeof OTHER_NAMES)[number], ServiceKind | null>> = {
  none: null,
  electronic: "email",
  hand: "personal",
  carrier: "other_consented",
};

/** One worked example: a trigger, a period, what the court's calendar held, and the answer expected. */
export const Vector = z.object({
  id: z.string(),
  rule: z.enum(["FRCP6", "FRAP26", "SCT30", "8CFR", "BUSINESS", "CALENDAR", "DETAINER"]),
  trigger: z.string(),
  tz: z.string().nullable().default(null),
  n: z.number(),
  unit: z.enum(["day", "week", "hour", "month", "year", "business_day"]),
  direction: z.enum(["forward", "backward"]),
  service: z.union([SERVICE_KIND.schema, z.enum(OTHER_NAMES)]).default("none"),
  extra_holidays: Days,
  declared_holidays: Days,
  inaccessible_days: Days,
  observed: z.boolean().default(true),
  expected: z.string(),
});
export type Vector = z.infer<typeof Vector>;

/** The engine's answer to an example, written the way the examples write it; a refusal is its reason. */
export function answerOf(vector: Vector): string {
  const outcome = compute(vector);
  if (!outcome.ok) return `refused: ${outcome.reason}`;
  if (outcome.kind === "day") return outcome.due;
  return `${dayIn(outcome.due, outcome.zone)}T${timeIn(outcome.due, outcome.zone)}`;
}

function compute(vector: Vector): Outcome {
  const closed = closedDaysOf(vector);
  const direction = vector.direction === "forward" ? "after" : "before";
  const [dayText = "", time] = vector.trigger.split("T");
  const parsed = CalendarDate.safeParse(dayText);
  if (!parsed.success) return no(`“${vector.trigger}” is not a day that exists. Write it as 2026-11-24.`);
  const from = parsed.data;
  if (vector.unit === "hour") {
    if (vector.tz === null || time === undefined)
      return no("A period of hours needs a time and a zone. Write 2026-11-24T09:00 and name the zone.");
    if (!isZone(vector.tz)) return no(`“${vector.tz}” is not a time zone. Name the court’s zone, for example America/Chicago.`);
    if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return no(`“${time}” is not a time of day. Write it as 09:00.`);
    const start = atWallClock(from, time, zone(vector.tz));
    return computeHours(vector.rule, { from: start, zone: vector.tz, hours: vector.n, direction, closed });
  }
  if (vector.unit === "business_day") return countBusinessDays({ from, n: vector.n, direction, closed });
  return computeDays(vector.rule, { from, n: vector.n, unit: vector.unit, direction, service: serviceOf(vector.service), closed });
}

function computeHours(rule: Vector["rule"], input: HourCount): Outcome {
  if (rule === "FRCP6") return countFrcp6Hours(input);
  if (rule === "FRAP26") return countFrap26Hours(input);
  if (rule === "CALENDAR") return countCalendarHours(input);
  if (rule === "DETAINER" && input.direction === "after") return countDetainerHours(input);
  return no(`${rule} has no way of counting hours in this direction. Choose another rule or unit.`);
}

function computeDays(rule: Vector["rule"], input: DayCount): Outcome {
  if (rule === "FRCP6") return countFrcp6Days(input);
  if (rule === "FRAP26") return countFrap26Days(input);
  if (rule === "SCT30") return countSupremeDays(input);
  if (rule === "8CFR") return countAgencyDays(input);
  if (rule === "CALENDAR") return countCalendar(input);
  return no(`${rule} does not count in ${input.unit}s. Choose another rule or unit.`);
}

function serviceOf(service: Vector["service"]): ServiceKind | null {
  const known = SERVICE_KIND.schema.safeParse(service);
  if (known.success) return known.data;
  const other = OTHER_NAMES.find((name) => name === service);
  return other === undefined ? null : ALIASES[other];
}

/** An example tells all there is to know of its calendar, so every year counts as covered. */
function closedDaysOf(vector: Vector): ClosedDays {
  const entries = (days: readonly CalendarDate[], kind: ClosedDayKind): ClosedDayEntry[] =>
    days.map((day) => ({ day, kind, name: "as given", source: vector.id }));
  return {
    court: null,
    entries: [
      ...entries(vector.declared_holidays, "declared"),
      ...entries(vector.extra_holidays, "state_holiday"),
      ...entries(vector.inaccessible_days, "inaccessible"),
    ],
    covered: { from: 1600, to: 9999 },
    observance: vector.observed ? "observed" : "strict",
  };
}
