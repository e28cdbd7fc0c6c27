import type { CodeOf } from "../../../shared/kernel/codes.ts";
import { REQUEST_DECISION, REQUEST_STATE } from "../../../shared/proceedings/codes.ts";
import { OpenReleaseRequestInput, RecordRequestInput } from "../../../shared/proceedings/contract.ts";
import type { ProceedingPage } from "../../../shared/proceedings/views.ts";
import { useToday } from "../../lib/clock.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import { useActor } from "../../lib/use-may.ts";
import type { FieldBinding } from "../../lib/zod-form.ts";
import { CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { DayField } from "../../ui/forms/DayField.tsx";
import { LongTextField, TextField } from "../../ui/forms/TextFields.tsx";
import { type AfterForm, SaveFormFrame, useSaveForm } from "../../lib/save-form.tsx";
import { ColleagueField, FieldOfficeField } from "./CourtField.tsx";
import { PeopleField } from "./PeopleField.tsx";

type State = CodeOf<typeof REQUEST_STATE>;
type Decision = CodeOf<typeof REQUEST_DECISION>;
type Details = {
  state: State;
  sentOn: string | null;
  fieldOffice: string | null;
  ground: string;
  decision: Decision;
  decidedOn: string | null;
};

function RequestFields({
  state,
  sentOn,
  ground,
}: {
  state: FieldBinding<State>;
  sentOn: FieldBinding<string | null>;
  ground: FieldBinding<string>;
}) {
  const today = useToday();
  const choose = (next: State | null) => {
    if (next === null) return;
    state.onChange(next);
  };
  return (
    <>
      <CodeField {...state} choices={REQUEST_STATE} onChange={choose} />
      {state.value !== "draft" && <DayField {...sentOn} today={today} aside="or leave it empty if nobody knows" />}
      <LongTextField {...ground} aside="as far as known" />
    </>
  );
}

type OpenDraft = Details & { clients: readonly string[]; caption: string; leadId: string | null };

/** Opens a request to ICE for release without a suit. */
export function OpenRequestForm({ onSaved, onCancel }: AfterForm) {
  const client = useTRPCClient();
  const actor = useActor();
  const { form, frame } = useSaveForm<OpenReleaseRequestInput, OpenDraft>(
    OpenReleaseRequestInput,
    () => ({
      clients: [],
      caption: "",
      leadId: actor?.personId ?? null,
      state: "draft",
      sentOn: null,
      fieldOffice: null,
      ground: "",
      decision: "none_yet",
      decidedOn: null,
    }),
    (input) => client.proceedings.openReleaseRequest.mutate(input),
    onSaved,
  );
  return (
    <SaveFormFrame
      label="Release request"
      before="this request can be opened"
      saveWords="Open request"
      about="Request"
      frame={frame}
      onCancel={onCancel}
    >
      <PeopleField field={form.field("clients", "For whom?")} />
      <FieldOfficeField field={form.field("fieldOffice", "To which field office?")} />
      <RequestFields
        state={form.field("state", "Draft or sent?")}
        sentOn={form.field("sentOn", "Sent on")}
        ground={form.field("ground", "Ground")}
      />
      <TextField {...form.field("caption", "How the office calls it")} serif aside="or leave it empty" />
      <ColleagueField
        field={form.field("leadId", "Lead")}
        {...(actor === null || actor.role === "supervisor" ? {} : { only: [actor.personId] })}
      />
    </SaveFormFrame>
  );
}

type RecordDraft = Details & { proceedingId: string; expects: string; reason: string };

/** Records that a request was sent, or what ICE answered. */
export function RecordRequestForm({
  page,
  request,
  onSaved,
  onCancel,
}: AfterForm & { page: ProceedingPage; request: NonNullable<ProceedingPage["request"]> }) {
  const client = useTRPCClient();
  const today = useToday();
  const { form, frame } = useSaveForm<RecordRequestInput, RecordDraft>(
    RecordRequestInput,
    () => ({
      proceedingId: page.id,
      expects: request.version,
      state: request.state,
      sentOn: request.sentOn,
      fieldOffice: request.fieldOffice?.code ?? null,
      ground: request.ground ?? "",
      decision: request.decision,
      decidedOn: request.decidedOn,
      reason: "",
    }),
    (input) => client.proceedings.recordRequest.mutate(input),
    onSaved,
  );
  const decision = form.field("decision", "What did ICE answer?");
  return (
    <SaveFormFrame
      label="The request"
      before="this can be saved"
      saveWords="Save request"
      about="Request"
      frame={frame}
      onCancel={onCancel}
    >
      <RequestFields
        state={form.field("state", "Draft or sent?")}
        sentOn={form.field("sentOn", "Sent on")}
        ground={form.field("ground", "Ground")}
      />
      <FieldOfficeField field={form.field("fieldOffice", "Field office")} />
      <CodeField {...decision} choices={REQUEST_DECISION} onChange={(next) => next !== null && decision.onChange(next)} />
      {decision.value !== "none_yet" && <DayField {...form.field("decidedOn", "Answered on")} today={today} aside="or leave it empty" />}
    </SaveFormFrame>
  );
}
