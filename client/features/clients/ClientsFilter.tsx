import type { Whereabouts } from "../../../shared/clients/contract.ts";
import { TextField } from "../../ui/forms/TextFields.tsx";
import { CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { WHEREABOUTS, WHEREABOUTS_ORDER } from "../../lib/client-words.ts";
import styles from "./ClientsFilter.module.css";

const CHOICES = {
  codes: WHEREABOUTS_ORDER,
  labels: {
    held: WHEREABOUTS.held.label,
    released: WHEREABOUTS.released.label,
    removed: WHEREABOUTS.removed.label,
    other_end: WHEREABOUTS.other_end.label,
    at_liberty: WHEREABOUTS.at_liberty.label,
    lost: WHEREABOUTS.lost.label,
  },
} as const;

export type ClientsFilterProps = {
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly whereabouts: Whereabouts | null;
  readonly onWhereabouts: (whereabouts: Whereabouts | null) => void;
};

/** A name and a word for where people are. Both stand in the address. */
export function ClientsFilter({ search, onSearch, whereabouts, onWhereabouts }: ClientsFilterProps) {
  return (
    <search className={styles["bar"]}>
      <TextField id="clients-search" label="Name or part of it" value={search} onChange={onSearch} width="short" />
      <CodeField
        id="clients-whereabouts"
        label="Whereabouts"
        as="select"
        empty="Everybody"
        choices={CHOICES}
        value={whereabouts}
        onChange={onWhereabouts}
      />
    </search>
  );
}
