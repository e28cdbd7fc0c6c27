import { useMutation } from "@tanstack/react-query";
import { useId, useState } from "react";
import { failureOf, useTRPCClient } from "../../lib/trpc.ts";
import type { FieldBinding } from "../../lib/zod-form.ts";
import { Button } from "../../ui/actions/Button.tsx";
import { type Found, LookupField } from "../../ui/forms/LookupField.tsx";
import { TextField } from "../../ui/forms/TextFields.tsx";
import { Row, Rows } from "../../ui/page/Rows.tsx";
import { useFindPeople } from "./use-case.ts";

/** The people of a case: found among the clients, or added on the spot with whatever is known of them. */
export function PeopleField({ field, known = [] }: { field: FieldBinding<readonly string[]>; known?: readonly Found[] }) {
  const find = useFindPeople();
  const [names, setNames] = useState<readonly Found[]>(known);
  const [asked, setAsked] = useState<Found | null>(null);
  const add = (found: Found | null) => {
    setAsked(null);
    if (found === null || field.value.includes(found.id)) return;
    setNames((before) => [...before, found]);
    field.onChange([...field.value, found.id]);
  };
  return (
    <>
      {field.value.length > 0 && (
        <Rows label={field.label}>
          {field.value.map((id) => (
            <Row
              key={id}
              title={names.find((one) => one.id === id)?.text ?? "A client"}
              end={
                <Button look="quiet" small onClick={() => field.onChange(field.value.filter((one) => one !== id))}>
                  Take off
                </Button>
              }
            />
          ))}
        </Rows>
      )}
      <LookupField
        id={field.id}
        label={field.label}
        error={field.error}
        onBlur={field.onBlur}
        value={asked}
        onChange={add}
        find={find}
        hint="Type a name. One person is enough; more can be added at any time."
        nothing="Nobody by that name. Add the person below, even without a name."
      />
      <NewPerson onAdded={add} />
    </>
  );
}

type NewDraft = { requestId: string; givenNames: string; surname: string; unnamedAs: string };

/** A person of whom only a name is known, or not even that. */
function NewPerson({ onAdded }: { onAdded: (found: Found) => void }) {
  const id = useId();
  const client = useTRPCClient();
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState<NewDraft>({ requestId: crypto.randomUUID(), givenNames: "", surname: "", unnamedAs: "" });
  const add = useMutation({
    mutationFn: () => client.clients.add.mutate(draft),
    onSuccess: ({ id: added }) => {
      const name = [draft.givenNames, draft.surname].filter(Boolean).join(" ") || `Unnamed, ${draft.unnamedAs}`;
      onAdded({ id: added, text: name });
      setDraft({ requestId: crypto.randomUUID(), givenNames: "", surname: "", unnamedAs: "" });
      setOpen(false);
    },
  });
  const put = (key: keyof typeof draft) => (value: string) => setDraft((before) => ({ ...before, [key]: value }));
  if (!open)
    return (
      <div>
        <Button small onClick={() => setOpen(true)}>
          Add somebody who is not in the list
        </Button>
      </div>
    );
  return (
    <>
      <TextField id={`${id}-given`} label="Given names" aside="if known" value={draft.givenNames} onChange={put("givenNames")} />
      <TextField id={`${id}-surname`} label="Surname" aside="if known" value={draft.surname} onChange={put("surname")} />
      <TextField
        id={`${id}-unnamed`}
        label="Called by"
        aside="if there is no name yet"
        error={add.isError ? failureOf(add.error).says : undefined}
        hint="For example “called by a sister on Tuesday”."
        value={draft.unnamedAs}
        onChange={put("unnamedAs")}
      />
      <Button busy={add.isPending} onClick={() => add.mutate()}>
        Add this person
      </Button>
    </>
  );
}
