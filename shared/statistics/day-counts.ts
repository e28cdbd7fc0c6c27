import { type CalendarDate, daysBetween } from "../kernel/calendar-date.ts";
import { byKind, type DayRow, type Histogram, type Kinds } from "./survival.ts";

/**
 * The three kept histograms (architecture section 6). `days` are since the first filing; `kind` null is lost contact.
 * People never at risk (watched only from their last day on) are in none of the three.
 */
export type DayCounts<K extends string> = {
  readonly ends: readonly { readonly days: number; readonly kind: K | null; readonly people: number }[];
  /** Still held, by the day of first filing. */
  readonly pending: readonly { readonly filedOn: CalendarDate; readonly people: number }[];
  /** People of the two lists above who came under watch after filing, by the day they did. */
  readonly late: readonly { readonly days: number; readonly people: number }[];
};

/** The same histogram as from single times, in as many steps as there are days. */
export function fromDayCounts<K extends string>(kinds: Kinds<K>, { ends, pending, late }: DayCounts<K>, asOf: CalendarDate): Histogram<K> {
  const days = new Map<number, DayRow<K>>();
  const add = (day: number, change: (row: DayRow<K>) => DayRow<K>) => {
    days.set(day, change(days.get(day) ?? { day, ended: byKind(kinds, () => 0), censored: 0, entered: 0 }));
  };
  let started = 0;
  for (const { days: day, kind, people } of ends) {
    started += people;
    if (kind === null) add(day, (row) => ({ ...row, censored: row.censored + people }));
    else add(day, (row) => ({ ...row, ended: { ...row.ended, [kind]: row.ended[kind] + people } }));
  }
  for (const { filedOn, people } of pending) {
    started += people;
    add(daysBetween(filedOn, asOf), (row) => ({ ...row, censored: row.censored + people }));
  }
  for (const { days: day, people } of late) {
    started -= people;
    add(day, (row) => ({ ...row, entered: row.entered + people }));
  }
  return { kinds, started, rows: [...days.values()].sort((a, b) => a.day - b.day) };
}
