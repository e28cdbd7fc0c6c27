import { useEffect } from "react";
import { GROUND, RELIEF } from "../../../shared/proceedings/codes.ts";
import { OpenPetitionInput } from "../../../shared/proceedings/contract.ts";
import type { CodeOf } from "../../../shared/kernel/codes.ts";
import { useToday } from "../../lib/clock.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import { useActor } from "../../lib/use-may.ts";
import { CheckField, ChecksField } from "../../ui/forms/ChoiceFields.tsx";
import { DayField } from "../../ui/forms/DayField.tsx";
import type { Found } from "../../ui/forms/LookupField.tsx";
import { TextField } from "../../ui/forms/TextFields.tsx";
import { z } from "zod";
import { type AfterForm, SaveFormFrame, useSaveForm } from "../../lib/save-form.tsx";
import { ColleagueField, CourtField } from "./CourtField.tsx";
import { PeopleField } from "./PeopleField.tsx";
import { points, withNote } from "./points.ts";
import { useSuggestions } from "./use-case.ts";

type Draft = {
  clients: readonly string[];
  caption: string;
  courtId: string | null;
  draftedOn: string | null;
  leadId: string | null;
  grounds: readonly CodeOf<typeof GROUND>[];
  groundNote: string;
  relief: readonly CodeOf<typeof RELIEF>[];
  reliefNote: string;
  withComplaint: boolean;
  withTroMotion: boolean;
  respondents: readonly { office: "warden" | "field_office_director"; holder: null; facilityId: string | null }[];
};

const Schema = z.custom<Draft & { requestId: string }>().transform((draft, context) => {
  const { groundNote, reliefNote, grounds, relief, ...rest } = draft;
  const shaped = { ...rest, grounds: withNote(grounds, groundNote), relief: withNote(relief, reliefNote) };
  return points(OpenPetitionInput, shaped, draft, context);
});

function blank(known: readonly Found[], today: string, leadId: string | null): Draft {
  return {
    clients: known.map((one) => one.id),
    caption: "",
    courtId: null,
    draftedOn: today,
    leadId,
    grounds: [],
    groundNote: "",
    relief: [],
    reliefNote: "",
    withComplaint: false,
    withTroMotion: false,
    respondents: [],
  };
}

/** Opens a petition. Only a person is needed; the rest is suggested from where the person is held, or asked for before filing. */
export function OpenPetitionForm({ known = [], onSaved, onCancel }: AfterForm & { known?: readonly Found[] }) {
  const client = useTRPCClient();
  const today = useToday();
  const actor = useActor();
  const { form, frame } = useSaveForm<OpenPetitionInput, Draft>(
    Schema,
    () => blank(known, today, actor?.personId ?? null),
    (input) => client.proceedings.openPetition.mutate(input),
    onSaved,
  );
  const { values, setValues } = form;
  const { data: suggested } = useSuggestions(values.clients);
  useEffect(() => {
    if (!suggested) return;
    const respondents = suggested.respondents.flatMap(({ office, facilityId }) =>
      office === "warden" || office === "field_office_director" ? [{ office, holder: null, facilityId }] : [],
    );
    setValues((before) => ({ ...before, courtId: before.courtId ?? suggested.court?.id ?? null, respondents }));
  }, [suggested, setValues]);
  return (
    <SaveFormFrame
      label="Open a petition"
      before="this petition can be opened"
      saveWords="Open petition"
      about="Petition"
      frame={frame}
      onCancel={onCancel}
    >
      <PeopleField field={form.field("clients", "For whom?")} known={known} />
      <TextField
        {...form.field("caption", "Caption")}
        serif
        aside="as it will be filed"
        hint={suggested ? `Left empty, it is “${suggested.caption}”.` : "Left empty, it is made from the name and the place of detention."}
      />
      <CourtField field={form.field("courtId", "Court")} hint={suggested?.courtReason} />
      <DayField {...form.field("draftedOn", "Drafting began")} today={today} aside="or leave it empty" />
      <ColleagueField
        field={form.field("leadId", "Lead")}
        {...(actor === null || actor.role === "supervisor" ? {} : { only: [actor.personId] })}
      />
      <ChecksField {...form.field("grounds", "Grounds")} aside="as far as known" choices={GROUND} />
      {values.grounds.includes("other") && <TextField {...form.field("groundNote", "Which other ground?")} />}
      <ChecksField {...form.field("relief", "Relief sought")} aside="as far as known" choices={RELIEF} />
      {values.relief.includes("other") && <TextField {...form.field("reliefNote", "Which other relief?")} />}
      <CheckField {...form.field("withComplaint", "With a complaint")} />
      <CheckField {...form.field("withTroMotion", "With a motion for a restraining order")} />
    </SaveFormFrame>
  );
}
