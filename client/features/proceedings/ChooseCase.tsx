import { useId } from "react";
import { LookupField } from "../../ui/forms/LookupField.tsx";
import { useFindCases } from "./use-case.ts";

type ChooseCaseProps = {
  readonly onChosen: (id: string) => void;
  /** Said when nothing fits, with what to do. */
  readonly nothing: string;
};

/** Which case? By a name, a caption or a docket number. */
export function ChooseCase({ onChosen, nothing }: ChooseCaseProps) {
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
      nothing={nothing}
    />
  );
}
