import { CalendarItem, type CalendarWhose, CourtClosing } from "../../shared/calendar/contract.ts";
import { fullName } from "../../shared/clients/names.ts";
import { addDays, CalendarDate } from "../../shared/kernel/calendar-date.ts";
import { instant, zone } from "../../shared/kernel/instant.ts";
import { atWallClock, dayIn, endOfDay } from "../../shared/kernel/zoned.ts";
import { type Duty, DUTY } from "../../shared/deadlines/codes.ts";
import { standardTitle } from "../../shared/obligations/standard-title.ts";
import type { CaseCtx } from "../core/change.ts";
import { personName } from "../core/people.ts";
import { presentCase, presentDate } from "../today/present-dates.ts";
import { type CalendarBind, closingsOf, datesBetween, followUpsOn, type HearingItem, hearingsOn, type TaskItem } from "./queries.ts";

/** An item with the title that the product itself gives it; null where somebody typed the title. */
export type TitledItem = CalendarItem & {
  readonly standardTitle: string | null;
  /** Null where it is no date. */ readonly duty: Duty | null;
};

/** The longest list in one answer, and of each kind in it. */
export const MOST_ITEMS = 1500;

export type CalendarItems = {
  readonly items: readonly TitledItem[];
  /** True where a kind has more than one answer holds: from the day at which it ends on, something is missing. */
  readonly cut: boolean;
};

/** Everything that stands in the calendar from one day to another, in the order of the days; of each kind one more is read than is shown. */
export function itemsBetween(ctx: CaseCtx, whose: CalendarWhose, from: CalendarDate, to: CalendarDate): CalendarItems {
  const bind = bindOf(ctx, whose);
  const office = ctx.office.zone();
  // The court's day may begin and end up to a day away from the office's.
  const [first, last] = [endOfDay(addDays(from, -2), office), endOfDay(addDays(to, 1), office)];
  const kinds = [
    datesBetween(ctx, bind, first, last, MOST_ITEMS + 1).map((row) => dateItem(ctx, row)),
    hearingsOn(ctx, bind, from, to, MOST_ITEMS + 1).map((row) => hearingItem(ctx, row)),
    followUpsOn(ctx, bind, from, to, MOST_ITEMS + 1).map((row) => followUpItem(ctx, row)),
  ];
  const items = kinds
    .flatMap((kind) => kind.slice(0, MOST_ITEMS))
    .filter(({ day }) => from <= day && day <= to)
    .toSorted((one, other) => one.day.localeCompare(other.day) || (one.at ?? 0) - (other.at ?? 0) || one.title.localeCompare(other.title));
  return { items: items.slice(0, MOST_ITEMS), cut: items.length > MOST_ITEMS || kinds.some((kind) => kind.length > MOST_ITEMS) };
}

/** On which days courts are closed by their own doing: the courts of the open cases of this calendar, and of whatever else stands in it. */
export function closingsBetween(
  ctx: CaseCtx,
  whose: CalendarWhose,
  items: readonly CalendarItem[],
  from: CalendarDate,
  to: CalendarDate,
): CourtClosing[] {
  const named = new Set(items.map((item) => item.case?.court ?? null).filter((court) => court !== null));
  return closingsOf(ctx, bindOf(ctx, whose), [...named], from, to).map((row) => CourtClosing.parse(row));
}

function bindOf(ctx: CaseCtx, whose: CalendarWhose): CalendarBind {
  const me = ctx.scope.personId;
  switch (whose.kind) {
    case "mine":
      return { me, team: 0, person: me, case: null };
    case "person":
      return { me, team: 0, person: whose.personId, case: null };
    case "team":
      return { me, team: 1, person: me, case: null };
    case "case":
      return { me, team: 1, person: me, case: whose.proceedingId };
  }
}

/** What only a date has. */
const NO_DATE = { dueDay: null, firm: false, sort: null, unseen: false } as const;

const DATE_KIND = { ours: "ours", government: "owed", agency: "owed", court: "court" } as const;

function dateItem(ctx: CaseCtx, row: ReturnType<typeof datesBetween>[number]): TitledItem {
  const { id, title, case: of, carrier, day, at, safeDay, safeAt, zone: name, jurisdictional, sort, unseen } = presentDate(ctx, row);
  const duty = DUTY.schema.parse(row.duty);
  const kind = DATE_KIND[duty];
  const kept = zone(String(name));
  const dayOf = (date: unknown, moment: unknown) => (date === null ? dayIn(instant(Number(moment)), kept) : CalendarDate.parse(date));
  const due = dayOf(day, at);
  const worked = kind === "ours" ? dayOf(safeDay, safeAt) : due;
  const item = CalendarItem.parse({
    ...{ id, kind, title, case: of, day: worked, at: kind === "ours" ? safeAt : at, zone: kept, place: null, entryId: null, carrier },
    ...{ dueDay: worked === due ? null : due, firm: jurisdictional, sort, unseen, client: null },
  });
  return { ...item, standardTitle: standardTitle(row.act, row.ruleId), duty };
}

function hearingItem(ctx: CaseCtx, row: HearingItem): TitledItem {
  const day = CalendarDate.parse(row.day);
  const at = row.time === null ? null : atWallClock(day, row.time, zone(row.zone));
  const carrier = row.carrier === null ? null : { id: row.carrier, name: personName(ctx.office, row.carrier) };
  const item = {
    id: row.id,
    kind: "hearing",
    title: row.title,
    case: presentCase(row),
    day,
    at,
    zone: row.zone,
    place: row.place,
    entryId: row.entryId,
    carrier,
  };
  return { ...CalendarItem.parse({ ...item, ...NO_DATE, client: null }), standardTitle: null, duty: null };
}

function followUpItem(ctx: CaseCtx, row: TaskItem): TitledItem {
  const { id, title, day, carrier, caseId, caption, citation, number } = row;
  const of = caseId === null || caption === null ? null : presentCase({ caseId, caption, citation, number });
  const who = carrier === null ? null : { id: carrier, name: personName(ctx.office, carrier) };
  const item = { id, kind: "follow_up", title, case: of, day, at: null, zone: ctx.office.zone(), place: null, entryId: null, carrier: who };
  return { ...CalendarItem.parse({ ...item, ...NO_DATE, client: of === null ? clientOf(row) : null }), standardTitle: null, duty: null };
}

function clientOf({ clientId, givenNames, surname, secondSurname, unnamedAs }: TaskItem): { id: string; name: string } | null {
  return clientId === null ? null : { id: clientId, name: fullName({ givenNames, surname, secondSurname, unnamedAs }) };
}
