import { Link } from "@tanstack/react-router";
import { ENGAGEMENT_DECISION } from "../../../shared/clients/codes.ts";
import type { ClientRow, Whereabouts } from "../../../shared/clients/contract.ts";
import { useToday } from "../../lib/clock.tsx";
import { count } from "../../lib/format.ts";
import { whenText } from "../../lib/when-text.ts";
import { failureOf } from "../../lib/trpc.ts";
import { useLateValue } from "../../lib/use-late-value.ts";
import { Button } from "../../ui/actions/Button.tsx";
import { Mark } from "../../ui/marks/Mark.tsx";
import { Panel } from "../../ui/page/Panel.tsx";
import { rowLink } from "../../ui/page/Rows.tsx";
import { Status } from "../../ui/page/Status.tsx";
import { EmptyState } from "../../ui/states/EmptyState.tsx";
import { FailedState } from "../../ui/states/FailedState.tsx";
import { LoadingShape } from "../../ui/states/LoadingShape.tsx";
import type { Column } from "../../ui/table/columns.ts";
import { DataTable } from "../../ui/table/DataTable.tsx";
import { WHEREABOUTS } from "../../lib/client-words.ts";
import { useClientList } from "./use-clients.ts";

const COLUMNS: readonly Column<ClientRow>[] = [
  {
    key: "name",
    head: "Name",
    stacked: "title",
    cell: (row) => (
      <>
        <Link to="/clients/$id" params={{ id: row.id }} className={rowLink}>
          {row.sortName}
        </Link>
        {row.restricted && (
          <>
            {" "}
            <Mark kind="restricted" label="Restricted" />
          </>
        )}
      </>
    ),
  },
  {
    key: "where",
    head: "Whereabouts",
    cell: (row) => <Status mark={WHEREABOUTS[row.whereabouts].mark}>{WHEREABOUTS[row.whereabouts].label}</Status>,
  },
  { key: "place", head: "Place", cell: (row) => row.place ?? (row.whereabouts === "held" ? "Place not known" : "") },
  { key: "since", head: "Since", stacked: "labeled", cell: (row) => <Since row={row} /> },
  {
    key: "engagement",
    head: "What we agreed",
    cell: (row) => (row.engagement === null ? "Not decided" : ENGAGEMENT_DECISION.labels[row.engagement]),
  },
  { key: "nationality", head: "Nationality", stacked: "hidden", wideOnly: true, cell: (row) => row.nationality ?? "" },
];

function Since({ row }: { row: ClientRow }) {
  const today = useToday();
  return row.since === null ? "–" : whenText(row.since, today);
}

export type ClientsTableProps = {
  readonly search: string;
  readonly whereabouts: Whereabouts | null;
  readonly onAdd: (() => void) | null;
  readonly onClear: () => void;
};

/** Everybody whom this reader may see, newest first. */
export function ClientsTable({ search, whereabouts, onAdd, onClear }: ClientsTableProps) {
  const list = useClientList(useLateValue(search), whereabouts);
  if (list.error)
    return (
      <FailedState
        title="The clients could not be loaded"
        why={failureOf(list.error).says}
        safe="Nothing was lost."
        onRetry={() => void list.refetch()}
      />
    );
  if (!list.data)
    return (
      <Panel label="Clients">
        <LoadingShape label="The clients are on their way." rows={6} />
      </Panel>
    );
  const rows = list.data.pages.flatMap((page) => page.rows);
  const total = list.data.pages[0]?.total ?? 0;
  if (rows.length === 0) return <Nobody filtered={search.trim() !== "" || whereabouts !== null} onAdd={onAdd} onClear={onClear} />;
  const more = {
    onMore: () => void list.fetchNextPage(),
    busy: list.isFetchingNextPage,
    says: `${rows.length} of ${count(total, "client")} shown`,
  };
  return (
    <Panel label="Clients">
      <DataTable
        caption="Clients"
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

function Nobody({ filtered, onAdd, onClear }: { filtered: boolean; onAdd: (() => void) | null; onClear: () => void }) {
  if (filtered)
    return (
      <EmptyState
        title="Nobody fits"
        text="No client whom you may see has this name and whereabouts. Accents and capitals do not matter; two letters are enough."
        actions={<Button onClick={onClear}>Show everybody</Button>}
      />
    );
  return (
    <EmptyState
      title="No clients yet"
      text="A client is a person, from the first call on. A first name is enough to begin; a list you already keep can be imported."
      actions={
        <>
          {onAdd && <Button onClick={onAdd}>Add a client</Button>}
          <Link to="/import">Import a list</Link>
        </>
      }
    />
  );
}
