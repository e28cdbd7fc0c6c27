import { type CalendarDate, civil } from "../kernel/calendar-date.ts";
import type { DeadlineBasis } from "./codes.ts";
import type { OrderTime } from "./compute.ts";
import type { DeadlineRule } from "./rule-types.ts";
import { plural, sayDay } from "./words.ts";

/** What made a date, as far as one line needs to know it. */
export type Made = {
  readonly basis: DeadlineBasis;
  readonly authority: string;
  readonly rule: Pick<DeadlineRule, "period"> | null;
  readonly time: OrderTime | null;
  readonly triggerDay: CalendarDate | null;
  readonly today: CalendarDate;
};

/** "3 days from Wed Nov 25 · 28 U.S.C. 2243 par. 2"; "Order [14] · a set date, nothing to count". */
export function inShort({ basis, authority, rule, time, triggerDay, today }: Made): string {
  if (basis === "internal") return "Our own date";
  const period = time === null ? rulePeriod(rule) : orderPeriod(time);
  if (period === null || triggerDay === null) return `${authority} · a set date, nothing to count`;
  const from = sayDay(triggerDay, civil(today).year);
  return `${period.count} ${period.way} ${from} · ${authority}`;
}

type Counted = { readonly count: string; readonly way: "from" | "before" };

function rulePeriod(rule: Made["rule"]): Counted | null {
  if (rule?.period.kind !== "count") return null;
  const { n, unit, direction } = rule.period;
  return { count: plural(n, unit.replace("_", " ")), way: direction === "after" ? "from" : "before" };
}

function orderPeriod(time: OrderTime): Counted | null {
  if (time.kind === "hours") return { count: plural(time.n, "hour"), way: "from" };
  return time.kind === "period" ? { count: plural(time.n, time.unit), way: "from" } : null;
}
