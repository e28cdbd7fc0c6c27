import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useToday, useZone } from "../../lib/clock.tsx";
import { momentText } from "../../lib/format.ts";
import { failureOf, useTRPC } from "../../lib/trpc.ts";
import { Button } from "../../ui/actions/Button.tsx";
import { Panel } from "../../ui/page/Panel.tsx";
import { Row, Rows } from "../../ui/page/Rows.tsx";
import { EmptyState } from "../../ui/states/EmptyState.tsx";
import { FailedState } from "../../ui/states/FailedState.tsx";
import { LoadingShape } from "../../ui/states/LoadingShape.tsx";

const FIRST = 6;

/** Who did what to this record. */
export function HistoryPanel({ clientId }: { clientId: string }) {
  const today = useToday();
  const zone = useZone();
  const history = useQuery(useTRPC().clients.history.queryOptions({ clientId }));
  const [all, setAll] = useState(false);
  const told = history.data?.rows ?? [];
  const rows = all ? told : told.slice(0, FIRST);
  const foot =
    told.length > FIRST && !all ? (
      <Button look="link" onClick={() => setAll(true)}>
        Show {told.length - FIRST} earlier
      </Button>
    ) : history.data?.more === true ? (
      "The last 50 are shown."
    ) : undefined;
  return (
    <Panel title="History" {...(foot === undefined ? {} : { foot })}>
      {history.error && (
        <FailedState
          title="The history could not be loaded"
          why={failureOf(history.error).says}
          safe="Nothing was lost."
          onRetry={() => void history.refetch()}
        />
      )}
      {history.isPending && <LoadingShape label="The history is on its way." />}
      {history.data && rows.length === 0 && (
        <EmptyState title="Nothing recorded" text="Every change of this record appears here with who made it and when." />
      )}
      <Rows>
        {rows.map((row, place) => (
          <Row key={place} title={`${row.by} ${row.says}`} end={momentText(row.at, zone, today)} />
        ))}
      </Rows>
    </Panel>
  );
}
