import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { TimelineProceeding } from "../../../shared/clients/timeline.ts";
import { type CalendarDate, daysBetween } from "../../../shared/kernel/calendar-date.ts";
import { useToday } from "../../lib/clock.tsx";
import { count, dayText, shortDay } from "../../lib/format.ts";
import { failureOf, useTRPC } from "../../lib/trpc.ts";
import { Panel } from "../../ui/page/Panel.tsx";
import { Row, rowLink, Rows } from "../../ui/page/Rows.tsx";
import { Status } from "../../ui/page/Status.tsx";
import { EmptyState } from "../../ui/states/EmptyState.tsx";
import { FailedState } from "../../ui/states/FailedState.tsx";
import { LoadingShape } from "../../ui/states/LoadingShape.tsx";

/** The matters that run for this person: before whom, and what is next in each. */
export function ProceedingsPanel({ clientId }: { clientId: string }) {
  const told = useQuery(useTRPC().clients.timeline.queryOptions({ clientId }));
  const rows = told.data?.proceedings ?? [];
  return (
    <Panel title="Proceedings" {...(rows.length > 0 ? { count: rows.length } : {})}>
      {told.error && (
        <FailedState
          title="The proceedings could not be loaded"
          why={failureOf(told.error).says}
          safe="Nothing was lost."
          onRetry={() => void told.refetch()}
        />
      )}
      {told.isPending && <LoadingShape label="The proceedings are on their way." />}
      {told.data && rows.length === 0 && (
        <EmptyState
          title="No proceedings yet"
          text="A petition, a bond hearing or a release request for this person appears here once it is opened."
          actions={<Link to="/cases">Go to cases</Link>}
        />
      )}
      {rows.length > 0 && (
        <Rows>
          {rows.map((row) => (
            <Proceeding key={row.id} row={row} />
          ))}
        </Rows>
      )}
    </Panel>
  );
}

function Proceeding({ row }: { row: TimelineProceeding }) {
  const today = useToday();
  const before = [row.forum, row.number].filter((part) => part !== null).join(" ");
  return (
    <Row
      title={
        <Link to="/cases/$id" params={{ id: row.id }} className={rowLink}>
          {row.kindLabel}
        </Link>
      }
      lines={[
        <span key="caption" className="gw-serif">
          {row.caption}
        </span>,
        before === "" ? (row.kind === "petition" ? "court not chosen" : `opened ${shortDay(row.openedOn, today)}`) : before,
      ]}
      end={<Now row={row} today={today} />}
    />
  );
}

/** What stands now: closed, waiting, the next date with whose it is, else the stage. */
function Now({ row, today }: { row: TimelineProceeding; today: CalendarDate }) {
  if (row.closedOn !== null) return <Status mark="met">Closed {shortDay(row.closedOn, today)}</Status>;
  if (row.next !== null) {
    const past = daysBetween(row.next.day, today);
    const when = past > 0 ? `was due ${shortDay(row.next.day, today)}` : `due ${dayText(row.next.day, today)}`;
    const mark = row.next.duty === "ours" ? (past > 0 ? "over" : "due") : row.next.duty === "court" ? "court" : "gov";
    return (
      <Status mark={mark}>
        {row.next.title} {when}
      </Status>
    );
  }
  const waiting = row.marks.find((mark) => mark.waiting);
  if (waiting) return <Status mark="gov">No answer, {count(daysBetween(waiting.day, today), "day")}</Status>;
  return <>{row.stageLabel}</>;
}
