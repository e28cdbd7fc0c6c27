import { useState } from "react";
import { type FacilityView, OverrideCourtInput } from "../../../shared/facilities/contract.ts";
import { SaveConflict } from "../../lib/SaveConflict.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import { useSave } from "../../lib/use-save.ts";
import { useZodForm } from "../../lib/zod-form.ts";
import { CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { ErrorSummary, Form, SubmitBar } from "../../ui/forms/Form.tsx";
import { LongTextField } from "../../ui/forms/TextFields.tsx";
import { useDistricts, useStaleAfterFacility } from "./use-facilities.ts";

type Draft = { requestId: string; facilityId: string; expects: string | null; courtId: string | null; because: string };
export type OverrideCourtFormProps = { readonly facility: FacilityView; readonly onSaved: () => void; readonly onCancel: () => void };

/** A lawyer's word about the district: which court, and why. Without a court the county decides again. */
export function OverrideCourtForm({ facility, onSaved, onCancel }: OverrideCourtFormProps) {
  const client = useTRPCClient();
  const districts = useDistricts();
  const [start] = useState<Draft>(() => ({
    requestId: crypto.randomUUID(),
    facilityId: facility.id,
    expects: facility.override,
    courtId: facility.override === null ? null : facility.courtId,
    because: "",
  }));
  const form = useZodForm<OverrideCourtInput, Draft>(OverrideCourtInput, start);
  const save = useSave<OverrideCourtInput>({
    send: (input) => client.facilities.overrideCourt.mutate(input),
    stale: useStaleAfterFacility(),
    onSaved,
    refuse: form.refuse,
    rebase: (input, version) => ({ ...input, requestId: crypto.randomUUID(), expects: version === "none" ? null : version }),
  });
  if (save.conflict)
    return (
      <SaveConflict
        about="Court district"
        conflict={save.conflict}
        busy={save.busy}
        onKeepMine={() => void save.keepMine()}
        onKeepTheirs={() => void save.keepTheirs().then(onCancel)}
      />
    );
  const list = districts.data ?? [];
  const choices = {
    codes: list.map((one) => String(one.id)),
    labels: Object.fromEntries(list.map((one) => [one.id, one.name])),
  };
  return (
    <Form label="Set the court district" onSave={(event) => void form.save(save.run)(event)}>
      <ErrorSummary errors={form.summary()} before="the district can be saved" refusal={form.refusal} attempts={form.attempts} />
      <CodeField
        {...form.field("courtId", "Which district?")}
        choices={choices}
        as="select"
        empty={facility.override === null ? "Choose" : "By its county again"}
        hint="A petition is brought where the person is confined (28 U.S.C. § 2241(a)). What is filed already does not move."
      />
      <LongTextField {...form.field("because", "Why?")} hint="Name the order, the statute or the address, so that it can be checked." />
      <SubmitBar save={form.values.courtId === null ? "Let the county decide" : "Set the district"} busy={save.busy} onCancel={onCancel} />
    </Form>
  );
}
