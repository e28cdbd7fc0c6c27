import { Link } from "@tanstack/react-router";
import type { TodayPage } from "../../../shared/today/contract.ts";
import { paths } from "../../app/paths.ts";
import { count, dayText, momentText } from "../../lib/format.ts";
import { daysBetween } from "../../../shared/kernel/calendar-date.ts";
import { Panel } from "../../ui/page/Panel.tsx";
import { Row, rowLink, Rows } from "../../ui/page/Rows.tsx";
import { CaseLine } from "../../lib/CaseLine.tsx";
import { useReader } from "../../lib/use-reader.ts";

/** Filed, and the court has given no number yet. Not shown when none is awaited. */
export function AwaitedPanel({ rows }: { rows: TodayPage["awaited"] }) {
  const { today } = useReader();
  if (rows.length === 0) return null;
  return (
    <Panel title="Numbers awaited" count={rows.length} note="filed, no docket number yet">
      <Rows label="Numbers awaited">
        {rows.map((row) => (
          <Row
            key={row.case.id}
            title={
              <Link to={paths.case} params={{ id: row.case.id }} className={rowLink}>
                <CaseLine of={row.case} />
              </Link>
            }
            end={
              <span className="gw-meta">
                filed {dayText(row.filedOn, today)}, {count(daysBetween(row.filedOn, today), "day")} ago
              </span>
            }
          />
        ))}
      </Rows>
    </Panel>
  );
}

/** Held, and nobody has confirmed the place for seven days. Not shown when every place is confirmed. */
export function StalePanel({ rows }: { rows: TodayPage["stale"] }) {
  const { today, zone } = useReader();
  if (rows.length === 0) return null;
  return (
    <Panel title="Places to confirm" count={rows.length} note="not confirmed for 7 days">
      <Rows label="Places to confirm">
        {rows.map((row) => (
          <Row
            key={row.clientId}
            title={
              <Link to={paths.client} params={{ id: row.clientId }} className={rowLink}>
                {row.name}
              </Link>
            }
            lines={[row.place]}
            end={
              <span className="gw-meta">
                {row.confirmedAt === null ? "never confirmed" : `confirmed ${momentText(row.confirmedAt, zone, today)}`}
              </span>
            }
          />
        ))}
      </Rows>
    </Panel>
  );
}
