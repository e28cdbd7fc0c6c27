import { useState } from "react";
import { FACILITY_TYPE } from "../../../shared/facilities/codes.ts";
import { AddFacilityInput } from "../../../shared/facilities/contract.ts";
import type { CodeOf } from "../../../shared/kernel/codes.ts";
import { type AfterForm, SaveFormFrame, useSaveForm } from "../../lib/save-form.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import { CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { type Found, LookupField } from "../../ui/forms/LookupField.tsx";
import { TextField } from "../../ui/forms/TextFields.tsx";
import { STATE_CHOICES } from "./states.ts";
import { useFieldOffices, useFindCounties } from "./use-facilities.ts";

type Draft = {
  requestId: string;
  name: string;
  type: CodeOf<typeof FACILITY_TYPE>;
  street: string | null;
  city: string | null;
  countyFips: string | null;
  state: string | null;
  fieldOffice: string | null;
};

/** A place that no list has. The county says which court it belongs to. */
export function AddFacilityForm({ onSaved, onCancel }: AfterForm) {
  const client = useTRPCClient();
  const offices = useFieldOffices();
  const [county, setCounty] = useState<Found | null>(null);
  const { form, frame } = useSaveForm<AddFacilityInput, Draft>(
    AddFacilityInput,
    () => ({
      requestId: crypto.randomUUID(),
      name: "",
      type: "unknown",
      street: null,
      city: null,
      countyFips: null,
      state: null,
      fieldOffice: null,
    }),
    (input) => client.facilities.add.mutate(input),
    onSaved,
  );
  const find = useFindCounties(form.values.state);
  const [name, state, fips, city, street, type, office] = [
    form.field("name", "Name"),
    form.field("state", "State"),
    form.field("countyFips", "County"),
    form.field("city", "Town"),
    form.field("street", "Street address"),
    form.field("type", "Type"),
    form.field("fieldOffice", "ICE field office"),
  ];
  return (
    <SaveFormFrame
      label="Add a facility"
      before="this facility can be saved"
      saveWords="Add the facility"
      frame={frame}
      onCancel={onCancel}
    >
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
      <CodeField
        {...office}
        choices={offices}
        as="select"
        empty="Not known yet"
        hint="Whose director is named, and where a request for release goes."
      />
      <CodeField {...type} choices={FACILITY_TYPE} as="select" onChange={(next) => next !== null && type.onChange(next)} />
    </SaveFormFrame>
  );
}
