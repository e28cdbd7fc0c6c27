import { z } from "zod";
import type { CodeOf } from "../../../shared/kernel/codes.ts";
import { GROUND, RELIEF } from "../../../shared/proceedings/codes.ts";
import { AddPetitionerInput, EditProceedingInput } from "../../../shared/proceedings/contract.ts";
import type { ProceedingPage } from "../../../shared/proceedings/views.ts";
import { useToday } from "../../lib/clock.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import { CheckField, ChecksField } from "../../ui/forms/ChoiceFields.tsx";
import { DayField } from "../../ui/forms/DayField.tsx";
import { TextField } from "../../ui/forms/TextFields.tsx";
import { type AfterForm, SaveFormFrame, useSaveForm } from "../../lib/save-form.tsx";
import { CourtField } from "./CourtField.tsx";
import { PeopleField } from "./PeopleField.tsx";
import { points, withNote } from "./points.ts";
import { type RespondentDraft, respondentDrafts, RespondentsField, shapeRespondent } from "./RespondentsField.tsx";

type Draft = {
  proceedingId: string;
  expects: string;
  caption: string;
  courtId: string | null;
  judge: string;
  isPetition: boolean;
  draftedOn: string | null;
  readyOn: string | null;
  withComplaint: boolean;
  withTroMotion: boolean;
  fee: string;
  grounds: readonly CodeOf<typeof GROUND>[];
  groundNote: string;
  relief: readonly CodeOf<typeof RELIEF>[];
  reliefNote: string;
  respondents: readonly RespondentDraft[];
};

const Schema = z.custom<Draft & { requestId: string }>().transform((draft, context) => {
  const { requestId, proceedingId, expects, caption, courtId, judge, isPetition, draftedOn, readyOn, withComplaint, withTroMotion, fee } =
    draft;
  const respondents = draft.respondents.map(shapeRespondent);
  const details = { draftedOn, readyOn, withComplaint, withTroMotion, fee, respondents };
  const lists = { grounds: withNote(draft.grounds, draft.groundNote), relief: withNote(draft.relief, draft.reliefNote) };
  const petition = isPetition ? { ...details, ...lists } : null;
  return points(EditProceedingInput, { requestId, proceedingId, expects, caption, courtId, judge, petition }, draft, context);
});

function blank(page: ProceedingPage): Draft {
  const { petition } = page;
  const noteOf = (list: readonly { code: string; note: string | null }[]) => list.find((point) => point.code === "other")?.note ?? "";
  return {
    proceedingId: page.id,
    expects: page.version,
    caption: page.caption,
    courtId: page.court?.id ?? null,
    judge: page.judge ?? "",
    isPetition: petition !== null,
    draftedOn: petition?.draftedOn ?? null,
    readyOn: petition?.readyOn ?? null,
    withComplaint: petition?.withComplaint ?? false,
    withTroMotion: petition?.withTroMotion ?? false,
    fee: petition?.fee ?? "",
    grounds: (petition?.grounds ?? []).map((point) => point.code),
    groundNote: noteOf(petition?.grounds ?? []),
    relief: (petition?.relief ?? []).map((point) => point.code),
    reliefNote: noteOf(petition?.relief ?? []),
    respondents: respondentDrafts(page),
  };
}

/** Caption, court, judge; for a petition also its days, grounds, relief and respondents. */
export function EditCaseForm({ page, onSaved, onCancel }: AfterForm & { page: ProceedingPage }) {
  const client = useTRPCClient();
  const today = useToday();
  const { form, frame } = useSaveForm<EditProceedingInput, Draft>(
    Schema,
    () => blank(page),
    (input) => client.proceedings.edit.mutate(input),
    onSaved,
  );
  const { values } = form;
  const kinds = page.kind === "bond_hearing" || page.kind === "removal_case" ? ["immigration"] : ["district"];
  return (
    <SaveFormFrame
      label="Change the case"
      before="this case can be saved"
      saveWords="Save case"
      about="Case"
      frame={frame}
      onCancel={onCancel}
    >
      <TextField {...form.field("caption", "Caption")} serif />
      {page.kind !== "release_request" && <CourtField field={form.field("courtId", "Court")} kinds={kinds} />}
      {page.kind !== "release_request" && <TextField {...form.field("judge", "Judge")} aside="if known" width="short" />}
      {page.petition !== null && (
        <>
          <DayField {...form.field("draftedOn", "Drafting began")} today={today} aside="or leave it empty" />
          <DayField {...form.field("readyOn", "Ready to file since")} today={today} aside="when a second reader said so" />
          <ChecksField {...form.field("grounds", "Grounds")} choices={GROUND} />
          {values.grounds.includes("other") && <TextField {...form.field("groundNote", "Which other ground?")} />}
          <ChecksField {...form.field("relief", "Relief sought")} choices={RELIEF} />
          {values.relief.includes("other") && <TextField {...form.field("reliefNote", "Which other relief?")} />}
          <RespondentsField
            value={values.respondents}
            onChange={(respondents) => form.setValues((current) => ({ ...current, respondents }))}
          />
          <TextField {...form.field("fee", "Fee")} aside="paid, or leave to proceed without it" />
          <CheckField {...form.field("withComplaint", "With a complaint")} />
          <CheckField {...form.field("withTroMotion", "With a motion for a restraining order")} />
        </>
      )}
    </SaveFormFrame>
  );
}

type PersonDraft = { proceedingId: string; clients: readonly string[] };
const PersonSchema = z.custom<PersonDraft & { requestId: string }>().transform(({ requestId, proceedingId, clients }, context) => {
  const [clientId] = clients;
  if (clientId === undefined) context.addIssue({ code: "custom", message: "Choose the person to add.", path: ["clients"] });
  return points(AddPetitionerInput, { requestId, proceedingId, clientId: clientId ?? "" }, { clients }, context);
});

/** Names one more person in the case. */
export function AddPersonForm({ page, onSaved, onCancel }: AfterForm & { page: ProceedingPage }) {
  const client = useTRPCClient();
  const { form, frame } = useSaveForm<AddPetitionerInput, PersonDraft>(
    PersonSchema,
    () => ({ proceedingId: page.id, clients: [] }),
    (input) => client.proceedings.addPetitioner.mutate(input),
    onSaved,
  );
  return (
    <SaveFormFrame
      label="Add a person"
      before="this person can be added"
      saveWords="Add to the case"
      about="Case"
      frame={frame}
      onCancel={onCancel}
    >
      <PeopleField field={form.field("clients", "Whom?")} />
    </SaveFormFrame>
  );
}
