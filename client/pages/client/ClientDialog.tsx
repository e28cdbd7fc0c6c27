import type { ReactNode } from "react";
import type { ClientView } from "../../../shared/clients/contract.ts";
import type { Saved } from "../../../shared/kernel/save.ts";
import { DecideEngagementForm } from "../../features/clients/DecideEngagementForm.tsx";
import { EditClientForm } from "../../features/clients/EditClientForm.tsx";
import { EditIdentifiersForm } from "../../features/clients/EditIdentifiersForm.tsx";
import { LogCallForm } from "../../features/clients/LogCallForm.tsx";
import { RestrictForm } from "../../features/clients/RestrictForm.tsx";
import { type ClockAct, clockActTitle, isClockAct } from "../../features/custody/clock-act.ts";
import { ClockForm } from "../../features/custody/ClockForm.tsx";
import { ConfirmPlaceForm } from "../../features/custody/ConfirmPlace.tsx";
import { CorrectCustodyForm } from "../../features/custody/CorrectCustodyForm.tsx";
import { CorrectPlacementForm } from "../../features/custody/CorrectPlacementForm.tsx";
import { RecordBasisForm } from "../../features/custody/RecordBasisForm.tsx";
import { RecordCustodyForm } from "../../features/custody/RecordCustodyForm.tsx";
import { RecordMoveForm } from "../../features/custody/RecordMoveForm.tsx";
import { RecordEndForm } from "../../features/outcomes/RecordEndForm.tsx";
import { Dialog } from "../../ui/overlay/Dialog.tsx";
import { AgencyEventOf, OpenForClient } from "./AgencyEventOf.tsx";
import type { ClientAct } from "./client-act.ts";

export type ClientDialogProps = {
  readonly client: ClientView;
  readonly act: ClientAct | null;
  /** Says in a line what was saved, with what does not fit. */
  readonly onDone: (says: string, saved: Saved) => void;
  readonly onClose: () => void;
};

const TITLES: Readonly<Record<Exclude<ClientAct["kind"], ClockAct["kind"]>, string>> = {
  episode: "Record custody",
  correctEpisode: "Correct a time in custody",
  correctPlacement: "Correct a place",
  confirm: "Confirm the place",
  basis: "Record the statute asserted",
  move: "Record a move",
  release: "Log a release",
  edit: "Edit details",
  identifiers: "Identifiers",
  call: "Log a call",
  decide: "What do we do?",
  restrict: "Restrict this client",
  removal: "Open a removal case",
  event: "Record an event before the agency",
};

function titleOf(act: ClientAct): string {
  if (isClockAct(act)) return clockActTitle(act);
  return act.kind === "basis" && act.basis !== null ? "Correct the statute asserted" : TITLES[act.kind];
}

/** The form for what was chosen. A form with answers in it stays until it is saved or cancelled. */
export function ClientDialog({ client, act, onDone, onClose }: ClientDialogProps) {
  return (
    <Dialog title={act === null ? "" : titleOf(act)} open={act !== null} keep onClose={onClose}>
      {act !== null && formFor(client, act, onDone, onClose)}
    </Dialog>
  );
}

function formFor(client: ClientView, act: ClientAct, onDone: ClientDialogProps["onDone"], onCancel: () => void): ReactNode {
  const says = (text: string) => (saved: Saved) => onDone(text, saved);
  const clientId = client.id;
  if (isClockAct(act)) return <ClockForm clientId={clientId} act={act} onDone={onDone} onCancel={onCancel} />;
  switch (act.kind) {
    case "episode":
      return <RecordCustodyForm clientId={clientId} onSaved={says("Custody is recorded.")} onCancel={onCancel} />;
    case "correctEpisode":
      return (
        <CorrectCustodyForm
          episode={act.episode}
          onSaved={says("The time in custody is corrected; the earlier words are kept.")}
          onCancel={onCancel}
        />
      );
    case "correctPlacement":
      return (
        <CorrectPlacementForm
          placement={act.placement}
          onSaved={says("The place is corrected; the earlier words are kept.")}
          onCancel={onCancel}
        />
      );
    case "confirm":
      return <ConfirmPlaceForm placement={act.placement} onSaved={says(`${act.placement.name} is confirmed.`)} onCancel={onCancel} />;
    case "basis":
      return (
        <RecordBasisForm
          episodeId={act.episodeId}
          corrected={act.basis}
          onSaved={says(act.basis === null ? "The statute asserted is recorded." : "The statute is corrected; the earlier words are kept.")}
          onCancel={onCancel}
        />
      );
    case "move":
      return <RecordMoveForm episode={act.episode} current={act.current} onSaved={says("The move is recorded.")} onCancel={onCancel} />;
    case "release":
      return <RecordEndForm clientId={clientId} onSaved={says("How custody ended is recorded.")} onCancel={onCancel} />;
    case "edit":
      return <EditClientForm client={client} onSaved={says("The details are saved.")} onCancel={onCancel} />;
    case "identifiers":
      return <EditIdentifiersForm client={client} onSaved={says("The identifiers are saved.")} onCancel={onCancel} />;
    case "call":
      return <LogCallForm clientId={clientId} onSaved={says("The call is logged.")} onCancel={onCancel} />;
    case "decide":
      return <DecideEngagementForm clientId={clientId} onSaved={says("The decision is saved.")} onCancel={onCancel} />;
    case "removal":
      return <OpenForClient client={client} onCancel={onCancel} />;
    case "event":
      return <AgencyEventOf client={client} onCancel={onCancel} />;
    case "restrict":
      return <RestrictForm client={client} onSaved={says("Who may see this client is saved.")} onCancel={onCancel} />;
  }
}
