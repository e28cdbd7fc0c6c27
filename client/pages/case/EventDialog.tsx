import type { AgencyEventView } from "../../../shared/agency/contract.ts";
import type { Saved } from "../../../shared/kernel/save.ts";
import { EventForm } from "../../features/agency/EventForm.tsx";
import { WithdrawEventForm } from "../../features/agency/WithdrawEventForm.tsx";
import { useEvents } from "../../features/agency/use-agency.ts";
import { Dialog } from "../../ui/overlay/Dialog.tsx";

/** What is done with events before the agency; what is given is corrected or withdrawn. */
export type EventAct = { readonly kind: "record" } | { readonly kind: "correct" | "withdraw"; readonly event: AgencyEventView };

export type EventDialogProps = {
  readonly proceedingId: string;
  readonly act: EventAct | null;
  readonly onClose: () => void;
  readonly onDone: (says: string, findings: Saved["findings"]) => void;
};

const TITLES: Readonly<Record<EventAct["kind"], string>> = {
  record: "Record an event before the agency",
  correct: "Correct an event",
  withdraw: "Withdraw an event",
};
const DONE: Readonly<Record<EventAct["kind"], string>> = {
  record: "The event is recorded.",
  correct: "The event is corrected; the history keeps the earlier words.",
  withdraw: "The event is withdrawn.",
};

/** The form for what was chosen in the panel of events. */
export function EventDialog({ proceedingId, act, onClose, onDone }: EventDialogProps) {
  const { data } = useEvents(proceedingId);
  const after = (kind: EventAct["kind"]) => ({ onCancel: onClose, onSaved: ({ findings }: Saved) => onDone(DONE[kind], findings) });
  return (
    <Dialog title={act === null ? "" : TITLES[act.kind]} open={act !== null} keep onClose={onClose}>
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
  );
}
