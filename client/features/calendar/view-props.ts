import type { CalendarItem } from "../../../shared/calendar/contract.ts";
import type { Reader } from "../../lib/date-words.ts";
import type { CalendarAsk } from "./calendar-address.ts";

/** What every view of the calendar is given. */
export type ViewProps = {
  readonly ask: CalendarAsk;
  readonly items: readonly CalendarItem[];
  readonly reader: Reader;
  /** The answers of an address that differs from this one so. */
  readonly searchFor: (change: Partial<CalendarAsk>) => Record<string, string>;
};
