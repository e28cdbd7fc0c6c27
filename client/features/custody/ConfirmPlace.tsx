import { PLACEMENT_SOURCE } from "../../../shared/custody/codes.ts";
import { ConfirmPlacementInput, type PlacementView } from "../../../shared/custody/contract.ts";
import type { CodeOf } from "../../../shared/kernel/codes.ts";
import { type AfterForm, SaveFormFrame, useSaveForm } from "../../lib/save-form.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import { CodeField } from "../../ui/forms/ChoiceFields.tsx";

type Draft = { requestId: string; placementId: string; expects: string; at: null; source: CodeOf<typeof PLACEMENT_SOURCE> };

export type ConfirmPlaceFormProps = AfterForm & {
  readonly placement: PlacementView;
};

/** Somebody has checked just now: the person is still there. */
export function ConfirmPlaceForm({ placement, onSaved, onCancel }: ConfirmPlaceFormProps) {
  const client = useTRPCClient();
  const { form, frame } = useSaveForm<ConfirmPlacementInput, Draft>(
    ConfirmPlacementInput,
    () => ({
      requestId: crypto.randomUUID(),
      placementId: placement.id,
      expects: placement.version,
      at: null,
      source: "locator",
    }),
    (input) => client.custody.confirmPlacement.mutate(input),
    onSaved,
  );
  return (
    <SaveFormFrame
      label="Confirm the place"
      before="this can be saved"
      saveWords={`Confirm ${placement.name}`}
      about="Place"
      frame={frame}
      onCancel={onCancel}
    >
      <p>The person is still at {placement.name}. The check is written down with your name and the time now.</p>
      <CodeField
        {...form.field("source", "What was it checked with?")}
        choices={PLACEMENT_SOURCE}
        as="select"
        onChange={(source) => source !== null && form.setValues((values) => ({ ...values, source }))}
      />
    </SaveFormFrame>
  );
}
