import { type ReactNode, useState } from "react";
import type { ObligationView } from "../../../shared/obligations/contract.ts";
import { useNow, useToday } from "../../lib/clock.tsx";
import { EntryLink } from "../../lib/EntryLink.tsx";
import { hoursLeft, leftText } from "../../lib/format.ts";
import { failureOf } from "../../lib/trpc.ts";
import { useBlocked } from "../../lib/use-may.ts";
import { ActionButton } from "../../ui/actions/ActionButton.tsx";
import { cx } from "../../ui/cx.ts";
import { HoursSpoken } from "../../ui/dates/DueDate.tsx";
import { Meter, METER_HOURS } from "../../ui/dates/Meter.tsx";
import { Mark } from "../../ui/marks/Mark.tsx";
import { Dialog } from "../../ui/overlay/Dialog.tsx";
import { Panel } from "../../ui/page/Panel.tsx";
import { rowLink } from "../../ui/page/Rows.tsx";
import { Status } from "../../ui/page/Status.tsx";
import { EmptyState } from "../../ui/states/EmptyState.tsx";
import { FailedState } from "../../ui/states/FailedState.tsx";
import { LoadingShape } from "../../ui/states/LoadingShape.tsx";
import { SavedLine } from "../../ui/states/SavedLine.tsx";
import { type PanelColumn, PanelTable } from "../../ui/table/PanelTable.tsx";
import { AddCommandsDialog } from "./AddCommandsDialog.tsx";
import { isCounting, markOf, passedOf, stateWords, whenWords } from "./obligation-words.ts";
import { SetStateForm } from "./SetStateForm.tsx";
import { useObligations } from "./use-obligations.ts";
import styles from "./obligations.module.css";

/** What the orders command: what, for whom, by when, how it stands, by which order. A row opens to say what became of it. */
export function CommandsPanel({ proceedingId }: { proceedingId: string }) {
  const commands = useObligations(proceedingId);
  const [open, setOpen] = useState<ObligationView | null>(null);
  const [adding, setAdding] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const blocked = useBlocked("obligations.change");
  const done = (says: string) => {
    setSaid(says);
    setOpen(null);
    setAdding(false);
  };
  const add = (
    <ActionButton small blocked={blocked} onClick={() => setAdding(true)}>
      Add what an order commands
    </ActionButton>
  );
  if (commands.isError)
    return (
      <FailedState title="The commands could not be loaded" why={failureOf(commands.error).says} onRetry={() => void commands.refetch()} />
    );
  const rows = commands.data?.rows;
  return (
    <div className={styles["panel"]}>
      <SavedLine onRead={() => setSaid(null)}>{said}</SavedLine>
      {rows !== undefined && rows.length > 0 ? (
        <Panel label="What the orders command" foot={add}>
          <Table proceedingId={proceedingId} rows={rows} onOpen={blocked === undefined ? setOpen : null} />
        </Panel>
      ) : (
        <Panel title="What the orders command">
          {rows === undefined ? <LoadingShape label="The commands are on the way." /> : <Nothing add={add} />}
        </Panel>
      )}
      <Dialog title={open === null ? "" : `${open.title}: what became of it`} open={open !== null} onClose={() => setOpen(null)} keep>
        {open !== null && <SetStateForm obligation={open} onCancel={() => setOpen(null)} onSaved={() => done(`${open.title}: saved.`)} />}
      </Dialog>
      <AddCommandsDialog
        proceedingId={proceedingId}
        open={adding}
        onCancel={() => setAdding(false)}
        onSaved={() => done("What the order commands is saved.")}
      />
    </div>
  );
}

function Nothing({ add }: { add: ReactNode }) {
  return (
    <EmptyState
      title="No order commands anything yet"
      text="Log an order on the docket, then add what it commands: to whom, what, and by when."
      actions={add}
    />
  );
}

type TableProps = {
  readonly proceedingId: string;
  readonly rows: readonly ObligationView[];
  readonly onOpen: ((row: ObligationView) => void) | null;
};

function Table({ proceedingId, rows, onOpen }: TableProps) {
  const today = useToday();
  const columns: readonly PanelColumn<ObligationView>[] = [
    { key: "what", head: "What the orders command", stacked: "title", cell: (row) => <What row={row} onOpen={onOpen} /> },
    { key: "for", head: "For", width: "5rem", stacked: "labeled", cell: (row) => row.forWhom },
    { key: "when", head: "By when", stacked: "labeled", cell: (row) => whenWords(row, today) },
    { key: "state", head: "State", stacked: "bare", cell: (row) => <State row={row} /> },
    {
      key: "order",
      head: "Order",
      stacked: "labeled",
      numeric: true,
      cell: (row) => (
        <EntryLink caseId={proceedingId} entryId={row.entry.id} className={styles["order"]}>
          {orderText(row)}
        </EntryLink>
      ),
    },
  ];
  return <PanelTable caption="What the orders command" columns={columns} rows={rows} keyOf={(row) => row.id} />;
}

function orderText({ entry }: ObligationView): string {
  return entry.number === null ? "text order" : `[${entry.number}]`;
}

function What({ row, onOpen }: { row: ObligationView; onOpen: ((row: ObligationView) => void) | null }) {
  const ours = cx(styles["what"], isCounting(row.state) && styles[row.obligor]);
  return (
    <span className={styles["cell"]}>
      <span className={ours}>
        <Mark kind={markOf(row)} />
        {onOpen === null ? (
          row.title
        ) : (
          <button type="button" className={cx(rowLink, styles["open"])} onClick={() => onOpen(row)}>
            {row.title}
          </button>
        )}
      </span>
      {row.words !== null && row.act !== "other" && <span className={cx(styles["words"], "gw-serif")}>{row.words}</span>}
      {row.inPlace && <span className={styles["line"]}>in place of what was not shown to be done</span>}
    </span>
  );
}

function State({ row }: { row: ObligationView }) {
  const now = useNow();
  const today = useToday();
  const { due, state } = row;
  if (due !== null && due.at !== null && isCounting(state)) {
    const hours = hoursLeft(now, due.at);
    if (hours >= 0 && hours <= METER_HOURS) {
      const whose = row.obligor === "us" ? "due" : "gov";
      return (
        <span className={cx(styles["left"], styles[row.obligor])}>
          {leftText(now, due.at)} left
          <Meter hours={hours} whose={whose} />
          <HoursSpoken hours={hours} what={row.title} />
        </span>
      );
    }
  }
  const passed = passedOf(row, now);
  if (passed?.tone === "quiet") return <Status mark="unknown">{passed.says}</Status>;
  if (passed !== null) return <span className={cx(styles["left"], styles[WHOSE_TONE[passed.tone]])}>{passed.says}</span>;
  const words = stateWords(row, today);
  if (state === "met" || state === "met_late") return <Bare mark="met">{words}</Bare>;
  if (state === "missed") return <Bare mark="over">{words}</Bare>;
  if (state === "disputed") return <Status mark="unknown">{words}</Status>;
  if (state === "stayed") return <Status mark="suspended">{words}</Status>;
  return <span className={styles["plain"]}>{words}</span>;
}

/** Late is red only where we owe it. */
const WHOSE_TONE = { over: "over", gov: "government", plain: "plain", quiet: "plain" } as const;

/** The mark stands in the first column already; here the word alone carries its color. */
function Bare({ mark, children }: { mark: "met" | "over"; children: string }) {
  return <span className={styles[mark]}>{children}</span>;
}
