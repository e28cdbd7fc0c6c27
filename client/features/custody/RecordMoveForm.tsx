import { RecordPlacementInput } from "../../../shared/custody/contract.ts";
import type { EpisodeView, PlacementView } from "../../../shared/custody/contract.ts";
import type { CodeOf } from "../../../shared/kernel/codes.ts";
import type { PLACEMENT_SOURCE, PlacementKind } from "../../../shared/custody/codes.ts";
import { useToday } from "../../lib/clock.tsx";
import { type AfterForm, SaveFormFrame, useSaveForm } from "../../lib/save-form.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import { CheckField } from "../../ui/forms/ChoiceFields.tsx";
import { emptyWhen, type WhenDraft, WhenField } from "../../ui/forms/WhenField.tsx";
import { FindingsList } from "../../ui/states/FindingsList.tsx";
import { PlaceFields } from "./PlaceFields.tsx";
import { useMoveWarnings } from "./use-move-warnings.ts";

type Draft = {
  requestId: string;
  episodeId: string;
  expects: string | null;
  kind: PlacementKind;
  facilityId: string | null;
  place: string;
  source: CodeOf<typeof PLACEMENT_SOURCE>;
  from: WhenDraft;
  until: WhenDraft | null;
  confirmed: boolean;
};

export type RecordMoveFormProps = AfterForm & {
  readonly episode: EpisodeView;
  readonly current: PlacementView | null;
};

/** A move: where the person is now and since when. What it means for open petitions is said before it is saved. */
export function RecordMoveForm({ episode, current, onSaved, onCancel }: RecordMoveFormProps) {
  const today = useToday();
  const client = useTRPCClient();
  const { form, frame } = useSaveForm<RecordPlacementInput, Draft>(
    RecordPlacementInput,
    () => ({
      requestId: crypto.randomUUID(),
      episodeId: episode.id,
      expects: current?.version ?? null,
      kind: "facility",
      facilityId: null,
      place: "",
      source: "locator",
      from: { ...emptyWhen },
      until: null,
      confirmed: false,
    }),
    (input) => client.custody.recordPlacement.mutate(input),
    onSaved,
  );
  const warnings = useMoveWarnings(episode.id, form.values);
  const { until } = form.values;
  return (
    <SaveFormFrame
      label="Record a move"
      before="this move can be saved"
      saveWords={until === null ? "Save move" : "Save earlier stay"}
      about="Place"
      frame={frame}
      onCancel={onCancel}
    >
      <PlaceFields
        kind={form.field("kind", "Where is the person now?")}
        facilityId={form.field("facilityId", "Which facility?")}
        place={form.field("place", "Place in words")}
        source={form.field("source", "Who says so?")}
      />
      <WhenField {...form.field("from", "Since when?")} today={today} hint={sinceHint(current)} />
      <CheckField
        id={`${form.values.requestId}-earlier`}
        label="The person has left this place again"
        hint="An earlier stay is put beside the others and moves nobody."
        value={until !== null}
        onChange={(earlier) => form.setValues((values) => ({ ...values, until: earlier ? { ...emptyWhen } : null }))}
      />
      {until !== null && <WhenField {...form.field("until", "Until when?")} value={until} today={today} />}
      {until === null && <CheckField {...form.field("confirmed", "Checked just now")} hint="By the locator, the facility or the person." />}
      {until === null && <FindingsList label="What this move means" findings={warnings} />}
    </SaveFormFrame>
  );
}

function sinceHint(current: PlacementView | null): string {
  const asTyped = "Type “today”, “yesterday” or “11/23”.";
  return current === null ? asTyped : `${asTyped} The stay at ${current.name} ends then.`;
}
