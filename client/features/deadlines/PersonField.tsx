import { CodeField } from "../../ui/forms/ChoiceFields.tsx";
import type { FieldOf } from "../../ui/forms/Field.tsx";
import { useColleagues } from "./use-deadlines.ts";

/** A colleague, or the choice that `empty` names. */
export function PersonField({ empty, ...field }: FieldOf<string | null> & { readonly empty: string }) {
  const people = useColleagues().data?.colleagues ?? [];
  const labels = Object.fromEntries(people.map((person) => [person.id, person.name]));
  return <CodeField {...field} as="select" empty={empty} choices={{ codes: people.map((person): string => person.id), labels }} />;
}
