import { CourtCalendarView } from "../../shared/courts/contract.ts";
import { federalHolidays } from "../../shared/courts/closed-days-federal.ts";
import type { Id } from "../../shared/kernel/ids.ts";
import type { CaseCtx } from "../core/change.ts";
import { eventActor } from "../core/people.ts";
import { clerkHoursOf, closedDaysOf, spanOf } from "./calendar-queries.ts";
import { courtById } from "./court-queries.ts";

/** The closed days of a court in one year, the federal ones and the court's own, in their order. */
export function presentCalendar(ctx: CaseCtx, courtId: Id<"court">, year: number): CourtCalendarView {
  const court = courtById(ctx, courtId);
  const federal = [...federalHolidays(year).values()].map(({ day, name, authority }) => ({
    ...{ id: null, version: null, day, kind: null, name, source: authority, by: null },
  }));
  const own = closedDaysOf(ctx, court.n)
    .filter(({ onDay }) => onDay.startsWith(`${year}-`))
    .map(({ id, onDay, kind, name, source, recordedSeq }) => ({
      ...{ id, version: id, day: onDay, kind, name, source, by: eventActor(ctx.office, recordedSeq) },
    }));
  const span = spanOf(ctx, court.n);
  const hours = clerkHoursOf(ctx, court.n);
  return CourtCalendarView.parse({
    court: { id: court.id, name: court.name, citation: court.citation },
    year,
    span: span && {
      ...{
        version: span.id,
        fromYear: span.fromYear,
        toYear: span.toYear,
        source: span.source,
        by: eventActor(ctx.office, span.recordedSeq),
      },
    },
    hours: hours && {
      ...{ version: hours.id, closes: hours.closes, source: hours.source, by: eventActor(ctx.office, hours.recordedSeq) },
    },
    days: [...federal, ...own].toSorted((one, other) => one.day.localeCompare(other.day)),
  });
}
