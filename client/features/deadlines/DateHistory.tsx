import { DEADLINE_STATE } from "../../../shared/deadlines/codes.ts";
import type { DateView, DeadlineView } from "../../../shared/deadlines/contract.ts";
import type { Instant } from "../../../shared/kernel/instant.ts";
import { useToday, useZone } from "../../lib/clock.tsx";
import { momentText } from "../../lib/format.ts";
import { whenText } from "../../ui/dates/due-words.ts";
import { Panel } from "../../ui/page/Panel.tsx";
import { Row, Rows } from "../../ui/page/Rows.tsx";
import { dueWhen } from "./deadline-words.ts";

type Line = {
  readonly key: string;
  readonly at: Instant;
  readonly by: string;
  readonly did: string;
  readonly dates: string;
  readonly because: string | null;
};

/** Everything that happened to a date, newest first: who did it, what the date was then, and why. */
export function DateHistory({ view }: { view: DeadlineView }) {
  const today = useToday();
  const zone = useZone();
  const say = (date: DateView) => whenText(dueWhen(date, view.zone), today);
  const written = view.history.map((line, index): Line => {
    const safe = view.duty === "ours" && line.safe.sort !== line.due.sort ? `, safe ${say(line.safe)}` : "";
    const dates = `${DEADLINE_STATE.labels[line.state]} · due ${say(line.due)}${safe}`;
    return { key: `line-${index}`, at: line.at, by: line.by, did: line.did, dates, because: line.because };
  });
  const declined = view.declined.map((one, index): Line => {
    const because = one.reason === null ? one.because : `${one.reason} (${one.because})`;
    const dates = one.would === null ? "it could not be counted" : `instead of ${say(one.would)}`;
    return { key: `declined-${index}`, at: one.at, by: one.by, did: "kept the date as it stood", dates, because };
  });
  const lines = [...written, ...declined].toSorted((a, b) => b.at - a.at);
  return (
    <Panel title="History of this date" count={lines.length}>
      <Rows label="History of this date, newest first">
        {lines.map((line) => (
          <Row
            key={line.key}
            title={`${line.by} ${line.did}`}
            lines={[line.dates, ...(line.because === null ? [] : [line.because])]}
            end={<span className="gw-meta">{momentText(line.at, zone, today)}</span>}
          />
        ))}
      </Rows>
    </Panel>
  );
}
