import { useState } from "react";
import { z } from "zod";
import { isCalendarDate } from "../../../shared/kernel/calendar-date.ts";
import type { CodeOf } from "../../../shared/kernel/codes.ts";
import { CUSTODY_AT_FILING, type CustodyAtFiling, FILED_BY } from "../../../shared/proceedings/codes.ts";
import { MarkFiledInput } from "../../../shared/proceedings/contract.ts";
import type { ProceedingPage } from "../../../shared/proceedings/views.ts";
import { useTRPCClient } from "../../lib/trpc.ts";
import { CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { DayField } from "../../ui/forms/DayField.tsx";
import { TextField } from "../../ui/forms/TextFields.tsx";
import { type AfterForm, SaveFormFrame, useSaveForm } from "../../lib/save-form.tsx";
import { CourtField } from "./CourtField.tsx";
import { points } from "./points.ts";
import { useFilingDefaults } from "./use-case.ts";

type Answer = { custodyAtFiling: CustodyAtFiling; facilityId: string | null };
type Draft = {
  proceedingId: string;
  expects: string;
  courtId: string | null;
  filedOn: string | null;
  number: string;
  filedBy: CodeOf<typeof FILED_BY>;
  joinedOn: string | null;
  custody: Readonly<Record<string, Answer>>;
};

const Schema = z.custom<Draft & { requestId: string }>().transform((draft, context) => {
  const { custody, ...rest } = draft;
  const petitioners = Object.entries(custody).map(([petitionerId, answer]) => ({
    petitionerId,
    custodyAtFiling: answer.custodyAtFiling,
    believedFacilityId: answer.facilityId,
  }));
  return points(MarkFiledInput, { ...rest, petitioners }, draft, context);
});

function blank(page: ProceedingPage): Draft {
  return {
    proceedingId: page.id,
    expects: page.version,
    courtId: page.court?.id ?? null,
    filedOn: page.courtDay,
    number: "",
    filedBy: "us",
    joinedOn: null,
    custody: {},
  };
}

/** Marks a petition filed: court and day. Custody of each person on that day is read from the record and can be answered here. */
export function MarkFiledForm({ page, onSaved, onCancel }: AfterForm & { page: ProceedingPage }) {
  const client = useTRPCClient();
  const { form, frame } = useSaveForm<MarkFiledInput, Draft>(
    Schema,
    () => blank(page),
    (input) => client.proceedings.markFiled.mutate(input),
    onSaved,
  );
  const { values, setValues } = form;
  const [filedOn] = useState(page.courtDay);
  const day = values.filedOn !== null && isCalendarDate(values.filedOn) ? values.filedOn : filedOn;
  const { data: defaults } = useFilingDefaults(page.id, day);
  const answer = (petitionerId: string, custodyAtFiling: CustodyAtFiling | null, facilityId: string | null) =>
    custodyAtFiling !== null &&
    setValues((before) => ({ ...before, custody: { ...before.custody, [petitionerId]: { custodyAtFiling, facilityId } } }));
  return (
    <SaveFormFrame
      label="Mark filed"
      before="this petition can be marked filed"
      saveWords="Mark filed"
      about="Petition"
      frame={frame}
      onCancel={onCancel}
    >
      <CourtField field={form.field("courtId", "Which court?")} hint={page.court === null ? defaults?.courtReason : undefined} />
      <DayField {...form.field("filedOn", "Filed on")} today={page.courtDay} hint="The court’s day. Type “yesterday” or “11/23”." />
      <TextField
        {...form.field("number", "Docket number")}
        aside="or leave it empty while it is awaited"
        hint="As the court writes it, for example 2:26-cv-00588."
        width="short"
      />
      <CodeField
        {...form.field("filedBy", "Who signed?")}
        choices={FILED_BY}
        onChange={(filedBy) => filedBy !== null && setValues((before) => ({ ...before, filedBy }))}
      />
      {values.filedBy !== "us" && values.filedBy !== "us_with_co_counsel" && (
        <DayField {...form.field("joinedOn", "Our appearance since")} today={page.courtDay} aside="or leave it empty" />
      )}
      {defaults?.petitioners.map((person) => (
        <CodeField
          key={person.petitionerId}
          id={`${page.id}-${person.petitionerId}`}
          label={`${person.name} on that day`}
          hint={person.facility === null ? "Not in custody by the record, or not recorded." : `Held at ${person.facility} by the record.`}
          choices={CUSTODY_AT_FILING}
          as="select"
          value={values.custody[person.petitionerId]?.custodyAtFiling ?? person.custodyAtFiling}
          onChange={(custody) => answer(person.petitionerId, custody, person.facilityId)}
        />
      ))}
    </SaveFormFrame>
  );
}
