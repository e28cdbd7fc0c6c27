import { calendarSpans, closedDays } from "../../db/schema/index.ts";
import { mayClose } from "../../shared/courts/closed-day-rules.ts";
import { CLOSED_DAY_KIND } from "../../shared/courts/closed-days-codes.ts";
import type { CloseDaysInput, OpenDayInput, SetCalendarSpanInput } from "../../shared/courts/contract.ts";
import { dayWords } from "../../shared/kernel/day-words.ts";
import { DomainError } from "../../shared/kernel/domain-error.ts";
import type { Saved, SaveResult } from "../../shared/kernel/save.ts";
import { type CaseCtx, change } from "../core/change.ts";
import { assertFact, supersedeFact, voidFact } from "../core/facts.ts";
import { conflict, saved } from "../core/save.ts";
import { closedDaysOf, loadClosedDay, spanOf } from "./calendar-queries.ts";
import { courtById, courtByN } from "./court-queries.ts";

/** Enters closed days of a court from one source. Open dates are compared with them afterwards, and a difference waits for a person. */
export function closeDays(ctx: CaseCtx, { requestId, courtId, days, source }: CloseDaysInput): Saved {
  return change(ctx, "court.closeDays", { requestId }, (made) => {
    const court = courtById(ctx, courtId);
    const entered = closedDaysOf(ctx, court.n).map(({ onDay, kind }) => ({ day: onDay, kind }));
    for (const [place, { day, kind }] of days.entries()) {
      const verdict = mayClose(day, kind, entered);
      if (!verdict.ok) throw new DomainError("RULE_REFUSED", verdict.reason, `days.${place}.day`);
      entered.push({ day, kind });
    }
    const seq = made.record(courtId, { days, source });
    for (const { day, kind, name } of days)
      assertFact(made, closedDays, { id: made.newId("closedDay"), courtN: court.n, onDay: day, kind, name, source }, seq);
    return saved(courtId, String(seq));
  });
}

/** Takes a closed day back. The entry stays in the history with its reason. */
export function openDay(ctx: CaseCtx, { requestId, closedDayId, expects, reason }: OpenDayInput): SaveResult {
  return change<SaveResult>(ctx, "court.openDay", { requestId }, (made) => {
    const row = loadClosedDay(ctx, closedDayId);
    const courtId = courtByN(ctx, row.courtN)?.id ?? "";
    if (row.id !== expects)
      return conflict(ctx, courtId, row.id, [{ label: "Closed as", yours: null, theirs: CLOSED_DAY_KIND.labels[row.kind] }]);
    const seq = made.record(courtId, { day: row.onDay, name: row.name, was: row.kind, reason });
    voidFact(made, closedDays, row.n, seq);
    return saved(closedDayId, "none");
  });
}

/** Says for which years nothing is missing in the court's table. A count that leaves them is refused from then on. */
export function setCalendarSpan(ctx: CaseCtx, { requestId, courtId, expects, ...years }: SetCalendarSpanInput): SaveResult {
  return change<SaveResult>(ctx, "court.setSpan", { requestId }, (made) => {
    const court = courtById(ctx, courtId);
    const standing = spanOf(ctx, court.n);
    if ((standing?.id ?? null) !== expects)
      return conflict(ctx, courtId, standing?.id ?? "none", [
        { label: "First year", yours: String(years.fromYear), theirs: standing === null ? null : String(standing.fromYear) },
        { label: "Last year", yours: String(years.toYear), theirs: standing === null ? null : String(standing.toYear) },
      ]);
    const outside = closedDaysOf(ctx, court.n).find(({ onDay }) => Number(onDay.slice(0, 4)) > years.toYear);
    const seq = made.record(courtId, { ...years, was: standing && { fromYear: standing.fromYear, toYear: standing.toYear } });
    const values = { id: made.newId("calendarSpan"), courtN: court.n, ...years };
    if (standing === null) assertFact(made, calendarSpans, values, seq);
    else supersedeFact(made, calendarSpans, standing, values, seq, years.source);
    const beyond = outside && [
      {
        code: "calendar_beyond",
        says: `${dayWords(outside.onDay)} is entered, and the table is said to be complete until ${years.toYear} only.`,
      },
    ];
    return saved(courtId, values.id, beyond);
  });
}
