import { useId } from "react";
import { LookupField } from "../../ui/forms/LookupField.tsx";
import { useFindCases } from "./use-case.ts";

/** Which case? By a name, a caption or a docket number. */
export function ChooseCase({ onChosen }: { onChosen: (id: string) => void }) {
  const id = useId();
  const find = useFindCases();
  return (
    <LookupField
      id={id}
      label="Case"
      serif
      value={null}
      onChange={(found) => found !== null && onChosen(found.id)}
      find={find}
      hint="A name, part of the caption, or the docket number."
      nothing="No open petition fits. A petition has to be marked filed before its docket begins."
    />
  );
}
