import { useState } from "react";
import type { AgencyEventView } from "../../../shared/agency/contract.ts";
import type { Saved } from "../../../shared/kernel/save.ts";
import { EventForm } from "../../features/agency/EventForm.tsx";
import { EventsPanel } from "../../features/agency/EventsPanel.tsx";
import { useEvents } from "../../features/agency/use-agency.ts";
import { WithdrawEventForm } from "../../features/agency/WithdrawEventForm.tsx";
import { Dialog } from "../../ui/overlay/Dialog.tsx";

type Act = { readonly kind: "record" } | { readonly kind: "correct" | "withdraw"; readonly event: AgencyEventView };
const RECORD: Act = { kind: "record" };

const TITLES: Readonly<Record<Act["kind"], string>> = {
  record: "Record an event before the agency",
  correct: "Correct an event",
  withdraw: "Withdraw an event",
};
const DONE: Readonly<Record<Act["kind"], string>> = {
  record: "The event is recorded.",
  correct: "The event is corrected; the history keeps the earlier words.",
  withdraw: "The event is withdrawn.",
};

export type AgencyEventsProps = {
  readonly proceedingId: string;
  /** True where the address asks for a new event. */
  readonly asked: boolean;
  readonly onAnswered: () => void;
  readonly onDone: (says: string, findings: Saved["findings"]) => void;
};

/** What happened before the agency in this case, with the forms to record, correct and withdraw it. */
export function AgencyEvents({ proceedingId, asked, onAnswered, onDone }: AgencyEventsProps) {
  const { data } = useEvents(proceedingId);
  const [chosen, setChosen] = useState<Act | null>(null);
  const act = chosen ?? (asked ? RECORD : null);
  const close = () => {
    setChosen(null);
    if (asked) onAnswered();
  };
  const after = (kind: Act["kind"]) => ({
    onCancel: close,
    onSaved: ({ findings }: Saved) => {
      close();
      onDone(DONE[kind], findings);
    },
  });
  return (
    <>
      <EventsPanel
        proceedingId={proceedingId}
        onRecord={() => setChosen(RECORD)}
        onCorrect={(event) => setChosen({ kind: "correct", event })}
        onWithdraw={(event) => setChosen({ kind: "withdraw", event })}
      />
      <Dialog title={act === null ? "" : TITLES[act.kind]} open={act !== null} keep onClose={close}>
        {act?.kind === "withdraw" && <WithdrawEventForm event={act.event} {...after(act.kind)} />}
        {act !== null && act.kind !== "withdraw" && data !== undefined && (
          <EventForm
            proceedingId={proceedingId}
            kinds={data.kinds}
            zone={data.zone}
            event={act.kind === "correct" ? act.event : null}
            {...after(act.kind)}
          />
        )}
      </Dialog>
    </>
  );
}
