import { instant, zone } from "../../shared/kernel/instant.ts";
import { PLACEMENT_KIND } from "../../shared/custody/codes.ts";
import { fullName } from "../../shared/clients/names.ts";
import { addDays, CalendarDate } from "../../shared/kernel/calendar-date.ts";
import { atWallClock, endOfDay } from "../../shared/kernel/zoned.ts";
import { DateRow, TodayInput, TodayPage } from "../../shared/today/contract.ts";
import { DUE_DAYS, HEARING_DAYS, workDay } from "../../shared/today/dates.ts";
import type { CaseCtx } from "../core/change.ts";
import { today } from "../core/clock.ts";
import { allowedTo, router } from "../core/trpc.ts";
import { presentCase, presentDate } from "./present-dates.ts";
import { lastEventBefore, type Since } from "./moved-queries.ts";
import { presentMoved } from "./present-moved.ts";
import {
  countDue,
  datesDue,
  datesOwed,
  type HearingRecord,
  hearingsBetween,
  isFresh,
  numbersAwaited,
  type OfWhom,
  placesToConfirm,
} from "./queries.ts";

const DAY_MS = 86_400_000;
const STALE_DAYS = 7;
/** The longest lists of one page. */
const MOST = 200;

export const todayRouter = router({
  page: allowedTo("today.read")
    .input(TodayInput)
    .output(TodayPage)
    .query(({ ctx, input }) => todayPage(ctx, input)),
});

function todayPage(ctx: CaseCtx, { whose, ahead }: TodayInput): TodayPage {
  const { office } = ctx;
  const day = today(office.clock, office.zone());
  const now = office.clock.now();
  const whom: OfWhom = { me: ctx.scope.personId, team: whose === "team" ? 1 : 0 };
  const due = ahead
    ? datesDue(ctx, whom, Number.MAX_SAFE_INTEGER, MOST).map((row) => DateRow.parse(presentDate(ctx, row)))
    : dueRows(ctx, whom, day);
  return TodayPage.parse({
    today: day,
    fresh: isFresh(ctx),
    due,
    later: countDue(ctx, whom) - due.length,
    owed: datesOwed(ctx, whom, MOST).map((row) => presentDate(ctx, row)),
    hearings: hearingsBetween(ctx, whom, addDays(day, -1), addDays(day, HEARING_DAYS))
      .map(presentHearing)
      .filter((row) => stillAhead(row, day, now)),
    moved: presentMoved(ctx, whom, newsOf(ctx, day, now)),
    awaited: numbersAwaited(ctx, whom).map((row) => ({ case: presentCase(row), filedOn: row.filedOn })),
    stale: placesToConfirm(ctx, whom, now - STALE_DAYS * DAY_MS).map((row) => ({
      clientId: row.clientId,
      name: fullName(row),
      place: row.place ?? PLACEMENT_KIND.labels[PLACEMENT_KIND.schema.parse(row.kind)],
      confirmedAt: row.confirmedAt,
    })),
  });
}

/** News of yesterday and today. Something of yesterday at any court was written down no earlier than three days ago by the clock of UTC. */
function newsOf(ctx: CaseCtx, day: CalendarDate, now: number): Since {
  return { from: addDays(day, -1), since: now - DAY_MS, after: lastEventBefore(ctx, now - 3 * DAY_MS) };
}

/** What is past its safe date and what falls within the week; the court's day may end a day after the reader's. */
function dueRows(ctx: CaseCtx, whom: OfWhom, day: CalendarDate): DateRow[] {
  const last = addDays(day, DUE_DAYS);
  const rows = datesDue(ctx, whom, endOfDay(addDays(last, 1), ctx.office.zone()), MOST).map((row) => DateRow.parse(presentDate(ctx, row)));
  return rows.filter((row) => workDay(row, ctx.office.zone()) <= last);
}

function presentHearing(row: HearingRecord) {
  const at = row.time === null ? null : atWallClock(CalendarDate.parse(row.day), row.time, zone(row.zone));
  return { id: row.id, title: row.title, case: presentCase(row), day: row.day, at, zone: row.zone, place: row.place, entryId: row.entryId };
}

/** A hearing stays on the list to the end of its day. */
function stillAhead(row: { day: string; zone: string }, day: CalendarDate, now: number): boolean {
  return row.day >= day || endOfDay(CalendarDate.parse(row.day), zone(row.zone)) >= instant(now);
}
