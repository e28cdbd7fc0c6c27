import { useQuery } from "@tanstack/react-query";
import { type ClientView, RestrictClientInput } from "../../../shared/clients/contract.ts";
import { type AfterForm, SaveFormFrame, useSaveForm } from "../../lib/save-form.tsx";
import { failureOf, useTRPC, useTRPCClient } from "../../lib/trpc.ts";
import { useActor } from "../../lib/use-may.ts";
import { ChecksField } from "../../ui/forms/ChoiceFields.tsx";
import { LongTextField } from "../../ui/forms/TextFields.tsx";
import { FailedState } from "../../ui/states/FailedState.tsx";
import { LoadingShape } from "../../ui/states/LoadingShape.tsx";

type Draft = { requestId: string; clientId: string; expects: string; people: readonly string[]; reason: string };

export type RestrictFormProps = AfterForm & { readonly client: ClientView };

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
  const { form, frame } = useSaveForm<RestrictClientInput, Draft>(
    RestrictClientInput,
    () => ({
      requestId: crypto.randomUUID(),
      clientId: client.id,
      expects: client.version,
      people: listed.map((one) => one.id),
      reason: "",
    }),
    (input) => api.clients.restrict.mutate(input),
    onSaved,
  );
  const choices = { codes: colleagues.map((one) => one.id), labels: Object.fromEntries(colleagues.map((one) => [one.id, one.name])) };
  const nobody = form.values.people.length === 0;
  return (
    <SaveFormFrame
      label="Restrict"
      before="this can be saved"
      saveWords={
        nobody
          ? "Lift the restriction"
          : `Restrict to ${form.values.people.length} ${form.values.people.length === 1 ? "person" : "people"}`
      }
      about="Restriction"
      frame={frame}
      onCancel={onCancel}
    >
      <ChecksField
        {...form.field("people", "Who may see this client?")}
        choices={choices}
        hint="For everybody else the client exists in no list, search, count or error. With nobody chosen the restriction is lifted."
      />
      <LongTextField {...form.field("reason", "Why?")} />
    </SaveFormFrame>
  );
}
