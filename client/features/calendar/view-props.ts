import type { CalendarItem, CourtClosing } from "../../../shared/calendar/contract.ts";
import type { CalendarDate } from "../../../shared/kernel/calendar-date.ts";
import type { Reader } from "../../lib/date-words.ts";
import type { CalendarAsk } from "./calendar-address.ts";

/** What every view of the calendar is given. */
export type ViewProps = {
  readonly ask: CalendarAsk;
  readonly items: readonly CalendarItem[];
  /** What single courts closed by themselves, by day. */
  readonly closings: ReadonlyMap<CalendarDate, readonly CourtClosing[]>;
  readonly reader: Reader;
  /** The answers of an address that differs from this one so. */
  readonly searchFor: (change: Partial<CalendarAsk>) => Record<string, string>;
};
