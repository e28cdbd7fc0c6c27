import { ENGAGEMENT_DECISION, ENGAGEMENT_SCOPE } from "../../../shared/clients/codes.ts";
import type { ClientView } from "../../../shared/clients/contract.ts";
import { useToday } from "../../lib/clock.tsx";
import { shortDay } from "../../lib/format.ts";
import { ActionButton } from "../../ui/actions/ActionButton.tsx";
import { Panel } from "../../ui/page/Panel.tsx";
import { Row, Rows } from "../../ui/page/Rows.tsx";
import { EmptyState } from "../../ui/states/EmptyState.tsx";

/** What we agreed to do for this person; the decision in force stands first. */
export function EngagementPanel({
  engagements,
  blocked,
  onDecide,
}: {
  engagements: ClientView["engagements"];
  blocked: string | undefined;
  onDecide: () => void;
}) {
  const today = useToday();
  const decide = (
    <ActionButton small blocked={blocked} onClick={onDecide}>
      Decide
    </ActionButton>
  );
  return (
    <Panel title="What we agreed" actions={decide}>
      {engagements.length === 0 ? (
        <EmptyState
          title="Nothing decided yet"
          text="Until a decision says “accepted” the person is a prospect: as secret as a client, and in no figure."
        />
      ) : (
        <Rows>
          {engagements.map((one, place) => (
            <Row
              key={one.id}
              title={[ENGAGEMENT_DECISION.labels[one.decision], one.scope === null ? null : ENGAGEMENT_SCOPE.labels[one.scope]]
                .filter((part) => part !== null)
                .join(": ")}
              lines={[one.because, `${shortDay(one.decidedOn, today)}, ${one.decidedBy}`].filter((line) => line !== null)}
              end={place === 0 ? "in force" : "earlier"}
            />
          ))}
        </Rows>
      )}
    </Panel>
  );
}
