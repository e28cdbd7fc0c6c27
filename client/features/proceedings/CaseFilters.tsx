import { useState } from "react";
import { STAGE } from "../../../shared/proceedings/codes.ts";
import { type CaseFilter, type CaseTotals, PersonMark } from "../../../shared/proceedings/views.ts";
import { number } from "../../lib/format.ts";
import { Button } from "../../ui/actions/Button.tsx";
import { CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { TextField } from "../../ui/forms/TextFields.tsx";
import { useKeys } from "../../ui/keys/use-keys.ts";
import { Mark } from "../../ui/marks/Mark.tsx";
import { Dialog } from "../../ui/overlay/Dialog.tsx";
import { FilterTokens } from "../../ui/page/FilterTokens.tsx";
import { type Grouping, GROUPINGS } from "./case-columns.tsx";
import { markOf, MARK_WORDS, totalsWords } from "./case-words.ts";
import styles from "./Cases.module.css";
import { useChoices } from "./use-case.ts";

export const GROUP_LABELS: Readonly<Record<Grouping, string>> = { none: "nothing", court: "court", lead: "lead", stage: "stage" };
export const KIND_WORDS = {
  petition: "Petitions",
  release_request: "Release requests",
  bond_hearing: "Bond hearings",
  removal_case: "Removal cases",
  all: "Everything",
} as const;
export type ListKind = keyof typeof KIND_WORDS;
export const LIST_KINDS = ["petition", "release_request", "bond_hearing", "removal_case", "all"] as const satisfies readonly ListKind[];

export type CaseFiltersProps = {
  readonly filter: CaseFilter;
  readonly kind: ListKind;
  readonly grouping: Grouping;
  readonly totals: CaseTotals | undefined;
  /** Puts answers into the address; null takes one out. */
  readonly onChange: (answers: Readonly<Record<string, string | null>>) => void;
};

/** The filters in force as tokens, and the totals of what they let through, in people. */
export function CaseFilters({ filter, kind, grouping, totals, onChange }: CaseFiltersProps) {
  const [open, setOpen] = useState(false);
  const { data } = useChoices();
  const court = data?.courts.find((one) => one.id === filter.courtId);
  const lead = data?.colleagues.find((one) => one.id === filter.leadId);
  const show = () => setOpen(true);
  useKeys([{ keys: "f", says: "Filter the list", group: "In the list", run: show }]);
  const token = (key: string, name: string, value: string | null, none: string) => ({
    key,
    name,
    value: value ?? none,
    set: value !== null,
    onOpen: show,
    onClear: () => onChange({ [key]: null }),
  });
  return (
    <>
      <FilterTokens
        label="Filters"
        tokens={[
          token("kind", "Show", kind === "petition" ? null : KIND_WORDS[kind].toLowerCase(), "petitions"),
          token("court", "Court", court?.citation ?? null, "any"),
          token("stage", "Stage", filter.stage === null ? null : STAGE.labels[filter.stage].toLowerCase(), "any"),
          token("lead", "Lead", filter.leadId === "nobody" ? "nobody" : (lead?.name ?? null), "anyone"),
          token("group", "Group by", grouping === "none" ? null : GROUP_LABELS[grouping], "nothing"),
          token("q", "Words", filter.search, "any"),
        ]}
        end={totals && <Totals totals={totals} kind={kind} />}
      >
        <Button small keys="F" onClick={show}>
          Filter
        </Button>
      </FilterTokens>
      <Dialog title="Filter the list" open={open} onClose={() => setOpen(false)}>
        <Choice filter={filter} kind={kind} grouping={grouping} onChange={onChange} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function Totals({ totals, kind }: { totals: CaseTotals; kind: ListKind }) {
  const [one, many] = kind === "petition" ? (["petition", "petitions"] as const) : (["case", "cases"] as const);
  const shown = PersonMark.options.filter((mark) => totals.whereabouts[mark] > 0);
  return (
    <span className={styles["totals"]}>
      <span>{totalsWords(totals.cases, totals.people, one, many)}</span>
      {shown.map((mark) => (
        <span key={mark}>
          <Mark kind={markOf(mark)} /> {MARK_WORDS[mark]} {number(totals.whereabouts[mark])}
        </span>
      ))}
    </span>
  );
}

function Choice({ filter, kind, grouping, onChange, onDone }: Omit<CaseFiltersProps, "totals"> & { onDone: () => void }) {
  const [words, setWords] = useState(filter.search ?? "");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onChange({ q: words.trim() === "" ? null : words.trim() });
        onDone();
      }}
    >
      <TextField
        id="filter-words"
        label="Words"
        hint="Part of a caption or a name, or a docket number."
        value={words}
        onChange={setWords}
      />
      <CodeField
        id="filter-kind"
        label="Show"
        as="select"
        choices={{ codes: LIST_KINDS, labels: KIND_WORDS }}
        value={kind}
        onChange={(value) => onChange({ kind: value === "petition" ? null : value })}
      />
      <CodeChoices filter={filter} onChange={onChange} />
      <CodeField
        id="filter-group"
        label="Group by"
        as="select"
        choices={{ codes: GROUPINGS, labels: GROUP_LABELS }}
        value={grouping}
        onChange={(value) => onChange({ group: value === "none" ? null : value })}
      />
      <Button type="submit" look="filled">
        Show the list
      </Button>
    </form>
  );
}

function CodeChoices({ filter, onChange }: Pick<CaseFiltersProps, "filter" | "onChange">) {
  const { data } = useChoices();
  const courts = (data?.courts ?? []).filter((one) => one.kind === "district");
  const people = [{ id: "nobody", name: "Nobody" }, ...(data?.colleagues ?? [])];
  const labels = <T extends { id: string }>(rows: readonly T[], word: (row: T) => string) =>
    Object.fromEntries(rows.map((row) => [row.id, word(row)] as const));
  const ids = (rows: readonly { id: string }[]) => rows.map((row) => row.id);
  return (
    <>
      <CodeField
        id="filter-court"
        label="Court"
        as="select"
        empty="Any court"
        choices={{ codes: ids(courts), labels: labels(courts, (one) => one.name) }}
        value={filter.courtId}
        onChange={(value) => onChange({ court: value })}
      />
      <CodeField
        id="filter-stage"
        label="Stage"
        as="select"
        empty="Any stage"
        choices={STAGE}
        value={filter.stage}
        onChange={(value) => onChange({ stage: value })}
      />
      <CodeField
        id="filter-lead"
        label="Lead"
        as="select"
        empty="Anyone"
        choices={{ codes: ids(people), labels: labels(people, (one) => one.name) }}
        value={filter.leadId}
        onChange={(value) => onChange({ lead: value })}
      />
    </>
  );
}
