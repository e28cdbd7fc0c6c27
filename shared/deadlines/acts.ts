import type { CalendarDate } from "../kernel/calendar-date.ts";
import { allowed, refused, type Verdict } from "../kernel/refusal.ts";
import { DEADLINE_STATE, type DeadlineBasis, type DeadlineState } from "./codes.ts";
import { sayDay } from "./words.ts";

/** States in which a date still asks for something. */
export const LIVE: readonly DeadlineState[] = ["open", "suspended"];

/** A date as far as a person's act on it asks. `due` is its day at the court, `courtToday` the day there now. */
export type StandingDate = {
  readonly state: DeadlineState;
  readonly basis: DeadlineBasis;
  readonly due: CalendarDate;
  readonly passed: boolean;
  readonly courtToday: CalendarDate;
  readonly confirmed: boolean;
};
export type Ending = { readonly state: DeadlineState; readonly on: CalendarDate | null; readonly reason: string | null };
export type FieldVerdict = { readonly verdict: Verdict; readonly field: string | null };

const no = (field: string, reason: string): FieldVerdict => ({ field, verdict: refused(reason) });
const yes: FieldVerdict = { field: null, verdict: allowed };

/** May a person record this end? A court's or law's date ends by what happened; only with a reason is it waived, void or opened again. */
export function mayEnd(ending: Ending, now: StandingDate): FieldVerdict {
  const { state, on, reason } = ending;
  if (state === now.state) return no("state", `This date is already recorded as ${DEADLINE_STATE.labels[state].toLowerCase()}.`);
  if (!LIVE.includes(now.state) && reason === null)
    return no(
      "reason",
      `It is recorded as ${DEADLINE_STATE.labels[now.state].toLowerCase()}. Say why that changes, so that the next reader understands it.`,
    );
  if (on !== null && on > now.courtToday) return no("on", `${sayDay(on, null)} has not come yet at the court. Check the day.`);
  return byState(ending, now);
}

function byState({ state, on, reason }: Ending, { due, passed }: StandingDate): FieldVerdict {
  switch (state) {
    case "met":
      if (on === null) return no("on", "Give the day on which it was done.");
      return on > due ? no("state", `It was due ${sayDay(due, null)}. Done on ${sayDay(on, null)}, it was met late.`) : yes;
    case "met_late":
      if (on === null) return no("on", "Give the day on which it was done.");
      return on > due || (on === due && passed)
        ? yes
        : no("state", `It was due ${sayDay(due, null)}, so it is not late. Record it as met.`);
    case "missed":
      return passed ? yes : no("state", `It is due ${sayDay(due, null)}: until then it cannot have been missed.`);
    case "waived":
      return reason === null ? no("reason", "Say who decided that nothing will be done, and why.") : yes;
    case "void":
      return reason === null ? no("reason", "Say why this date does not hold. It stays in the history with your reason.") : yes;
    default:
      return reason === null ? no("reason", "Say why it is opened again.") : yes;
  }
}

/** May the date be moved there? An order or an agreement moves a date; a date that ended is opened again first. */
export function mayExtend(day: CalendarDate, sameMoment: boolean, now: StandingDate): FieldVerdict {
  if (!LIVE.includes(now.state) && now.state !== "missed")
    return no("day", `It is recorded as ${DEADLINE_STATE.labels[now.state].toLowerCase()}. Open it again before it is moved.`);
  if (sameMoment) return no("day", `It is due ${sayDay(day, null)} already. Give the new date.`);
  return yes;
}

/** May a lawyer confirm it? Our own dates have no computation behind them, and an end needs no confirming. */
export function mayConfirm(now: StandingDate): Verdict {
  if (now.basis === "internal") return refused("This is our own date: nothing was computed that a lawyer could confirm.");
  if (!LIVE.includes(now.state))
    return refused(`It is recorded as ${DEADLINE_STATE.labels[now.state].toLowerCase()}, so nothing rests on it.`);
  return now.confirmed ? refused("It is confirmed already.") : allowed;
}

/** One person cannot stand in for himself. */
export function mayAssign(owner: string | null, backup: string | null): Verdict {
  return owner !== null && owner === backup ? refused("Owner and backup are one person. Choose another backup, or none.") : allowed;
}

/** A date of our own that has passed helps nobody. */
export function mayAdd(day: CalendarDate, courtToday: CalendarDate): Verdict {
  return day < courtToday ? refused(`${sayDay(day, null)} has passed. Give a day that is still to come, or log what happened.`) : allowed;
}
