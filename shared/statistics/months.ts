import { addDays, addMonths, type CalendarDate, day } from "../kernel/calendar-date.ts";
import type { ReleasedMonth, ReleasedMonths } from "./figures.ts";
import type { Release } from "./measures/released-total.ts";
import { groupBy } from "./spells.ts";
import { type PathwayGroup, pathwayGroup } from "./pathways.ts";

/**
 * People by month of release and pathway group: one release per person. Every month from the first release to `through` is there,
 * empty ones too; a last month that is not over on `through` is marked with that day.
 */
export function releasedByMonth(releases: readonly Release[], through: CalendarDate): ReleasedMonths {
  const dated = releases.flatMap(({ on, pathway }) =>
    on === null || on > through ? [] : [{ month: monthOf(on), group: pathwayGroup(pathway) }],
  );
  const first = dated.map(({ month }) => month).sort()[0];
  const byMonth = groupBy(dated, ({ month }) => month);
  const withoutDay = releases.filter(({ on }) => on === null).length;
  if (first === undefined) return { months: [], withoutDay };
  const months: ReleasedMonth[] = [];
  for (let month = first; month <= monthOf(through); month = monthOf(addMonths(firstDay(month), 1))) {
    const count = (group: PathwayGroup) => (byMonth.get(month) ?? []).filter((one) => one.group === group).length;
    const groups = {
      court_order: count("court_order"),
      bond_after_habeas: count("bond_after_habeas"),
      ice_while_pending: count("ice_while_pending"),
      other_path: count("other_path"),
    };
    const last = addDays(addMonths(firstDay(month), 1), -1);
    const total = groups.court_order + groups.bond_after_habeas + groups.ice_while_pending + groups.other_path;
    months.push({ month, groups, total, incompleteTo: through < last ? through : null });
  }
  return { months, withoutDay };
}

function monthOf(date: CalendarDate): string {
  return date.slice(0, 7);
}

function firstDay(month: string): CalendarDate {
  return day(`${month}-01`);
}
