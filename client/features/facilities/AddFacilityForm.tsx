import { useState } from "react";
import { FACILITY_TYPE } from "../../../shared/facilities/codes.ts";
import { AddFacilityInput } from "../../../shared/facilities/contract.ts";
import type { CodeOf } from "../../../shared/kernel/codes.ts";
import type { Saved } from "../../../shared/kernel/save.ts";
import { useTRPCClient } from "../../lib/trpc.ts";
import { useSave } from "../../lib/use-save.ts";
import { useZodForm } from "../../lib/zod-form.ts";
import { CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { ErrorSummary, Form, SubmitBar } from "../../ui/forms/Form.tsx";
import { type Found, LookupField } from "../../ui/forms/LookupField.tsx";
import { TextField } from "../../ui/forms/TextFields.tsx";
import { STATE_CHOICES } from "./states.ts";
import { useFindCounties, useStaleAfterFacility } from "./use-facilities.ts";

type Draft = {
  requestId: string;
  name: string;
  type: CodeOf<typeof FACILITY_TYPE>;
  street: string | null;
  city: string | null;
  countyFips: string | null;
  state: string | null;
  fieldOffice: null;
};

/** A place that no list has. The county says which court it belongs to. */
export function AddFacilityForm({ onSaved, onCancel }: { onSaved: (saved: Saved) => void; onCancel: () => void }) {
  const client = useTRPCClient();
  const [blank] = useState<Draft>(() => ({
    requestId: crypto.randomUUID(),
    name: "",
    type: "unknown",
    street: null,
    city: null,
    countyFips: null,
    state: null,
    fieldOffice: null,
  }));
  const [county, setCounty] = useState<Found | null>(null);
  const form = useZodForm<AddFacilityInput, Draft>(AddFacilityInput, blank);
  const find = useFindCounties(form.values.state);
  const save = useSave<AddFacilityInput>({
    send: (input) => client.facilities.add.mutate(input),
    stale: useStaleAfterFacility(),
    onSaved,
    refuse: form.refuse,
  });
  const [name, state, fips, city, street, type] = [
    form.field("name", "Name"),
    form.field("state", "State"),
    form.field("countyFips", "County"),
    form.field("city", "Town"),
    form.field("street", "Street address"),
    form.field("type", "Type"),
  ];
  return (
    <Form label="Add a facility" onSave={(event) => void form.save(save.run)(event)}>
      <ErrorSummary errors={form.summary()} before="this facility can be saved" refusal={form.refusal} attempts={form.attempts} />
      <TextField {...name} hint="As the jail, the notice or the locator writes it." />
      <CodeField {...state} choices={STATE_CHOICES} as="select" empty="Not chosen yet" />
      <LookupField
        {...fips}
        value={county}
        onChange={(found) => {
          setCounty(found);
          fips.onChange(found?.id ?? null);
        }}
        find={find}
        aside="or empty while it is not known"
        hint={county?.meta ? <>Its court: {county.meta}</> : "It decides the court district."}
        nothing="No county by that name in the state chosen. Leave it empty; it can be set later."
      />
      <TextField {...city} value={city.value ?? ""} aside="or empty" />
      <TextField {...street} value={street.value ?? ""} aside="or empty" />
      <CodeField {...type} choices={FACILITY_TYPE} as="select" onChange={(next) => next !== null && type.onChange(next)} />
      <SubmitBar save="Add the facility" busy={save.busy} onCancel={onCancel} />
    </Form>
  );
}
