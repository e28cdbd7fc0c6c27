import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type ClientView, RestrictClientInput } from "../../../shared/clients/contract.ts";
import type { Saved } from "../../../shared/kernel/save.ts";
import { SaveConflict } from "../../lib/SaveConflict.tsx";
import { failureOf, useTRPC, useTRPCClient } from "../../lib/trpc.ts";
import { useActor } from "../../lib/use-may.ts";
import { useSave } from "../../lib/use-save.ts";
import { useZodForm } from "../../lib/zod-form.ts";
import { ChecksField } from "../../ui/forms/ChoiceFields.tsx";
import { ErrorSummary, Form, SubmitBar } from "../../ui/forms/Form.tsx";
import { LongTextField } from "../../ui/forms/TextFields.tsx";
import { FailedState } from "../../ui/states/FailedState.tsx";
import { LoadingShape } from "../../ui/states/LoadingShape.tsx";
import { useStaleAfterClient } from "./use-clients.ts";

type Draft = { requestId: string; clientId: string; expects: string; people: readonly string[]; reason: string };

export type RestrictFormProps = { readonly client: ClientView; readonly onSaved: (saved: Saved) => void; readonly onCancel: () => void };

/** To whom this client, and every proceeding that names the client, exists. */
export function RestrictForm(props: RestrictFormProps) {
  const colleagues = useQuery(useTRPC().accounts.colleagues.queryOptions());
  if (colleagues.error)
    return (
      <FailedState
        title="Your colleagues could not be loaded"
        why={failureOf(colleagues.error).says}
        onRetry={() => void colleagues.refetch()}
      />
    );
  if (!colleagues.data) return <LoadingShape label="Your colleagues are on their way." />;
  return <Chosen {...props} colleagues={colleagues.data} />;
}

function Chosen({ client, colleagues, onSaved, onCancel }: RestrictFormProps & { colleagues: readonly { id: string; name: string }[] }) {
  const api = useTRPCClient();
  const me = useActor()?.personId;
  const listed = colleagues.filter((one) => (client.restrictedTo === null ? one.id === me : client.restrictedTo.includes(one.name)));
  const [blank] = useState<Draft>(() => ({
    requestId: crypto.randomUUID(),
    clientId: client.id,
    expects: client.version,
    people: listed.map((one) => one.id),
    reason: "",
  }));
  const form = useZodForm(RestrictClientInput, blank);
  const save = useSave<RestrictClientInput>({
    send: (input) => api.clients.restrict.mutate(input),
    stale: useStaleAfterClient(),
    onSaved,
    refuse: form.refuse,
    rebase: (input, expects) => ({ ...input, expects }),
  });
  if (save.conflict)
    return (
      <SaveConflict
        about="Restriction"
        conflict={save.conflict}
        busy={save.busy}
        onKeepMine={() => void save.keepMine()}
        onKeepTheirs={() => void save.keepTheirs().then(onCancel)}
      />
    );
  const choices = { codes: colleagues.map((one) => one.id), labels: Object.fromEntries(colleagues.map((one) => [one.id, one.name])) };
  const nobody = form.values.people.length === 0;
  return (
    <Form label="Restrict" onSave={(event) => void form.save(save.run)(event)}>
      <ErrorSummary errors={form.summary()} before="this can be saved" refusal={form.refusal} attempts={form.attempts} />
      <ChecksField
        {...form.field("people", "Who may see this client?")}
        choices={choices}
        hint="For everybody else the client exists in no list, search, count or error. With nobody chosen the restriction is lifted."
      />
      <LongTextField {...form.field("reason", "Why?")} />
      <SubmitBar
        save={
          nobody
            ? "Lift the restriction"
            : `Restrict to ${form.values.people.length} ${form.values.people.length === 1 ? "person" : "people"}`
        }
        busy={save.busy}
        onCancel={onCancel}
      />
    </Form>
  );
}
