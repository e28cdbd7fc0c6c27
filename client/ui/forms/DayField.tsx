import { type CalendarDate, isCalendarDate } from "../../../shared/kernel/calendar-date.ts";
import { dayWithYear, timeText } from "../../lib/format.ts";
import type { FieldOf } from "./Field.tsx";
import { parseDay } from "./parse-day.ts";
import { parseTime } from "./parse-time.ts";
import { TypedField } from "./TypedField.tsx";

const sayDay = (value: string) => (isCalendarDate(value) ? dayWithYear(value) : value);

/** A day, typed as people type it. The form holds an ISO day, null, or the text that was no day. */
export function DayField({ today, ...field }: FieldOf<string | null> & { today: CalendarDate }) {
  return (
    <TypedField
      {...field}
      width="short"
      read={(text) => parseDay(text, today)}
      write={sayDay}
      understood={sayDay}
      isHeld={isCalendarDate}
    />
  );
}

const WALL = /^([01]\d|2[0-3]):[0-5]\d$/;
const sayTime = (value: string) => (WALL.test(value) ? timeText(value) : value);

/** A time of day. The form holds `HH:MM`, null, or the text that was no time. */
export function TimeField(field: FieldOf<string | null>) {
  return <TypedField {...field} width="tiny" read={parseTime} write={sayTime} understood={sayTime} isHeld={(value) => WALL.test(value)} />;
}
