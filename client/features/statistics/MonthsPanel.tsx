import { addDays, addMonths, day } from "../../../shared/kernel/calendar-date.ts";
import type { ReleasedMonth, ReleasedMonths } from "../../../shared/statistics/figures.ts";
import { PATHWAY_GROUP_LABELS, PATHWAY_GROUPS } from "../../../shared/statistics/pathways.ts";
import { monthName } from "../../../shared/kernel/day-words.ts";
import { count } from "../../lib/format.ts";
import { Panel } from "../../ui/page/Panel.tsx";
import { MonthBars } from "../../ui/pictures/MonthBars.tsx";
import { EmptyState } from "../../ui/states/EmptyState.tsx";

const TITLE = "People released, by month";
const PATHS = [1, 2, 3, 4] as const;

/** People by the month of their first release and how it came about; the month that is not over is hatched. */
export function MonthsPanel({ months: { months, withoutDay } }: { months: ReleasedMonths }) {
  if (months.length === 0) {
    return (
      <Panel title={TITLE}>
        <EmptyState
          title="No release yet"
          text="When a person in our petitions is released, the month appears here with how the release came about."
        />
      </Panel>
    );
  }
  const total = months.reduce((sum, month) => sum + month.total, 0);
  const most = months.reduce((best, month) => (month.total > best.total ? month : best));
  const undated = withoutDay === 0 ? "" : ` ${count(withoutDay, "person was", "people were")} released on a day not recorded.`;
  return (
    <MonthBars
      title={TITLE}
      sentence={`${count(total, "person", "people")} released, the most in ${name(most)}: ${most.total}.${undated}`}
      series={PATHWAY_GROUPS.map((group, index) => ({ label: PATHWAY_GROUP_LABELS[group], path: PATHS[index] ?? 4 }))}
      months={months.map((month) => ({
        label: monthName(Number(month.month.slice(5))).slice(0, 3),
        name: name(month),
        values: PATHWAY_GROUPS.map((group) => month.groups[group]),
        incomplete: incompleteWords(month),
      }))}
    />
  );
}

function name({ month }: ReleasedMonth): string {
  return `${monthName(Number(month.slice(5)))} ${month.slice(0, 4)}`;
}

/** Which part of the month is counted; nothing for a whole one. */
function incompleteWords(month: ReleasedMonth): string | undefined {
  const { incompleteTo } = month;
  if (incompleteTo === null || incompleteTo >= addDays(addMonths(day(`${month.month}-01`), 1), -1)) return undefined;
  return `Hatched: ${name(month)}, to day ${Number(incompleteTo.slice(8))} only`;
}
