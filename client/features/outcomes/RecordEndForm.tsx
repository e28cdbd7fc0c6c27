import { useState } from "react";
import type { CustodyEndKind } from "../../../shared/custody/codes.ts";
import type { RecordEndInput, CorrectEndInput } from "../../../shared/outcomes/contract.ts";
import { mergeReleaseFacts } from "../../../shared/outcomes/pathway.ts";
import type { EndFormView } from "../../../shared/outcomes/views.ts";
import { useToday } from "../../lib/clock.tsx";
import { count } from "../../lib/format.ts";
import { type AfterForm, SaveFormFrame, useSaveForm } from "../../lib/save-form.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import { whenText } from "../../lib/when-text.ts";
import { ChecksField } from "../../ui/forms/ChoiceFields.tsx";
import { EmptyState } from "../../ui/states/EmptyState.tsx";
import { EndFields, type EndForm } from "./EndFields.tsx";
import { blankEnd, type EndDraft, recordSchema } from "./end-draft.ts";
import { Loaded } from "./Loaded.tsx";
import { type EndSubject, useEndForm } from "./use-outcomes.ts";

export type RecordEndFormProps = AfterForm & EndSubject & { readonly kind?: CustodyEndKind };

/** How custody ended: for one client, or for the people of a case, several at once. */
export function RecordEndForm(props: RecordEndFormProps) {
  const { onSaved, onCancel, kind = "released" } = props;
  const known = useEndForm("clientId" in props ? { clientId: props.clientId } : { proceedingId: props.proceedingId });
  return (
    <Loaded answers={[known]} what="The times in custody">
      {known.data && <Body view={known.data} kind={kind} onSaved={onSaved} onCancel={onCancel} />}
    </Loaded>
  );
}

const SAVES: Readonly<Record<CustodyEndKind, string>> = {
  released: "Save release",
  removed: "Save removal",
  voluntary_departure: "Save departure",
  other_custody: "Save end of custody",
  died: "Save death",
  escaped: "Save end of custody",
  unknown_end: "Save end of custody",
};

function Body({ view, kind, onSaved, onCancel }: AfterForm & { view: EndFormView; kind: CustodyEndKind }) {
  const client = useTRPCClient();
  const today = useToday();
  const held = view.people.flatMap((person) => person.open.map((episode) => ({ ...episode, person })));
  const [schema] = useState(() => recordSchema(new Map(held.map((one) => [one.episodeId, one.person.clientId]))));
  const { form, frame } = useSaveForm<RecordEndInput | CorrectEndInput, EndDraft>(
    schema,
    () => ({ ...blankEnd(kind), people: held.length === 1 ? held.map((one): string => one.episodeId) : [] }),
    (input) => ("people" in input ? client.outcomes.recordEnd.mutate(input) : client.outcomes.correctEnd.mutate(input)),
    onSaved,
  );
  if (held.length === 0)
    return (
      <EmptyState
        title="No time in custody is open"
        text="Record when and where custody began, then how it ended. An end that is recorded already is corrected in its own row."
      />
    );
  const { values } = form;
  const chosen = held.filter((one) => values.people.includes(one.episodeId));
  const [only] = chosen;
  const label = (one: (typeof held)[number]) =>
    `${one.person.name}${one.place === null ? "" : `, ${one.place}`}, held since ${whenText(one.start, today)}`;
  return (
    <SaveFormFrame
      label="How custody ended"
      before={`this ${values.kind === "released" ? "release" : "end of custody"} can be saved`}
      saveWords={chosen.length > 1 ? `${SAVES[values.kind]} of ${count(chosen.length, "person", "people")}` : SAVES[values.kind]}
      about="End of custody"
      frame={frame}
      onCancel={onCancel}
    >
      {held.length > 1 && (
        <ChecksField
          {...form.field("people", "Who?")}
          choices={{
            codes: held.map((one): string => one.episodeId),
            labels: Object.fromEntries(held.map((one) => [one.episodeId, label(one)])),
          }}
        />
      )}
      <EndFields
        form={form}
        who={chosen.length === 1 && only ? only.person.name : "they"}
        facts={mergeReleaseFacts((chosen.length === 0 ? held : chosen).map((one) => one.person.facts))}
        orders={view.orders}
      />
      {values.kind === "released" && <MeetsField form={form} chosen={chosen} />}
    </SaveFormFrame>
  );
}

type Held = EndFormView["people"][number]["open"][number] & { readonly person: EndFormView["people"][number] };

/** Commands to release these people: asked, never met silently. */
function MeetsField({ form, chosen }: { form: EndForm; chosen: readonly Held[] }) {
  const commands = chosen
    .flatMap((one) => one.person.commands)
    .filter((one, place, all) => all.findIndex((other) => other.id === one.id) === place);
  if (commands.length === 0) return null;
  const label = (one: (typeof commands)[number]) => `${one.title}${one.number === null ? "" : `, order [${one.number}]`}: record it as met`;
  return (
    <ChecksField
      {...form.field("meets", "Does this do what an order commands?")}
      choices={{ codes: commands.map((one): string => one.id), labels: Object.fromEntries(commands.map((one) => [one.id, label(one)])) }}
    />
  );
}
