import { useMemo, useState } from "react";
import { ChangeOfficeInput, type OfficeSettings } from "../../../shared/accounts/contract.ts";
import { failureOf, useTRPCClient } from "../../lib/trpc.ts";
import { useSave } from "../../lib/use-save.ts";
import { useZodForm } from "../../lib/zod-form.ts";
import { CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { ErrorSummary, Form, SubmitBar } from "../../ui/forms/Form.tsx";
import { TextField } from "../../ui/forms/TextFields.tsx";
import { Panel } from "../../ui/page/Panel.tsx";
import { FailedState } from "../../ui/states/FailedState.tsx";
import { LoadingShape } from "../../ui/states/LoadingShape.tsx";
import { SavedLine } from "../../ui/states/SavedLine.tsx";
import { useOfficeSettings, useStaleAfterAccounts } from "./use-people.ts";
import { zoneChoices } from "../../lib/zones.ts";

/** Name and time zone of the office. */
export function OfficePanel() {
  const office = useOfficeSettings();
  const [said, setSaid] = useState<string | null>(null);
  return (
    <>
      <SavedLine onRead={() => setSaid(null)}>{said}</SavedLine>
      <Panel title="The office" padded={office.data !== undefined}>
        {office.isError ? (
          <FailedState title="The settings could not be loaded" why={failureOf(office.error).says} onRetry={() => void office.refetch()} />
        ) : office.data === undefined ? (
          <LoadingShape label="The settings are on the way." />
        ) : (
          <OfficeForm
            key={`${office.data.name} ${office.data.zone}`}
            office={office.data}
            onSaved={() => setSaid("The office is saved.")}
          />
        )}
      </Panel>
    </>
  );
}

type Draft = { requestId: string; name: string; zone: string | null };

function OfficeForm({ office, onSaved }: { office: OfficeSettings; onSaved: () => void }) {
  const client = useTRPCClient();
  const choices = useMemo(() => zoneChoices(office.zone), [office.zone]);
  const [start] = useState<Draft>(() => ({ requestId: crypto.randomUUID(), ...office }));
  const form = useZodForm<ChangeOfficeInput, Draft>(ChangeOfficeInput, start);
  const save = useSave<ChangeOfficeInput>({
    send: (input) => client.accounts.changeOffice.mutate(input),
    stale: useStaleAfterAccounts(),
    onSaved,
    refuse: form.refuse,
  });
  return (
    <Form label="The office" onSave={(event) => void form.save(save.run)(event)}>
      <ErrorSummary errors={form.summary()} before="the office can be saved" refusal={form.refusal} attempts={form.attempts} />
      <TextField
        {...form.field("name", "Name of the office")}
        autoComplete="organization"
        hint="It stands on printed sheets and on the sign-in page."
      />
      <CodeField
        {...form.field("zone", "Time zone")}
        choices={choices}
        as="select"
        hint="What “today” means in the office. Courts keep their own time, so no court date moves with it."
      />
      <SubmitBar save="Save the office" busy={save.busy} />
    </Form>
  );
}
