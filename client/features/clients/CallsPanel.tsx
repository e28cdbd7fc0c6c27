import { CALL_KIND } from "../../../shared/clients/codes.ts";
import type { ClientView } from "../../../shared/clients/contract.ts";
import { useToday, useZone } from "../../lib/clock.tsx";
import { momentText } from "../../lib/format.ts";
import { ActionButton } from "../../ui/actions/ActionButton.tsx";
import { Panel } from "../../ui/page/Panel.tsx";
import { Row, Rows } from "../../ui/page/Rows.tsx";
import { Status } from "../../ui/page/Status.tsx";
import { EmptyState } from "../../ui/states/EmptyState.tsx";

/** Calls, visits and locator checks, newest first. */
export function CallsPanel({ calls, blocked, onLog }: { calls: ClientView["calls"]; blocked: string | undefined; onLog: () => void }) {
  const today = useToday();
  const zone = useZone();
  const log = (
    <ActionButton small blocked={blocked} onClick={onLog}>
      Log a call
    </ActionButton>
  );
  return (
    <Panel title="Calls and contact" {...(calls.length > 0 ? { count: calls.length } : {})} actions={log}>
      {calls.length === 0 ? (
        <EmptyState
          title="No calls logged"
          text="Calls, visits and locator checks appear here: who, when, what was said, and what comes next."
        />
      ) : (
        <Rows>
          {calls.map((call) => (
            <Row
              key={call.id}
              title={`${CALL_KIND.labels[call.kind]}${call.withWhom === null ? "" : ` with ${call.withWhom}`}`}
              lines={[<span key="said">{call.said}</span>, `${momentText(call.at, zone, today)}, noted by ${call.by}`]}
              end={call.privileged ? <Status mark="restricted">Privileged</Status> : undefined}
            />
          ))}
        </Rows>
      )}
    </Panel>
  );
}
