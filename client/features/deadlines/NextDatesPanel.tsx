import { useState } from "react";
import type { DeadlineRow, DeadlinesOfProceeding } from "../../../shared/deadlines/contract.ts";
import { useNow } from "../../lib/clock.tsx";
import { wallClock } from "../../lib/format.ts";
import { failureOf } from "../../lib/trpc.ts";
import { useBlocked } from "../../lib/use-may.ts";
import { Button } from "../../ui/actions/Button.tsx";
import { Dialog } from "../../ui/overlay/Dialog.tsx";
import { Panel } from "../../ui/page/Panel.tsx";
import { EmptyState } from "../../ui/states/EmptyState.tsx";
import { FailedState } from "../../ui/states/FailedState.tsx";
import { FindingsList } from "../../ui/states/FindingsList.tsx";
import { LoadingShape } from "../../ui/states/LoadingShape.tsx";
import { SavedLine } from "../../ui/states/SavedLine.tsx";
import { AddDateForm } from "./AddDateForm.tsx";
import { ChangeDate } from "./ChangeDate.tsx";
import { NextDate } from "./NextDate.tsx";
import { PastDates } from "./PastDates.tsx";
import { useDeadlines, useUnseenDates } from "./use-deadlines.ts";
import styles from "./deadlines.module.css";

type Done = { readonly says: string; readonly findings: readonly { code: string; says: string }[] };

/** What comes next in a case, who owes it, and why that day. Earlier and ended dates stay beneath. */
export function NextDatesPanel({ proceedingId }: { proceedingId: string }) {
  const { data, error, refetch } = useDeadlines(proceedingId);
  const unseen = useUnseenDates(proceedingId);
  const [changing, setChanging] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const [done, setDone] = useState<Done | null>(null);
  if (error && !data)
    return <FailedState title="The dates could not be loaded" why={failureOf(error).says} onRetry={() => void refetch()} />;
  if (!data)
    return (
      <Panel title="Next dates">
        <LoadingShape label="The dates are on the way." />
      </Panel>
    );
  const finish = (says: string) => (saved: { findings: Done["findings"] }) => {
    setChanging(null);
    setAdding(false);
    setDone({ says, findings: saved.findings });
  };
  const row = [...data.next, ...data.past].find((one) => one.id === changing);
  return (
    <div>
      <SavedLine onRead={() => setDone(null)}>{done?.says ?? null}</SavedLine>
      {done !== null && <FindingsList label="What does not fit" findings={done.findings} />}
      <Dates data={data} unseen={unseen} onAdd={() => setAdding(true)} onChange={(one) => setChanging(one.id)} />
      <Dialog title={row?.title ?? ""} open={row !== undefined} onClose={() => setChanging(null)} keep>
        {row !== undefined && <ChangeDate row={row} onCancel={() => setChanging(null)} onSaved={finish("The date is saved.")} />}
      </Dialog>
      <Dialog title="Add a date of our own" open={adding} onClose={() => setAdding(false)} keep>
        {adding && <AddDateForm proceedingId={proceedingId} onCancel={() => setAdding(false)} onSaved={finish("The date is added.")} />}
      </Dialog>
    </div>
  );
}

type DatesProps = {
  readonly data: DeadlinesOfProceeding;
  readonly unseen: ReadonlySet<string>;
  readonly onAdd: () => void;
  readonly onChange: (row: Pick<DeadlineRow, "id">) => void;
};

function Dates({ data, unseen, onAdd, onChange }: DatesProps) {
  const now = useNow();
  const blocked = useBlocked("deadlines.change");
  const { next, past, waiting, zone, zoneAssumed } = data;
  const add =
    blocked === undefined ? (
      <Button look="quiet" small onClick={onAdd}>
        Add a date
      </Button>
    ) : undefined;
  const note = `court time, ${wallClock(now, zone).zoneName}${zoneAssumed ? ", assumed" : ""}`;
  return (
    <Panel title="Next dates" note={note} {...(add === undefined ? {} : { actions: add })}>
      {next.length === 0 && waiting.length === 0 && (
        <EmptyState
          title="No date is open"
          text="Dates appear when an order or another entry that sets one running is logged, or when you add one of your own."
        />
      )}
      {next.length > 0 && (
        <ul className={styles["dates"]} aria-label="Open dates, the nearest first">
          {next.map((row) => (
            <NextDate key={row.id} row={row} unseen={unseen.has(row.id)} onChange={onChange} />
          ))}
        </ul>
      )}
      {waiting.length > 0 && (
        <div className={styles["waiting"]}>
          <FindingsList label="Dates that wait for a fact" findings={waiting} />
        </div>
      )}
      <PastDates rows={past} onChange={onChange} />
    </Panel>
  );
}
