import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { paths } from "../../app/paths.ts";
import { type RipeningDays, RipeningPanel } from "../../features/custody/RipeningPanel.tsx";
import { OpenPetitionForm } from "../../features/proceedings/OpenPetitionForm.tsx";
import { Dialog } from "../../ui/overlay/Dialog.tsx";

/** Clocks that ripen, with the form of a petition one press away. */
export function Ripening({ short = false }: { short?: boolean }) {
  const navigate = useNavigate();
  const [days, setDays] = useState<RipeningDays>(30);
  const [person, setPerson] = useState<{ readonly id: string; readonly name: string } | null>(null);
  const close = () => setPerson(null);
  return (
    <>
      <RipeningPanel days={days} onDays={setDays} onPetition={setPerson} short={short} />
      <Dialog title="Open a petition" open={person !== null} keep onClose={close}>
        {person !== null && (
          <OpenPetitionForm
            known={[{ id: person.id, text: person.name }]}
            onSaved={({ id }) => void navigate({ to: paths.case, params: { id } })}
            onCancel={close}
          />
        )}
      </Dialog>
    </>
  );
}
