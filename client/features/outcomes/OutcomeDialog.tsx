import type { AfterForm } from "../../lib/save-form.tsx";
import { Dialog } from "../../ui/overlay/Dialog.tsx";
import { CorrectDeterminationForm, CorrectEndForm, MarkReversedForm, WithdrawForm } from "./CorrectForms.tsx";
import type { OutcomeAct } from "./outcome-act.ts";
import { PetitionerRecord } from "./PetitionerRecord.tsx";
import { RecordDeterminationForm } from "./RecordDeterminationForm.tsx";
import { RecordEndForm } from "./RecordEndForm.tsx";
import { RecordInterimForm } from "./RecordInterimForm.tsx";

type Props = AfterForm & { readonly proceedingId: string; readonly act: OutcomeAct | null; readonly onAct: (act: OutcomeAct) => void };

/** The one dialog of the panel. */
export function OutcomeDialog({ act, ...rest }: Props) {
  return (
    <Dialog title={act === null ? "" : titleOf(act)} open={act !== null} onClose={rest.onCancel} keep={act?.kind !== "person"}>
      {act !== null && <Inside act={act} {...rest} />}
    </Dialog>
  );
}

function titleOf(act: OutcomeAct): string {
  switch (act.kind) {
    case "determine":
      return "What the court did";
    case "interim":
      return "An interim ruling";
    case "end":
      return "How custody ended";
    case "person":
      return act.person.name;
    case "correctRuling":
      return `Correct the ruling for ${act.person.name}`;
    case "reverse":
      return `The ruling for ${act.person.name} was taken away`;
    case "correctEnd":
      return `Correct how custody of ${act.person.name} ended`;
    case "withdraw":
      return "Withdraw";
  }
}

function Inside({ act, proceedingId, onAct, onSaved, onCancel }: Props & { act: OutcomeAct }) {
  const after = { onSaved, onCancel };
  switch (act.kind) {
    case "determine":
      return <RecordDeterminationForm proceedingId={proceedingId} {...after} />;
    case "interim":
      return <RecordInterimForm proceedingId={proceedingId} {...after} />;
    case "end":
      return <RecordEndForm proceedingId={proceedingId} {...after} />;
    case "person":
      return <PetitionerRecord person={act.person} onAct={onAct} />;
    case "correctRuling":
      return <CorrectDeterminationForm proceedingId={proceedingId} name={act.person.name} ruling={act.ruling} {...after} />;
    case "reverse":
      return <MarkReversedForm proceedingId={proceedingId} name={act.person.name} ruling={act.ruling} {...after} />;
    case "correctEnd":
      return <CorrectEndForm clientId={act.person.clientId} name={act.person.name} end={act.end} {...after} />;
    case "withdraw":
      return <WithdrawForm id={act.id} version={act.version} says={act.says} {...after} />;
  }
}
