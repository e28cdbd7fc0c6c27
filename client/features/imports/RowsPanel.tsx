import { useId, useState } from "react";
import type { DryRun, PlannedRow } from "../../../shared/imports/contract.ts";
import { count } from "../../lib/format.ts";
import { CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { Mark } from "../../ui/marks/Mark.tsx";
import { Panel } from "../../ui/page/Panel.tsx";
import { Status } from "../../ui/page/Status.tsx";
import { EmptyState } from "../../ui/states/EmptyState.tsx";
import { Button } from "../../ui/actions/Button.tsx";
import type { Column } from "../../ui/table/columns.ts";
import { DataTable } from "../../ui/table/DataTable.tsx";
import { RowDialog } from "./RowDialog.tsx";
import { rowName, STATE_WORDS } from "./row-words.ts";
import styles from "./imports.module.css";

/** Every row with what it will become; the findings choose which rows are shown, and a row opens to its cells. */
export function RowsPanel({ dry }: { dry: DryRun }) {
  const id = useId();
  const [shown, setShown] = useState<string | null>(null);
  const [open, setOpen] = useState<PlannedRow | null>(null);
  const rows = dry.rows.filter((planned) => fits(planned, shown));
  return (
    <Panel title="Rows" note={shown === null ? count(dry.rows.length, "row") : `${rows.length} of ${dry.rows.length}`}>
      <div className={styles["filterRow"]}>
        <CodeField
          id={`${id}-shown`}
          label="Show"
          as="select"
          empty="all rows"
          choices={choicesOf(dry)}
          value={shown}
          onChange={setShown}
        />
      </div>
      {rows.length === 0 ? (
        <EmptyState
          title="No row fits"
          text="Choose another finding, or show all rows."
          actions={<Button onClick={() => setShown(null)}>Show all rows</Button>}
        />
      ) : (
        <DataTable
          caption="Rows of the list"
          columns={columnsFor(setOpen)}
          rows={rows}
          keyOf={({ row }) => row.key}
          keys
          onPeek={setOpen}
          edgeOf={edgeOf}
        />
      )}
      <RowDialog dry={dry} planned={open} onClose={() => setOpen(null)} />
    </Panel>
  );
}

const STATES = ["new", "known", "edited", "kept"] as const;

function choicesOf({ rows, summary }: DryRun) {
  const states = STATES.flatMap((state) => {
    const found = rows.filter((row) => row.state === state).length;
    return found === 0 || found === rows.length ? [] : [[`state:${state}`, `${STATE_WORDS[state]} (${found})`] as const];
  });
  const findings = summary.findings.map(
    ({ code, says, rows: found }) => [code, `${says.length > 90 ? `${says.slice(0, 88)}…` : says} (${found})`] as const,
  );
  const any = summary.rowsWithFindings === 0 ? [] : [["any", `Rows with a finding (${summary.rowsWithFindings})`] as const];
  const all = [...any, ...states, ...findings];
  return { codes: all.map(([code]) => code), labels: Object.fromEntries(all) };
}

function fits({ row, state }: PlannedRow, shown: string | null): boolean {
  if (shown === null) return true;
  if (shown === "any") return row.findings.length > 0;
  return shown === `state:${state}` || row.findings.some(({ code }) => code === shown);
}

function edgeOf({ state }: PlannedRow): "due" | undefined {
  return state === "edited" ? "due" : undefined;
}

function columnsFor(onOpen: (row: PlannedRow) => void): readonly Column<PlannedRow>[] {
  return [
    {
      key: "row",
      head: "Row",
      stacked: "title",
      width: "5.5rem",
      cell: (planned) => (
        <button type="button" className={styles["row"]} onClick={() => onOpen(planned)}>
          <span className="gw-hidden">Row </span>
          {rowName(planned)}
        </button>
      ),
    },
    { key: "becomes", head: "Becomes", cell: ({ becomes, state }) => (state === "new" ? becomes : `${becomes}. ${STATE_WORDS[state]}`) },
    { key: "outcome", head: "What came of it, as read", cell: ({ outcome }) => outcome },
    { key: "place", head: "Place", stacked: "labeled", cell: placeCell },
    { key: "findings", head: "Findings", stacked: "bare", cell: findingsCell },
  ];
}

function placeCell({ places, row }: PlannedRow) {
  const [only, ...more] = places;
  if (!only) return row.facility ?? "not given";
  if (more.length > 0) return `${places.length} places in one cell`;
  return only.name ?? <Status mark="unknown">{only.written}</Status>;
}

function findingsCell({ row }: PlannedRow) {
  const [first, ...more] = row.findings.filter(({ code }) => code !== "facility_queued");
  if (!first && row.findings.length > 0) return "only the place";
  if (!first) return <Status mark="met">none</Status>;
  return (
    <span className={styles["finding"]}>
      <Mark kind="due" />
      <span>{more.length === 0 ? first.says : `${first.says} And ${count(more.length, "more", "more")}.`}</span>
    </span>
  );
}
