import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { VULNERABILITY } from "../../../shared/clients/codes.ts";
import { type ClientView, EditIdentifiersInput, type IdentifiersView } from "../../../shared/clients/contract.ts";
import type { CodeOf } from "../../../shared/kernel/codes.ts";
import { useToday } from "../../lib/clock.tsx";
import { type AfterForm, SaveFormFrame, useSaveForm } from "../../lib/save-form.tsx";
import { failureOf, useTRPC, useTRPCClient } from "../../lib/trpc.ts";
import { ChecksField } from "../../ui/forms/ChoiceFields.tsx";
import { LongTextField, TextField } from "../../ui/forms/TextFields.tsx";
import { type WhenDraft, WhenField } from "../../ui/forms/WhenField.tsx";
import { FailedState } from "../../ui/states/FailedState.tsx";
import { LoadingShape } from "../../ui/states/LoadingShape.tsx";

export type EditIdentifiersFormProps = AfterForm & {
  readonly client: ClientView;
};

/** A-numbers, birth and medical detail. Opening the form opens them, which is logged. */
export function EditIdentifiersForm(props: EditIdentifiersFormProps) {
  const trpc = useTRPC();
  const opened = useQuery({ ...trpc.clients.identifiers.queryOptions({ clientId: props.client.id }), staleTime: Infinity, gcTime: 0 });
  if (opened.error)
    return (
      <FailedState title="The identifiers could not be opened" why={failureOf(opened.error).says} onRetry={() => void opened.refetch()} />
    );
  if (!opened.data) return <LoadingShape label="The identifiers are on their way." />;
  return <Opened {...props} opened={opened.data} />;
}

type Draft = {
  requestId: string;
  clientId: string;
  expects: string;
  aNumbers: readonly string[];
  birth: WhenDraft;
  medicalNote: string;
  vulnerabilities: readonly CodeOf<typeof VULNERABILITY>[];
};
const NO_BIRTH: WhenDraft = { precision: "unknown", day: null, time: null };

function Opened({ client, opened, onSaved, onCancel }: EditIdentifiersFormProps & { opened: IdentifiersView }) {
  const today = useToday();
  const api = useTRPCClient();
  const current = opened.aNumbers.filter((one) => one.current).map((one) => one.asGiven);
  const [numbers, setNumbers] = useState(current.join(", "));
  const { form, frame } = useSaveForm<EditIdentifiersInput, Draft>(
    EditIdentifiersInput,
    () => ({
      requestId: crypto.randomUUID(),
      clientId: client.id,
      expects: client.version,
      aNumbers: current,
      birth: opened.birth ?? NO_BIRTH,
      medicalNote: opened.medicalNote ?? "",
      vulnerabilities: opened.vulnerabilities,
    }),
    (input) => api.clients.editIdentifiers.mutate(input),
    onSaved,
  );
  const writeNumbers = (text: string) => {
    setNumbers(text);
    const given = text.split(",").map((one) => one.trim());
    form.setValues((values) => ({ ...values, aNumbers: given.filter((one) => one !== "") }));
  };
  return (
    <SaveFormFrame
      label="Edit identifiers"
      before="this can be saved"
      saveWords="Save identifiers"
      about="Identifiers"
      frame={frame}
      onCancel={onCancel}
    >
      <TextField
        {...form.field("aNumbers", "A-numbers")}
        value={numbers}
        onChange={writeNumbers}
        hint="Seven to nine digits, as on the paper; commas between several."
      />
      <WhenField {...form.field("birth", "Born")} today={today} only={["day", "month", "year", "unknown"]} />
      <ChecksField {...form.field("vulnerabilities", "What makes detention more dangerous for this person")} choices={VULNERABILITY} />
      <LongTextField {...form.field("medicalNote", "Medical note")} hint="Opened only by a decision, and each opening is logged." />
    </SaveFormFrame>
  );
}
