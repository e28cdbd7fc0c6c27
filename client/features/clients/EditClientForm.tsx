import { useState } from "react";
import { type ClientView, EditClientInput } from "../../../shared/clients/contract.ts";
import { useToday } from "../../lib/clock.tsx";
import { type AfterForm, SaveFormFrame, useSaveForm } from "../../lib/save-form.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import { CheckField } from "../../ui/forms/ChoiceFields.tsx";
import { DayField } from "../../ui/forms/DayField.tsx";
import { LongTextField, TextField } from "../../ui/forms/TextFields.tsx";

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

export type EditClientFormProps = AfterForm & { readonly client: ClientView };

/** The details of a person. Identifiers and medical detail have a form of their own. */
export function EditClientForm({ client, onSaved, onCancel }: EditClientFormProps) {
  const today = useToday();
  const api = useTRPCClient();
  const [aliases, setAliases] = useState(client.aliases.join(", "));
  const { form, frame } = useSaveForm<EditClientInput, Draft>(
    EditClientInput,
    () => draftOf(client),
    (input) => api.clients.edit.mutate(input),
    onSaved,
  );
  const writeAliases = (text: string) => {
    setAliases(text);
    const names = text.split(",").map((name) => name.trim());
    form.setValues((values) => ({ ...values, aliases: names.filter((name) => name !== "") }));
  };
  const setInterpreter = (interpreter: boolean) => form.setValues((values) => ({ ...values, interpreter }));
  return (
    <SaveFormFrame
      label="Edit details"
      before="this can be saved"
      saveWords="Save details"
      about="Client"
      frame={frame}
      onCancel={onCancel}
    >
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
    </SaveFormFrame>
  );
}
