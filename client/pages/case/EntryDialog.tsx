import { useEffect, useRef, useState } from "react";
import type { CalendarDate } from "../../../shared/kernel/calendar-date.ts";
import type { Saved } from "../../../shared/kernel/save.ts";
import type { EntryView } from "../../../shared/docket/contract.ts";
import { mayCommand } from "../../../shared/obligations/rules.ts";
import { EntryForm } from "../../features/docket/EntryForm.tsx";
import { AddCommandsForm } from "../../features/obligations/AddCommandsForm.tsx";
import { useBlocked } from "../../lib/use-may.ts";
import { Dialog } from "../../ui/overlay/Dialog.tsx";
import { FindingsList } from "../../ui/states/FindingsList.tsx";

export type EntryDialogProps = {
  readonly proceedingId: string;
  /** The court's day today. */
  readonly courtDay: CalendarDate;
  readonly open: boolean;
  /** The entry to correct; null for a new one. */
  readonly entry: EntryView | null;
  readonly nextNumber: number | null;
  readonly onClose: () => void;
  readonly onDone: (says: string, findings: Saved["findings"]) => void;
};

/** Logs an entry or corrects one. After an order it asks at once what the court commanded, of whom, by when. */
export function EntryDialog({ open, entry, onClose, ...rest }: EntryDialogProps) {
  return (
    <Dialog title={entry === null ? "Log an entry" : "Correct an entry"} open={open} onClose={onClose} keep>
      {open && <Steps entry={entry} onClose={onClose} {...rest} />}
    </Dialog>
  );
}

type Logged = { readonly saved: Saved; readonly number: number | null };

function Steps({ proceedingId, courtDay, entry, nextNumber, onClose, onDone }: Omit<EntryDialogProps, "open">) {
  const [order, setOrder] = useState<Logged | null>(null);
  const question = useRef<HTMLParagraphElement>(null);
  const blocked = useBlocked("obligations.change");
  // The button that was pressed is gone: the question takes the focus, and is read.
  useEffect(() => {
    if (order !== null) question.current?.focus();
  }, [order]);
  if (order === null)
    return (
      <EntryForm
        proceedingId={proceedingId}
        courtDay={courtDay}
        entry={entry}
        nextNumber={nextNumber}
        onCancel={onClose}
        onSaved={(saved, input) => {
          if (entry === null && blocked === undefined && mayCommand(input)) setOrder({ saved, number: input.number });
          else onDone("The entry is saved.", saved.findings);
        }}
      />
    );
  const named = order.number === null ? "The order" : `Order [${order.number}]`;
  return (
    <>
      <p ref={question} tabIndex={-1} style={{ marginBottom: 14, scrollMarginTop: "5rem" }}>
        {named} is saved. What did the court command, of whom, by when?
      </p>
      <FindingsList label="What does not fit" findings={order.saved.findings} />
      <AddCommandsForm
        proceedingId={proceedingId}
        entryId={order.saved.id}
        entryNumber={order.number}
        cancel="It commands nothing"
        onCancel={() => onDone("The entry is saved.", order.saved.findings)}
        onSaved={(saved) => onDone(`${named} is saved with what it commands.`, [...order.saved.findings, ...saved.findings])}
      />
    </>
  );
}
