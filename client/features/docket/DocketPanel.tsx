import { useState } from "react";
import type { EntryView } from "../../../shared/docket/contract.ts";
import type { Saved } from "../../../shared/kernel/save.ts";
import { count } from "../../lib/format.ts";
import { failureOf } from "../../lib/trpc.ts";
import { Button } from "../../ui/actions/Button.tsx";
import { Dialog } from "../../ui/overlay/Dialog.tsx";
import { Panel } from "../../ui/page/Panel.tsx";
import { EmptyState } from "../../ui/states/EmptyState.tsx";
import { FailedState } from "../../ui/states/FailedState.tsx";
import { LoadingShape } from "../../ui/states/LoadingShape.tsx";
import styles from "./DocketPanel.module.css";
import { EntryTable, type EntryTableProps } from "./EntryTable.tsx";
import { WithdrawEntryForm } from "./WithdrawEntryForm.tsx";
import { useArrivalAt, useAskedEntry } from "./use-asked-entry.ts";
import type { useEntries } from "./use-docket.ts";

export type DocketPanelProps = {
  readonly proceedingId: string;
  readonly entries: ReturnType<typeof useEntries>;
  readonly filed: boolean;
  readonly onLog: () => void;
  readonly onCorrect: (entry: EntryView) => void;
  readonly onWithdrawn: (saved: Saved) => void;
};

/** The docket, newest first, in the record's voice. */
export function DocketPanel({ proceedingId, entries, filed, onLog, onCorrect, onWithdrawn }: DocketPanelProps) {
  const [withdrawing, setWithdrawing] = useState<EntryView | null>(null);
  const close = () => setWithdrawing(null);
  const rows = entries.data?.pages.flatMap((page) => page.rows) ?? [];
  const total = entries.data?.pages[0]?.total ?? 0;
  if (entries.isPending)
    return (
      <Panel title="Docket">
        <LoadingShape label="The docket is on its way." rows={4} />
      </Panel>
    );
  if (entries.isError && entries.data === undefined)
    return (
      <Panel title="Docket">
        <FailedState
          title="The docket could not be loaded"
          why={failureOf(entries.error).says}
          safe="Nothing was lost."
          onRetry={() => void entries.refetch()}
        />
      </Panel>
    );
  if (rows.length === 0)
    return (
      <Panel title="Docket">
        <EmptyState
          title="No entries yet"
          text={
            filed
              ? "Entries appear here as they are logged; dates and stage follow from them."
              : "The docket begins when the petition is marked filed."
          }
          actions={filed ? <Button onClick={onLog}>Log an entry</Button> : undefined}
        />
      </Panel>
    );
  return (
    <Panel title="Docket" count={count(total, "entry", "entries")}>
      <Entries proceedingId={proceedingId} rows={rows} onCorrect={onCorrect} onWithdraw={setWithdrawing} />
      {entries.hasNextPage && (
        <div className={styles["more"]}>
          <span role="status">{`${rows.length} of ${total} shown`}</span>
          <Button small busy={entries.isFetchingNextPage} onClick={() => void entries.fetchNextPage()}>
            Show more
          </Button>
        </div>
      )}
      <Dialog title="Withdraw an entry" open={withdrawing !== null} onClose={close}>
        {withdrawing !== null && (
          <WithdrawEntryForm
            entry={withdrawing}
            onCancel={close}
            onSaved={(saved) => {
              close();
              onWithdrawn(saved);
            }}
          />
        )}
      </Dialog>
    </Panel>
  );
}

type EntriesProps = Pick<EntryTableProps, "rows" | "onCorrect" | "onWithdraw"> & { readonly proceedingId: string };

/** The rows, with the entry that the address asks for marked, or above them where it stands further down. */
function Entries({ proceedingId, rows, ...acts }: EntriesProps) {
  const asked = useAskedEntry(proceedingId, rows);
  const row = useArrivalAt<HTMLTableRowElement>(asked);
  const missing = useArrivalAt<HTMLParagraphElement>(asked);
  const own = asked.kind === "row" ? { asked: asked.entry.id, askedRow: row } : {};
  return (
    <>
      {asked.kind === "missing" && (
        <p ref={missing} tabIndex={-1} role="status" className={styles["missing"]}>
          The entry that this address names is not on this docket. It may have been withdrawn; the newest entries follow.
        </p>
      )}
      {asked.kind === "beyond" && (
        <section aria-label="The entry you opened" className={styles["beyond"]}>
          <EntryTable
            {...acts}
            caption="The entry you opened"
            rows={[asked.entry]}
            asked={asked.entry.id}
            askedRow={row}
            note="Opened from its link. It stands further down in this docket."
          />
        </section>
      )}
      <EntryTable {...acts} {...own} rows={rows} note="Opened from its link." />
    </>
  );
}
