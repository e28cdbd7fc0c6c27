import { useState } from "react";
import { PLACEMENT_KIND, PLACEMENT_SOURCE, type PlacementKind } from "../../../shared/custody/codes.ts";
import type { CodeOf } from "../../../shared/kernel/codes.ts";
import type { FieldBinding } from "../../lib/zod-form.ts";
import { CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { type Found, LookupField } from "../../ui/forms/LookupField.tsx";
import { TextField } from "../../ui/forms/TextFields.tsx";
import { useFindPlaces } from "../../lib/use-find-places.ts";

/** Kinds of place that may stand in the list of facilities. */
const LISTED: readonly PlacementKind[] = ["facility", "hold_room", "hospital", "local_jail_detainer", "court_writ"];

export type PlaceFieldsProps = {
  readonly kind: FieldBinding<PlacementKind>;
  readonly facilityId: FieldBinding<string | null>;
  readonly place: FieldBinding<string>;
  readonly source: FieldBinding<CodeOf<typeof PLACEMENT_SOURCE>>;
  /** The facility chosen before, when something is corrected. */
  readonly chosen?: Found | null;
};

/** Where somebody is: the kind of place, the facility from the list, or the place in words. */
export function PlaceFields({ kind, facilityId, place, source, chosen = null }: PlaceFieldsProps) {
  const find = useFindPlaces();
  const [facility, setFacility] = useState<Found | null>(chosen);
  const listed = LISTED.includes(kind.value);
  const choose = (found: Found | null) => {
    setFacility(found);
    facilityId.onChange(found?.id ?? null);
  };
  const chooseKind = (next: PlacementKind | null) => {
    if (next === null) return;
    kind.onChange(next);
    if (!LISTED.includes(next)) choose(null);
  };
  return (
    <>
      <CodeField {...kind} choices={PLACEMENT_KIND} as="select" onChange={chooseKind} />
      {listed && (
        <LookupField
          {...facilityId}
          value={facility}
          onChange={choose}
          find={find}
          hint="Name, town or ICE code. Its court district follows from its county."
          nothing="No facility by that name. Write the place in words below; it can be matched later."
        />
      )}
      {facility === null && (
        <TextField
          {...place}
          aside={listed ? "if it is not in the list" : "if it is known"}
          hint="For example “county jail in Brazil, Indiana”."
        />
      )}
      <CodeField {...source} choices={PLACEMENT_SOURCE} as="select" onChange={(next) => next !== null && source.onChange(next)} />
    </>
  );
}
