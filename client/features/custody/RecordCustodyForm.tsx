import type { CUSTODY_START, PlacementKind, PLACEMENT_SOURCE } from "../../../shared/custody/codes.ts";
import { RecordEpisodeInput } from "../../../shared/custody/contract.ts";
import type { CodeOf } from "../../../shared/kernel/codes.ts";
import { type AfterForm, SaveFormFrame, shapedForm, useSaveForm } from "../../lib/save-form.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import { CheckField } from "../../ui/forms/ChoiceFields.tsx";
import { emptyWhen, type WhenDraft } from "../../ui/forms/WhenField.tsx";
import { PlaceFields } from "./PlaceFields.tsx";
import { StartFields } from "./StartFields.tsx";
import { fromYesNo, type YesNo } from "./yes-no.ts";

export type CustodyDraft = {
  start: WhenDraft;
  startKind: CodeOf<typeof CUSTODY_START>;
  circumstances: string;
  warrantShown: YesNo;
  kind: PlacementKind;
  facilityId: string | null;
  place: string;
  source: CodeOf<typeof PLACEMENT_SOURCE>;
  confirmed: boolean;
};
type Draft = CustodyDraft & { requestId: string; clientId: string };

export const blankCustody: CustodyDraft = {
  start: { ...emptyWhen },
  startKind: "unknown",
  circumstances: "",
  warrantShown: "unknown",
  kind: "facility",
  facilityId: null,
  place: "",
  source: "family",
  confirmed: false,
};

/** The contract's shape of a flat draft. No place at all is an answer: none is then written. */
export function custodyOf(draft: CustodyDraft) {
  const { start, startKind, circumstances, warrantShown, kind, facilityId, place, source, confirmed } = draft;
  const said = facilityId !== null || place.trim() !== "" || (kind !== "facility" && kind !== "unknown");
  return {
    start,
    startKind,
    circumstances,
    warrantShown: fromYesNo(warrantShown),
    placement: said ? { kind, facilityId, place, source, confirmed } : null,
  };
}

const Schema = shapedForm(RecordEpisodeInput, ({ requestId, clientId, ...draft }: Draft) => ({ requestId, clientId, ...custodyOf(draft) }));

export type RecordCustodyFormProps = AfterForm & {
  readonly clientId: string;
};

/** A time in custody: when and how it began, and the first place, as far as anybody knows. */
export function RecordCustodyForm({ clientId, onSaved, onCancel }: RecordCustodyFormProps) {
  const client = useTRPCClient();
  const { form, frame } = useSaveForm<RecordEpisodeInput, Draft>(
    Schema,
    () => ({ requestId: crypto.randomUUID(), clientId, ...blankCustody }),
    (input) => client.custody.recordEpisode.mutate(input),
    onSaved,
  );
  return (
    <SaveFormFrame label="Record custody" before="this can be saved" saveWords="Save custody" frame={frame} onCancel={onCancel}>
      <StartFields
        start={form.field("start", "When did custody begin?")}
        startKind={form.field("startKind", "How did it begin?")}
        circumstances={form.field("circumstances", "What happened?")}
        warrantShown={form.field("warrantShown", "Was a warrant shown?")}
        hint="As far as anybody knows. Type “today” or “11/23”."
      />
      <PlaceFields
        kind={form.field("kind", "Where is the person held?")}
        facilityId={form.field("facilityId", "Which facility?")}
        place={form.field("place", "Place in words")}
        source={form.field("source", "Who says so?")}
      />
      <CheckField {...form.field("confirmed", "Checked just now")} hint="By the locator, the facility or the person." />
    </SaveFormFrame>
  );
}
