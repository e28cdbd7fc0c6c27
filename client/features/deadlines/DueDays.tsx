import type { DueRow } from "../../../shared/deadlines/contract.ts";
import type { CalendarDate } from "../../../shared/kernel/calendar-date.ts";
import { useToday } from "../../lib/clock.tsx";
import { dayText, nearDay, shortDay } from "../../lib/format.ts";
import { RowGroup, Rows } from "../../ui/page/Rows.tsx";
import { DeadlineRow } from "./DeadlineRow.tsx";
import { dueDays } from "./due-days.ts";

/** Our dates by the day one works to; weekdays on which the courts are closed are hatched between them. */
export function DueDays({ rows, label }: { readonly rows: readonly DueRow[]; readonly label: string }) {
  const today = useToday();
  return (
    <Rows label={label}>
      {dueDays(rows, today).flatMap((part) => {
        if (part.kind === "closed")
          return [
            <RowGroup
              key={part.day}
              hatched
              title={nameOf(part.day, today)}
              note={`${shortDay(part.day, today)} · ${part.name}: courts closed. A period ending here moves on.`}
              end="Rule 6(a)(6)(A)"
            />,
          ];
        const head =
          part.kind === "late" ? (
            <RowGroup key="late" title="Earlier" note="the day to work to is over" end={part.rows.length} />
          ) : (
            <RowGroup
              key={part.day}
              title={nameOf(part.day, today)}
              note={part.closed === null ? dayText(part.day, today) : `${dayText(part.day, today)} · ${part.closed}: courts closed`}
              hatched={part.closed !== null}
              end={part.rows.length}
            />
          );
        return [head, ...part.rows.map((row) => <DeadlineRow key={row.id} row={row} />)];
      })}
    </Rows>
  );
}

function nameOf(day: CalendarDate, today: CalendarDate): string {
  return nearDay(day, today) ?? dayText(day, today);
}
