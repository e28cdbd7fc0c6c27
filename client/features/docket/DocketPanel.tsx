import { useState } from "react";
import { ENTRY_TYPE } from "../../../shared/docket/codes.ts";
import type { EntryView } from "../../../shared/docket/contract.ts";
import type { Saved } from "../../../shared/kernel/save.ts";
import { useToday } from "../../lib/clock.tsx";
import { count, dayText } from "../../lib/format.ts";
import { failureOf } from "../../lib/trpc.ts";
import { Button } from "../../ui/actions/Button.tsx";
import { Dialog } from "../../ui/overlay/Dialog.tsx";
import { Panel } from "../../ui/page/Panel.tsx";
import { EmptyState } from "../../ui/states/EmptyState.tsx";
import { FailedState } from "../../ui/states/FailedState.tsx";
import { FindingsList } from "../../ui/states/FindingsList.tsx";
import { LoadingShape } from "../../ui/states/LoadingShape.tsx";
import styles from "./DocketPanel.module.css";
import { WithdrawEntryForm } from "./WithdrawEntryForm.tsx";
import type { useEntries } from "./use-docket.ts";

export type DocketPanelProps = {
  readonly entries: ReturnType<typeof useEntries>;
  readonly filed: boolean;
  readonly onLog: () => void;
  readonly onCorrect: (entry: EntryView) => void;
  readonly onWithdrawn: (saved: Saved) => void;
};

/** The docket, newest first, in the record's voice. */
export function DocketPanel({ entries, filed, onLog, onCorrect, onWithdrawn }: DocketPanelProps) {
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
  if (entries.isError)
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
      <EntryTable rows={rows} onCorrect={onCorrect} onWithdraw={setWithdrawing} />
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

type EntryTableProps = { readonly rows: readonly EntryView[] } & Record<"onCorrect" | "onWithdraw", (entry: EntryView) => void>;

function EntryTable({ rows, onCorrect, onWithdraw }: EntryTableProps) {
  const today = useToday();
  return (
    <div className={styles["frame"]}>
      <table className={styles["docket"]}>
        <caption className="gw-hidden">Docket entries, newest first</caption>
        <thead>
          <tr>
            <th scope="col">No.</th>
            <th scope="col">Filed</th>
            <th scope="col">Docket text</th>
            <th scope="col">Read as</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((entry) => (
            <tr key={entry.id}>
              <td className={styles["number"]}>{entry.number ?? "–"}</td>
              <td className={styles["filed"]}>{dayText(entry.filedOn, today)}</td>
              <td>
                <EntryText entry={entry} />
              </td>
              <td className={styles["read"]}>
                <div>{ENTRY_TYPE.labels[entry.type]}</div>
                <Button
                  look="link"
                  small
                  className={styles["correct"]}
                  aria-label={`Correct ${nameOf(entry)}`}
                  onClick={() => onCorrect(entry)}
                >
                  Correct
                </Button>
                <Button
                  look="link"
                  small
                  className={styles["correct"]}
                  aria-label={`Withdraw ${nameOf(entry)}`}
                  onClick={() => onWithdraw(entry)}
                >
                  Withdraw
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function nameOf(entry: EntryView): string {
  return entry.number === null ? "an entry without a number" : `entry ${entry.number}`;
}

function EntryText({ entry }: { entry: EntryView }) {
  return (
    <div className={styles["entry"]}>
      <p className={`${styles["text"] ?? ""} gw-serif`}>{entry.text}</p>
      {entry.corrected !== null && <p className={styles["note"]}>Corrected: {entry.corrected}</p>}
      <FindingsList label="What does not fit" findings={entry.findings} />
    </div>
  );
}
