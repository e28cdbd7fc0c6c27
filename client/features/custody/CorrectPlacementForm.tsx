import type { PLACEMENT_SOURCE, PlacementKind } from "../../../shared/custody/codes.ts";
import { CorrectPlacementInput, type PlacementView } from "../../../shared/custody/contract.ts";
import type { CodeOf } from "../../../shared/kernel/codes.ts";
import { useToday } from "../../lib/clock.tsx";
import { type AfterForm, SaveFormFrame, useSaveForm } from "../../lib/save-form.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import { CheckField } from "../../ui/forms/ChoiceFields.tsx";
import { TextField } from "../../ui/forms/TextFields.tsx";
import { emptyWhen, type WhenDraft, WhenField } from "../../ui/forms/WhenField.tsx";
import { facilityMeta } from "../../lib/use-find-places.ts";
import { PlaceFields } from "./PlaceFields.tsx";

type Draft = {
  requestId: string;
  placementId: string;
  expects: string;
  kind: PlacementKind;
  facilityId: string | null;
  place: string;
  source: CodeOf<typeof PLACEMENT_SOURCE>;
  from: WhenDraft;
  until: WhenDraft | null;
  reason: string;
};

export type CorrectPlacementFormProps = AfterForm & {
  readonly placement: PlacementView;
};

/** A stay that was written down wrongly. The earlier words stay in the record, with the reason. */
export function CorrectPlacementForm({ placement, onSaved, onCancel }: CorrectPlacementFormProps) {
  const today = useToday();
  const client = useTRPCClient();
  const { form, frame } = useSaveForm<CorrectPlacementInput, Draft>(
    CorrectPlacementInput,
    () => ({
      requestId: crypto.randomUUID(),
      placementId: placement.id,
      expects: placement.version,
      kind: placement.kind,
      facilityId: placement.facility?.id ?? null,
      place: placement.place ?? "",
      source: placement.source,
      from: placement.from,
      until: placement.until,
      reason: "",
    }),
    (input) => client.custody.correctPlacement.mutate(input),
    onSaved,
  );
  const { until } = form.values;
  const { facility } = placement;
  return (
    <SaveFormFrame
      label="Correct a place"
      before="this correction can be saved"
      saveWords="Save correction"
      about="Place"
      frame={frame}
      onCancel={onCancel}
    >
      <PlaceFields
        kind={form.field("kind", "Kind of place")}
        facilityId={form.field("facilityId", "Which facility?")}
        place={form.field("place", "Place in words")}
        source={form.field("source", "Who says so?")}
        chosen={facility === null ? null : { id: facility.id, text: facility.name, meta: facilityMeta(facility) }}
      />
      <WhenField {...form.field("from", "Since when?")} today={today} />
      <CheckField
        id={`${form.values.requestId}-left`}
        label="The person has left this place"
        value={until !== null}
        onChange={(left) => form.setValues((values) => ({ ...values, until: left ? { ...emptyWhen } : null }))}
      />
      {until !== null && <WhenField {...form.field("until", "Until when?")} value={until} today={today} />}
      <TextField {...form.field("reason", "Why is it corrected?")} />
    </SaveFormFrame>
  );
}
