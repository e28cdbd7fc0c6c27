import { useState } from "react";
import { CUSTODY_START } from "../../../shared/custody/codes.ts";
import { CorrectEpisodeInput, type EpisodeView } from "../../../shared/custody/contract.ts";
import type { CodeOf } from "../../../shared/kernel/codes.ts";
import type { Saved } from "../../../shared/kernel/save.ts";
import { useToday } from "../../lib/clock.tsx";
import { SaveConflict } from "../../lib/SaveConflict.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import { useSave } from "../../lib/use-save.ts";
import { useZodForm } from "../../lib/zod-form.ts";
import { CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { ErrorSummary, Form, SubmitBar } from "../../ui/forms/Form.tsx";
import { LongTextField, TextField } from "../../ui/forms/TextFields.tsx";
import { type WhenDraft, WhenField } from "../../ui/forms/WhenField.tsx";
import { flatForm } from "./flat-form.ts";
import { useStaleAfterCustody } from "./use-custody.ts";
import { fromYesNo, toYesNo, WARRANT, type YesNo } from "./yes-no.ts";

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
const Schema = flatForm(CorrectEpisodeInput, (draft: Draft) => ({ ...draft, warrantShown: fromYesNo(draft.warrantShown) }));

export type CorrectCustodyFormProps = {
  readonly episode: EpisodeView;
  readonly onSaved: (saved: Saved) => void;
  readonly onCancel: () => void;
};

/** When and how custody began, corrected with a reason. The end is corrected where it was recorded. */
export function CorrectCustodyForm({ episode, onSaved, onCancel }: CorrectCustodyFormProps) {
  const today = useToday();
  const client = useTRPCClient();
  const [blank] = useState<Draft>(() => ({
    requestId: crypto.randomUUID(),
    episodeId: episode.id,
    expects: episode.version,
    start: episode.start,
    startKind: episode.startKind,
    circumstances: episode.circumstances ?? "",
    warrantShown: toYesNo(episode.warrantShown),
    reason: "",
  }));
  const form = useZodForm(Schema, blank);
  const save = useSave<CorrectEpisodeInput>({
    send: (input) => client.custody.correctEpisode.mutate(input),
    stale: useStaleAfterCustody(),
    onSaved,
    refuse: form.refuse,
    rebase: (input, expects) => ({ ...input, expects }),
  });
  if (save.conflict)
    return (
      <SaveConflict
        about="Custody"
        conflict={save.conflict}
        busy={save.busy}
        onKeepMine={() => void save.keepMine()}
        onKeepTheirs={() => void save.keepTheirs().then(onCancel)}
      />
    );
  return (
    <Form label="Correct custody" onSave={(event) => void form.save(save.run)(event)}>
      <ErrorSummary errors={form.summary()} before="this correction can be saved" refusal={form.refusal} attempts={form.attempts} />
      <WhenField {...form.field("start", "When did custody begin?")} today={today} />
      <CodeField
        {...form.field("startKind", "How did it begin?")}
        choices={CUSTODY_START}
        as="select"
        onChange={(startKind) => startKind !== null && form.setValues((values) => ({ ...values, startKind }))}
      />
      <LongTextField {...form.field("circumstances", "What happened?")} aside="if it is known" />
      <CodeField
        {...form.field("warrantShown", "Was a warrant shown?")}
        choices={WARRANT}
        onChange={(warrantShown) => warrantShown !== null && form.setValues((values) => ({ ...values, warrantShown }))}
      />
      <TextField {...form.field("reason", "Why is it corrected?")} />
      <SubmitBar save="Save correction" busy={save.busy} onCancel={onCancel} />
    </Form>
  );
}
