import { addDays, type CalendarDate } from "../../shared/kernel/calendar-date.ts";
import { instant, type Instant, type Zone, zone } from "../../shared/kernel/instant.ts";
import { atWallClock, dayIn, endOfDay } from "../../shared/kernel/zoned.ts";
import { standardTitle } from "../../shared/obligations/standard-title.ts";
import type { Reading, RemindedItem, Told } from "../../shared/reminders/ladder.ts";
import { type MailLine, whoseOf } from "../../shared/reminders/words.ts";
import type { CaseCtx } from "../core/change.ts";
import { today } from "../core/clock.ts";
import type { Office } from "../core/office.ts";
import { colleagues } from "../core/people.ts";
import { datesToTell, hearingsToTell, type ItemRow, peopleOfWall, type ToldItemRow, type Window } from "./item-queries.ts";
import { toldOfDates, toldOfHearings } from "./queries.ts";

export { systemCtx } from "../core/scope.ts";

const DAY_MS = 86_400_000;
/** How far back what passed is still told, and how far ahead the first rung stands. */
export const BACK_DAYS = 30;
export const AHEAD_DAYS = 16;

export function windowAt(now: Instant): Window {
  return { from: now - BACK_DAYS * DAY_MS, now, to: now + AHEAD_DAYS * DAY_MS };
}

/** Days on which a hearing may have to be told. */
export function hearingDays({ clock, ...office }: Office): { from: CalendarDate; to: CalendarDate } {
  const day = today(clock, office.zone());
  return { from: addDays(day, -1), to: addDays(day, AHEAD_DAYS) };
}

/** Who may be told of a case: everybody whose account is open, and of a restricted case its list alone. */
export type Listeners = { readonly known: ReadonlySet<string>; readonly supervisors: readonly string[] };

/** Asked once a round for each wall: the dates of an office share a few of them. A list without a supervisor is told whole. */
export function listeners(ctx: CaseCtx): (wallN: number | null) => Listeners {
  const here = colleagues(ctx.office);
  const found = new Map<number | null, Listeners>();
  return (wallN) => {
    const before = found.get(wallN);
    if (before !== undefined) return before;
    const listed = wallN === null ? null : new Set(peopleOfWall(ctx, wallN));
    const hear = listed === null ? here : here.filter(({ id }) => listed.has(id));
    const supervising = hear.filter(({ role }) => role === "supervisor");
    const supervisors = (supervising.length > 0 ? supervising : hear).map(({ id }) => id);
    const made = { known: new Set(hear.map(({ id }) => id)), supervisors };
    found.set(wallN, made);
    return made;
  };
}

export type Item<R extends ItemRow = ItemRow> = RemindedItem & { readonly row: R };

/** The last moment at which a hearing is still ahead: its hour at the court, or the end of a day without one. */
export function hearingMoment(day: CalendarDate, time: string | null, court: Zone): Instant {
  return time === null ? endOfDay(day, court) : atWallClock(day, time, court);
}

/** Somebody who may not be told carries nothing here: the date is told as if nobody had it. */
export function itemOf<R extends ItemRow>(row: R, { known, supervisors }: Listeners): Item<R> {
  const kept = zone(row.zone);
  const hour = row.time !== null && row.day !== null ? atWallClock(row.day, row.time, kept) : null;
  const at = hour ?? (row.at === null ? null : instant(row.at));
  const sort = instant(row.sort ?? (row.day === null ? 0 : hearingMoment(row.day, row.time, kept)));
  const may = (id: string | null) => (id !== null && known.has(id) ? id : null);
  return {
    ...{ key: keyOf(row), kind: row.kind, sort, day: row.day ?? dayIn(sort, kept), timed: at !== null, madeAt: instant(row.madeAt) },
    ...{ due: dueOf(row, sort), owner: may(row.owner), backup: may(row.backup), supervisors, row },
  };
}

/** The due reading of what is worked to earlier; null where both are one moment. */
function dueOf({ dueSort, dueDay, dueAt, zone: name }: ItemRow, sort: Instant): Reading | null {
  if (dueSort === null || dueSort <= sort) return null;
  const last = instant(dueSort);
  return { sort: last, day: dueDay ?? dayIn(last, zone(name)), timed: dueAt !== null };
}

/** Of what somebody is told: the thread of a date, or of a hearing. */
export type Heard = Pick<ItemRow, "deadlineN" | "hearingN">;
export function keyOf({ deadlineN, hearingN }: Heard): string {
  return deadlineN === null ? `h${hearingN ?? 0}` : `d${deadlineN}`;
}

/** The threads of the dates, or of the hearings, among these. */
export function threadsOf(rows: readonly Heard[], what: keyof Heard): number[] {
  return rows.flatMap((row) => row[what] ?? []);
}

/** These as they stand now, with everything that a message says of them. */
export function itemsToTell(ctx: CaseCtx, of: readonly Heard[], now: Instant): Item<ToldItemRow>[] {
  const hear = listeners(ctx);
  const rows = [...datesToTell(ctx, threadsOf(of, "deadlineN"), windowAt(now)), ...hearingsToTell(ctx, threadsOf(of, "hearingN"))];
  return rows.map((row) => itemOf(row, hear(row.wallN)));
}

/** What was told of these before. */
export function toldOf(ctx: CaseCtx, rows: readonly Heard[]): Told[] {
  const told = [...toldOfDates(ctx, threadsOf(rows, "deadlineN")), ...toldOfHearings(ctx, threadsOf(rows, "hearingN"))];
  return told.map((row) => ({
    ...{ key: keyOf(row), sort: instant(row.sort), rung: row.rung, person: row.person, at: instant(row.at) },
    acknowledged: row.acknowledged === 1,
  }));
}

/** One line of a message, in the product's own words. */
export function lineOf(
  { row, day, kind, sort, timed, due }: Item<ToldItemRow>,
  { origin, now }: { origin: string; now: Instant },
): MailLine {
  const what = kind === "hearing" ? "A hearing" : (standardTitle(row.act, row.ruleId) ?? (kind === "ours" ? "Our own date" : "A date"));
  const link = row.deadlineN === null ? `${origin}/cases/${row.caseId}` : `${origin}/deadlines/${row.id}`;
  return {
    ...{ rung: null, what, whose: whoseOf(row.duty), day, at: timed ? sort : null, safePassed: due !== null && sort < now },
    due: due === null ? null : { day: due.day, at: due.timed ? due.sort : null },
    ...{ zone: zone(row.zone), court: row.court, number: row.number, link },
  };
}
