import { type CalendarDate } from "../../shared/kernel/calendar-date.ts";
import { type Instant, instant, type Zone } from "../../shared/kernel/instant.ts";
import { dayIn } from "../../shared/kernel/zoned.ts";

/** Business time. Sessions and rate limits never read it: they use real time. */
export type Clock = { now(): Instant; readonly moved: boolean };

export const realClock: Clock = { now: () => instant(Date.now()), moved: false };

/** Real time in milliseconds, whatever the office's clock says: sign-in, sessions and one-time links live by it. */
export function realNow(): number {
  return Date.now();
}

/** Starts at a given moment and runs on from there. */
export function movedClock(from: number): Clock {
  const started = Date.now();
  return { now: () => instant(from + (Date.now() - started)), moved: true };
}

/** Stands still until it is set: for tests and seeds. */
export function handClock(from: number): Clock & { set(to: number): void } {
  let at = from;
  return { now: () => instant(at), set: (to) => void (at = to), moved: true };
}

export function today(clock: Clock, inZone: Zone): CalendarDate {
  return dayIn(clock.now(), inZone);
}

/** A moment for a library that asks for a `Date`. Ours are UTC milliseconds and calendar days. */
export function libraryDate(at: number): Date {
  return new Date(at);
}
