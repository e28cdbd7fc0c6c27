import { Link } from "@tanstack/react-router";
import { FACILITY_TYPE } from "../../../shared/facilities/codes.ts";
import type { FacilityRow } from "../../../shared/facilities/contract.ts";
import { count } from "../../lib/format.ts";
import { failureOf } from "../../lib/trpc.ts";
import { useLateValue } from "../../lib/use-late-value.ts";
import { Button } from "../../ui/actions/Button.tsx";
import { Panel } from "../../ui/page/Panel.tsx";
import { rowLink } from "../../ui/page/Rows.tsx";
import { Status } from "../../ui/page/Status.tsx";
import { EmptyState } from "../../ui/states/EmptyState.tsx";
import { FailedState } from "../../ui/states/FailedState.tsx";
import { LoadingShape } from "../../ui/states/LoadingShape.tsx";
import type { Column } from "../../ui/table/columns.ts";
import { DataTable } from "../../ui/table/DataTable.tsx";
import { type FacilityFilter, useFacilityList } from "./use-facilities.ts";

const COLUMNS: readonly Column<FacilityRow>[] = [
  {
    key: "name",
    head: "Facility",
    stacked: "title",
    cell: (row) => (
      <Link to="/facilities/$id" params={{ id: row.id }} className={rowLink}>
        {row.name}
      </Link>
    ),
  },
  { key: "town", head: "Town", cell: (row) => [row.city, row.state].filter((part) => part !== null).join(", ") },
  { key: "court", head: "Court", stacked: "labeled", cell: courtCell },
  { key: "office", head: "Field office", stacked: "labeled", cell: (row) => row.fieldOffice ?? "not known" },
  { key: "type", head: "Type", stacked: "hidden", wideOnly: true, cell: typeCell },
  { key: "held", head: "Held now", numeric: true, stacked: "bare", width: "7rem", cell: heldCell },
];

function courtCell(row: FacilityRow) {
  if (row.court === null) return <Status mark="unknown">not known</Status>;
  return row.courtSet ? `${row.court.citation}, set by hand` : row.court.citation;
}
function typeCell(row: FacilityRow) {
  return row.active ? FACILITY_TYPE.labels[row.type] : `${FACILITY_TYPE.labels[row.type]}, in no list this year`;
}
function heldCell(row: FacilityRow) {
  return row.held === 0 ? "" : <Status mark="held">{count(row.held, "client")}</Status>;
}

export type FacilitiesTableProps = { readonly filter: FacilityFilter; readonly onClear: () => void; readonly onAdd: (() => void) | null };

/** Places of detention, those with most of our clients first. */
export function FacilitiesTable({ filter, onClear, onAdd }: FacilitiesTableProps) {
  const search = useLateValue(filter.search);
  const list = useFacilityList({ ...filter, search });
  if (list.isError)
    return (
      <FailedState
        title="The facilities could not be loaded"
        why={failureOf(list.error).says}
        safe="Nothing was lost."
        onRetry={() => void list.refetch()}
      />
    );
  if (list.data === undefined)
    return (
      <Panel label="Facilities">
        <LoadingShape label="The facilities are on their way." rows={8} />
      </Panel>
    );
  const rows = list.data.pages.flatMap((page) => page.rows);
  const total = list.data.pages[0]?.total ?? 0;
  if (rows.length === 0) return <None heldOnly={filter.heldOnly} onClear={onClear} onAdd={onAdd} />;
  const more = {
    onMore: () => void list.fetchNextPage(),
    busy: list.isFetchingNextPage,
    says: `${rows.length} of ${total} facilities shown`,
  };
  return (
    <Panel label="Facilities">
      <DataTable
        caption="Facilities"
        columns={COLUMNS}
        rows={rows}
        keyOf={(row) => row.id}
        keys
        total={total}
        {...(rows.length < total ? { more } : {})}
      />
    </Panel>
  );
}

function None({ heldOnly, onClear, onAdd }: { heldOnly: boolean; onClear: () => void; onAdd: (() => void) | null }) {
  return (
    <Panel label="Facilities">
      <EmptyState
        title={heldOnly ? "Nobody we know is held there now" : "No facility fits"}
        text={
          heldOnly
            ? "A facility appears here when a client’s custody is recorded and has not ended."
            : "Fewer letters, a town or the ICE code may find it. A place that no list has can be added."
        }
        actions={
          <>
            <Button onClick={onClear}>Show all facilities</Button>
            {!heldOnly && onAdd && <Button onClick={onAdd}>Add a facility</Button>}
          </>
        }
      />
    </Panel>
  );
}
