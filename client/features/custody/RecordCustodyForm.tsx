import { useState } from "react";
import { CUSTODY_START, type PlacementKind, type PLACEMENT_SOURCE } from "../../../shared/custody/codes.ts";
import { RecordEpisodeInput } from "../../../shared/custody/contract.ts";
import type { CodeOf } from "../../../shared/kernel/codes.ts";
import type { Saved } from "../../../shared/kernel/save.ts";
import { useToday } from "../../lib/clock.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import { useSave } from "../../lib/use-save.ts";
import { useZodForm } from "../../lib/zod-form.ts";
import { CheckField, CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { ErrorSummary, Form, SubmitBar } from "../../ui/forms/Form.tsx";
import { LongTextField } from "../../ui/forms/TextFields.tsx";
import { emptyWhen, type WhenDraft, WhenField } from "../../ui/forms/WhenField.tsx";
import { flatForm } from "./flat-form.ts";
import { PlaceFields } from "./PlaceFields.tsx";
import { useStaleAfterCustody } from "./use-custody.ts";
import { fromYesNo, WARRANT, type YesNo } from "./yes-no.ts";

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

const Schema = flatForm(RecordEpisodeInput, ({ requestId, clientId, ...draft }: Draft) => ({ requestId, clientId, ...custodyOf(draft) }));

export type RecordCustodyFormProps = {
  readonly clientId: string;
  readonly onSaved: (saved: Saved) => void;
  readonly onCancel: () => void;
};

/** A time in custody: when and how it began, and the first place, as far as anybody knows. */
export function RecordCustodyForm({ clientId, onSaved, onCancel }: RecordCustodyFormProps) {
  const today = useToday();
  const client = useTRPCClient();
  const [blank] = useState<Draft>(() => ({ requestId: crypto.randomUUID(), clientId, ...blankCustody }));
  const form = useZodForm(Schema, blank);
  const save = useSave<RecordEpisodeInput>({
    send: (input) => client.custody.recordEpisode.mutate(input),
    stale: useStaleAfterCustody(),
    onSaved,
    refuse: form.refuse,
  });
  return (
    <Form label="Record custody" onSave={(event) => void form.save(save.run)(event)}>
      <ErrorSummary errors={form.summary()} before="this can be saved" refusal={form.refusal} attempts={form.attempts} />
      <WhenField
        {...form.field("start", "When did custody begin?")}
        today={today}
        hint="As far as anybody knows. Type “today” or “11/23”."
      />
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
      <PlaceFields
        kind={form.field("kind", "Where is the person held?")}
        facilityId={form.field("facilityId", "Which facility?")}
        place={form.field("place", "Place in words")}
        source={form.field("source", "Who says so?")}
      />
      <CheckField {...form.field("confirmed", "Checked just now")} hint="By the locator, the facility or the person." />
      <SubmitBar save="Save custody" busy={save.busy} onCancel={onCancel} />
    </Form>
  );
}
