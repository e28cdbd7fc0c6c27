import type { ENTRY_FILER, EntryType } from "../../shared/docket/codes.ts";
import { addDays, type CalendarDate } from "../../shared/kernel/calendar-date.ts";
import type { CodeOf } from "../../shared/kernel/codes.ts";
import type { Determination, Pathway } from "../../shared/outcomes/codes.ts";
import { type Chance, chances, inventGivenName, inventSurname, pick } from "./names.ts";

/** One invented petition of one person with all that is recorded of it. Places and leads are places in the lists of the office. */
export type BenchCase = {
  readonly givenNames: string;
  readonly surname: string;
  readonly aNumber: string;
  readonly nationality: string;
  readonly detainedOn: CalendarDate;
  readonly place: number;
  /** A later move; null for most. */
  readonly moved: { readonly place: number; readonly on: CalendarDate } | null;
  readonly lead: number;
  readonly caption: string;
  readonly number: string;
  readonly filedOn: CalendarDate;
  readonly entries: readonly BenchEntry[];
  readonly dates: readonly BenchDate[];
  readonly ruled: { readonly as: Determination; readonly on: CalendarDate } | null;
  readonly released: { readonly pathway: Pathway; readonly on: CalendarDate } | null;
  readonly closedOn: CalendarDate | null;
};
export type BenchEntry = {
  readonly number: number;
  readonly filedOn: CalendarDate;
  readonly type: EntryType;
  readonly filer: CodeOf<typeof ENTRY_FILER>;
  readonly text: string;
};
/** A date of our own; `metOn` is null while it is open. */
export type BenchDate = { readonly title: string; readonly day: CalendarDate; readonly metOn: CalendarDate | null };

const COUNTRIES = [
  "Angola",
  "Cameroon",
  "Colombia",
  "Cuba",
  "Ecuador",
  "El Salvador",
  "Guatemala",
  "Haiti",
  "Honduras",
  "India",
  "Nicaragua",
  "Peru",
  "Venezuela",
];
/** Kinds of entries that set no date running, so that the loader need not know the rules; two of them move the stage. */
const EARLY: readonly Omit<BenchEntry, "number" | "filedOn">[] = [
  { type: "petition", filer: "us", text: "PETITION for writ of habeas corpus, with exhibits." },
  { type: "fee_or_ifp", filer: "us", text: "Filing fee paid." },
  { type: "appearance", filer: "government", text: "NOTICE of appearance on behalf of the respondents." },
];
const LATER: readonly Omit<BenchEntry, "number" | "filedOn">[] = [
  { type: "reply", filer: "us", text: "TRAVERSE to the return." },
  { type: "status_report", filer: "government", text: "STATUS REPORT on the conditions of custody." },
  { type: "supplemental_authority", filer: "us", text: "NOTICE of supplemental authority." },
  { type: "supplemental_brief", filer: "us", text: "SUPPLEMENTAL BRIEF on the length of detention." },
  { type: "reassignment", filer: "court", text: "Case reassigned." },
  { type: "minute_entry", filer: "court", text: "MINUTE ENTRY: argument heard; the petition is taken under submission." },
];
const TITLES = [
  "Draft the declaration",
  "Call the family",
  "Send exhibits to the clerk",
  "Prepare for argument",
  "Ask for the custody file",
];
const RULINGS: readonly Determination[] = [
  "granted_release",
  "granted_bond_hearing",
  "denied_on_merits",
  "dismissed_moot_released",
  "granted_release",
];
const WAYS: readonly Pathway[] = ["court_final_order", "bond_after_habeas", "government_while_pending", "unknown"];

export type Shape = { readonly places: number; readonly leads: number; readonly today: CalendarDate };

/** `count` cases over about four years, the last the busiest: three in five closed, half of the rulings a release. The same each time. */
export function inventCases(count: number, shape: Shape): BenchCase[] {
  const chance = chances(20_261_124);
  return Array.from({ length: count }, (_, place) => inventCase(chance, place, shape));
}

/** People in custody for whom nobody has petitioned yet: of their invented case the person and the custody alone count. */
export function inventUnpetitioned(count: number, shape: Shape): BenchCase[] {
  return inventCases(count, shape).map((one, nth) => ({ ...one, aNumber: `A${String(100_000_000 + nth * 611)}` }));
}

function inventCase(chance: Chance, nth: number, { places, leads, today }: Shape): BenchCase {
  const age = Math.max(30, Math.floor((chance(1_400) * (chance(1_000) + 200)) / 1_200));
  const filedOn = addDays(today, -age);
  const [surname, givenNames] = [inventSurname(chance), inventGivenName(chance)];
  const closed = chance(100) < 60;
  const ruledOn = addDays(filedOn, 4 + chance(Math.min(age - 4, 150)));
  const ruled = closed || chance(100) < 5 ? { as: pick(chance, RULINGS), on: ruledOn } : null;
  const freed = ruled === null ? chance(100) < 10 : chance(100) < 55;
  const released = freed ? { pathway: pick(chance, WAYS), on: earlier(addDays(ruledOn, chance(20)), today) } : null;
  const until = released !== null && released.on > ruledOn ? released.on : ruledOn;
  const closedOn = closed ? earlier(addDays(until, chance(2)), today) : null;
  return {
    ...{ givenNames, surname, aNumber: `A${String(200_000_000 + nth * 613)}`, nationality: pick(chance, COUNTRIES) },
    ...{ detainedOn: addDays(filedOn, -1 - chance(200)), place: chance(places), lead: chance(leads) },
    moved: chance(100) < 15 ? { place: chance(places), on: addDays(filedOn, 1 + chance(2)) } : null,
    ...{ caption: `${surname} v. Warden`, number: `1:${filedOn.slice(2, 4)}-cv-${String(nth + 1).padStart(5, "0")}`, filedOn },
    entries: inventEntries(chance, filedOn, ruledOn),
    dates: Array.from({ length: 4 }, () => inventDate(chance, filedOn, closed ? ruledOn : null, today)),
    ...{ ruled, released, closedOn },
  };
}

function earlier(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a < b ? a : b;
}

function inventEntries(chance: Chance, filedOn: CalendarDate, ruledOn: CalendarDate): BenchEntry[] {
  const later = Array.from({ length: 3 }, () => pick(chance, LATER));
  return [...EARLY, ...later].map((entry, place) => {
    const on = addDays(filedOn, place < 3 ? place : 3 + chance(place * 3));
    return { ...entry, number: place + 1, filedOn: earlier(on, ruledOn) };
  });
}

/** Of a closed case every date was met; of an open one two in three are still to come. */
function inventDate(chance: Chance, filedOn: CalendarDate, until: CalendarDate | null, today: CalendarDate): BenchDate {
  const title = pick(chance, TITLES);
  const over = until !== null || chance(3) === 0;
  const day = over ? addDays(filedOn, 1 + chance(20)) : addDays(today, 1 + chance(90));
  return { title, day, metOn: over ? filedOn : null };
}
