import type { CalendarDate } from "../kernel/calendar-date.ts";
import type { Instant, Zone } from "../kernel/instant.ts";
import { CASE_EFFECTS, type CaseEffects, type CaseFactKind } from "./agency-table.ts";
import type { DeadlineState, Duty } from "./codes.ts";
import type { Calendars } from "./compute.ts";
import { ruleOn } from "./rules.ts";
import { dueDay, metBy } from "./supersession.ts";
import { createByRule } from "./trigger-create.ts";
import type { Created, Remark } from "./trigger-types.ts";
import { sayDay } from "./words.ts";

/** A fact of a case outside its docket. `zone`: where it happened; null is the court's. `forWhom`: the one person it concerns, null for all. */
export type CaseFact = {
  /** Names the record: "event 12", "bond", "order 7". */
  readonly id: string;
  readonly kind: CaseFactKind;
  readonly day: CalendarDate;
  readonly at: Instant | null;
  readonly zone: Zone | null;
  readonly forWhom: number | null;
};
/** A date that could not be counted. `hour`: it waits for the hour of its fact. */
export type CaseRemark = Remark & { readonly fact: string; readonly hour: boolean };
/** A date that these facts set, with how it stands by all of them. */
export type CaseDate = {
  readonly created: Created;
  readonly duty: Duty;
  readonly forWhom: number | null;
  readonly zone: Zone | null;
  readonly state: DeadlineState;
  readonly on: CalendarDate | null;
  readonly because: string;
  readonly tells: string | null;
};
type Case = { readonly facts: readonly CaseFact[]; readonly people: number; readonly calendars: Calendars };

/**
 * The dates of a case by everything that stands outside its docket, read in the order in which it happened (deadline rules, section 5).
 * Recording, correcting and withdrawing need no rule of their own: what stands afterwards is read again.
 */
export function caseDates({ facts, people, calendars }: Case): { dates: readonly CaseDate[]; remarks: readonly CaseRemark[] } {
  const dates: CaseDate[] = [];
  const remarks: CaseRemark[] = [];
  const seen = new Set<CaseFactKind>();
  for (const fact of inOrder(facts)) {
    endDates(dates, fact, people);
    for (const creation of CASE_EFFECTS[fact.kind].creates ?? []) {
      if (creation.after !== undefined && !seen.has(creation.after)) continue;
      const made = count(creation.rule, fact, calendars);
      remarks.push(
        ...made.remarks.map((remark) => ({ ...remark, fact: fact.id, hour: fact.at === null && inHours(remark.ruleId, fact.day) })),
      );
      for (const created of made.create) {
        const duty = creation.by ?? created.by;
        const { forWhom, zone } = fact;
        dates.push({
          ...{ created, duty, forWhom, zone },
          state: "open",
          on: null,
          because: created.reason,
          tells: creation.tells ?? null,
        });
      }
    }
    seen.add(fact.kind);
  }
  return { dates, remarks };
}

/** By day, and within a day by the hour. Without an hour, what only sets a time running comes first of its day, and what ends one last. */
function inOrder(facts: readonly CaseFact[]): CaseFact[] {
  const ends = ({ meets, closes }: CaseEffects) => meets !== undefined || closes !== undefined;
  const hour = ({ at, kind }: CaseFact) => at ?? (ends(CASE_EFFECTS[kind]) ? Number.MAX_SAFE_INTEGER : 0);
  return facts.toSorted((a, b) => a.day.localeCompare(b.day) || hour(a) - hour(b));
}

function count(rule: string, { id, kind, day, at, zone }: CaseFact, calendars: Calendars) {
  const court = zone === null ? calendars.court : { ...calendars.court, zone };
  const context = { calendars: { ...calendars, court }, open: [], orders: [], hearingSet: false, tollingMotions: 0, lastDays: {} };
  const { says } = CASE_EFFECTS[kind];
  return createByRule(rule, { day, at, service: null, words: { trigger: says } }, id, context, `${says} on ${sayDay(day, null)}.`);
}

function inHours(rule: string, on: CalendarDate): boolean {
  const period = ruleOn(rule, on)?.period;
  return period?.kind === "count" && period.unit === "hour";
}

/** What the fact meets, replaces and closes among the dates that earlier facts set. */
function endDates(dates: CaseDate[], fact: CaseFact, people: number): void {
  const { meets = [], closes = [], supersedes = [] } = CASE_EFFECTS[fact.kind];
  const end = (place: number, state: DeadlineState, because: string) => {
    const date = dates[place];
    if (date) dates[place] = { ...date, state, on: fact.day, because };
  };
  for (const { rule, by } of meets) {
    const open = openPlaces(dates, rule, fact, by);
    const first = open.filter(
      (place) => open.findIndex((other) => dates[other]?.forWhom === dates[place]?.forWhom) === open.indexOf(place),
    );
    for (const place of first) end(place, stateBy(dates[place], fact), `${CASE_EFFECTS[fact.kind].says} on ${sayDay(fact.day, null)}.`);
  }
  for (const rule of supersedes)
    for (const place of openPlaces(dates, rule, fact)) end(place, "superseded", `The time runs anew from ${sayDay(fact.day, null)}.`);
  for (const { rule, because } of closes)
    for (const place of openPlaces(dates, rule, fact)) {
      const shared = dates[place]?.forWhom === null && fact.forWhom !== null && people > 1;
      if (!shared && stateBy(dates[place], fact) === "met") end(place, "void", because);
    }
}

function openPlaces(dates: readonly CaseDate[], rule: string, { forWhom }: CaseFact, by?: Duty): number[] {
  return dates.flatMap((date, place) => {
    const concerns = forWhom === null || date.forWhom === null || date.forWhom === forWhom;
    return date.state === "open" && date.created.ruleId === rule && concerns && (by === undefined || date.duty === by) ? [place] : [];
  });
}

function stateBy(date: CaseDate | undefined, { day, at }: CaseFact): "met" | "met_late" {
  if (date === undefined) return "met_late";
  const { answer } = date.created;
  return metBy({ due: dueDay(answer), dueAt: answer.kind === "moment" ? answer.due : null }, { day, at });
}
