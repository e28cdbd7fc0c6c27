import { useState } from "react";
import type { PLACEMENT_SOURCE, PlacementKind } from "../../../shared/custody/codes.ts";
import { CorrectPlacementInput, type PlacementView } from "../../../shared/custody/contract.ts";
import type { CodeOf } from "../../../shared/kernel/codes.ts";
import type { Saved } from "../../../shared/kernel/save.ts";
import { useToday } from "../../lib/clock.tsx";
import { SaveConflict } from "../../lib/SaveConflict.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import { useSave } from "../../lib/use-save.ts";
import { useZodForm } from "../../lib/zod-form.ts";
import { CheckField } from "../../ui/forms/ChoiceFields.tsx";
import { ErrorSummary, Form, SubmitBar } from "../../ui/forms/Form.tsx";
import { TextField } from "../../ui/forms/TextFields.tsx";
import { emptyWhen, type WhenDraft, WhenField } from "../../ui/forms/WhenField.tsx";
import { facilityMeta } from "./custody-words.ts";
import { PlaceFields } from "./PlaceFields.tsx";
import { useStaleAfterCustody } from "./use-custody.ts";

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

export type CorrectPlacementFormProps = {
  readonly placement: PlacementView;
  readonly onSaved: (saved: Saved) => void;
  readonly onCancel: () => void;
};

/** A stay that was written down wrongly. The earlier words stay in the record, with the reason. */
export function CorrectPlacementForm({ placement, onSaved, onCancel }: CorrectPlacementFormProps) {
  const today = useToday();
  const client = useTRPCClient();
  const [blank] = useState<Draft>(() => ({
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
  }));
  const form = useZodForm(CorrectPlacementInput, blank);
  const save = useSave<CorrectPlacementInput>({
    send: (input) => client.custody.correctPlacement.mutate(input),
    stale: useStaleAfterCustody(),
    onSaved,
    refuse: form.refuse,
    rebase: (input, expects) => ({ ...input, expects }),
  });
  const { until } = form.values;
  const { facility } = placement;
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
    <Form label="Correct a place" onSave={(event) => void form.save(save.run)(event)}>
      <ErrorSummary errors={form.summary()} before="this correction can be saved" refusal={form.refusal} attempts={form.attempts} />
      <PlaceFields
        kind={form.field("kind", "Kind of place")}
        facilityId={form.field("facilityId", "Which facility?")}
        place={form.field("place", "Place in words")}
        source={form.field("source", "Who says so?")}
        chosen={facility === null ? null : { id: facility.id, text: facility.name, meta: facilityMeta(facility) }}
      />
      <WhenField {...form.field("from", "Since when?")} today={today} />
      <CheckField
        id={`${blank.requestId}-left`}
        label="The person has left this place"
        value={until !== null}
        onChange={(left) => form.setValues((values) => ({ ...values, until: left ? { ...emptyWhen } : null }))}
      />
      {until !== null && <WhenField {...form.field("until", "Until when?")} value={until} today={today} />}
      <TextField {...form.field("reason", "Why is it corrected?")} />
      <SubmitBar save="Save correction" busy={save.busy} onCancel={onCancel} />
    </Form>
  );
}
