import { CheckField, CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { TextField } from "../../ui/forms/TextFields.tsx";
import styles from "./facilities.module.css";
import { STATE_CHOICES } from "./states.ts";
import type { FacilityFilter } from "./use-facilities.ts";

export type FacilitiesFilterProps = { readonly filter: FacilityFilter; readonly onChange: (changed: Partial<FacilityFilter>) => void };

/** Name, state, and which of them. All stand in the address. */
export function FacilitiesFilter({ filter, onChange }: FacilitiesFilterProps) {
  return (
    <search className={styles["bar"]}>
      <TextField
        id="facilities-search"
        label="Name, town or ICE code"
        value={filter.search ?? ""}
        onChange={(search) => onChange({ search })}
        width="short"
      />
      <CodeField
        id="facilities-state"
        label="State"
        as="select"
        empty="Every state"
        choices={STATE_CHOICES}
        value={filter.state}
        onChange={(state) => onChange({ state })}
      />
      <div className={styles["checks"]}>
        <CheckField
          id="facilities-held"
          label="Where we have clients now"
          value={filter.heldOnly}
          onChange={(heldOnly) => onChange({ heldOnly })}
        />
        <CheckField
          id="facilities-former"
          label="Former ones too"
          value={!filter.active}
          onChange={(former) => onChange({ active: !former })}
        />
      </div>
    </search>
  );
}
