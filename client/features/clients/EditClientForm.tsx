import { useState } from "react";
import { type ClientView, EditClientInput } from "../../../shared/clients/contract.ts";
import type { Saved } from "../../../shared/kernel/save.ts";
import { useToday } from "../../lib/clock.tsx";
import { SaveConflict } from "../../lib/SaveConflict.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import { useSave } from "../../lib/use-save.ts";
import { useZodForm } from "../../lib/zod-form.ts";
import { CheckField } from "../../ui/forms/ChoiceFields.tsx";
import { DayField } from "../../ui/forms/DayField.tsx";
import { ErrorSummary, Form, SubmitBar } from "../../ui/forms/Form.tsx";
import { LongTextField, TextField } from "../../ui/forms/TextFields.tsx";
import { useStaleAfterClient } from "./use-clients.ts";

type Texts =
  | "givenNames"
  | "surname"
  | "secondSurname"
  | "unnamedAs"
  | "docketName"
  | "nationality"
  | "birthCountry"
  | "languages"
  | "pronouns"
  | "guardian"
  | "safeContact"
  | "priorStatus"
  | "entry";
type Draft = Record<Texts, string> & {
  requestId: string;
  clientId: string;
  expects: string;
  aliases: readonly string[];
  interpreter: boolean | null;
  lostSince: string | null;
};

/** What the form holds: the contract's input with texts where the record may have nothing. */
function draftOf(client: ClientView): Draft {
  return {
    requestId: crypto.randomUUID(),
    clientId: client.id,
    expects: client.version,
    givenNames: client.givenNames ?? "",
    surname: client.surname ?? "",
    secondSurname: client.secondSurname ?? "",
    unnamedAs: client.unnamedAs ?? "",
    docketName: client.docketName ?? "",
    aliases: client.aliases,
    nationality: client.nationality ?? "",
    birthCountry: client.birthCountry ?? "",
    languages: client.languages ?? "",
    interpreter: client.interpreter,
    pronouns: client.pronouns ?? "",
    guardian: client.guardian ?? "",
    safeContact: client.safeContact ?? "",
    priorStatus: client.priorStatus ?? "",
    entry: client.entry ?? "",
    lostSince: client.lostSince,
  };
}

export type EditClientFormProps = { readonly client: ClientView; readonly onSaved: (saved: Saved) => void; readonly onCancel: () => void };

/** The details of a person. Identifiers and medical detail have a form of their own. */
export function EditClientForm({ client, onSaved, onCancel }: EditClientFormProps) {
  const today = useToday();
  const api = useTRPCClient();
  const [blank] = useState(() => draftOf(client));
  const [aliases, setAliases] = useState(client.aliases.join(", "));
  const form = useZodForm(EditClientInput, blank);
  const save = useSave<EditClientInput>({
    send: (input) => api.clients.edit.mutate(input),
    stale: useStaleAfterClient(),
    onSaved,
    refuse: form.refuse,
    rebase: (input, expects) => ({ ...input, expects }),
  });
  if (save.conflict)
    return (
      <SaveConflict
        about="Client"
        conflict={save.conflict}
        busy={save.busy}
        onKeepMine={() => void save.keepMine()}
        onKeepTheirs={() => void save.keepTheirs().then(onCancel)}
      />
    );
  const writeAliases = (text: string) => {
    setAliases(text);
    const names = text.split(",").map((name) => name.trim());
    form.setValues((values) => ({ ...values, aliases: names.filter((name) => name !== "") }));
  };
  const setInterpreter = (interpreter: boolean) => form.setValues((values) => ({ ...values, interpreter }));
  return (
    <Form label="Edit details" onSave={(event) => void form.save(save.run)(event)}>
      <ErrorSummary errors={form.summary()} before="this can be saved" refusal={form.refusal} attempts={form.attempts} />
      <TextField {...form.field("givenNames", "Given names")} />
      <TextField {...form.field("surname", "Surname")} />
      <TextField {...form.field("secondSurname", "Second surname")} aside="where the person uses two" />
      {client.unnamedAs !== null && <TextField {...form.field("unnamedAs", "Unnamed, called by")} hint="Empty it once a name is known." />}
      <TextField {...form.field("aliases", "Other names")} value={aliases} onChange={writeAliases} hint="With commas between them." />
      <TextField {...form.field("docketName", "Name on the docket")} aside="where it differs" />
      <TextField {...form.field("pronouns", "Pronouns")} />
      <TextField {...form.field("nationality", "Nationality")} />
      <TextField {...form.field("birthCountry", "Country of birth")} />
      <TextField {...form.field("languages", "Languages")} />
      <CheckField
        {...form.field("interpreter", "An interpreter is needed")}
        value={form.values.interpreter === true}
        onChange={setInterpreter}
      />
      <LongTextField {...form.field("safeContact", "Safe contact")} hint="Whom to call, when, in which language, and what never to say." />
      <TextField {...form.field("guardian", "Guardian or next friend")} />
      <TextField {...form.field("priorStatus", "Prior status")} />
      <TextField {...form.field("entry", "Entry")} hint="When and how the person came, as far as known." />
      <DayField {...form.field("lostSince", "Contact lost since")} aside="empty while you can reach the person" today={today} />
      <SubmitBar save="Save details" busy={save.busy} onCancel={onCancel} />
    </Form>
  );
}
