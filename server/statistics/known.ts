import { addDays, type CalendarDate } from "../../shared/kernel/calendar-date.ts";
import { DomainError } from "../../shared/kernel/domain-error.ts";
import type { Instant } from "../../shared/kernel/instant.ts";
import { endOfDay } from "../../shared/kernel/zoned.ts";
import type { EnteredSince } from "../../shared/statistics/contract.ts";
import { mayAsk } from "../../shared/statistics/as-of.ts";
import type { CaseCtx } from "../core/change.ts";
import { countEnteredAfter, lastSeqBy } from "./known-queries.ts";
import type { Known } from "./row-queries.ts";

/** The day asked for: today unless told otherwise, and never one to come. */
export function asOfOr(today: CalendarDate, asOf: CalendarDate | null): CalendarDate {
  const verdict = mayAsk(asOf ?? today, today);
  if (!verdict.ok) throw new DomainError("RULE_REFUSED", verdict.reason, "asOf");
  return asOf ?? today;
}

/** What had been entered by a moment. The moment is shown as time; the sequence behind it never leaves the server. */
export function knownBy(ctx: CaseCtx, knownAt: Instant | null): Known {
  return knownAt === null ? null : { seq: lastSeqBy(ctx, knownAt) };
}

/**
 * Facts about days up to `asOf` that were entered later: after the day that follows it, which leaves a day to write things down;
 * or after `knownAt`, and then the figures leave them out.
 */
export function enteredSince(ctx: CaseCtx & { today: CalendarDate }, asOf: CalendarDate, known: Known): EnteredSince | null {
  if (known !== null) return { facts: countEnteredAfter(ctx, known.seq, asOf), counted: false };
  if (asOf >= ctx.today) return null;
  return { facts: countEnteredAfter(ctx, lastSeqBy(ctx, endOfDay(addDays(asOf, 1), ctx.office.zone())), asOf), counted: true };
}
