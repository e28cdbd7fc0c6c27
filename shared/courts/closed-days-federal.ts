import { addDays, type CalendarDate, civil, daysInMonth, fromCivil, weekdayNumber } from "../kernel/calendar-date.ts";

/** A day set aside by statute. `observed` marks the weekday that stands in for a holiday on a Saturday or Sunday. */
export type FederalHoliday = {
  readonly day: CalendarDate;
  readonly name: string;
  readonly authority: string;
  readonly observed: boolean;
  /** True where a careful reader may refuse to count the day (deadline rules, A1 and A12). */
  readonly contested: boolean;
};

type Place = { readonly month: number } & ({ readonly day: number } | { readonly weekday: number; readonly nth: 1 | 2 | 3 | 4 | "last" });
type Statute = { readonly name: string; readonly from: number; readonly to: number; readonly place: Place };

const MONDAY = 1;
const THURSDAY = 4;
const ALWAYS = 9999;

/** 5 U.S.C. 6103(a) as it stood year by year; the Monday holidays begin in 1971 (Pub. L. 90-363). */
const STATUTES: readonly Statute[] = [
  { name: "New Year’s Day", from: 1600, to: ALWAYS, place: { month: 1, day: 1 } },
  { name: "Martin Luther King, Jr. Day", from: 1986, to: ALWAYS, place: { month: 1, weekday: MONDAY, nth: 3 } },
  { name: "Washington’s Birthday", from: 1600, to: 1970, place: { month: 2, day: 22 } },
  { name: "Washington’s Birthday", from: 1971, to: ALWAYS, place: { month: 2, weekday: MONDAY, nth: 3 } },
  { name: "Memorial Day", from: 1600, to: 1970, place: { month: 5, day: 30 } },
  { name: "Memorial Day", from: 1971, to: ALWAYS, place: { month: 5, weekday: MONDAY, nth: "last" } },
  { name: "Juneteenth", from: 2021, to: ALWAYS, place: { month: 6, day: 19 } },
  { name: "Independence Day", from: 1600, to: ALWAYS, place: { month: 7, day: 4 } },
  { name: "Labor Day", from: 1600, to: ALWAYS, place: { month: 9, weekday: MONDAY, nth: 1 } },
  { name: "Columbus Day", from: 1971, to: ALWAYS, place: { month: 10, weekday: MONDAY, nth: 2 } },
  { name: "Veterans Day", from: 1600, to: 1970, place: { month: 11, day: 11 } },
  { name: "Veterans Day", from: 1971, to: 1977, place: { month: 10, weekday: MONDAY, nth: 4 } },
  { name: "Veterans Day", from: 1978, to: ALWAYS, place: { month: 11, day: 11 } },
  { name: "Thanksgiving", from: 1600, to: ALWAYS, place: { month: 11, weekday: THURSDAY, nth: 4 } },
  { name: "Christmas Day", from: 1600, to: ALWAYS, place: { month: 12, day: 25 } },
];

const JUNETEENTH_IN_RULES = "2023-12-01"; // Rule 6(a)(6)(A) and its twins name the day from here on
const memo = new Map<number, ReadonlyMap<CalendarDate, FederalHoliday>>();

/**
 * Every day set aside by 5 U.S.C. 6103(a) that falls in the year, with the stand-in weekdays of 6103(b) and E.O. 11582.
 * Inauguration Day is absent: it is no Rule 6 holiday unless a court declares it.
 */
export function federalHolidays(year: number): ReadonlyMap<CalendarDate, FederalHoliday> {
  const known = memo.get(year);
  if (known) return known;
  const found = new Map<CalendarDate, FederalHoliday>();
  for (const statute of STATUTES) {
    for (const holiday of daysOf(statute, year)) found.set(holiday.day, holiday);
  }
  memo.set(year, found);
  return found;
}

/** The federal holiday on this day, or null. */
export function federalHolidayOn(date: CalendarDate): FederalHoliday | null {
  return federalHolidays(civil(date).year).get(date) ?? null;
}

/** New Year’s Day of the next year can be observed on 31 December of this one: its stand-in belongs to the earlier year. */
function daysOf(statute: Statute, year: number): FederalHoliday[] {
  const actual = statute.from <= year && year <= statute.to ? [holidayIn(statute, year)] : [];
  const next = statute.place.month === 1 && statute.to > year ? [holidayIn(statute, year + 1)] : [];
  const standIns = [...actual, ...next].flatMap(standIn);
  return [...actual, ...standIns].filter((holiday) => civil(holiday.day).year === year);
}

function holidayIn(statute: Statute, year: number): FederalHoliday {
  const day = dayOf(statute.place, year);
  const contested = statute.name === "Juneteenth" && day < JUNETEENTH_IN_RULES;
  return { day, name: statute.name, authority: "5 U.S.C. 6103(a)", observed: false, contested };
}

function standIn(holiday: FederalHoliday): FederalHoliday[] {
  const weekday = weekdayNumber(holiday.day);
  if (weekday !== 0 && weekday !== 6) return [];
  const [day, authority] = weekday === 6 ? [addDays(holiday.day, -1), "5 U.S.C. 6103(b)"] : [addDays(holiday.day, 1), "E.O. 11582"];
  return [{ day, name: `${holiday.name} (observed)`, authority, observed: true, contested: true }];
}

function dayOf(place: Place, year: number): CalendarDate {
  if ("day" in place) return fromCivil({ year, month: place.month, day: place.day });
  const last = daysInMonth(year, place.month);
  const anchor = place.nth === "last" ? last - 6 : (place.nth - 1) * 7 + 1;
  const first = fromCivil({ year, month: place.month, day: anchor });
  return addDays(first, (place.weekday - weekdayNumber(first) + 7) % 7);
}
