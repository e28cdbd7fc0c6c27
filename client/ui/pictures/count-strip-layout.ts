import { civil } from "../../../shared/kernel/calendar-date.ts";
import type { CalendarDate } from "../../../shared/kernel/calendar-date.ts";

/** One day of a count. `count` is what the count says of it (“0”, “7”); null where it passes over the day. */
export type CountDay = {
  readonly date: CalendarDate;
  readonly count: string | null;
  /** Why the day is closed; undefined on an open day. */
  readonly closed?: string | undefined;
  readonly role?: "trigger" | "safe" | "due" | undefined;
};

export type StripCell =
  | { readonly kind: "day"; readonly day: CountDay; /** The month is named where it begins. */ readonly month: boolean }
  | { readonly kind: "gap"; readonly from: CalendarDate; readonly to: CalendarDate; readonly open: number; readonly closed: number };

const HEAD = 3;
const TAIL = 5;
const MOST = 16;

/** A run of plain days may fold; days with a part to play, and their neighbors at either end, may not. */
function foldable(days: readonly CountDay[], index: number): boolean {
  return days[index]?.role === undefined && index >= HEAD && index < days.length - TAIL;
}

function gapOf(run: readonly CountDay[]): StripCell[] {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined) return [];
  const closed = run.filter((day) => day.closed !== undefined).length;
  return [{ kind: "gap", from: first.date, to: last.date, open: run.length - closed, closed }];
}

/** The cells of a strip: up to 16 days as they are; in a longer count the plain middle folds into one cell that says how many days it holds. */
export function stripCells(days: readonly CountDay[], most: number = MOST): StripCell[] {
  const cells: StripCell[] = [];
  let run: CountDay[] = [];
  let month: number | null = null;
  const show = (day: CountDay) => {
    const now = civil(day.date).month;
    cells.push({ kind: "day", day, month: month !== null && now !== month });
    month = now;
  };
  const close = () => {
    if (run.length > 2) cells.push(...gapOf(run));
    else run.forEach(show);
    run = [];
  };
  for (const [index, day] of days.entries()) {
    if (days.length > most && foldable(days, index)) {
      run.push(day);
      continue;
    }
    close();
    show(day);
  }
  close();
  return cells;
}
