import { AGENCY_EVENT } from "../../../shared/agency/codes.ts";
import type { AgencyEventView } from "../../../shared/agency/contract.ts";
import { useToday } from "../../lib/clock.tsx";
import { dayText, timeText } from "../../lib/format.ts";
import { failureOf } from "../../lib/trpc.ts";
import { useBlocked } from "../../lib/use-may.ts";
import { zoneName } from "../../lib/zones.ts";
import { ActionButton } from "../../ui/actions/ActionButton.tsx";
import { Button } from "../../ui/actions/Button.tsx";
import { Panel } from "../../ui/page/Panel.tsx";
import { Row, Rows } from "../../ui/page/Rows.tsx";
import { EmptyState } from "../../ui/states/EmptyState.tsx";
import { FailedState } from "../../ui/states/FailedState.tsx";
import { FindingsList } from "../../ui/states/FindingsList.tsx";
import { LoadingShape } from "../../ui/states/LoadingShape.tsx";
import { useEvents } from "./use-agency.ts";

export type EventsPanelProps = {
  readonly proceedingId: string;
  readonly onRecord: () => void;
  readonly onCorrect: (event: AgencyEventView) => void;
  readonly onWithdraw: (event: AgencyEventView) => void;
};

/** What happened before the agency, the judge or the Board, newest first: from it the dates of the case follow. */
export function EventsPanel({ proceedingId, onRecord, ...acts }: EventsPanelProps) {
  const { data, error, isPending, refetch } = useEvents(proceedingId);
  const blocked = useBlocked("agency.record");
  const events = data?.events ?? [];
  const record = (
    <ActionButton small blocked={blocked} onClick={onRecord}>
      Record an event
    </ActionButton>
  );
  return (
    <Panel title="Events before the agency" {...(events.length > 0 ? { count: events.length, foot: record } : {})}>
      {isPending && <LoadingShape label="The events are on their way." rows={2} />}
      {error && (
        <FailedState
          title="The events could not be loaded"
          why={failureOf(error).says}
          safe="Nothing was lost."
          onRetry={() => void refetch()}
        />
      )}
      {data && events.length === 0 && (
        <EmptyState
          title="No events yet"
          text="Record what happened before the agency, the judge or the Board. The dates that follow are counted at once."
          actions={record}
        />
      )}
      {events.length > 0 && (
        <Rows label="Events before the agency, newest first">
          {events.map((event) => (
            <Event key={event.id} event={event} may={blocked === undefined} {...acts} />
          ))}
        </Rows>
      )}
    </Panel>
  );
}

type EventProps = Pick<EventsPanelProps, "onCorrect" | "onWithdraw"> & { readonly event: AgencyEventView; readonly may: boolean };

function Event({ event, may, onCorrect, onWithdraw }: EventProps) {
  const today = useToday();
  const what = AGENCY_EVENT.labels[event.kind];
  const hour = event.time === null ? "" : `, ${timeText(event.time)} ${zoneName(event.zone)}`;
  return (
    <Row
      title={what}
      lines={[
        `${dayText(event.onDay, today)}${hour}`,
        event.source,
        ...(event.note === null ? [] : [event.note]),
        ...(event.corrected === null ? [] : [`Corrected: ${event.corrected}`]),
        ...(event.findings.length === 0 ? [] : [<FindingsList key="findings" label="What to know of it" findings={event.findings} />]),
      ]}
      end={
        may && (
          <>
            <Button look="link" small aria-label={`Correct: ${what}`} onClick={() => onCorrect(event)}>
              Correct
            </Button>{" "}
            <Button look="link" small aria-label={`Withdraw: ${what}`} onClick={() => onWithdraw(event)}>
              Withdraw
            </Button>
          </>
        )
      }
    />
  );
}
