import type { CUSTODY_START } from "../../../shared/custody/codes.ts";
import { CorrectEpisodeInput, type EpisodeView } from "../../../shared/custody/contract.ts";
import type { CodeOf } from "../../../shared/kernel/codes.ts";
import { type AfterForm, SaveFormFrame, shapedForm, useSaveForm } from "../../lib/save-form.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import { TextField } from "../../ui/forms/TextFields.tsx";
import type { WhenDraft } from "../../ui/forms/WhenField.tsx";
import { StartFields } from "./StartFields.tsx";
import { fromYesNo, toYesNo, type YesNo } from "./yes-no.ts";

type Draft = {
  requestId: string;
  episodeId: string;
  expects: string;
  start: WhenDraft;
  startKind: CodeOf<typeof CUSTODY_START>;
  circumstances: string;
  warrantShown: YesNo;
  reason: string;
};
const Schema = shapedForm(CorrectEpisodeInput, (draft: Draft) => ({ ...draft, warrantShown: fromYesNo(draft.warrantShown) }));

export type CorrectCustodyFormProps = AfterForm & {
  readonly episode: EpisodeView;
};

/** When and how custody began, corrected with a reason. The end is corrected where it was recorded. */
export function CorrectCustodyForm({ episode, onSaved, onCancel }: CorrectCustodyFormProps) {
  const client = useTRPCClient();
  const { form, frame } = useSaveForm<CorrectEpisodeInput, Draft>(
    Schema,
    () => ({
      requestId: crypto.randomUUID(),
      episodeId: episode.id,
      expects: episode.version,
      start: episode.start,
      startKind: episode.startKind,
      circumstances: episode.circumstances ?? "",
      warrantShown: toYesNo(episode.warrantShown),
      reason: "",
    }),
    (input) => client.custody.correctEpisode.mutate(input),
    onSaved,
  );
  return (
    <SaveFormFrame
      label="Correct custody"
      before="this correction can be saved"
      saveWords="Save correction"
      about="Custody"
      frame={frame}
      onCancel={onCancel}
    >
      <StartFields
        start={form.field("start", "When did custody begin?")}
        startKind={form.field("startKind", "How did it begin?")}
        circumstances={form.field("circumstances", "What happened?")}
        warrantShown={form.field("warrantShown", "Was a warrant shown?")}
      />
      <TextField {...form.field("reason", "Why is it corrected?")} />
    </SaveFormFrame>
  );
}
