import { useState } from "react";
import { PLACEMENT_SOURCE } from "../../../shared/custody/codes.ts";
import { ConfirmPlacementInput, type PlacementView } from "../../../shared/custody/contract.ts";
import type { CodeOf } from "../../../shared/kernel/codes.ts";
import type { Saved } from "../../../shared/kernel/save.ts";
import { SaveConflict } from "../../lib/SaveConflict.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import { useSave } from "../../lib/use-save.ts";
import { useZodForm } from "../../lib/zod-form.ts";
import { CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { ErrorSummary, Form, SubmitBar } from "../../ui/forms/Form.tsx";
import { useStaleAfterCustody } from "./use-custody.ts";

type Draft = { requestId: string; placementId: string; expects: string; at: null; source: CodeOf<typeof PLACEMENT_SOURCE> };

export type ConfirmPlaceFormProps = {
  readonly placement: PlacementView;
  readonly onSaved: (saved: Saved) => void;
  readonly onCancel: () => void;
};

/** Somebody has checked just now: the person is still there. */
export function ConfirmPlaceForm({ placement, onSaved, onCancel }: ConfirmPlaceFormProps) {
  const client = useTRPCClient();
  const [blank] = useState<Draft>(() => ({
    requestId: crypto.randomUUID(),
    placementId: placement.id,
    expects: placement.version,
    at: null,
    source: "locator",
  }));
  const form = useZodForm(ConfirmPlacementInput, blank);
  const save = useSave<ConfirmPlacementInput>({
    send: (input) => client.custody.confirmPlacement.mutate(input),
    stale: useStaleAfterCustody(),
    onSaved,
    refuse: form.refuse,
    rebase: (input, expects) => ({ ...input, expects }),
  });
  if (save.conflict)
    return (
      <SaveConflict
        about="Place"
        conflict={save.conflict}
        busy={save.busy}
        onKeepMine={() => void save.keepMine()}
        onKeepTheirs={() => void save.keepTheirs().then(onCancel)}
      />
    );
  return (
    <Form label="Confirm the place" onSave={(event) => void form.save(save.run)(event)}>
      <ErrorSummary errors={form.summary()} before="this can be saved" refusal={form.refusal} attempts={form.attempts} />
      <p>The person is still at {placement.name}. The check is written down with your name and the time now.</p>
      <CodeField
        {...form.field("source", "What was it checked with?")}
        choices={PLACEMENT_SOURCE}
        as="select"
        onChange={(source) => source !== null && form.setValues((values) => ({ ...values, source }))}
      />
      <SubmitBar save={`Confirm ${placement.name}`} busy={save.busy} onCancel={onCancel} />
    </Form>
  );
}
