import type { CalendarDate } from "../kernel/calendar-date.ts";
import { sayDay } from "./words.ts";

/** What is known of the closed days behind a stored date. */
export type CountedOn = {
  /** Citation of the court, "N.D. Ill."; null while none is chosen. */
  readonly court: string | null;
  /** The last event of the court's table that the count knew, with its day; null where the count knew federal holidays alone. */
  readonly table: { readonly event: number; readonly on: CalendarDate | null } | null;
  /** True where the court's table changed after the date was counted. */
  readonly changedSince: boolean;
};

/** By which closed days a date was counted, in a sentence: what is known, and what nobody has entered. */
export function calendarWords({ court, table, changedSince }: CountedOn): string {
  if (court === null) return "Federal holidays only; no court is chosen yet.";
  if (table === null)
    return changedSince
      ? `Federal holidays only. Closed days of ${court} were entered since; where they make a difference, it waits to be accepted.`
      : `Federal holidays only; nobody has entered the closed days of ${court}`.replace(/\.?$/, ".");
  const on = table.on === null ? "" : `, entered up to ${sayDay(table.on, null)}`;
  const since = changedSince ? " They changed since; where that makes a difference, it waits to be accepted." : "";
  return `Closed days of ${court}, as of event ${table.event}${on}.${since}`;
}
