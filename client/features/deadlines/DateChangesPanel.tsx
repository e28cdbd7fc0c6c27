import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import type { DateChangeView } from "../../../shared/deadlines/differences-contract.ts";
import { paths } from "../../app/paths.ts";
import { count } from "../../lib/format.ts";
import { failureOf } from "../../lib/trpc.ts";
import { useBlocked } from "../../lib/use-may.ts";
import { ActionButton } from "../../ui/actions/ActionButton.tsx";
import { Button } from "../../ui/actions/Button.tsx";
import { Dialog } from "../../ui/overlay/Dialog.tsx";
import { Panel } from "../../ui/page/Panel.tsx";
import { EmptyState } from "../../ui/states/EmptyState.tsx";
import { FailedState } from "../../ui/states/FailedState.tsx";
import { FindingsList } from "../../ui/states/FindingsList.tsx";
import { LoadingShape } from "../../ui/states/LoadingShape.tsx";
import { SavedLine } from "../../ui/states/SavedLine.tsx";
import { DateChangeRow } from "./DateChangeRow.tsx";
import { byUrgency } from "./deadline-words.ts";
import { KeepDatesForm } from "./KeepDatesForm.tsx";
import { useDateChanges } from "./use-deadlines.ts";
import { useDecideChanges } from "./use-decide-changes.ts";
import styles from "./date-changes.module.css";

export type DateChangesPanelProps = {
  /** One case; null for everything this person may see. */
  readonly proceedingId: string | null;
  /** One date of that case. */
  readonly deadlineId?: string;
  /** On a page of its own the list is there even when it is empty. */
  readonly whole?: boolean;
  /** How many are shown at most; the rest is a link away. */
  readonly most?: number;
};

/** Dates that would come out otherwise now: what stands, what would take its place, why; to be accepted or kept. */
export function DateChangesPanel({ proceedingId, deadlineId, whole = false, most = 500 }: DateChangesPanelProps) {
  const changes = useDateChanges(proceedingId);
  const decide = useDecideChanges();
  const rows = (changes.data ?? []).filter((row) => deadlineId === undefined || row.deadlineId === deadlineId);
  const done = (
    <>
      <SavedLine onRead={decide.read}>{decide.done?.says ?? null}</SavedLine>
      {decide.done !== null && <FindingsList label="What was left" findings={decide.done.findings} />}
    </>
  );
  if (changes.isError && changes.data === undefined)
    return (
      <FailedState title="Changed dates could not be loaded" why={failureOf(changes.error).says} onRetry={() => void changes.refetch()} />
    );
  if (changes.isPending) return whole ? <Frame>{<LoadingShape label="Changed dates are on the way." />}</Frame> : null;
  if (rows.length === 0 && !whole) return done;
  return (
    <div className={styles["panel"]}>
      {done}
      {rows.length === 0 ? (
        <Frame>
          <EmptyState
            title="No date waits to be looked at"
            text="When a court’s closed days change, every open date of that court is counted again. What comes out otherwise is shown here. The safe date of our own moves earlier at once; nothing else moves before somebody accepts it."
          />
        </Frame>
      ) : (
        <Changes rows={rows} one={proceedingId !== null} most={most} decide={decide} />
      )}
    </div>
  );
}

function Frame({ children }: { children: ReactNode }) {
  return <Panel title="Dates to look at">{children}</Panel>;
}

type ChangesProps = {
  readonly rows: readonly DateChangeView[];
  /** True for one case: it need not be named. */
  readonly one: boolean;
  readonly most: number;
  readonly decide: ReturnType<typeof useDecideChanges>;
};

function Changes({ rows, one, most, decide }: ChangesProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [keeping, setKeeping] = useState<readonly DateChangeView[] | null>(null);
  const blocked = useBlocked("deadlines.change");
  const shown = rows.length > most ? byUrgency(rows).slice(0, most) : rows;
  const picked = shown.filter((row) => chosen.has(row.id));
  const toggle = (row: DateChangeView) =>
    setChosen((now) => new Set(now.has(row.id) ? [...now].filter((id) => id !== row.id) : [...now, row.id]));
  const all = (on: boolean) => setChosen(new Set(on ? shown.map((row) => row.id) : []));
  const foot = (
    <Foot
      shown={shown.length}
      of={rows.length}
      picked={picked}
      blocked={blocked}
      decide={decide}
      onAll={all}
      onKeep={() => setKeeping(picked)}
    />
  );
  const needed = shown.length > 1 || rows.length > shown.length || decide.refusal !== null;
  return (
    <Panel
      title="Dates to look at"
      count={rows.length}
      note="safe dates move earlier at once; nothing else moves before it is accepted"
      {...(needed ? { foot } : {})}
    >
      <ul className={styles["list"]} aria-label="Dates that would come out otherwise">
        {shown.map((row) => (
          <DateChangeRow
            key={row.id}
            row={row}
            named={!one}
            chosen={chosen.has(row.id)}
            onChoose={shown.length > 1 ? () => toggle(row) : null}
            actions={
              blocked === undefined && (
                <>
                  {row.after !== null && (
                    <Button small busy={decide.busy} aria-label={`Accept: ${row.title}`} onClick={() => decide.accept([row])}>
                      Accept
                    </Button>
                  )}
                  <Button small look="quiet" aria-label={`Keep as it stands: ${row.title}`} onClick={() => setKeeping([row])}>
                    Keep as it stands
                  </Button>
                </>
              )
            }
          />
        ))}
      </ul>
      <Dialog title="Keep the dates as they stand" open={keeping !== null} onClose={() => setKeeping(null)} keep>
        {keeping !== null && (
          <KeepDatesForm
            rows={keeping}
            onCancel={() => setKeeping(null)}
            onSaved={(saved) => {
              decide.kept(keeping.length, saved.findings);
              setKeeping(null);
            }}
          />
        )}
      </Dialog>
    </Panel>
  );
}

type FootProps = Pick<ChangesProps, "decide"> & {
  readonly shown: number;
  readonly of: number;
  readonly picked: readonly DateChangeView[];
  readonly blocked: string | undefined;
  readonly onAll: (on: boolean) => void;
  readonly onKeep: () => void;
};

function Foot({ shown, of, picked, blocked, decide, onAll, onKeep }: FootProps) {
  const countable = picked.filter((row) => row.after !== null);
  return (
    <div className={styles["foot"]}>
      {shown > 1 && (
        <>
          <Button small look="quiet" onClick={() => onAll(picked.length < shown)}>
            {picked.length < shown ? "Choose all" : "Choose none"}
          </Button>
          <ActionButton
            small
            look="filled"
            busy={decide.busy}
            blocked={blocked ?? (countable.length === 0 ? "Choose dates that can be counted." : undefined)}
            onClick={() => decide.accept(countable)}
          >
            {countable.length === 0 ? "Accept the chosen" : `Accept ${count(countable.length, "date")}`}
          </ActionButton>
          {blocked === undefined && picked.length > 0 && (
            <Button small onClick={onKeep}>
              Keep {count(picked.length, "date")} as {picked.length === 1 ? "it stands" : "they stand"}
            </Button>
          )}
        </>
      )}
      {of > shown && <Link to={paths.dateChanges}>All {of}</Link>}
      <span role="alert" className={styles["refused"]}>
        {decide.refusal}
      </span>
    </div>
  );
}
