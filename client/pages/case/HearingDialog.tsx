import type { CalendarDate } from "../../../shared/kernel/calendar-date.ts";
import type { Saved } from "../../../shared/kernel/save.ts";
import { HearingForm } from "../../features/docket/HearingForm.tsx";
import { useHearings } from "../../features/docket/use-docket.ts";
import { Dialog } from "../../ui/overlay/Dialog.tsx";
import { LoadingShape } from "../../ui/states/LoadingShape.tsx";

export type HearingDialogProps = {
  readonly proceedingId: string;
  readonly courtDay: CalendarDate;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onDone: (says: string, findings: Saved["findings"]) => void;
};

/** Sets a hearing by hand, or moves one. */
export function HearingDialog({ open, onClose, onDone, ...rest }: HearingDialogProps) {
  const { data } = useHearings(rest.proceedingId);
  return (
    <Dialog title="Set a hearing" open={open} onClose={onClose} keep>
      {open && data === undefined && <LoadingShape label="The hearings are on their way." />}
      {open && data !== undefined && (
        <HearingForm {...rest} hearings={data} onCancel={onClose} onSaved={({ findings }) => onDone("The hearing is saved.", findings)} />
      )}
    </Dialog>
  );
}
