import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import type { Instant, Zone } from "../../shared/kernel/instant.ts";
import type { Duty } from "../../shared/deadlines/codes.ts";
import type { Obligor } from "../../shared/obligations/codes.ts";
import { dutyOf } from "../../shared/obligations/rules.ts";
import { SEEN_ON_DOCKET } from "../../shared/today/dates.ts";
import type { ObligationView } from "../../shared/obligations/contract.ts";
import { count, dayOf, leftText } from "./format.ts";
import { daysBetween } from "../../shared/kernel/calendar-date.ts";

/** An open date: whose it is, its due day in the court's zone and the last moment of it. */
export type OpenDate = {
  readonly duty: Duty;
  /** True for a command whose doing nobody sees on the docket. */
  readonly unseen: boolean;
  readonly day: CalendarDate;
  readonly sort: Instant;
  readonly zone: Zone;
};
/** `late`: ours. `owed`: the government's or an agency's, late on every reading. A court is only ever `expected`. */
export type Passed = {
  readonly standing: "late" | "owed" | "unconfirmed" | "expected";
  /** "4 days late", "Due 4 days ago, not confirmed", "Expected 4 days ago". */
  readonly says: string;
  /** For a narrow column in which the day stands already: "4 days late", "4 days ago", "not confirmed". */
  readonly short: string;
  readonly tone: "over" | "quiet" | "plain";
};

/** How a date is spoken of once its last moment is over and nothing ended it; null before. Every page says it in these words. */
export function passedWords({ duty, unseen, day, sort, zone }: OpenDate, now: Instant): Passed | null {
  if (now <= sort) return null;
  const days = daysBetween(day, dayOf(now, zone));
  const since = days > 0 ? count(days, "day") : (leftText(sort, now) ?? "0 min");
  if (duty === "ours") return { standing: "late", says: `${since} late`, short: `${since} late`, tone: "over" };
  const ago = `${since} ago`;
  if (duty === "court") return { standing: "expected", says: `Expected ${ago}`, short: ago, tone: "plain" };
  if (unseen) return { standing: "unconfirmed", says: `Due ${ago}, not confirmed`, short: "not confirmed", tone: "quiet" };
  return { standing: "owed", says: `${since} late`, short: `${since} late`, tone: "over" };
}

/** A command of an order as an open date; null where it has no date. */
export function commandDate(row: {
  readonly obligor: Obligor;
  readonly act: ObligationView["act"];
  readonly due: ObligationView["due"];
}): OpenDate | null {
  if (row.due === null) return null;
  const duty = dutyOf(row.obligor);
  const { day, sort, zone } = row.due;
  return { duty, unseen: duty !== "ours" && !SEEN_ON_DOCKET.includes(row.act), day: day ?? dayOf(sort, zone), sort, zone };
}
