import type { FieldBinding } from "../../lib/zod-form.ts";
import { CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { useChoices } from "./use-case.ts";

/** One court of the list, by its usual citation. `kinds` narrows it to the courts in which this can be. */
export function CourtField({
  field,
  kinds = ["district"],
  hint,
}: {
  field: FieldBinding<string | null>;
  kinds?: readonly string[];
  hint?: string | undefined;
}) {
  const { data } = useChoices();
  const courts = (data?.courts ?? []).filter((court) => kinds.includes(court.kind));
  const choices = {
    codes: courts.map((court) => String(court.id)),
    labels: Object.fromEntries(courts.map((court) => [court.id, court.name])),
  };
  return <CodeField {...field} choices={choices} as="select" empty="Not chosen yet" {...(hint === undefined ? {} : { hint })} />;
}

/** One colleague of those who may carry a case. */
export function ColleagueField({
  field,
  empty = "Nobody yet",
  only,
}: {
  field: FieldBinding<string | null>;
  empty?: string;
  only?: readonly string[];
}) {
  const { data } = useChoices();
  const people = (data?.colleagues ?? []).filter((person) => only === undefined || only.includes(person.id));
  const choices = {
    codes: people.map((person) => person.id),
    labels: Object.fromEntries(people.map((person) => [person.id, person.name])),
  };
  return <CodeField {...field} choices={choices} as="select" empty={empty} />;
}

export function FieldOfficeField({ field }: { field: FieldBinding<string | null> }) {
  const { data } = useChoices();
  const offices = data?.fieldOffices ?? [];
  const choices = {
    codes: offices.map((office) => office.code),
    labels: Object.fromEntries(offices.map((office) => [office.code, office.name])),
  };
  return <CodeField {...field} choices={choices} as="select" empty="Not known yet" />;
}
